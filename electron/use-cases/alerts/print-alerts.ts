import type { AlertFilter } from '../../../shared/contract/alerts.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { alertReport } from '../../../shared/domain/alert-report.ts';
import { arrivalSentence, selfCheckSentence } from '../../../shared/domain/alert-sentence.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { AppContext } from '../context.ts';
import { type ReportFile, reportFile } from '../report-file.ts';
import { alertEntries } from './alert-entries.ts';
import { alertOverview } from './alert-overview.ts';
import { alertRows } from './alert-rows.ts';
import { openWatch } from './watch.ts';

/** 期限の一覧 as PDF: the list as it is filtered and sorted, with the self-check. */
export async function printAlerts(context: AppContext, filter: AlertFilter): Promise<Result<ReportFile, Refusal>> {
  const watch = openWatch(context);
  const { check, previousOn, arrivals, today } = alertOverview(context);
  const { cityName, departmentName } = watch.settings;
  const document = alertReport({
    rows: alertRows(watch, alertEntries(watch, filter)),
    filter,
    check: selfCheckSentence(check.companies, check.classes),
    arrivals: arrivalSentence(previousOn, today, arrivals),
    today,
    office: [cityName, departmentName].filter((part) => part !== '').join('　'),
  });
  return reportFile(context, document, ['期限の一覧', formatWareki(today)], 'pdf');
}
