import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  applicationKind,
  applicationStatus,
  civilDate,
  id,
  missing,
  opinion,
  outcome,
  rowVersion,
  text,
} from './common.ts';
import { expiryRules, renewalRules } from '../domain/term.ts';
import { resultOf } from './refusal.ts';
import { renewalReview } from './renewals.ts';

/** What the clerk must see before deciding. The judgement is recomputed by the action itself. */
export const decisionPreparation = z.object({
  applicationId: id,
  rowVersion,
  companyId: id,
  companyName: z.string(),
  kind: applicationKind,
  status: applicationStatus,
  receiptNumber: z.string().nullable(),
  receivedOn: civilDate.nullable(),
  judgement: z.object({
    method: z.enum(['pass-fail', 'points']),
    certified: z.boolean(),
    passed: z.number().int(),
    of: z.number().int(),
    points: z.number().int(),
    maxPoints: z.number().int(),
    /** categories or points that are needed */
    needed: z.number().int(),
    categories: z.array(
      z.object({
        no: z.number().int(),
        title: z.string(),
        ticked: z.number().int(),
        applicable: z.number().int(),
        needed: z.number().int(),
        pass: z.boolean(),
        points: z.number().int(),
        maxPoints: z.number().int(),
      }),
    ),
    /** null: the sheet asks for no declaration (the points sheet has it as an item) */
    legalCompliance: z.boolean().nullable(),
  }),
  /** printed numbers of the items confirmed with provisional averages (暫定); said, and in nobody's way */
  provisionalItems: z.array(z.string()),
  opinion: z.object({ opinion, text: z.string(), on: civilDate, meetingName: z.string() }).nullable(),
  /** how a renewal is reviewed, and what calls for more; null: a new application */
  review: renewalReview.nullable(),
  missing: z.array(missing),
  /** number that a positive decision would give (kept on renewal) */
  number: z.number().int(),
  previousEndOn: civilDate.nullable(),
  termYears: z.number().int(),
  expiryRule: z.enum(expiryRules),
  renewalRule: z.enum(renewalRules),
  decided: z.boolean(),
});
export type DecisionPreparation = z.infer<typeof decisionPreparation>;

export const decisionsContract = {
  prepare: oc.input(z.object({ applicationId: id })).output(resultOf(decisionPreparation)),
  /** One transaction: decision, number, term, status, audit line. */
  record: oc
    .input(z.object({ applicationId: id, rowVersion, outcome, decidedOn: text, reason: text, documentNumber: text }))
    .output(
      resultOf(
        z.object({
          decisionId: id,
          certification: z
            .object({
              id,
              number: z.number().int(),
              termId: id,
              startOn: civilDate,
              endOn: civilDate,
              basis: z.string(),
            })
            .nullable(),
        }),
      ),
    ),
};
