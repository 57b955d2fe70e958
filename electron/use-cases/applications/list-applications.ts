import type { ApplicationRow } from '../../../shared/contract/applications.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { type ApplicationFilter, listApplications } from '../../store/repositories/application-list.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { sheetSummaries } from '../sheet-summary.ts';
import { watchedDays } from '../watched-days.ts';

/** One page of the list of applications; each with what its sheet comes to as it stands. */
export function pageOfApplications(
  context: AppContext,
  filter: Omit<ApplicationFilter, 'today'>,
): { total: number; rows: ApplicationRow[] } {
  const { store } = context;
  const { total, rows } = listApplications(store, { ...filter, today: watchedDays(context).today });
  const heads = rows.map((row) => row.application);
  const summaries = sheetSummaries(store, heads, judgementRules(settingsInForce(store)));
  return {
    total,
    rows: rows.map(({ application, companyName, companyKana }) => ({
      ...application,
      companyName,
      companyKana,
      sheetSummary: summaries.get(application.id) ?? null,
    })),
  };
}
