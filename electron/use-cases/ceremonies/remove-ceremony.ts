import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findCeremony, removeCeremony } from '../../store/repositories/ceremonies.ts';
import { guestsOf } from '../../store/repositories/ceremony-guests.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';

/** Takes a ceremony out; one at which certificates were handed over is a record and stays. */
export function takeOutCeremony(context: AppContext, input: { id: Id; rowVersion: number }): Result<null, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const seen = findCeremony(store, input.id);
    if (seen === undefined) return because('not-found');
    const guests = guestsOf(store, seen.id);
    const count = guests.filter(({ guest }) => guest.handedOn !== null).length;
    if (count > 0) return because('ceremony-in-use', { params: { count } });
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, {}, {});
    const stamp = stampOf(context);
    removeCeremony(store, seen, stamp);
    const { title, heldOn, place } = seen;
    writeAudit(store, {
      ...stamp,
      action: 'ceremonies.remove',
      entity: 'ceremony',
      entityId: seen.id,
      before: { title, heldOn, place },
      after: { title, heldOn, guests: guests.length },
    });
    return ok(null);
  });
}
