import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type CalendarDeadline, calendarEntries } from '../../../shared/domain/alert-calendar.ts';
import { dayNumber } from '../../../shared/domain/day-number.ts';
import { renewalSentence } from '../../../shared/domain/plan-report.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { exportFileName } from '../../exchange/file-name.ts';
import { writeCalendar } from '../../exchange/ics.ts';
import { namesOf, standingsBetween } from '../../store/repositories/alerts.ts';
import { type AppContext, because } from '../context.ts';
import type { ReportFile } from '../report-file.ts';
import { openWatch, placeOfStanding, type Watch } from './watch.ts';

function deadlines(watch: Watch): CalendarDeadline[] {
  const { store, today, corrections, planOf } = watch;
  const running = standingsBetween(store, today, '9999-12-31').filter(
    (standing) => placeOfStanding(watch, standing).of !== 'declined',
  );
  const names = namesOf(store, [
    ...new Set([...running.map(([companyId]) => companyId), ...corrections.map(({ companyId }) => companyId)]),
  ]);
  const nameOf = (companyId: string) => names.get(companyId) ?? '';
  return [
    ...running.map(([companyId, termId, number, dueOn]): CalendarDeadline => {
      const plan = planOf(dueOn);
      // an application that is in is not needed any more
      const applied = watch.renewals.has(companyId);
      const neededBy = applied ? null : plan.neededBy;
      const application = watch.open.get(companyId) ?? null;
      const sentence = renewalSentence({ state: applied ? 'applied' : plan.status, application, plan });
      return { kind: 'term', termId, companyName: nameOf(companyId), number, dueOn, neededBy, planSentence: sentence };
    }),
    ...corrections.flatMap(({ id, companyId, correctionDueOn: dueOn }): CalendarDeadline[] =>
      dueOn === null ? [] : [{ kind: 'correction', applicationId: id, companyName: nameOf(companyId), dueOn }],
    ),
  ];
}

/** 予定表: every deadline that is still to come, for a calendar program; taking it in again brings it up to date. */
export function exportCalendar(context: AppContext): Result<ReportFile, Refusal> {
  const watch = openWatch(context);
  const { today, leads } = watch;
  const entries = deadlines(watch).flatMap((deadline) => calendarEntries(deadline, today, leads));
  if (entries.length === 0) return because('nothing-to-export');
  const events = entries.map(({ key, ...entry }) => ({
    ...entry,
    uid: `${key}@good-balance.invalid`,
    category: 'グッドバランス認定',
  }));
  const at = context.clock.now();
  // seconds since the epoch grow from file to file, also within a day
  const revision = Math.floor(Date.parse(at) / 1000) - dayNumber('2020-01-01') * 86_400;
  const bytes = writeCalendar('グッドバランス認定の期限', events, { at, revision });
  return ok({
    fileName: exportFileName(['認定の期限', formatWareki(today)], 'ics'),
    mime: 'text/calendar; charset=utf-8',
    base64: Buffer.from(bytes).toString('base64'),
  });
}
