import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { PublishedVersion, ReceiptWindows } from '../../../shared/domain/version-choice.ts';
import type { SchemeVersionId } from '../../../shared/schemes/types.ts';
import { schemeVersion } from '../schema.ts';
import { keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type SchemeVersionRecord = typeof schemeVersion.$inferSelect;

/** A version's row, drafts included; undefined when there is none. */
export const findSchemeVersion = (store: Store, id: SchemeVersionId): SchemeVersionRecord | undefined =>
  store.db
    .select()
    .from(schemeVersion)
    .where(and(eq(schemeVersion.id, id), isNull(schemeVersion.deletedAt)))
    .get();

/** A version that ships with the app, as its row is begun. */
export interface ShippedVersion {
  readonly id: SchemeVersionId;
  readonly label: string;
  readonly previousVersionId: SchemeVersionId | null;
  readonly windows: ReceiptWindows;
}

/** Receipt dates as stored; a kind that was never said has none. */
export function windowsOf(row: Pick<SchemeVersionRecord, 'windows'>): ReceiptWindows {
  const stored: Partial<ReceiptWindows> = JSON.parse(row.windows);
  return { new: stored.new ?? null, renewal: stored.renewal ?? null };
}

/** Versions that may be chosen: published and not removed. */
export const publishedVersions = (store: Store): PublishedVersion[] =>
  store.db
    .select()
    .from(schemeVersion)
    .where(and(isNotNull(schemeVersion.publishedAt), isNull(schemeVersion.deletedAt)))
    .all()
    .map((row) => ({
      id: row.id,
      label: row.label || row.title,
      publishedAt: row.publishedAt ?? '',
      windows: windowsOf(row),
    }));

/**
 * Makes sure that each version an application may refer to has its row; the sheets themselves ship as code. A row of an
 * earlier app, which knew no receipt dates, is completed; dates that are there, the app's or a clerk's, stay.
 */
export function seedSchemeVersions(store: Store, versions: readonly ShippedVersion[], stamp: Stamp): void {
  store.transaction(() => {
    for (const { id, label, previousVersionId, windows } of versions) {
      const facts = { label, previousVersionId, windows: JSON.stringify(windows) };
      store.db
        .insert(schemeVersion)
        .values({ ...keptBy(stamp, id), title: label, definition: '{}', publishedAt: stamp.at, ...facts })
        .onConflictDoNothing()
        .run();
      store.db
        .update(schemeVersion)
        .set(facts)
        .where(and(eq(schemeVersion.id, id), eq(schemeVersion.windows, '{}')))
        .run();
    }
  });
}
