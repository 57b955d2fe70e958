import type { MeetingDetail } from '../../../shared/contract/committee.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { agendaOf, findMeeting, withoutAgenda } from '../../store/repositories/committee.ts';
import { type AppContext, because } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { withSheetSummary } from './agenda-row.ts';
import { itemKindOf } from './item-kind.ts';

/** One meeting with its agenda and what may still be put on it. */
export function getMeeting({ store, clock }: AppContext, input: { id: Id }): Result<MeetingDetail, Refusal> {
  const meeting = findMeeting(store, input.id);
  if (meeting === undefined) return because('not-found');
  const today = clock.today();
  const rules = judgementRules(settingsInForce(store));
  const { id, rowVersion, name, heldOn, place, note } = meeting;
  return ok({
    id,
    rowVersion,
    name,
    heldOn,
    place,
    note,
    items: agendaOf(store, id).map((row) => ({
      ...withSheetSummary(store, row, rules, today),
      decided: row.status === 'certified' || row.status === 'refused',
    })),
    candidates: withoutAgenda(store).map((row) => ({
      ...withSheetSummary(store, row, rules, today),
      itemKind: itemKindOf(row) ?? ('opinion' as const),
    })),
  });
}
