import type { CivilDate } from '../kernel/types.ts';
import { addDays, partsOf, weekday } from './civil-date.ts';

/** Says whether a day is a national or municipal holiday; the table of holidays is handed in. */
export type IsHoliday = (date: CivilDate) => boolean;

/** True when the office is closed: Saturday, Sunday, holiday, 29 December – 3 January (地方自治法4条の2). */
export function isClosedDay(date: CivilDate, isHoliday: IsHoliday): boolean {
  const day = weekday(date);
  if (day === '土' || day === '日') return true;
  const { month, day: number } = partsOf(date);
  return (month === 12 && number >= 29) || (month === 1 && number <= 3) || isHoliday(date);
}

/** The `days`-th office day after `from` (`from` itself does not count); 0 gives `from` or the next office day. */
export function addOfficeDays(from: CivilDate, days: number, isHoliday: IsHoliday): CivilDate {
  let date = from;
  let left = days;
  while (left > 0) {
    date = addDays(date, 1);
    if (!isClosedDay(date, isHoliday)) left -= 1;
  }
  return nextOfficeDay(date, isHoliday);
}

/** The day itself when the office is open, otherwise the next day it is. */
export function nextOfficeDay(date: CivilDate, isHoliday: IsHoliday): CivilDate {
  let day = date;
  while (isClosedDay(day, isHoliday)) day = addDays(day, 1);
  return day;
}

/** Counts back on one calendar; every day is looked at once, so that plans of many terms cost no more than their days. */
export interface OfficeDaysBack {
  /** The day itself when the office is open, otherwise the last day before it on which it is. */
  readonly lastOn: (date: CivilDate) => CivilDate;
  /** The `days`-th office day before `from` (`from` itself does not count); 0 gives `from` or the last office day before. */
  readonly before: (from: CivilDate, days: number) => CivilDate;
}

/** Counting back from days to office days before them. */
export function officeDaysBack(isHoliday: IsHoliday): OfficeDaysBack {
  const known = new Map<CivilDate, CivilDate>();
  const lastOn = (date: CivilDate): CivilDate => {
    let day = known.get(date);
    if (day !== undefined) return day;
    day = date;
    while (isClosedDay(day, isHoliday)) day = addDays(day, -1);
    known.set(date, day);
    return day;
  };
  const previous = new Map<CivilDate, CivilDate>();
  const dayBefore = (date: CivilDate): CivilDate => {
    const day = previous.get(date) ?? lastOn(addDays(date, -1));
    previous.set(date, day);
    return day;
  };
  const before = (from: CivilDate, days: number): CivilDate => {
    let date = from;
    for (let left = days; left > 0; left -= 1) date = dayBefore(date);
    return lastOn(date);
  };
  return { lastOn, before };
}
