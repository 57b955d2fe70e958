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

/** Lines of history shown on the first page. */
const shownHistory = 10;

/** What needs doing today. Everything is computed from dates and facts at this moment. */
export function readOverview({ store, clock }: AppContext) {
  const today = clock.today();
  return {
    today,
    applications: openByStatus(store),
    overdueCorrections: countOverdueCorrections(store, today),
    certificatesToIssue: countToIssue(store, today),
    nextMeeting: nextMeeting(store, today),
    companies: countCompanies(store),
    certifiedNow: countCertified(store, today, stateRules(settingsInForce(store))),
    recent: recentAudit(store, shownHistory),
  };
}
