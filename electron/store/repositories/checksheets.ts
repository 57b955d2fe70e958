import { and, eq } from 'drizzle-orm';
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
>;

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
    .values({ ...keptBy(stamp), ...of, ...facts })
    .run();
  return 1;
}

/** Stores an item anew; answers its new row version. */
export function updateAnswer(store: Store, seen: AnswerRecord, facts: AnswerFacts, stamp: Stamp): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(checksheetAnswer)
    .set({ ...facts, ...edit })
    .where(eq(checksheetAnswer.id, seen.id))
    .run();
  return edit.rowVersion;
}

/** Stores cover declarations or the end of the review; answers the new row version. */
export function updateSheet(
  store: Store,
  seen: SheetRecord,
  facts: Partial<Pick<SheetRecord, 'declarations' | 'reviewedAt' | 'reviewedBy'>>,
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
