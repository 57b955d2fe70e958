import type { CalendarYear } from '../../../shared/contract/calendar.ts';
import { fiscalYearDays } from '../../../shared/domain/calendar-day.ts';
import { ceremoniesBetween } from '../../store/repositories/ceremonies.ts';
import { entriesBetween, meetingDays } from '../../store/repositories/calendar.ts';
import { endsBetween } from '../../store/repositories/renewal-plans.ts';
import type { AppContext } from '../context.ts';
import { holidaysInForce, yearOf } from '../office-calendar.ts';

/** Everything that stands in the calendar of one fiscal year. */
export function readCalendarYear({ store }: Pick<AppContext, 'store'>, fiscalYear: number): CalendarYear {
  const { first, last } = fiscalYearDays(fiscalYear);
  const within = (date: string): boolean => date >= first && date <= last;
  const { holidays, imported } = holidaysInForce(store);
  return {
    fiscalYear,
    meetings: meetingDays(store).filter(({ heldOn }) => within(heldOn)),
    entries: entriesBetween(store, first, last).map(({ id, rowVersion, kind, onDate, title, note }) => ({
      id,
      rowVersion,
      kind,
      onDate,
      title,
      note,
    })),
    ceremonies: ceremoniesBetween(store, first, last),
    holidays: holidays.filter(({ onDate }) => within(onDate)),
    holidayYears: [yearOf(first), yearOf(last)].map((year) => ({
      year: Number(year),
      imported: imported.has(year),
      count: holidays.filter(({ onDate }) => yearOf(onDate) === year).length,
    })),
    ends: endsBetween(store, { from: first, to: last }).map(({ endOn, count }) => ({ endOn, count })),
  };
}
