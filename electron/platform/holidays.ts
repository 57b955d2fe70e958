import holidayJp from '@holiday-jp/holiday_jp';
import type { CivilDate } from '../../shared/kernel/types.ts';

/** 国民の祝日, from the table that ships with the app (1970 to 2050); a day beyond it is taken as a working day. */
export const isNationalHoliday = (date: CivilDate): boolean => Object.hasOwn(holidayJp.holidays, date);

/** The shipped holidays with their names, the earliest first. */
export const shippedHolidays = (): readonly { readonly onDate: CivilDate; readonly name: string }[] =>
  Object.entries(holidayJp.holidays).map(([onDate, { name }]) => ({ onDate, name }));
