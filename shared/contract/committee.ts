import { oc } from '@orpc/contract';
import { z } from 'zod';
import { applicationKind, applicationStatus, civilDate, file, id, opinion, rowVersion, saved, text } from './common.ts';
import { resultOf } from './refusal.ts';

export const meetingRow = z.object({
  id,
  name: z.string(),
  heldOn: civilDate,
  place: z.string(),
  items: z.number().int(),
  withoutOpinion: z.number().int(),
});
export type MeetingRow = z.infer<typeof meetingRow>;

const agendaApplication = z.object({
  applicationId: id,
  companyId: id,
  companyName: z.string(),
  kind: applicationKind,
  status: applicationStatus,
  receiptNumber: z.string().nullable(),
  /** 「合格 4 / 7」 or 「76 / 100点」; null while nothing is filled in */
  sheetSummary: z.string().nullable(),
});

export const meetingDetail = z.object({
  id,
  rowVersion,
  name: z.string(),
  heldOn: civilDate,
  place: z.string(),
  note: z.string(),
  items: z.array(
    agendaApplication.extend({
      id,
      rowVersion,
      itemKind: z.enum(['opinion', 'report']),
      opinion: opinion.nullable(),
      opinionText: z.string(),
      opinionOn: civilDate.nullable(),
      decided: z.boolean(),
    }),
  ),
  /** applications that may be put on this agenda */
  candidates: z.array(
    agendaApplication.extend({ itemKind: z.enum(['opinion', 'report']), decidedOn: civilDate.nullable() }),
  ),
});
export type MeetingDetail = z.infer<typeof meetingDetail>;

const meetingDraft = z.object({ name: text, heldOn: text, place: text, note: text });

export const committeeContract = {
  list: oc.input(z.object({})).output(z.object({ rows: z.array(meetingRow), waiting: z.array(agendaApplication) })),
  get: oc.input(z.object({ id })).output(resultOf(meetingDetail)),
  create: oc.input(z.object({ draft: meetingDraft })).output(resultOf(saved)),
  update: oc.input(z.object({ id, rowVersion, draft: meetingDraft })).output(resultOf(saved)),
  /** Only a meeting without agenda; params of the refusal: count, publications */
  remove: oc.input(z.object({ id, rowVersion })).output(resultOf(z.null())),
  /** 推進委員会資料: the order of the day, what is reported and what is asked, as things stand. */
  documentFile: oc.input(z.object({ meetingId: id, format: z.enum(['pdf', 'docx']) })).output(resultOf(file)),
  /** Puts all decided renewals that stand on no agenda on this one, to be reported. */
  reportRenewals: oc.input(z.object({ meetingId: id })).output(resultOf(z.object({ added: z.number().int() }))),
  addItem: oc.input(z.object({ meetingId: id, applicationId: id })).output(resultOf(saved)),
  removeItem: oc.input(z.object({ itemId: id, rowVersion })).output(resultOf(z.object({ id }))),
  /** The opinion that must come before a new decision (source line 413). Moves the application on to 決定待ち. */
  recordOpinion: oc
    .input(z.object({ itemId: id, rowVersion, opinion, opinionText: text, opinionOn: text }))
    .output(resultOf(saved)),
};
