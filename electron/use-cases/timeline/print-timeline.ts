import type { Refusal } from '../../../shared/contract/refusal.ts';
import { isCivilDate } from '../../../shared/domain/civil-date.ts';
import {
  filterTimeline,
  mergeTimeline,
  type TimelineFilter,
  type TimelineOrder,
} from '../../../shared/domain/timeline.ts';
import { timelineReport } from '../../../shared/domain/timeline-report.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { type AppContext, invalid } from '../context.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { factsOf } from './facts-of.ts';

/** Which time line, and what of it. */
export interface TimelinePrint {
  readonly companyId: Id;
  readonly filter: TimelineFilter;
  readonly order: TimelineOrder;
  readonly format: 'pdf' | 'docx';
}

/** 事業者の履歴 as a file that says what was left out; nothing is stored. */
export async function printTimeline(
  context: AppContext,
  { companyId, filter, order, format }: TimelinePrint,
): Promise<Result<ReportFile, Refusal>> {
  for (const path of ['from', 'to'] as const) {
    const text = filter[path];
    if (text !== null && !isCivilDate(text)) return invalid([{ path, code: 'impossible-date', params: { text } }]);
  }
  const read = factsOf(context, companyId, filter.kinds.includes('operation'));
  if (!read.ok) return read;
  const { companyName, standing, facts } = read.value;
  const { cityName, departmentName } = settingsInForce(context.store);
  const document = timelineReport({
    companyName,
    standing,
    entries: filterTimeline(mergeTimeline(facts, order), filter),
    filter,
    order,
    city: cityName,
    department: departmentName,
    today: context.clock.today(),
  });
  return reportFile(context, document, ['履歴', companyName], format, companyName);
}
