import type { IsHoliday } from '../../shared/domain/office-days.ts';
import type { RenewalCalendar } from '../../shared/domain/renewal-plan.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import { isNationalHoliday } from '../platform/holidays.ts';
import { closingDays, meetingDays } from '../store/repositories/calendar.ts';
import type { Store } from '../store/store.ts';

const yearOf = (date: CivilDate): string => date.slice(0, 4);

/** Whether the office is closed beyond weekends and 12/29-1/3: the imported holidays of a year, the shipped ones of a year without import, and the city's own days. */
export function closedDays(store: Store): IsHoliday {
  const days = closingDays(store);
  const closed = new Set(days.map(({ onDate }) => onDate));
  const imported = new Set(days.filter(({ kind }) => kind === 'holiday').map(({ onDate }) => yearOf(onDate)));
  return (date) => closed.has(date) || (!imported.has(yearOf(date)) && isNationalHoliday(date));
}

/** The days renewals are planned on, as registered now. */
export const renewalCalendar = (store: Store): RenewalCalendar => ({
  meetings: meetingDays(store),
  isHoliday: closedDays(store),
});
