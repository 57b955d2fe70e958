import type { CivilDate } from '../kernel/types.ts';
import { addDays, daysBetween, partsOf, weekday } from './civil-date.ts';
import { addOfficeDays, type IsHoliday, isClosedDay } from './office-days.ts';
import { formatWareki } from './wareki.ts';

/** From the day after `from` to `on`, counted in office days. */
export interface OfficePeriod {
  readonly from: CivilDate;
  readonly on: CivilDate;
  readonly officeDays: number;
  /** True when the office is closed on the last day. */
  readonly endsClosed: boolean;
  /** Closed days on the way other than mere weekends, first and last of each run: 12月29日～1月3日. */
  readonly skipped: readonly { readonly first: CivilDate; readonly last: CivilDate }[];
}

/** Longest period that is counted; a date typed years ahead is a slip. */
const longest = 400;

const isWeekend = (date: CivilDate): boolean => weekday(date) === '土' || weekday(date) === '日';

/** The year-end closing counts even where it falls on a weekend: it is told as one run. */
const isYearEnd = (date: CivilDate): boolean => {
  const { month, day } = partsOf(date);
  return (month === 12 && day >= 29) || (month === 1 && day <= 3);
};

/** The office days between two days; null when the last one is not after the first, or too far off to be meant. */
export function officePeriod(from: CivilDate, on: CivilDate, isHoliday: IsHoliday): OfficePeriod | null {
  const days = daysBetween(from, on);
  if (days < 1 || days > longest) return null;
  const skipped: { first: CivilDate; last: CivilDate }[] = [];
  let officeDays = 0;
  let run: { first: CivilDate; last: CivilDate } | null = null;
  for (let index = 1; index <= days; index += 1) {
    const date = addDays(from, index);
    if (!isClosedDay(date, isHoliday)) {
      officeDays += 1;
      run = null;
    } else if (!isWeekend(date) || isYearEnd(date)) {
      if (run === null) {
        run = { first: date, last: date };
        skipped.push(run);
      } else run.last = date;
    }
  }
  return { from, on, officeDays, endsClosed: isClosedDay(on, isHoliday), skipped };
}

/** The period of so many office days after `from`; the last day is one on which the office is open. */
export const officePeriodOf = (from: CivilDate, days: number, isHoliday: IsHoliday): OfficePeriod =>
  officePeriod(from, addOfficeDays(from, days, isHoliday), isHoliday) ?? {
    from,
    on: from,
    officeDays: 0,
    endsClosed: isClosedDay(from, isHoliday),
    skipped: [],
  };

/** 令和8年12月11日（金） */
export const dayWithWeekday = (date: CivilDate): string => `${formatWareki(date)}（${weekday(date)}）`;

const monthAndDay = (date: CivilDate): string => {
  const { month, day } = partsOf(date);
  return `${month}月${day}日`;
};

/** 「令和8年12月18日の翌日から数えて14開庁日。土・日曜日と12月29日～1月3日、1月11日の閉庁日を除く」. */
export function officePeriodWords({ from, officeDays, skipped }: OfficePeriod): string {
  const runs = skipped.map(({ first, last }) =>
    first === last ? monthAndDay(first) : `${monthAndDay(first)}～${monthAndDay(last)}`,
  );
  const without = runs.length === 0 ? '土・日曜日を除く' : `土・日曜日と${runs.join('、')}の閉庁日を除く`;
  return `${formatWareki(from)}の翌日から数えて${officeDays}開庁日。${without}`;
}
