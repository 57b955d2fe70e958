import { oc } from '@orpc/contract';
import { z } from 'zod';
import { calendarEntryKinds, meetingDayDoubts } from '../domain/calendar-day.ts';
import { renewalStates } from '../domain/plan-report.ts';
import { planStatuses } from '../domain/renewal-plan.ts';
import { applicationStatus, civilDate, file, id, page, rowVersion, saved, text } from './common.ts';
import { resultOf } from './refusal.ts';

const fiscalYear = z.number().int().min(1950).max(2200);

export const calendarEntry = z.object({
  id,
  rowVersion,
  kind: z.enum(calendarEntryKinds),
  onDate: civilDate,
  title: z.string(),
  note: z.string(),
});
export type StoredCalendarEntry = z.infer<typeof calendarEntry>;

const holiday = z.object({ onDate: civilDate, name: z.string() });

export const calendarYear = z.object({
  fiscalYear,
  meetings: z.array(z.object({ id, name: z.string(), heldOn: civilDate })),
  entries: z.array(calendarEntry),
  /** 交付式 of the year, for the link from its day */
  ceremonies: z.array(z.object({ id, title: z.string(), heldOn: civilDate })),
  holidays: z.array(holiday),
  /** where the holidays of the two calendar years come from */
  holidayYears: z.array(z.object({ year: z.number().int(), imported: z.boolean(), count: z.number().int() })),
  /** how many running terms end on a day */
  ends: z.array(z.object({ endOn: civilDate, count: z.number().int() })),
});
export type CalendarYear = z.infer<typeof calendarYear>;

const renewalPlan = z.object({
  status: z.enum(planStatuses),
  meetingId: id.nullable(),
  meetingOn: civilDate.nullable(),
  neededBy: civilDate,
  binding: z.enum(['meeting', 'deadline', 'end']),
});

/** Where a company's renewal stands: the application is in, or what the plan says. */
export const planState = z.enum(renewalStates);
export type PlanState = z.infer<typeof planState>;

const planRow = z.object({
  companyId: id,
  companyName: z.string(),
  number: z.number().int(),
  endOn: civilDate,
  /** the open renewal application; `receivedOn` null: only consulted about */
  application: z.object({ id, status: applicationStatus, receivedOn: civilDate.nullable() }).nullable(),
  state: planState,
  plan: renewalPlan,
});
export type PlanRow = z.infer<typeof planRow>;

/** `soon`: terms that end by the end of the next fiscal year; `from`/`to` narrow it to days of the end. */
const planFilters = z.object({
  window: z.enum(['soon', 'all']),
  state: planState.optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
});
export type PlanFilters = z.infer<typeof planFilters>;

const affected = z.object({
  companyId: id,
  companyName: z.string(),
  number: z.number().int(),
  endOn: civilDate,
  applied: z.boolean(),
  before: renewalPlan,
  after: renewalPlan,
  /** became impossible by the move */
  lost: z.boolean(),
});
export type AffectedCompany = z.infer<typeof affected>;

export const meetingMoved = z.object({
  /** how many companies another day or state is planned for */
  total: z.number().int(),
  /** how many of them could renew in time and cannot any more */
  lost: z.number().int(),
  /** the worst first; not more than a few hundred */
  rows: z.array(affected),
  doubts: z.array(z.enum(meetingDayDoubts)),
});
export type MeetingMoved = z.infer<typeof meetingMoved>;

/** Megabytes a list of holidays may have. */
export const maxHolidayFile = 1;
const chosenFile = { fileName: z.string().max(400), base64: z.string().max(2_000_000) };

const holidayYear = z.object({
  year: z.number().int(),
  count: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
});

/** 年間予定 and 更新の計画: the days of the year, and the renewals counted back from them. */
export const calendarContract = {
  year: oc.input(z.object({ fiscalYear })).output(calendarYear),
  /** Enters (`id` null) or changes an entry; the date as typed. */
  save: oc
    .input(
      z.object({
        id: id.nullable(),
        rowVersion: rowVersion.nullable(),
        draft: z.object({ kind: z.enum(calendarEntryKinds), onDate: text, title: text, note: text }),
      }),
    )
    .output(resultOf(saved)),
  remove: oc.input(z.object({ id, rowVersion })).output(resultOf(z.null())),
  /** Reads the Cabinet Office's list and says what it would change; stores nothing. */
  readHolidays: oc.input(z.object(chosenFile)).output(
    resultOf(
      z.object({
        years: z.array(holidayYear),
        /** every difference to the holidays known now */
        changes: z.array(z.object({ onDate: civilDate, before: z.string().nullable(), after: z.string().nullable() })),
      }),
    ),
  ),
  /**
   * Takes the list over: the holidays of every year it names are replaced by its own. A year with too few of them only
   * when the clerk says that they are all (`fewAreAll`).
   */
  importHolidays: oc.input(z.object({ ...chosenFile, fewAreAll: z.boolean() })).output(
    resultOf(
      z.object({
        years: z.number().int(),
        added: z.number().int(),
        changed: z.number().int(),
        removed: z.number().int(),
      }),
    ),
  ),
  print: oc.input(z.object({ fiscalYear })).output(resultOf(file)),
  plan: oc.input(planFilters.extend(page.shape)).output(
    z.object({
      total: z.number().int(),
      rows: z.array(planRow),
      /** of all terms in the window, whatever state is asked for */
      counts: z.record(planState, z.number().int()),
    }),
  ),
  planFile: oc.input(planFilters.extend({ format: z.enum(['xlsx', 'pdf']) })).output(resultOf(file)),
  /** Who is affected when a meeting is held on another day, added (`meetingId` null) or taken out (`heldOn` null). */
  meetingMoved: oc
    .input(z.object({ meetingId: id.nullable(), heldOn: civilDate.nullable() }))
    .output(resultOf(meetingMoved)),
};
