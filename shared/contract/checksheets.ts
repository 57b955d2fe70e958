import { oc } from '@orpc/contract';
import { z } from 'zod';
import { applicationStatus, id, instant, mark, rowVersion, text, verdict } from './common.ts';
import { resultOf } from './refusal.ts';

/** One value typed into one entry field of the sheet; which kind a field takes is in the scheme data. */
export const entryValue = z.union([
  text, // text, textarea, choice
  z.boolean(),
  z.object({ options: z.array(z.string().max(100)).max(50), otherText: text }), // multi_checkbox
  z.object({
    rows: z
      .array(
        z.object({
          year: z.number().int().nullable(),
          values: z.record(z.string(), z.union([z.number(), z.boolean(), z.null()])),
        }),
      )
      .max(20),
  }), // year tables
  z.object({ numbers: z.record(z.string(), z.number().nullable()), on: z.string().max(20).nullable() }), // number groups with a date
  z.object({ goals: z.array(z.number().int().min(1).max(17)).max(17) }), // sdg_goals
]);
export type EntryValue = z.infer<typeof entryValue>;

export const itemAnswer = z.object({
  applicantMark: mark,
  reviewerMark: mark.nullable(),
  reviewerReason: text,
  entries: z.record(z.string(), entryValue),
});

export const storedAnswer = itemAnswer.extend({ itemKey: z.string(), rowVersion, systemVerdict: verdict });

/** Cover declaration: whether declared, and its fields (認定区分, 登録No). */
export const declaration = z.object({ declared: z.boolean(), fields: z.record(z.string(), text) });

export const checksheetDetail = z.object({
  applicationId: id,
  companyId: id,
  companyName: z.string(),
  companyKana: z.string(),
  industry: z.string().nullable(),
  status: applicationStatus,
  schemeVersionId: z.string(),
  receivedOn: z.string().nullable(),
  baseYears: z.array(z.number().int()),
  /** rule settings frozen with the application, as shared/domain/judgement.ts takes them */
  ruleSettings: z.record(z.string(), z.unknown()),
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
  /** Autosave of one item; a draft with faults is kept, faults are shown, never refused. */
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
