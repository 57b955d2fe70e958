import { compareDates } from '../../shared/domain/civil-date.ts';
import type { CivilDate, Id } from '../../shared/kernel/types.ts';
import { termsOf } from '../store/repositories/company-records.ts';
import type { Store } from '../store/store.ts';

/**
 * The company's term that a renewal would continue: the one that begins last, of a prolonged one its extension. Not the one
 * that ends last: a term given up may have had a later end than the one the company was certified for anew. Of a decided
 * renewal the one before its own: `startedBefore` is the first day of what it was given.
 */
export const lastTermOf = (store: Store, companyId: Id, startedBefore?: CivilDate) =>
  termsOf(store, companyId)
    .filter((term) => startedBefore === undefined || term.startOn < startedBefore)
    .toSorted((a, b) => compareDates(b.startOn, a.startOn) || compareDates(b.endOn, a.endOn))[0];
