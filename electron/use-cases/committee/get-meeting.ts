import type { MeetingDetail } from '../../../shared/contract/committee.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { agendaOf, findMeeting } from '../../store/repositories/committee.ts';
import { type AppContext, because } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { withSheetSummaries } from './agenda-row.ts';
import { openBusiness } from './open-business.ts';

/** One meeting with its agenda and what may still be put on it. */
export function getMeeting({ store }: AppContext, input: { id: Id }): Result<MeetingDetail, Refusal> {
  const meeting = findMeeting(store, input.id);
  if (meeting === undefined) return because('not-found');
  const rules = judgementRules(settingsInForce(store));
  const { id, rowVersion, name, heldOn, place, note } = meeting;
  return ok({
    id,
    rowVersion,
    name,
    heldOn,
    place,
    note,
    items: withSheetSummaries(store, agendaOf(store, id), rules).map((row) => ({
      ...row,
      decided: row.status === 'certified' || row.status === 'refused',
    })),
    candidates: withSheetSummaries(store, openBusiness(store, meeting.heldOn), rules),
  });
}
