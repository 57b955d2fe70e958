import type { PlanFilters } from '../../../shared/contract/calendar.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { calendarReport } from '../../../shared/domain/calendar-year.ts';
import { planNotes, planReport } from '../../../shared/domain/plan-report.ts';
import { fiscalYearLabel, formatWareki } from '../../../shared/domain/wareki.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { exportFileName } from '../../exchange/file-name.ts';
import { type AppContext, because } from '../context.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { listPlans } from './list-plans.ts';
import { readCalendarYear } from './read-year.ts';

/** Rows of a workbook; Excel itself ends at a million. */
const mostRows = 200_000;
/** Rows worth printing: some forty pages. */
const mostPrinted = 1000;

/** Who prints: the city and its office, as on every other list. */
function officeOf({ store }: AppContext): string {
  const { cityName, departmentName } = settingsInForce(store);
  return [cityName, departmentName].filter((part) => part !== '').join('　');
}

/** The calendar of a fiscal year as PDF. */
export function printCalendar(
  context: AppContext,
  { fiscalYear }: { fiscalYear: number },
): Promise<Result<ReportFile, Refusal>> {
  const document = calendarReport(readCalendarYear(context, fiscalYear), {
    office: officeOf(context),
    today: context.clock.today(),
  });
  return reportFile(context, document, ['年間予定', fiscalYearLabel(fiscalYear)], 'pdf');
}

/** The plan as the filters show it, as a workbook or PDF. */
export async function writePlanFile(
  context: AppContext,
  { format, ...filters }: PlanFilters & { format: 'xlsx' | 'pdf' },
): Promise<Result<ReportFile, Refusal>> {
  const today = context.clock.today();
  const limit = format === 'xlsx' ? mostRows : mostPrinted;
  const { rows, total } = listPlans(context, { ...filters, offset: 0, limit });
  if (rows.length === 0) return because('nothing-to-export');
  const name = ['更新の計画', formatWareki(today)];
  if (format === 'pdf') {
    return reportFile(context, planReport(rows, { office: officeOf(context), today, total }), name, 'pdf');
  }
  // the library is loaded on first use, so that it does not slow the start of the app
  const { planXlsx } = await import('../../exchange/plan-xlsx.ts');
  const bytes = await planXlsx(rows, planNotes(today, total, rows.length));
  return ok({
    fileName: exportFileName(name, 'xlsx'),
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: Buffer.from(bytes).toString('base64'),
  });
}
