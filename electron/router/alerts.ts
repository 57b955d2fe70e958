import { alertOverview } from '../use-cases/alerts/alert-overview.ts';
import { confirmToday } from '../use-cases/alerts/confirm-today.ts';
import { exportCalendar } from '../use-cases/alerts/export-calendar.ts';
import { handleAlerts } from '../use-cases/alerts/handle-alerts.ts';
import { listAlerts, listSubjects } from '../use-cases/alerts/list-alerts.ts';
import { printAlerts } from '../use-cases/alerts/print-alerts.ts';
import { gate } from './base.ts';

export const alertsRouter = {
  overview: gate.alerts.overview.handler(({ context }) => alertOverview(context)),
  list: gate.alerts.list.handler(({ input, context }) => listAlerts(context, input)),
  subjects: gate.alerts.subjects.handler(({ input, context }) => listSubjects(context, input)),
  handle: gate.alerts.handle.handler(({ input, context }) => handleAlerts(context, input)),
  print: gate.alerts.print.handler(({ input, context }) => printAlerts(context, input)),
  calendar: gate.alerts.calendar.handler(({ context }) => exportCalendar(context)),
  confirmToday: gate.alerts.confirmToday.handler(({ context }) => confirmToday(context)),
};
