import { and, asc, count, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { ReceiptWindows } from '../../../shared/domain/version-choice.ts';
import type { SchemeVersionId } from '../../../shared/schemes/types.ts';
import { application, schemeVersion, term } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';
import type { SchemeVersionRecord } from './scheme-versions.ts';

/** All versions of the register, in the order they were made. */
export const allSchemeVersions = (store: Store): SchemeVersionRecord[] =>
  store.db
    .select()
    .from(schemeVersion)
    .where(isNull(schemeVersion.deletedAt))
    .orderBy(asc(schemeVersion.createdAt), asc(schemeVersion.id))
    .all();

/** True when a row of that key exists, removed ones included: a key is never given twice. */
export const isKeyTaken = (store: Store, id: SchemeVersionId): boolean =>
  store.db.select({ id: schemeVersion.id }).from(schemeVersion).where(eq(schemeVersion.id, id)).get() !== undefined;

/** Cases by version: applications, and terms that came into the register without one. */
export function usesOfVersions(store: Store): ReadonlyMap<SchemeVersionId, number> {
  const applications = store.db
    .select({ id: application.schemeVersionId, n: count() })
    .from(application)
    .where(isNull(application.deletedAt))
    .groupBy(application.schemeVersionId)
    .all();
  const terms = store.db
    .select({ id: term.schemeVersionId, n: count() })
    .from(term)
    .where(and(isNull(term.deletedAt), isNull(term.decisionId)))
    .groupBy(term.schemeVersionId)
    .all();
  const uses = new Map<SchemeVersionId, number>();
  for (const { id, n } of [...applications, ...terms]) uses.set(id, (uses.get(id) ?? 0) + n);
  return uses;
}

/** True when any case, a removed one included, refers to the version: such a version is never edited. */
export const isReferred = (store: Store, id: SchemeVersionId): boolean =>
  store.db
    .select({ one: sql`1` })
    .from(application)
    .where(eq(application.schemeVersionId, id))
    .get() !== undefined ||
  store.db
    .select({ one: sql`1` })
    .from(term)
    .where(eq(term.schemeVersionId, id))
    .get() !== undefined;

/** How many published versions follow it. */
export const publishedFollowers = (store: Store, id: SchemeVersionId): number =>
  store.db
    .select({ n: count() })
    .from(schemeVersion)
    .where(
      and(
        eq(schemeVersion.previousVersionId, id),
        isNotNull(schemeVersion.publishedAt),
        isNull(schemeVersion.deletedAt),
      ),
    )
    .get()?.n ?? 0;

/** What a draft keeps beside its JSON, so that lists need not read it. */
export interface DraftFacts {
  readonly label: string;
  readonly title: string;
  readonly previousVersionId: SchemeVersionId | null;
  readonly definition: string;
}

/** Writes a new draft. */
export function insertDraft(store: Store, id: SchemeVersionId, facts: DraftFacts, stamp: Stamp): void {
  store.db
    .insert(schemeVersion)
    .values({ ...keptBy(stamp, id), ...facts, windows: '{}', publishedAt: null })
    .run();
}

function change(
  store: Store,
  seen: SchemeVersionRecord,
  values: Partial<typeof schemeVersion.$inferInsert>,
  stamp: Stamp,
): number {
  const edited = editedBy(stamp, seen);
  store.db
    .update(schemeVersion)
    .set({ ...values, ...edited })
    .where(eq(schemeVersion.id, seen.id))
    .run();
  return edited.rowVersion;
}

/** Saves a draft's content; returns its next row version, as the writers below do. */
export const updateDraft = (store: Store, seen: SchemeVersionRecord, facts: DraftFacts, stamp: Stamp): number =>
  change(store, seen, { ...facts }, stamp);

/** Publishes a version, or takes its publication back (null). */
export const setPublished = (store: Store, seen: SchemeVersionRecord, publishedAt: string | null, stamp: Stamp) =>
  change(store, seen, { publishedAt }, stamp);

export const setVersionWindows = (store: Store, seen: SchemeVersionRecord, windows: ReceiptWindows, stamp: Stamp) =>
  change(store, seen, { windows: JSON.stringify(windows) }, stamp);

/** Removes a draft; its key stays taken. */
export const removeDraft = (store: Store, seen: SchemeVersionRecord, stamp: Stamp): number =>
  change(store, seen, { deletedAt: stamp.at }, stamp);
