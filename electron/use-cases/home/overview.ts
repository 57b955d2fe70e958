import { countStillToHand } from '../../store/repositories/ceremonies.ts';
import { recentAudit } from '../../store/repositories/company-records.ts';
import {
  countCertified,
  countCompanies,
  countOverdueCorrections,
  countToIssue,
  nextMeeting,
  openByStatus,
} from '../../store/repositories/overview.ts';
import { stateRules } from '../../../shared/domain/term-state.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { watchedDays } from '../watched-days.ts';

/** Lines of history shown on the first page. */
const shownHistory = 10;

/**
 * What needs doing today, from dates and facts at this moment. With the clock set back it counts for the last day of use,
 * as the alerts beside it do; only the day that is called today is the machine's.
 */
export function readOverview(context: AppContext) {
  const { store, clock } = context;
  const { today } = watchedDays(context);
  return {
    today: clock.today(),
    applications: openByStatus(store),
    overdueCorrections: countOverdueCorrections(store, today),
    certificatesToIssue: countToIssue(store, today),
    certificatesToHand: countStillToHand(store),
    nextMeeting: nextMeeting(store, today),
    companies: countCompanies(store),
    certifiedNow: countCertified(store, today, stateRules(settingsInForce(store))),
    recent: recentAudit(store, shownHistory),
  };
}
