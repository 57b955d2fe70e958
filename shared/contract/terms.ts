import { oc } from '@orpc/contract';
import { z } from 'zod';
import { endingKinds } from '../domain/term-ending.ts';
import { extensionProblems } from '../domain/term-extension.ts';
import {
  applicationKind,
  applicationStatus,
  civilDate,
  file,
  id,
  instant,
  rowVersion,
  saved,
  termKind,
  text,
} from './common.ts';
import { resultOf } from './refusal.ts';

const endingKind = z.enum(endingKinds);

/** 辞退・取消・消滅 as recorded. */
export const recordedEnding = z.object({
  id,
  rowVersion,
  certificationId: id,
  number: z.number().int(),
  kind: endingKind,
  effectiveOn: civilDate,
  happenedOn: civilDate.nullable(),
  notifiedOn: civilDate.nullable(),
  acceptedOn: civilDate.nullable(),
  form: z.string(),
  ground: z.string(),
  reason: z.string(),
  hearingOn: civilDate.nullable(),
  hearingNote: z.string(),
  documentNumber: z.string(),
  createdAt: instant,
  createdBy: z.string(),
});
export type RecordedEnding = z.infer<typeof recordedEnding>;

const endingDraft = z.object({
  kind: endingKind,
  effectiveOn: text,
  happenedOn: text,
  notifiedOn: text,
  acceptedOn: text,
  form: text,
  ground: text,
  reason: text,
  /** 弁明の機会; null: not said */
  heard: z.enum(['given', 'none']).nullable(),
  hearingOn: text,
  hearingNote: text,
  documentNumber: text,
});
export type TypedEnding = z.infer<typeof endingDraft>;

const affectedTerm = z.object({ id, number: z.number().int(), kind: termKind, startOn: civilDate, endOn: civilDate });
const openApplication = z.object({
  id,
  kind: applicationKind,
  status: applicationStatus,
  receiptNumber: z.string().nullable(),
});

export const endingFacts = z.object({
  company: z.object({ id, name: z.string() }),
  /** the latest first */
  endings: z.array(recordedEnding),
  /** terms that run today or are decided for later; empty: nothing to end */
  running: z.array(affectedTerm),
  openApplication: openApplication.nullable(),
  /** setting 取消しの根拠 */
  revocationGrounds: z.array(z.string()),
});
export type EndingFacts = z.infer<typeof endingFacts>;

/** What recording would do; nothing is written. */
export const endingPreview = z.object({ terms: z.array(affectedTerm), certificatesOut: z.number().int() });

const validityAnswer = z.object({
  on: civilDate,
  valid: z.boolean(),
  headline: z.string(),
  state: z.string(),
  number: z.number().int().nullable(),
  term: z.object({ kind: termKind, from: civilDate, startOn: civilDate, endOn: civilDate }).nullable(),
  reasons: z.array(z.string()),
  /** as on that day, and as now */
  company: z.object({ name: z.string(), address: z.string(), representative: z.string() }),
  current: z.object({ name: z.string(), address: z.string(), representative: z.string() }),
  checkedOn: civilDate,
});
export type ValidityView = z.infer<typeof validityAnswer>;

const extensionBy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), newEndOn: text }),
  z.object({ kind: z.literal('months'), months: z.number().nullable() }),
]);

const extensionPlanRow = z.object({
  termId: id,
  rowVersion,
  companyId: id,
  companyName: z.string(),
  number: z.number().int(),
  startOn: civilDate,
  endOn: civilDate,
  newEndOn: civilDate,
  problem: z.enum(extensionProblems).nullable(),
  /** the decided term that stands in the way */
  next: z.object({ startOn: civilDate, endOn: civilDate }).nullable(),
  /** a certificate with the old end is out: it would have to be reissued */
  certificateOut: z.boolean(),
});
export type ExtensionPlanRow = z.infer<typeof extensionPlanRow>;

const extensionRow = z.object({
  id,
  rowVersion,
  reason: z.string(),
  extendedOn: civilDate,
  createdAt: instant,
  createdBy: z.string(),
  /** null while it stands */
  takenBackAt: instant.nullable(),
  takenBackBy: z.string().nullable(),
  /** why it cannot be taken back any more: the company for which something was built on it */
  usedBy: z.string().nullable(),
  terms: z.array(
    z.object({
      termId: id,
      companyId: id,
      companyName: z.string(),
      number: z.number().int(),
      oldEndOn: civilDate,
      newEndOn: civilDate,
      /** the certificate with the old end has not been reissued yet */
      toReissue: z.boolean(),
    }),
  ),
});
export type ExtensionRow = z.infer<typeof extensionRow>;

export const termsContract = {
  endings: oc.input(z.object({ companyId: id })).output(resultOf(endingFacts)),
  /** Checks a draft as `recordEnding` does and says what it would end. */
  previewEnding: oc.input(z.object({ companyId: id, draft: endingDraft })).output(resultOf(endingPreview)),
  recordEnding: oc.input(z.object({ companyId: id, draft: endingDraft })).output(resultOf(saved)),
  /** Recorded by mistake: the terms run on. Refused once the company was certified anew. */
  takeBackEnding: oc.input(z.object({ endingId: id, rowVersion, reason: text })).output(resultOf(z.object({ id }))),
  /** Whether a company was certified on any day, with its name, address and representative of that day. */
  validity: oc.input(z.object({ companyId: id, on: text })).output(resultOf(validityAnswer)),
  validityFile: oc.input(z.object({ companyId: id, on: text, format: z.enum(['pdf', 'docx']) })).output(resultOf(file)),
  extensions: oc.input(z.object({})).output(z.object({ rows: z.array(extensionRow) })),
  /** Running terms by their end, with what the extension would make of each; `more`: there are further ones. */
  planExtension: oc
    .input(z.object({ fromOn: text, toOn: text, by: extensionBy, reason: text, extendedOn: text }))
    .output(resultOf(z.object({ rows: z.array(extensionPlanRow), more: z.boolean() }))),
  extend: oc
    .input(
      z.object({
        terms: z.array(z.object({ id, rowVersion })).max(5000),
        by: extensionBy,
        reason: text,
        extendedOn: text,
      }),
    )
    .output(resultOf(saved)),
  takeBackExtension: oc
    .input(z.object({ extensionId: id, rowVersion, reason: text }))
    .output(resultOf(z.object({ id }))),
};
