import { printCalendar, writePlanFile } from '../use-cases/calendar/calendar-files.ts';
import { importHolidays, readHolidayFile } from '../use-cases/calendar/import-holidays.ts';
import { listPlans } from '../use-cases/calendar/list-plans.ts';
import { previewMeetingMoved } from '../use-cases/calendar/meeting-moved.ts';
import { readCalendarYear } from '../use-cases/calendar/read-year.ts';
import { removeCalendarEntry } from '../use-cases/calendar/remove-entry.ts';
import { saveCalendarEntry } from '../use-cases/calendar/save-entry.ts';
import { gate } from './base.ts';

/** 年間予定 and 更新の計画. */
export const calendarRouter = {
  year: gate.calendar.year.handler(({ input, context }) => readCalendarYear(context, input.fiscalYear)),
  save: gate.calendar.save.handler(({ input, context }) => saveCalendarEntry(context, input)),
  remove: gate.calendar.remove.handler(({ input, context }) => removeCalendarEntry(context, input)),
  readHolidays: gate.calendar.readHolidays.handler(({ input, context }) => readHolidayFile(context, input)),
  importHolidays: gate.calendar.importHolidays.handler(({ input, context }) => importHolidays(context, input)),
  print: gate.calendar.print.handler(({ input, context }) => printCalendar(context, input)),
  plan: gate.calendar.plan.handler(({ input, context }) => listPlans(context, input)),
  planFile: gate.calendar.planFile.handler(({ input, context }) => writePlanFile(context, input)),
  meetingMoved: gate.calendar.meetingMoved.handler(({ input, context }) => previewMeetingMoved(context, input)),
};
