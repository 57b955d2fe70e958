import { oc } from '@orpc/contract';
import { z } from 'zod';
import { fullReviewTriggers, reviewRoutes, routeGrounds } from '../domain/full-review.ts';
import { changeStatuses, notUnchangedReasons } from '../domain/renewal-changes.ts';
import { applicationStatus, civilDate, file, id, instant, mark, rowVersion, saved, text } from './common.ts';
import { resultOf } from './refusal.ts';

/** One trigger of a full review, and whether it holds as things stand. */
export const fullReviewTrigger = z.object({
  code: z.enum(fullReviewTriggers),
  holds: z.boolean(),
  /** false: the setting says that it calls for nothing */
  counts: z.boolean(),
  /** false: read from a sheet whose review is not finished */
  settled: z.boolean(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** How a renewal is reviewed, and what calls for more than that. */
export const renewalReview = z.object({
  route: z.enum(reviewRoutes).nullable(),
  grounds: z.array(z.enum(routeGrounds)),
  reason: z.string(),
  triggers: z.array(fullReviewTrigger),
  /** the committee must be heard before the decision */
  opinionNeeded: z.boolean(),
});
export type RenewalReview = z.infer<typeof renewalReview>;

const side = z.object({ mark, lines: z.array(z.string()) });
const changeRow = z.object({
  /** item key, or `cover.<key>` */
  key: z.string(),
  number: z.string(),
  text: z.array(z.string()),
  yearly: z.boolean(),
  earlierNumbers: z.array(z.string()),
  before: side,
  now: side,
  status: z.enum(changeStatuses),
  unchanged: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), mark }),
    z.object({ ok: z.literal(false), why: z.enum(notUnchangedReasons) }),
  ]),
});
const changeSection = z.object({ no: z.number().int(), title: z.string(), rows: z.array(changeRow) });

export const renewalDetail = z.object({
  applicationId: id,
  rowVersion,
  companyId: id,
  companyName: z.string(),
  status: applicationStatus,
  receiptNumber: z.string().nullable(),
  receivedOn: civilDate.nullable(),
  schemeLabel: z.string(),
  reviewedAt: instant.nullable(),
  /** 変更なし may be said: the case is open and its review not finished */
  editable: z.boolean(),
  term: z.object({ number: z.number().int(), endOn: civilDate, deadlineOn: civilDate }).nullable(),
  /** the sheet of the last certification; null: the register holds none */
  previous: z
    .object({ applicationId: id, decidedOn: civilDate, schemeLabel: z.string(), sameVersion: z.boolean() })
    .nullable(),
  review: renewalReview,
  /** what is said of the company otherwise than at the last certification; null: it is not known */
  facts: z
    .array(
      z.object({
        field: z.string(),
        label: z.string(),
        before: z.string(),
        after: z.string(),
        /** the 変更届, where one was entered */
        notifiedOn: civilDate.nullable(),
      }),
    )
    .nullable(),
  sections: z.array(changeSection),
  counts: z.object({
    changed: z.number().int(),
    unchanged: z.number().int(),
    unconfirmed: z.number().int(),
    empty: z.number().int(),
  }),
  /** earlier items that have no place on this version */
  gone: z.array(z.object({ number: z.string(), text: z.array(z.string()), before: side })),
});
export type RenewalDetail = z.infer<typeof renewalDetail>;

/** What the clerk must know before a renewal is begun. */
export const renewalStart = z.object({
  companyId: id,
  companyName: z.string(),
  number: z.number().int().nullable(),
  term: z
    .object({
      startOn: civilDate,
      endOn: civilDate,
      noticeFrom: civilDate,
      deadlineOn: civilDate,
      lastReceiptOn: civilDate,
    })
    .nullable(),
  /** how a renewal received on the day asked for lies to the term; `too-late`: only a new application */
  timing: z.enum(['early', 'in-time', 'after-deadline', 'after-end', 'too-late', 'none']),
  /** the version it would get on that day; null: none takes renewals then */
  schemeLabel: z.string().nullable(),
  /** the sheet it would begin with */
  previous: z.object({ decidedOn: civilDate, schemeLabel: z.string() }).nullable(),
  openApplication: z.object({ id, receiptNumber: z.string().nullable(), status: applicationStatus }).nullable(),
});
export type RenewalStart = z.infer<typeof renewalStart>;

export const renewalsContract = {
  /** `on`: day of receipt; null: a 相談 of today. */
  start: oc.input(z.object({ companyId: id, on: civilDate.nullable() })).output(resultOf(renewalStart)),
  get: oc.input(z.object({ applicationId: id })).output(resultOf(renewalDetail)),
  /**
   * The company says that nothing changed at these parts (item keys, `cover.<key>`): each gets the mark of the earlier sheet
   * and its entries count as looked at. All or none; refused where the earlier sheet does not answer an item.
   */
  unchanged: oc
    .input(z.object({ applicationId: id, parts: z.array(z.string().min(1).max(100)).max(200) }))
    .output(resultOf(z.object({ parts: z.number().int() }))),
  /** How it is reviewed; a full review names its grounds, the reviewer's own judgement its reason too. */
  setRoute: oc
    .input(
      z.object({
        applicationId: id,
        rowVersion,
        route: z.enum(reviewRoutes),
        grounds: z.array(z.enum(routeGrounds)),
        reason: text,
      }),
    )
    .output(resultOf(saved)),
  /** 変更点確認表 as a file; nothing is stored. */
  file: oc.input(z.object({ applicationId: id, format: z.enum(['pdf', 'docx']) })).output(resultOf(file)),
};
