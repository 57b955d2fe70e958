import type { CivilDate } from '../../../shared/kernel/types.ts';
import { withoutAgenda } from '../../store/repositories/committee.ts';
import type { Store } from '../../store/store.ts';
import { itemKindOf } from './item-kind.ts';

/** What may still be put on the agenda of a meeting: a renewal decided after its day cannot be reported there. */
export const openBusiness = (store: Store, heldOn: CivilDate) =>
  withoutAgenda(store)
    .map((row) => ({ ...row, itemKind: itemKindOf(row) ?? ('opinion' as const) }))
    .filter(({ itemKind, decidedOn }) => itemKind === 'opinion' || decidedOn === null || decidedOn <= heldOn);
