import { oc } from '@orpc/contract';
import { z } from 'zod';
import { paperKinds } from '../domain/paper.ts';
import { file, id, instant, text } from './common.ts';
import { resultOf } from './refusal.ts';

const count = z.number().int();
const kind = z.enum(paperKinds);
const format = z.enum(['pdf', 'docx']);

export const paperRow = z.object({
  kind,
  /** 0 while the app's own template is in force */
  version: count,
  /** the city's own template; null: the app's */
  own: z
    .object({
      fileName: z.string(),
      updatedAt: instant,
      updatedBy: z.string(),
      /** bytes */
      size: count,
      /** names of the app's template that it no longer uses */
      unused: z.array(z.string()),
    })
    .nullable(),
});
export type PaperRow = z.infer<typeof paperRow>;

/** Papers made from Word templates: notices of a decision, and the committee's opinion sheets. */
export const papersContract = {
  list: oc.input(z.object({})).output(z.object({ rows: z.array(paperRow) })),
  /** The template in force, or the app's own, as a Word file to be edited. */
  template: oc.input(z.object({ kind, builtIn: z.boolean() })).output(resultOf(file)),
  /**
   * Puts an edited template in force. Refused as docx-wrong, file-encrypted, file-with-macros, file-damaged, file-too-big,
   * docx-placeholder-unknown, docx-placeholder-beside; edit-conflict when another was loaded meanwhile.
   */
  load: oc
    .input(z.object({ kind, version: count, fileName: z.string().max(400), base64: z.string().max(30_000_000) }))
    .output(resultOf(z.object({ version: count, unused: z.array(z.string()) }))),
  /** Back to the app's own template in one step. */
  restore: oc.input(z.object({ kind, version: count })).output(resultOf(z.object({ version: count }))),
  /** The paper with invented facts, as it would be made now. */
  sample: oc.input(z.object({ kind, format })).output(resultOf(file)),
  /** The notice of an application's decision; `ownForm` tells that the Word file follows the city's template and the PDF does not. */
  decision: oc
    .input(z.object({ applicationId: id, documentNumber: text, sentOn: text, format }))
    .output(resultOf(z.object({ file, ownForm: z.boolean() }))),
  /** The committee's opinion sheets of a meeting: one application's, or those of the whole agenda. */
  opinionSheets: oc
    .input(z.object({ meetingId: id, applicationId: id.nullable(), format }))
    .output(resultOf(z.object({ file, ownForm: z.boolean(), sheets: count }))),
};
