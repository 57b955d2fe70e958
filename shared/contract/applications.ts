import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  applicationKind,
  applicationStatus,
  civilDate,
  direction,
  id,
  instant,
  missing,
  opinion,
  outcome,
  page,
  rowVersion,
  saved,
  text,
  searchText,
} from './common.ts';
import { undecidedAtEndRules } from '../domain/term-state.ts';
import { resultOf } from './refusal.ts';
import { renewalReview } from './renewals.ts';

export const applicationDocument = z.object({
  id,
  rowVersion,
  name: z.string(),
  required: z.boolean(),
  receivedOn: civilDate.nullable(),
  note: z.string(),
});

export const applicationRow = z.object({
  id,
  companyId: id,
  companyName: z.string(),
  companyKana: z.string(),
  kind: applicationKind,
  status: applicationStatus,
  receivedOn: civilDate.nullable(),
  receiptNumber: z.string().nullable(),
  fiscalYear: z.number().int().nullable(),
  schemeVersionId: z.string(),
  correctionDueOn: civilDate.nullable(),
  /** 「合格 4 / 7」 or 「76 / 100点」 as the sheet stands, null when nothing is filled in */
  sheetSummary: z.string().nullable(),
  updatedAt: instant,
});
export type ApplicationRow = z.infer<typeof applicationRow>;

export const applicationDetail = applicationRow.extend({
  rowVersion,
  note: z.string(),
  correctionNote: z.string(),
  withdrawnOn: civilDate.nullable(),
  withdrawnReason: z.string(),
  baseYears: z.array(z.number().int()),
  documents: z.array(applicationDocument),
  steps: z.array(
    z.object({
      id,
      at: instant,
      clerk: z.string(),
      from: applicationStatus.nullable(),
      to: applicationStatus,
      note: z.string(),
    }),
  ),
  /** statuses the clerk may move to now (also those blocked by `missing`) */
  next: z.array(applicationStatus),
  missing: z.array(missing),
  /** the company's term in force or last ended, and whether a renewal applied for today (or on the receipt date) is in time */
  renewal: z
    .object({
      number: z.number().int(),
      endOn: civilDate,
      noticeFrom: civilDate,
      deadlineOn: civilDate,
      timing: z.enum(['early', 'in-time', 'after-deadline', 'after-end']),
      /** the term is over and the renewal received for it undecided: what the setting says holds until then; null: neither */
      pending: z.enum(undecidedAtEndRules).nullable(),
    })
    .nullable(),
  /** how a renewal is reviewed, and what calls for more; null: a new application, or a closed one */
  review: renewalReview.nullable(),
  checksheet: z.object({
    answered: z.number().int(),
    items: z.number().int(),
    faults: z.number().int(),
    /** short name of the version the sheet is on */
    schemeLabel: z.string(),
    /** 「合格 4 / 7」 or 「76 / 100点」 */
    summary: z.string(),
    meets: z.boolean(),
    reviewedAt: instant.nullable(),
    /** printed numbers of the items confirmed with provisional averages (暫定) */
    provisionalItems: z.array(z.string()),
  }),
  meetings: z.array(
    z.object({
      itemId: id,
      meetingId: id,
      meetingName: z.string(),
      heldOn: civilDate,
      kind: z.enum(['opinion', 'report']),
      opinion: opinion.nullable(),
      opinionText: z.string(),
      opinionOn: civilDate.nullable(),
    }),
  ),
  decision: z
    .object({
      id,
      outcome,
      decidedOn: civilDate,
      reason: z.string(),
      documentNumber: z.string(),
      termId: id.nullable(),
      number: z.number().int().nullable(),
      startOn: civilDate.nullable(),
      endOn: civilDate.nullable(),
      /** 起算日; later than `startOn` where years are counted from 1 April */
      countFrom: civilDate.nullable(),
      basis: z.string().nullable(),
      certificateIssued: z.boolean(),
    })
    .nullable(),
});
export type ApplicationDetail = z.infer<typeof applicationDetail>;

export const applicationsContract = {
  list: oc
    .input(
      z
        .object({
          query: searchText,
          status: z.union([applicationStatus, z.enum(['open', 'closed', 'correction-overdue'])]).optional(),
          kind: applicationKind.optional(),
          companyId: id.optional(),
          sort: z.enum(['received', 'status', 'company', 'receipt-number', 'updated']).default('received'),
          direction: direction.default('desc'),
        })
        .extend(page.shape),
    )
    .output(z.object({ total: z.number().int(), rows: z.array(applicationRow) })),
  get: oc.input(z.object({ id })).output(resultOf(applicationDetail)),
  /** Without a receipt date it starts as 相談; with one it is received and numbered, and its years and rules are frozen. */
  create: oc
    .input(z.object({ companyId: id, kind: applicationKind, receivedOn: civilDate.nullable(), note: text.default('') }))
    .output(resultOf(saved.extend({ receiptNumber: z.string().nullable() }))),
  update: oc
    .input(z.object({ id, rowVersion, note: text, correctionNote: text, correctionDueOn: civilDate.nullable() }))
    .output(resultOf(saved)),
  setDocument: oc
    .input(
      z.object({
        documentId: id,
        rowVersion,
        receivedOn: civilDate.nullable(),
        note: text.default(''),
        /** false: this applicant need not hand it in */
        required: z.boolean().optional(),
      }),
    )
    .output(resultOf(saved)),
  addDocument: oc
    .input(z.object({ applicationId: id, name: text, required: z.boolean().default(false) }))
    .output(resultOf(saved)),
  /** Move along the steps; `received` needs a date, `correction` a note (its due date is computed when not given), `withdrawn` a reason. */
  moveTo: oc
    .input(
      z.object({
        id,
        rowVersion,
        to: applicationStatus,
        on: civilDate.optional(),
        note: text.default(''),
        correctionDueOn: civilDate.optional(),
      }),
    )
    .output(resultOf(saved.extend({ status: applicationStatus, receiptNumber: z.string().nullable() }))),
};
