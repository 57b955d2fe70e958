import { dayWithWeekday, type OfficePeriod, officePeriodWords } from '../../shared/domain/office-period.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import { WarekiDateField, type WarekiDateFieldProps } from './wareki-date-field.tsx';

export interface DueDayFieldProps extends WarekiDateFieldProps {
  /** The day taken when the field stays empty; `recorded`: it stands with the application already. Null while not known. */
  readonly usual: { readonly on: CivilDate; readonly recorded: boolean } | null;
  /** How the typed day, or the usual one, is counted; null while it is not known or cannot be told. */
  readonly period: OfficePeriod | null;
}

/** The last day itself before anything is sent, so that nobody has to count: 空欄のときは、令和8年12月14日（月）になります…. */
function words({ usual, period, value }: Pick<DueDayFieldProps, 'usual' | 'period' | 'value'>): string {
  const on = value ?? usual?.on ?? null;
  if (on === null) return '';
  const counted = period?.on === on ? `（${officePeriodWords(period)}）` : '';
  const closed = period?.on === on && period.endsClosed ? 'この日は閉庁日です。' : '';
  if (value !== null) return counted === '' ? '' : `${dayWithWeekday(on)}${counted}。${closed}`;
  const recorded = usual?.recorded === true ? '、記録してある補正の期限' : '';
  return `空欄のときは${recorded}${dayWithWeekday(on)}になります${recorded === '' ? counted : ''}。`;
}

/** The last day of something asked for, counted in office days. */
export function DueDayField({ usual, period, ...field }: DueDayFieldProps) {
  const said = words({ usual, period, value: field.value });
  return <WarekiDateField {...field} description={said === '' ? undefined : said} />;
}
