import { oc } from '@orpc/contract';
import { z } from 'zod';
import { applicationStatus, id, instant, mark, rowVersion, text, verdict } from './common.ts';
import { resultOf } from './refusal.ts';

const numberOrBlank = z.number().nullable();

/** One value typed into one entry field of the sheet; the shapes of shared/domain/checksheet.ts. Blank is never 0. */
export const entryValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text }),
  z.object({ kind: z.literal('number'), value: numberOrBlank }),
  z.object({ kind: z.literal('choice'), key: z.string().max(100).nullable() }),
  z.object({ kind: z.literal('options'), chosen: z.array(z.string().max(100)).max(50), otherText: text }),
  z.object({
    kind: z.literal('years'),
    rows: z
      .array(
        z.object({
          year: z.number().nullable(),
          values: z.record(z.string().max(100), z.union([z.number(), z.boolean(), z.null()])),
        }),
      )
      .max(20),
  }),
  z.object({ kind: z.literal('numbers'), values: z.record(z.string().max(100), numberOrBlank) }),
  z.object({ kind: z.literal('flag'), value: z.boolean().nullable() }),
  z.object({ kind: z.literal('date'), date: z.string().max(40).nullable() }),
  z.object({ kind: z.literal('goals'), goals: z.array(z.number()).max(17) }),
]);
export type EntryValue = z.infer<typeof entryValue>;

export const itemAnswer = z.object({
  applicantMark: mark,
  reviewerMark: mark.nullable(),
  reviewerReason: text,
  entries: z.record(z.string(), entryValue),
});

export const storedAnswer = itemAnswer.extend({ itemKey: z.string(), rowVersion, systemVerdict: verdict });

/** Cover declaration: declared or not (null: neither was said), and its texts by field key (認定区分, 登録No). */
export const declaration = z.object({
  declared: z.boolean().nullable(),
  entries: z.record(z.string().max(100), text),
});

/** JudgementRules of shared/domain/judgement.ts. */
export const judgementRules = z.object({
  naPolicy: z.enum(['exclude', 'count-as-unticked', 'count-as-ticked']),
  minCategories: z.number().int(),
  categoryRatio: z.object({ numerator: z.number().int(), denominator: z.number().int() }),
  legalComplianceRequired: z.boolean(),
});

export const checksheetDetail = z.object({
  applicationId: id,
  companyId: id,
  companyName: z.string(),
  companyKana: z.string(),
  industry: z.string().nullable(),
  status: applicationStatus,
  schemeVersionId: z.string(),
  receivedOn: z.string().nullable(),
  /** frozen at receipt; of a 相談, those of a receipt today */
  baseYears: z.object({
    years: z.tuple([z.number().int(), z.number().int(), z.number().int()]),
    window: z.tuple([z.number().int(), z.number().int()]),
  }),
  /** rule settings frozen with the application, as shared/domain/judgement.ts takes them */
  ruleSettings: judgementRules,
  rowVersion,
  declarations: z.record(z.string(), declaration),
  answers: z.array(storedAnswer),
  reviewedAt: instant.nullable(),
  reviewedBy: z.string().nullable(),
  /** false once decided: the sheet is then a record */
  editable: z.boolean(),
});
export type ChecksheetDetail = z.infer<typeof checksheetDetail>;

export const checksheetsContract = {
  get: oc.input(z.object({ applicationId: id })).output(resultOf(checksheetDetail)),
  /** Autosave of one item; a draft with faults is kept and its faults are shown; only letters no file can hold are refused. */
  saveItem: oc
    .input(
      z.object({
        applicationId: id,
        itemKey: z.string().max(100),
        rowVersion: rowVersion.nullable(),
        answer: itemAnswer,
      }),
    )
    .output(resultOf(z.object({ rowVersion, systemVerdict: verdict }))),
  saveDeclarations: oc
    .input(z.object({ applicationId: id, rowVersion, declarations: z.record(z.string().max(100), declaration) }))
    .output(resultOf(z.object({ rowVersion }))),
  /** Says the review is finished; refused while items contradict or lack an entry. */
  finishReview: oc
    .input(z.object({ applicationId: id, rowVersion }))
    .output(resultOf(z.object({ rowVersion, reviewedAt: instant }))),
  reopenReview: oc
    .input(z.object({ applicationId: id, rowVersion, reason: text }))
    .output(resultOf(z.object({ rowVersion }))),
};
