import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from '../kernel/types.ts';

const weekdays = ['月', '火', '水', '木', '金', '土', '日'] as const;
/** Japanese name of a day of the week, one character. */
export type Weekday = (typeof weekdays)[number];

const plain = (date: CivilDate): Temporal.PlainDate => Temporal.PlainDate.from(date, { overflow: 'reject' });

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

/** Year, month (1-12) and day of a civil date. */
export function partsOf(date: CivilDate): { readonly year: number; readonly month: number; readonly day: number } {
  const { year, month, day } = plain(date);
  return { year, month, day };
}

/** The date `days` days later (negative: earlier). Throws RangeError when `date` is not a civil date. */
export const addDays = (date: CivilDate, days: number): CivilDate => plain(date).add({ days }).toString();

/** The date `months` months later; a day that does not exist there becomes the last day of that month. */
export const addMonths = (date: CivilDate, months: number): CivilDate =>
  plain(date).add({ months }, { overflow: 'constrain' }).toString();

/** The date `years` years later; 29 February becomes 28 February in a common year. */
export const addYears = (date: CivilDate, years: number): CivilDate => addMonths(date, years * 12);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  plain(from).until(plain(to), { largestUnit: 'day' }).days;

/** The day of the week: 月 火 水 木 金 土 日. */
export const weekday = (date: CivilDate): Weekday => weekdays[plain(date).dayOfWeek - 1]!;

/** Sort order of two civil dates: -1, 0, 1. */
export const compareDates = (a: CivilDate, b: CivilDate): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);
