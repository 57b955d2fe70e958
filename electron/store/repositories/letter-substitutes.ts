import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { SubstituteWay } from '../../../shared/domain/substitute.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { company, letterSubstitute } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type SubstituteRecord = typeof letterSubstitute.$inferSelect;

/** What is decided about one letter. */
export interface SubstituteFacts {
  /** Empty: the city's own wording. */
  readonly companyId: Id;
  readonly letter: string;
  readonly way: SubstituteWay;
  readonly plain: string;
  readonly imageId: Id | null;
  readonly reason: string;
}

const inForce = isNull(letterSubstitute.deletedAt);

/** Substitutes in force, of some companies (the empty id: the city's own wording) or all of them, with the company's name. */
export const substitutesOf = (store: Store, companyIds?: readonly Id[]) =>
  store.db
    .select({ row: letterSubstitute, companyName: company.name })
    .from(letterSubstitute)
    .leftJoin(company, eq(company.id, letterSubstitute.companyId))
    .where(companyIds === undefined ? inForce : and(inForce, inArray(letterSubstitute.companyId, [...companyIds])))
    .orderBy(asc(company.kana), asc(letterSubstitute.letter))
    .all();

/** The substitute of a letter, or undefined. */
export const substituteOf = (store: Store, companyId: Id, letter: string): SubstituteRecord | undefined =>
  store.db
    .select()
    .from(letterSubstitute)
    .where(and(inForce, eq(letterSubstitute.companyId, companyId), eq(letterSubstitute.letter, letter)))
    .get();

/** One substitute in force. */
export const findSubstitute = (store: Store, id: Id): SubstituteRecord | undefined =>
  store.db
    .select()
    .from(letterSubstitute)
    .where(and(inForce, eq(letterSubstitute.id, id)))
    .get();

/** Stores a decision and answers its key. */
export function insertSubstitute(store: Store, facts: SubstituteFacts, stamp: Stamp): Id {
  const row = { ...keptBy(stamp), ...facts };
  store.db.insert(letterSubstitute).values(row).run();
  return row.id;
}

/** Takes a decision back (tombstone). */
export function removeSubstitute(store: Store, seen: SubstituteRecord, stamp: Stamp): void {
  store.db
    .update(letterSubstitute)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(letterSubstitute.id, seen.id))
    .run();
}
