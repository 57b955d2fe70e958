import { oc } from '@orpc/contract';
import { z } from 'zod';
import { applicationKind, civilDate, file, id, instant, rowVersion } from './common.ts';
import { resultOf } from './refusal.ts';
import { scheme } from './scheme.ts';

/** First and last day of receipt; null: open. A version without dates for a kind is not used for that kind. */
export const receiptWindow = z.object({ first: civilDate.nullable(), last: civilDate.nullable() }).nullable();
export const receiptWindows = z.object({ new: receiptWindow, renewal: receiptWindow });

const versionId = z.string().min(1).max(64);

export const schemeVersionRow = z.object({
  id: versionId,
  label: z.string(),
  title: z.string(),
  status: z.enum(['draft', 'published']),
  /** ships with the app: its wording is the city's and never edited */
  shipped: z.boolean(),
  /** applications that were made with it; a version in use is frozen */
  usedBy: z.number().int(),
  previousVersionId: versionId.nullable(),
  windows: receiptWindows,
  publishedAt: instant.nullable(),
  rowVersion,
});
export type SchemeVersionRow = z.infer<typeof schemeVersionRow>;

/** 設定 › チェックシートの版, and which version an application may use. */
export const schemesContract = {
  list: oc.output(z.object({ versions: z.array(schemeVersionRow) })),
  get: oc.input(z.object({ id: versionId })).output(resultOf(z.object({ version: schemeVersionRow, scheme }))),
  /** A draft with the content of a version, which becomes its previous one (mapping: every item the same). */
  copy: oc
    .input(z.object({ fromId: versionId, label: z.string().max(400) }))
    .output(resultOf(z.object({ id: versionId, rowVersion }))),
  /** Keeps a draft, faults and all; shared/domain/scheme-check.ts says what is wrong with it. */
  saveDraft: oc.input(z.object({ id: versionId, rowVersion, scheme })).output(resultOf(z.object({ rowVersion }))),
  discardDraft: oc.input(z.object({ id: versionId, rowVersion })).output(resultOf(z.null())),
  /** Publishes a draft without faults; from then on only its receipt dates may change. */
  publish: oc
    .input(z.object({ id: versionId, rowVersion, windows: receiptWindows }))
    .output(resultOf(z.object({ rowVersion }))),
  /** Takes a publication back while no application uses the version. */
  unpublish: oc.input(z.object({ id: versionId, rowVersion })).output(resultOf(z.object({ rowVersion }))),
  setWindows: oc
    .input(z.object({ id: versionId, rowVersion, windows: receiptWindows }))
    .output(resultOf(z.object({ rowVersion }))),
  exportFile: oc.input(z.object({ id: versionId })).output(resultOf(file)),
  /** Takes a version in from a file, as a draft. */
  importFile: oc
    .input(z.object({ fileName: z.string().max(400), base64: z.string().max(10_000_000) }))
    .output(resultOf(z.object({ id: versionId, rowVersion }))),
  /** 新旧対照表 of any two versions as PDF. */
  printComparison: oc.input(z.object({ fromId: versionId, toId: versionId })).output(resultOf(file)),
  /** The transition card: which versions an application may use, until when, and why. */
  transition: oc.input(z.object({ applicationId: id })).output(
    resultOf(
      z.object({
        kind: applicationKind,
        /** day that counts: the receipt, or today before it */
        on: civilDate,
        received: z.boolean(),
        currentId: versionId,
        versions: z.array(
          z.object({
            id: versionId,
            label: z.string(),
            usable: z.boolean(),
            first: civilDate.nullable(),
            last: civilDate.nullable(),
            why: z.enum(['in-window', 'not-yet', 'no-longer', 'not-for-kind', 'current-kept']),
          }),
        ),
      }),
    ),
  ),
};
