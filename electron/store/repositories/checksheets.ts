import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../../shared/kernel/types.ts';
import { checksheet, checksheetAnswer } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type SheetRecord = typeof checksheet.$inferSelect;
export type AnswerRecord = typeof checksheetAnswer.$inferSelect;
/** What is stored of one item. */
export type AnswerFacts = Pick<
  AnswerRecord,
  'applicantMark' | 'systemVerdict' | 'reviewerMark' | 'reviewerReason' | 'entries'
> & {
  /** where the entries were taken over from; left out by whoever enters them anew */
  readonly carried?: string | null;
};

/** The sheet of an application; one that was never begun is begun here. */
export function ensureSheet(store: Store, applicationId: Id, stamp: Stamp): SheetRecord {
  const known = store.db.select().from(checksheet).where(eq(checksheet.applicationId, applicationId)).get();
  return (
    known ??
    store.db
      .insert(checksheet)
      .values({ ...keptBy(stamp), applicationId })
      .returning()
      .get()
  );
}

/** One item's row, or undefined before its first save. */
export const findAnswer = (store: Store, checksheetId: Id, itemKey: string): AnswerRecord | undefined =>
  store.db
    .select()
    .from(checksheetAnswer)
    .where(and(eq(checksheetAnswer.checksheetId, checksheetId), eq(checksheetAnswer.itemKey, itemKey)))
    .get();

/** Stores an item for the first time; answers its row version. */
export function insertAnswer(
  store: Store,
  of: { checksheetId: Id; itemKey: string },
  facts: AnswerFacts,
  stamp: Stamp,
): number {
  store.db
    .insert(checksheetAnswer)
    .values({ ...keptBy(stamp), ...of, carried: null, ...facts })
    .run();
  return 1;
}

/** Stores an item anew; answers its new row version. */
export function updateAnswer(store: Store, seen: AnswerRecord, facts: AnswerFacts, stamp: Stamp): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(checksheetAnswer)
    .set({ carried: null, ...facts, ...edit })
    .where(eq(checksheetAnswer.id, seen.id))
    .run();
  return edit.rowVersion;
}

/**
 * Says that taken-over entries were looked at and stand. The row version stays: what was entered is the same, and a draft
 * being typed beside it can still be saved.
 */
export function confirmAnswer(store: Store, seen: AnswerRecord, { at, clerk }: Stamp): void {
  store.db
    .update(checksheetAnswer)
    .set({ carried: null, updatedAt: at, updatedBy: clerk })
    .where(eq(checksheetAnswer.id, seen.id))
    .run();
}

/** Keeps what the system says of an item when a step is taken by it; computed, so nobody's edit. */
export function keepVerdict(store: Store, seen: AnswerRecord, systemVerdict: AnswerRecord['systemVerdict']): void {
  if (seen.systemVerdict === systemVerdict) return;
  store.db.update(checksheetAnswer).set({ systemVerdict }).where(eq(checksheetAnswer.id, seen.id)).run();
}

/** All items stored of a sheet. */
export const answersOf = (store: Store, checksheetId: Id): AnswerRecord[] =>
  store.db
    .select()
    .from(checksheetAnswer)
    .where(and(eq(checksheetAnswer.checksheetId, checksheetId), isNull(checksheetAnswer.deletedAt)))
    .all();

/** Says that a taken-over line of the cover was looked at and stands; the row version stays, as of an item. */
export function confirmCover(store: Store, seen: SheetRecord, carriedDeclarations: string, { at, clerk }: Stamp): void {
  store.db
    .update(checksheet)
    .set({ carriedDeclarations, updatedAt: at, updatedBy: clerk })
    .where(eq(checksheet.id, seen.id))
    .run();
}

/** Stores cover declarations or the end of the review; answers the new row version. */
export function updateSheet(
  store: Store,
  seen: SheetRecord,
  facts: Partial<Pick<SheetRecord, 'declarations' | 'carriedDeclarations' | 'reviewedAt' | 'reviewedBy'>>,
  stamp: Stamp,
): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(checksheet)
    .set({ ...facts, ...edit })
    .where(eq(checksheet.id, seen.id))
    .run();
  return edit.rowVersion;
}
