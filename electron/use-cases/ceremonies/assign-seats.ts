import type { Refusal } from '../../../shared/contract/refusal.ts';
import { assignSeats, maxSeatColumns } from '../../../shared/domain/ceremony-seats.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findCeremony } from '../../store/repositories/ceremonies.ts';
import { guestsOf, updateGuest } from '../../store/repositories/ceremony-guests.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { guestOf } from './ceremony-facts.ts';

/** Gives seats in order of call, `columns` a row; who is not called up has none. Seats given by hand are given anew. */
export function giveSeats(
  context: AppContext,
  input: { ceremonyId: Id; columns: number },
): Result<{ seated: number }, Refusal> {
  const { store } = context;
  const { columns } = input;
  if (!Number.isInteger(columns) || columns < 1 || columns > maxSeatColumns)
    return invalid([{ path: 'columns', code: 'out-of-range', params: { min: 1, max: maxSeatColumns } }]);
  return store.attempt(() => {
    const ceremony = findCeremony(store, input.ceremonyId);
    if (ceremony === undefined) return because('not-found');
    const rows = guestsOf(store, ceremony.id);
    const seats = assignSeats(
      rows.map((row) => guestOf(row, ceremony.heldOn)),
      columns,
    );
    const stamp = stampOf(context);
    let seated = 0;
    for (const { guest } of rows) {
      const seat = seats.get(guest.id) ?? '';
      if (seat !== '') seated += 1;
      if (seat !== guest.seat) updateGuest(store, guest, { seat }, stamp);
    }
    writeAudit(store, {
      ...stamp,
      action: 'ceremonies.assignSeats',
      entity: 'ceremony',
      entityId: ceremony.id,
      after: { title: ceremony.title, columns, seated },
    });
    return ok({ seated });
  });
}
