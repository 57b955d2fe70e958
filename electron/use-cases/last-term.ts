import type { CivilDate, Id } from '../../shared/kernel/types.ts';
import { termsOf } from '../store/repositories/company-records.ts';
import type { Store } from '../store/store.ts';

/**
 * The company's term that a renewal would continue: the one that ends last, unless it was given up or taken away. Of a
 * decided renewal the one before its own: `startedBefore` is the first day of what it was given.
 */
export const lastTermOf = (store: Store, companyId: Id, startedBefore?: CivilDate) =>
  termsOf(store, companyId)
    .filter((term) => startedBefore === undefined || term.startOn < startedBefore)
    .toSorted((a, b) => (a.endOn < b.endOn ? 1 : -1))[0];
