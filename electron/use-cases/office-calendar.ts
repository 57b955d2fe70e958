import type { Holiday } from '../../shared/domain/holiday-list.ts';
import type { IsHoliday } from '../../shared/domain/office-days.ts';
import type { RenewalCalendar } from '../../shared/domain/renewal-plan.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import { isNationalHoliday, shippedHolidays } from '../platform/holidays.ts';
import { closingDays, importedHolidays, meetingDays } from '../store/repositories/calendar.ts';
import type { Store } from '../store/store.ts';

/** The calendar year of a day, as text. */
export const yearOf = (date: CivilDate): string => date.slice(0, 4);

/**
 * Whether the office is closed beyond weekends and 12/29-1/3: by the imported holidays of a year, the shipped ones of a
 * year that was not imported, and the city's own days.
 */
export function closedDays(store: Store): IsHoliday {
  const days = closingDays(store);
  const closed = new Set(days.map(({ onDate }) => onDate));
  const imported = new Set(days.filter(({ kind }) => kind === 'holiday').map(({ onDate }) => yearOf(onDate)));
  return (date) => closed.has(date) || (!imported.has(yearOf(date)) && isNationalHoliday(date));
}

/** The national holidays that count, by name, with the years that were imported. */
export function holidaysInForce(store: Store): {
  readonly holidays: readonly Holiday[];
  readonly imported: ReadonlySet<string>;
} {
  const stored = importedHolidays(store);
  const imported = new Set(stored.map(({ onDate }) => yearOf(onDate)));
  return {
    holidays: [...stored, ...shippedHolidays().filter(({ onDate }) => !imported.has(yearOf(onDate)))],
    imported,
  };
}

/** The days renewals are planned on, as registered now. */
export const renewalCalendar = (store: Store): RenewalCalendar => ({
  meetings: meetingDays(store),
  isHoliday: closedDays(store),
});
