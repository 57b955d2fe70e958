import { oc } from '@orpc/contract';
import { z } from 'zod';
import { labelLayoutKeys, labelRecipients, maxLabelOffset } from '../domain/labels.ts';
import { letterMisfits } from '../domain/letter-fit.ts';
import { letterKinds } from '../domain/letter-kinds.ts';
import { numberModes } from '../domain/letter-number.ts';
import { noticeKinds, talkKinds } from '../domain/notice.ts';
import { endKinds } from '../domain/term-state.ts';
import { civilDate, file, id, instant, page, rowVersion, saved, searchText, text } from './common.ts';
import { characterProblemSchema, resultOf } from './refusal.ts';

const count = z.number().int();
const letterKind = z.enum(letterKinds);
const format = z.enum(['pdf', 'docx']);
/** Most letters or labels of one run. */
const most = 1000;

/** Who is listed: 更新案内対象, ending within 90 days, 満了, every certified company, or (`fact`) all the letter could be about. */
export const noticeGroup = z.enum(['notice', 'near', 'expired', 'certified', 'fact']);
export type NoticeGroup = z.infer<typeof noticeGroup>;

/** What must be looked at before a letter or label is made; where it `stops`, none is made. */
export const noticeProblem = z.object({
  code: z.enum([
    'address-missing',
    'representative-missing',
    'fact-missing',
    'long-name',
    'long-address',
    ...letterMisfits,
  ]),
  /** `fact-missing`: the placeholder's name */
  name: z.string().optional(),
  /** the day a misfit of the letter is about (shared/domain/letter-fit.ts), and how a certification ended */
  on: civilDate.optional(),
  how: z.enum(endKinds).optional(),
  stops: z.boolean(),
});
export type NoticeProblem = z.infer<typeof noticeProblem>;

export const noticeCandidate = z.object({
  companyId: id,
  companyName: z.string(),
  number: count.nullable(),
  endOn: civilDate.nullable(),
  daysLeft: count.nullable(),
  /** the day of what the letter is about: decision, ending, change, reissue; null for letters about the term */
  factOn: civilDate.nullable(),
  /** when this kind of letter was recorded last */
  lastOn: civilDate.nullable(),
  problems: z.array(noticeProblem),
});
export type NoticeCandidate = z.infer<typeof noticeCandidate>;

export const letterOrder = z.object({
  kind: letterKind,
  companyIds: z.array(id).min(1).max(most),
  symbol: text,
  firstNumber: text,
  numberMode: z.enum(numberModes),
  sentOn: text,
});
export type LetterOrder = z.infer<typeof letterOrder>;

export const letterTemplateShape = z.object({
  subject: text,
  opening: text,
  body: text,
  closing: text,
  items: text,
  enclosures: text,
  instruction: text,
  instructionOn: z.boolean(),
  addressWithPlace: z.boolean(),
  sealOmitted: z.boolean(),
});

export const templateRow = z.object({
  kind: letterKind,
  template: letterTemplateShape,
  isDefault: z.boolean(),
  /** 0 while the app's draft is in force */
  version: count,
});
export type TemplateRow = z.infer<typeof templateRow>;

const labelLayout = z.enum(labelLayoutKeys);
const offset = z.number().min(-maxLabelOffset).max(maxLabelOffset);
export const labelSetup = z.object({
  layout: labelLayout,
  to: z.enum(labelRecipients),
  /** millimetres to the right and downwards, by layout */
  offsets: z.record(labelLayout, z.object({ x: offset, y: offset })),
});
export type LabelSetup = z.infer<typeof labelSetup>;

export const noticeRow = z.object({
  id,
  rowVersion,
  companyId: id,
  companyName: z.string(),
  kind: z.enum(noticeKinds),
  letterKind: letterKind.nullable(),
  happenedOn: civilDate,
  documentNumber: z.string(),
  subject: z.string(),
  counterpart: z.string(),
  note: z.string(),
  /** the letter can be made again as it was */
  again: z.boolean(),
  createdBy: z.string(),
  createdAt: instant,
});
export type NoticeRow = z.infer<typeof noticeRow>;

export const talkDraft = z.object({
  companyId: id,
  kind: z.enum(talkKinds),
  happenedOn: text,
  counterpart: text,
  subject: text,
  note: text,
});

const noticeFilter = z.object({
  query: searchText,
  companyId: id.optional(),
  kind: z.enum(noticeKinds).optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
});
export type NoticeFilter = z.infer<typeof noticeFilter>;

/** 案内: letters, address labels, and the log of calls, mails and visits. Nothing is sent by the app. */
export const noticesContract = {
  /**
   * Companies a letter may be made for, and what speaks against one dated `sentOn` (today when left out); `kind` null: any
   * company of the register, for labels. With `companyIds` exactly those, in their order. At most 1,000 rows.
   */
  candidates: oc
    .input(
      z.object({
        kind: letterKind.nullable(),
        group: noticeGroup,
        query: searchText,
        sentOn: civilDate.optional(),
        companyIds: z.array(id).max(most).optional(),
      }),
    )
    .output(z.object({ total: count, rows: z.array(noticeCandidate) })),
  /** All letters of a selection as one PDF; `seen` stands for these very letters. Nothing is stored. */
  preview: oc.input(letterOrder.extend({ jobId: id.optional() })).output(
    resultOf(
      z.object({
        file,
        letters: count,
        problems: z.array(characterProblemSchema),
        seen: z.string(),
      }),
    ),
  ),
  /** The same letters as a file to keep or to edit. */
  letters: oc.input(letterOrder.extend({ format })).output(resultOf(file)),
  /**
   * 「作成を記録する」: one row per company, with the letter as it was. `alerts` are the alerts of the terms written
   * about, so that they can be set 案内済 at once.
   */
  record: oc.input(letterOrder.extend({ seen: z.string() })).output(
    resultOf(
      z.object({
        count,
        alerts: z.array(z.object({ subject: z.string(), rowVersion: z.number().int().nullable() })),
      }),
    ),
  ),
  /** A recorded letter, made again as it was. */
  open: oc.input(z.object({ id, format })).output(resultOf(file)),

  templates: oc.input(z.object({})).output(z.object({ rows: z.array(templateRow) })),
  saveTemplate: oc
    .input(z.object({ kind: letterKind, version: count, template: letterTemplateShape }))
    .output(resultOf(z.object({ version: count }))),
  /** Back to the app's draft. */
  resetTemplate: oc
    .input(z.object({ kind: letterKind, version: count }))
    .output(resultOf(z.object({ version: count }))),
  /** The template with a company of the register, or an invented one; `missing` names what the register does not know. */
  previewTemplate: oc
    .input(z.object({ kind: letterKind, template: letterTemplateShape, companyId: id.nullable() }))
    .output(resultOf(z.object({ file, companyName: z.string(), missing: z.array(z.string()) }))),

  labelSetup: oc.input(z.object({})).output(labelSetup),
  saveLabelSetup: oc.input(labelSetup).output(resultOf(labelSetup)),
  /** Labels of the companies in their order; none: the outlines alone. `start` is the first free label, from 1. */
  labels: oc
    .input(
      z.object({
        companyIds: z.array(id).max(most),
        layout: labelLayout,
        to: z.enum(labelRecipients),
        start: z.number().int().min(1).max(100),
        offset: z.object({ x: offset, y: offset }),
        outline: z.boolean(),
        jobId: id.optional(),
      }),
    )
    .output(resultOf(z.object({ file, sheets: count }))),

  list: oc
    .input(z.object({ ...noticeFilter.shape, ...page.shape }))
    .output(z.object({ total: count, rows: z.array(noticeRow) })),
  addTalk: oc.input(z.object({ draft: talkDraft })).output(resultOf(saved)),
  updateTalk: oc.input(z.object({ id, rowVersion, draft: talkDraft })).output(resultOf(saved)),
  /** Takes an entry off the log that was made by mistake; the history keeps it. */
  remove: oc.input(z.object({ id, rowVersion })).output(resultOf(z.object({ id }))),
};
