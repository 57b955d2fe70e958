import { oc } from '@orpc/contract';
import { z } from 'zod';
import { alertKinds, handlingStates, termClasses } from '../domain/alert.ts';
import { planStatuses } from '../domain/renewal-plan.ts';
import {
  applicationKind,
  applicationStatus,
  civilDate,
  direction,
  file,
  id,
  page,
  searchText,
  text,
} from './common.ts';
import { resultOf } from './refusal.ts';

const alertKind = z.enum(alertKinds);
const termClass = z.enum(termClasses);
const handlingState = z.enum(handlingStates);
const count = z.number().int();

/** `attention`: alerts somebody has to act upon; `all`: every alert; `arrived`: reached since the day of use before this one; else a class of the self-check. */
export const alertView = z.enum([
  'attention',
  'all',
  'arrived',
  'far',
  'declined',
  'leaving',
  'finished',
  'resigned',
  'revoked',
  'ended',
]);
export type AlertView = z.infer<typeof alertView>;

export const handlingRow = z.object({
  state: handlingState,
  handledOn: civilDate,
  who: z.string(),
  untilOn: civilDate.nullable(),
  reason: z.string(),
  note: z.string(),
  rowVersion: z.number().int(),
  updatedBy: z.string(),
  /** 対応中 or 保留 whose day has passed */
  lapsed: z.boolean(),
});

export const alertRow = z.object({
  /** names the alert: `term:…` or `correction:…` */
  subject: z.string(),
  kind: alertKind,
  companyId: id,
  companyName: z.string(),
  /** certification number; null of a company that never had one */
  number: z.number().int().nullable(),
  of: termClass,
  dueOn: civilDate.nullable(),
  daysLeft: z.number().int().nullable(),
  /** days before the end of the term (-1 after it; shared/domain/alert-stage.ts); null where there is no alert */
  stage: z.number().int().nullable(),
  attention: z.boolean(),
  /** the company's application that is not closed */
  application: z
    .object({ id, kind: applicationKind, status: applicationStatus, receivedOn: civilDate.nullable() })
    .nullable(),
  /** what the company can hand in now: a new application once a renewal would come too late; null: not to be offered here */
  next: z.enum(['renewal', 'new']).nullable(),
  /** the open renewal makes it 更新手続中, or 満了後・審査中 after the end */
  procedure: z.enum(['renewing', 'pending']).nullable(),
  handling: handlingRow.nullable(),
  /** when the application is needed, counted back from the last meeting before the end */
  plan: z
    .object({
      status: z.enum(planStatuses),
      neededBy: civilDate,
      meetingOn: civilDate.nullable(),
      sentence: z.string(),
    })
    .nullable(),
});
export type AlertRow = z.infer<typeof alertRow>;

/** What is kept of an alert that was chosen; `rowVersion`: of the handling the clerk saw, null for none. */
export const chosenAlert = z.object({
  subject: z.string(),
  companyId: id,
  kind: alertKind,
  rowVersion: z.number().int().nullable(),
});
export type ChosenAlert = z.infer<typeof chosenAlert>;

export const alertFilter = z.object({
  view: alertView.default('attention'),
  kind: alertKind.optional(),
  stage: z.number().int().optional(),
  handling: z.enum(['none', ...handlingStates]).optional(),
  query: searchText,
  sort: z.enum(['due', 'name', 'number']).default('due'),
  direction: direction.default('asc'),
});
export type AlertFilter = z.infer<typeof alertFilter>;

/** Every company of the register in exactly one class; `right` is false when the counts do not make up the register. */
export const selfCheck = z.object({
  companies: count,
  classes: z.record(termClass, count),
  right: z.boolean(),
});
export type SelfCheck = z.infer<typeof selfCheck>;

export const alertOverview = z.object({
  /** the day alerts are computed for; after the machine's when its clock was set back */
  today: civilDate,
  /** the day of use before this one */
  previousOn: civilDate.nullable(),
  /** alerts whose stage was reached after that day */
  arrivals: count,
  attention: count,
  /** alerts of terms that have ended and of corrections that are overdue */
  overdue: count,
  /** all alerts, with how many of them need somebody to act */
  stages: z.array(z.object({ kind: alertKind, stage: z.number().int(), count, attention: count })),
  check: selfCheck,
  corrections: z.object({ total: count, attention: count }),
});
export type AlertOverview = z.infer<typeof alertOverview>;

export const handlingDraft = z.object({
  state: z.enum(['none', ...handlingStates]),
  handledOn: civilDate.nullable(),
  who: text.default(''),
  untilOn: civilDate.nullable(),
  reason: text.default(''),
  note: text.default(''),
});

/** Deadlines as states: computed from dates and facts whenever asked; only their handling is stored. */
export const alertsContract = {
  overview: oc.input(z.object({})).output(alertOverview),
  list: oc
    .input(z.object({ ...alertFilter.shape, ...page.shape }))
    .output(z.object({ total: count, rows: z.array(alertRow) })),
  /** All subjects of a list with their companies, to choose them at once. */
  subjects: oc.input(alertFilter).output(z.object({ rows: z.array(chosenAlert) })),
  /** Records one handling for all chosen alerts; `rowVersion` is what the page saw, null for none. */
  handle: oc
    .input(
      z.object({
        items: z
          .array(z.object({ subject: z.string().max(200), rowVersion: z.number().int().nullable() }))
          .max(100_000),
        draft: handlingDraft,
        /** after the clerk saw what somebody else recorded meanwhile */
        overwrite: z.boolean().default(false),
      }),
    )
    .output(resultOf(z.object({ count }))),
  /** 期限の一覧 as a document, with its filters and the self-check. */
  print: oc.input(alertFilter).output(resultOf(file)),
  /** Every deadline that is still to come with its lead days, for a calendar program. */
  calendar: oc.input(z.object({})).output(resultOf(file)),
  /** 「今日の日付は正しい」 after the machine's clock was said to be set back. */
  confirmToday: oc.input(z.object({})).output(resultOf(z.object({ today: civilDate }))),
};
