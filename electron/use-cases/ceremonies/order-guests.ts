import type { Refusal } from '../../../shared/contract/refusal.ts';
import { callOrderLabels, orderOfCall, sameMembers } from '../../../shared/domain/ceremony-order.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findCeremony } from '../../store/repositories/ceremonies.ts';
import { guestsOf, updateGuest } from '../../store/repositories/ceremony-guests.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';

/** The order of call as the clerk has put it, numbered from 1 without gaps. */
export function orderGuests(
  context: AppContext,
  input: { ceremonyId: Id; seen: readonly Id[]; order: readonly Id[] },
): Result<null, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const ceremony = findCeremony(store, input.ceremonyId);
    if (ceremony === undefined) return because('not-found');
    const rows = guestsOf(store, ceremony.id);
    const now = rows.map(({ guest }) => guest.id);
    // another clerk moved, added or took out somebody: what was sent was made from another list
    if (now.join() !== input.seen.join() || !sameMembers(now, input.order)) return because('edit-conflict');
    if (now.join() === input.order.join()) return ok(null);
    const stamp = stampOf(context);
    const byId = new Map(rows.map((row) => [row.guest.id, row]));
    const ordered = input.order.flatMap((id) => byId.get(id) ?? []);
    ordered.forEach(({ guest }, at) => {
      if (guest.position !== at + 1) updateGuest(store, guest, { position: at + 1 }, stamp);
    });
    const called = ordered.map(({ guest, number, companyKana, companyName }) => ({
      id: guest.id,
      number,
      companyKana,
      companyName,
    }));
    writeAudit(store, {
      ...stamp,
      action: 'ceremonies.orderGuests',
      entity: 'ceremony',
      entityId: ceremony.id,
      after: { title: ceremony.title, order: callOrderLabels[orderOfCall(called)] },
    });
    return ok(null);
  });
}
