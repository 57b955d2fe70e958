import { judgementRules } from '../../../shared/domain/settings.ts';
import { listMeetings, withoutAgenda } from '../../store/repositories/committee.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { withSheetSummary } from './agenda-row.ts';

/** Meetings, the latest first, and the applications that stand on no agenda yet. */
export function listMeetingsAndWaiting({ store, clock }: AppContext) {
  const today = clock.today();
  const rules = judgementRules(settingsInForce(store));
  return {
    rows: listMeetings(store),
    waiting: withoutAgenda(store).map((row) => withSheetSummary(store, row, rules, today)),
  };
}
