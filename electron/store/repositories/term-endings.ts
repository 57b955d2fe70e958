import { and, desc, eq, gt, gte, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { certification, term, termEnding } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type TermEndingRecord = typeof termEnding.$inferSelect;
export type TermEndingFacts = Omit<TermEndingRecord, keyof ReturnType<typeof keptBy> | 'deletedAt'>;

/** 辞退, 取消 or 消滅 as recorded of a certification, or undefined. */
export const endingOf = (store: Store, certificationId: Id): TermEndingRecord | undefined =>
  store.db
    .select()
    .from(termEnding)
    .where(and(eq(termEnding.certificationId, certificationId), isNull(termEnding.deletedAt)))
    .get();

/** A recorded ending with the number of its certification, or undefined when there is none (any more). */
export const findEnding = (store: Store, id: Id) =>
  store.db
    .select({ ending: termEnding, number: certification.number })
    .from(termEnding)
    .innerJoin(certification, eq(certification.id, termEnding.certificationId))
    .where(and(eq(termEnding.id, id), isNull(termEnding.deletedAt)))
    .get();

/** All endings recorded of a company, the latest first. */
export const endingsOfCompany = (store: Store, companyId: Id) =>
  store.db
    .select({ ending: termEnding, number: certification.number })
    .from(termEnding)
    .innerJoin(certification, eq(certification.id, termEnding.certificationId))
    .where(and(eq(termEnding.companyId, companyId), isNull(termEnding.deletedAt)))
    .orderBy(desc(termEnding.effectiveOn), desc(termEnding.id))
    .all();

/** Stores an ending and answers its key. */
export function insertEnding(store: Store, facts: TermEndingFacts, stamp: Stamp): Id {
  const row = { ...keptBy(stamp), ...facts };
  store.db.insert(termEnding).values(row).run();
  return row.id;
}

/** Lays a recorded ending to rest. */
export const removeEnding = (store: Store, seen: TermEndingRecord, stamp: Stamp): void => {
  store.db
    .update(termEnding)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(termEnding.id, seen.id))
    .run();
};

/** Ends a term, or lets it run on (`null`). */
export function setTermEnd(
  store: Store,
  seen: { readonly id: Id; readonly rowVersion: number },
  end: { readonly endedOn: CivilDate; readonly endKind: TermEndingRecord['kind']; readonly endReason: string } | null,
  stamp: Stamp,
): void {
  const facts = end ?? { endedOn: null, endKind: null, endReason: '' };
  store.db
    .update(term)
    .set({ ...facts, ...editedBy(stamp, seen) })
    .where(eq(term.id, seen.id))
    .run();
}

/** The terms that an ending cut off: those that bear its day and kind, but of a certification with an ending of its own. */
export const termsCutBy = (store: Store, ending: TermEndingRecord) =>
  store.db
    .select()
    .from(term)
    .where(
      and(
        eq(term.companyId, ending.companyId),
        isNull(term.deletedAt),
        eq(term.endedOn, ending.effectiveOn),
        eq(term.endKind, ending.kind),
        sql`not exists (select 1 from term_ending own where own.certification_id = ${term.certificationId}
          and own.deleted_at is null and own.id <> ${ending.id})`,
      ),
    )
    .all();

/**
 * A term of the company that stands in the way of the terms an ending cut off, the last of which would run until `lastEnd`:
 * the company was certified anew meanwhile, even if that was given up as well.
 */
export const termAfterEnding = (store: Store, ending: TermEndingRecord, lastEnd: CivilDate) =>
  store.db
    .select({ startOn: term.startOn, endOn: term.endOn })
    .from(term)
    .where(
      and(
        eq(term.companyId, ending.companyId),
        isNull(term.deletedAt),
        lte(term.startOn, lastEnd),
        gte(term.endOn, ending.effectiveOn),
        or(
          isNull(term.endedOn),
          gt(term.endedOn, ending.effectiveOn),
          and(
            eq(term.kind, 'new'),
            gte(term.startOn, ending.effectiveOn),
            ne(term.certificationId, ending.certificationId),
          ),
        ),
      ),
    )
    .limit(1)
    .get();
