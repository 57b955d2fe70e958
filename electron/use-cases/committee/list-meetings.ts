import { judgementRules } from '../../../shared/domain/settings.ts';
import { listMeetings, withoutAgenda } from '../../store/repositories/committee.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { withSheetSummaries } from './agenda-row.ts';

/** Meetings, the latest first, and the applications that stand on no agenda yet. */
export function listMeetingsAndWaiting({ store }: AppContext) {
  const rules = judgementRules(settingsInForce(store));
  return {
    rows: listMeetings(store),
    waiting: withSheetSummaries(store, withoutAgenda(store), rules),
  };
}
