import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findCeremony } from '../../store/repositories/ceremonies.ts';
import { guestsOf, honourRows, insertGuest } from '../../store/repositories/ceremony-guests.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { refusalOfRow } from './honour-candidates.ts';

/** Takes new certifications in, at the end of the order of call; all or none. */
export function addGuests(
  context: AppContext,
  input: { ceremonyId: Id; termIds: readonly Id[] },
): Result<{ added: number }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const ceremony = findCeremony(store, input.ceremonyId);
    if (ceremony === undefined) return because('not-found');
    const termIds = [...new Set(input.termIds)];
    if (termIds.length === 0) return because('nothing-chosen');
    const rows = new Map(honourRows(store, { by: 'terms', termIds }).map((row) => [row.termId, row]));
    const stamp = stampOf(context);
    let position = guestsOf(store, ceremony.id).length;
    for (const termId of termIds) {
      const row = rows.get(termId);
      if (row === undefined) return because('not-found');
      const why = refusalOfRow(row, ceremony.heldOn);
      const { companyId, companyName, number } = row;
      if (why !== null)
        return because('ceremony-guest-wrong', {
          params: { company: companyName, why, ...(row.ceremony === null ? {} : { ceremony: row.ceremony }) },
        });
      position += 1;
      const id = insertGuest(store, { ceremonyId: ceremony.id, companyId, termId, position }, stamp);
      writeAudit(store, {
        ...stamp,
        action: 'ceremonies.addGuest',
        entity: 'ceremony_guest',
        entityId: id,
        companyId,
        after: { ceremony: ceremony.title, number },
      });
    }
    return ok({ added: termIds.length });
  });
}
