import { DatePicker } from '@mantine/dates';
import { weekday } from '../../shared/domain/civil-date.ts';
import { formatBoth, yearLabel } from '../../shared/domain/wareki.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';

const year = (date: string) => Number(date.slice(0, 4));
const month = (date: string) => Number(date.slice(5, 7));

const labels = {
  nextMonth: '次の月',
  previousMonth: '前の月',
  nextYear: '次の年',
  previousYear: '前の年',
  nextDecade: '次の10年',
  previousDecade: '前の10年',
};

export interface WarekiCalendarProps {
  readonly value: CivilDate | null;
  readonly onPick: (date: CivilDate) => void;
  readonly min?: CivilDate | undefined;
  readonly max?: CivilDate | undefined;
}

/** A month of days under 令和8年11月; arrows walk the days, the heading leads to months and years. */
export function WarekiCalendar({ value, onPick, min, max }: WarekiCalendarProps) {
  return (
    <DatePicker
      value={value}
      onChange={(date) => date && onPick(date)}
      {...(value ? { defaultDate: value } : {})}
      {...(min ? { minDate: min } : {})}
      {...(max ? { maxDate: max } : {})}
      locale="ja"
      firstDayOfWeek={0}
      highlightToday
      ariaLabels={labels}
      getDayProps={(date) => ({ 'data-weekday': weekday(date) })}
      getDayAriaLabel={(date) => `${formatBoth(date)}${weekday(date)}曜日`}
      monthLabelFormat={(date) => `${yearLabel(year(date))}${month(date)}月`}
      yearLabelFormat={(date) => `${yearLabel(year(date))}（${year(date)}年）`}
      decadeLabelFormat={(first, last) => `${year(first)}年～${year(last)}年`}
      monthsListFormat="M月"
      yearsListFormat={(date) => yearLabel(year(date))}
      weekdayFormat="dd"
      size="md"
    />
  );
}
