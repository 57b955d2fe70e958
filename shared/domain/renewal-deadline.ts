import type { CivilDate } from '../kernel/types.ts';
import { addMonths } from './civil-date.ts';
import { type IsHoliday, nextOfficeDay, officeDaysBack } from './office-days.ts';

/**
 * 更新の申請期限, the one day that letters, plans and warnings name: `monthsBefore` months before the end of the term; on a
 * closed day the next office day, as the Local Autonomy Act has it for deadlines in days of receipt (地方自治法4条の2第4項,
 * taken over for a deadline of the city's own). Never after the term: then the last office day before it.
 */
export function renewalDeadline(endOn: CivilDate, monthsBefore: number, isHoliday: IsHoliday): CivilDate {
  const day = addMonths(endOn, -monthsBefore);
  const next = nextOfficeDay(day, isHoliday);
  return next <= endOn ? next : officeDaysBack(isHoliday).lastOn(day);
}
