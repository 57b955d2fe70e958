import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Id } from '../../../shared/kernel/types.ts';
import { proofAcceptance, term } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type AcceptanceRecord = typeof proofAcceptance.$inferSelect;

/** Acceptances in force of some terms, oldest first; of one finding where its subject is given. */
export const acceptancesOf = (store: Store, termIds: readonly Id[], subject?: string): AcceptanceRecord[] =>
  store.db
    .select()
    .from(proofAcceptance)
    .where(
      and(
        isNull(proofAcceptance.deletedAt),
        inArray(proofAcceptance.termId, [...termIds]),
        subject === undefined ? undefined : eq(proofAcceptance.subject, subject),
      ),
    )
    .orderBy(asc(proofAcceptance.id))
    .all();

/** The company of each of these terms; terms that do not exist are left out. */
export const companiesOfTerms = (store: Store, termIds: readonly Id[]): ReadonlyMap<Id, Id> =>
  new Map(
    store.db
      .select({ id: term.id, companyId: term.companyId })
      .from(term)
      .where(and(inArray(term.id, [...termIds]), isNull(term.deletedAt)))
      .all()
      .map(({ id, companyId }) => [id, companyId]),
  );

/** Stores an acceptance and answers its key. */
export function insertAcceptance(
  store: Store,
  facts: Pick<AcceptanceRecord, 'termId' | 'subject' | 'reason'>,
  stamp: Stamp,
): Id {
  const row = { ...keptBy(stamp), ...facts };
  store.db.insert(proofAcceptance).values(row).run();
  return row.id;
}

/** Takes an acceptance back (tombstone). */
export function removeAcceptance(store: Store, seen: AcceptanceRecord, stamp: Stamp): void {
  store.db
    .update(proofAcceptance)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(proofAcceptance.id, seen.id))
    .run();
}
