import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from '../kernel/types.ts';
import { dateOfDay, type DayNumber, dayNumber, dayNumberOf } from './day-number.ts';

const weekdays = ['月', '火', '水', '木', '金', '土', '日'] as const;
/** Japanese name of a day of the week, one character. */
export type Weekday = (typeof weekdays)[number];

/** True for `YYYY-MM-DD` text that names a day of the Gregorian calendar. */
export function isCivilDate(text: unknown): text is CivilDate {
  const parts = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  return parts !== null && civilDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}

/** The civil date of a year, month (1-12) and day, or null when there is no such day. */
export function civilDateOf(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** Day number of a civil date. Throws RangeError when `date` is not one: a stored nonsense must not become another day. */
function checkedDay(date: CivilDate): DayNumber {
  const number = dayNumber(date);
  if (dateOfDay(number) !== date || date < '0001') throw new RangeError(`not a civil date: ${date}`);
  return number;
}

/** Year, month (1-12) and day of a civil date. */
export function partsOf(date: CivilDate): { readonly year: number; readonly month: number; readonly day: number } {
  checkedDay(date);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** The date `days` days later (negative: earlier). Throws RangeError when `date` is not a civil date. */
export const addDays = (date: CivilDate, days: number): CivilDate => dateOfDay(checkedDay(date) + days);

/** The date `months` months later; a day that does not exist there becomes the last day of that month. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const sum = year * 12 + month - 1 + months;
  const firstOf = (month: number) => dayNumberOf(Math.floor(month / 12), (month % 12) + 1, 1);
  const first = firstOf(sum);
  const length = firstOf(sum + 1) - first;
  return dateOfDay(first + Math.min(day, length) - 1);
}

/** The date `years` years later; 29 February becomes 28 February in a common year. */
export const addYears = (date: CivilDate, years: number): CivilDate => addMonths(date, years * 12);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => checkedDay(to) - checkedDay(from);

/** The day of the week: 月 火 水 木 金 土 日. */
export const weekday = (date: CivilDate): Weekday => weekdays[(((checkedDay(date) + 3) % 7) + 7) % 7]!; // 1970-01-01 is a Thursday

/** Sort order of two civil dates: -1, 0, 1. */
export const compareDates = (a: CivilDate, b: CivilDate): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);
