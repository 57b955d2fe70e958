import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findCeremony } from '../../store/repositories/ceremonies.ts';
import { findGuest, guestsOf, removeGuest, updateGuest } from '../../store/repositories/ceremony-guests.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';

/** Takes a guest out and closes the gap in the order of call; a certificate that was handed over is a record and stays. */
export function takeOutGuest(context: AppContext, input: { id: Id; rowVersion: number }): Result<null, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const seen = findGuest(store, input.id);
    const ceremony = seen && findCeremony(store, seen.ceremonyId);
    if (seen === undefined || ceremony === undefined) return because('not-found');
    if (seen.handedOn !== null) return because('ceremony-guest-handed', { params: { on: seen.handedOn } });
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, {}, {});
    const stamp = stampOf(context);
    removeGuest(store, seen, stamp);
    guestsOf(store, ceremony.id).forEach(({ guest }, at) => {
      if (guest.position !== at + 1) updateGuest(store, guest, { position: at + 1 }, stamp);
    });
    writeAudit(store, {
      ...stamp,
      action: 'ceremonies.removeGuest',
      entity: 'ceremony_guest',
      entityId: seen.id,
      companyId: seen.companyId,
      after: { ceremony: ceremony.title },
    });
    return ok(null);
  });
}
