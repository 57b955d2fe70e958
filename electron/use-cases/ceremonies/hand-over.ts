import type { Refusal } from '../../../shared/contract/refusal.ts';
import { isCalled } from '../../../shared/domain/ceremony.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findCeremony } from '../../store/repositories/ceremonies.ts';
import { guestsOf, updateGuest } from '../../store/repositories/ceremony-guests.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { guestOf } from './ceremony-facts.ts';

/** 「式で渡した」 of everybody who came: the day of the ceremony, which must not be still to come. */
export function handOver(context: AppContext, input: { ceremonyId: Id }): Result<{ handed: number }, Refusal> {
  const { store, clock } = context;
  return store.attempt(() => {
    const ceremony = findCeremony(store, input.ceremonyId);
    if (ceremony === undefined) return because('not-found');
    if (ceremony.heldOn > clock.today()) return because('ceremony-to-come', { params: { on: ceremony.heldOn } });
    const came = guestsOf(store, ceremony.id).filter(
      (row) =>
        row.guest.handedOn === null && row.guest.attendance !== 'unknown' && isCalled(guestOf(row, ceremony.heldOn)),
    );
    if (came.length === 0) return because('nothing-chosen');
    const early = came.find(({ certifiedOn }) => certifiedOn > ceremony.heldOn);
    if (early !== undefined)
      return because('ceremony-guest-wrong', { params: { company: early.companyName, why: 'later' } });
    const stamp = stampOf(context);
    for (const { guest } of came) {
      updateGuest(store, guest, { handedOn: ceremony.heldOn }, stamp);
      writeAudit(store, {
        ...stamp,
        action: 'ceremonies.handOver',
        entity: 'ceremony_guest',
        entityId: guest.id,
        companyId: guest.companyId,
        before: { handedOn: null },
        after: { ceremony: ceremony.title, handover: 'ceremony', handedOn: ceremony.heldOn },
      });
    }
    return ok({ handed: came.length });
  });
}
