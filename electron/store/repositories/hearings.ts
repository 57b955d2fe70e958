import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../../shared/kernel/types.ts';
import { hearing } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type HearingRecord = typeof hearing.$inferSelect;
/** What is stored of one hearing. */
export type HearingFacts = Pick<
  HearingRecord,
  'method' | 'heldOn' | 'attendees' | 'heardBy' | 'summary' | 'companyOutline'
>;

/** The hearings of an application in order of their days. */
export const hearingsOf = (store: Store, applicationId: Id): HearingRecord[] =>
  store.db
    .select()
    .from(hearing)
    .where(and(eq(hearing.applicationId, applicationId), isNull(hearing.deletedAt)))
    .orderBy(asc(hearing.heldOn), asc(hearing.id))
    .all();

/** One hearing, or undefined when there is none (any more). */
export const findHearing = (store: Store, id: Id): HearingRecord | undefined =>
  store.db
    .select()
    .from(hearing)
    .where(and(eq(hearing.id, id), isNull(hearing.deletedAt)))
    .get();

/** Stores a hearing and answers its key. */
export function insertHearing(store: Store, applicationId: Id, facts: HearingFacts, stamp: Stamp): Id {
  const row = { ...keptBy(stamp), applicationId, ...facts };
  store.db.insert(hearing).values(row).run();
  return row.id;
}

/** Stores an edited hearing; answers the new row version. */
export function updateHearing(store: Store, seen: HearingRecord, facts: HearingFacts, stamp: Stamp): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(hearing)
    .set({ ...facts, ...edit })
    .where(eq(hearing.id, seen.id))
    .run();
  return edit.rowVersion;
}

/** Takes a hearing out of the log (tombstone). */
export function removeHearing(store: Store, seen: HearingRecord, stamp: Stamp): void {
  store.db
    .update(hearing)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(hearing.id, seen.id))
    .run();
}
