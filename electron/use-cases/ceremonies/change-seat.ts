import type { Refusal } from '../../../shared/contract/refusal.ts';
import { isSeat, plainSeat } from '../../../shared/domain/ceremony-seats.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findCeremony } from '../../store/repositories/ceremonies.ts';
import { findGuest, guestsOf, updateGuest } from '../../store/repositories/ceremony-guests.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';

/** Another seat for one guest, '' for none; who sat there takes the seat that becomes free. */
export function changeSeat(
  context: AppContext,
  input: { id: Id; rowVersion: number; seat: string },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store } = context;
  const seat = plainSeat(input.seat);
  if (seat !== '' && !isSeat(seat)) return invalid([{ path: 'seat', code: 'seat-form' }]);
  return store.attempt(() => {
    const seen = findGuest(store, input.id);
    const ceremony = seen && findCeremony(store, seen.ceremonyId);
    if (seen === undefined || ceremony === undefined) return because('not-found');
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, {}, {});
    if (seen.seat === seat) return ok({ id: seen.id, rowVersion: seen.rowVersion });
    const stamp = stampOf(context);
    for (const { guest } of guestsOf(store, ceremony.id)) {
      if (seat !== '' && guest.id !== seen.id && guest.seat === seat)
        updateGuest(store, guest, { seat: seen.seat }, stamp);
    }
    const rowVersion = updateGuest(store, seen, { seat }, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'ceremonies.changeSeat',
      entity: 'ceremony_guest',
      entityId: seen.id,
      companyId: seen.companyId,
      before: { seat: seen.seat },
      after: { ceremony: ceremony.title, seat },
    });
    return ok({ id: seen.id, rowVersion });
  });
}
