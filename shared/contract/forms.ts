import { oc } from '@orpc/contract';
import { z } from 'zod';
import { entryValue } from './checksheets.ts';
import { file, id, instant, mark, rowVersion } from './common.ts';
import { resultOf } from './refusal.ts';

/** Megabytes a returned workbook may have; the limits of what is read of it are in electron/exchange/file-checks.ts. */
export const maxFormFile = 20;

const workbook = { applicationId: id, fileName: z.string().max(400), base64: z.string().max(30_000_000) };

/** Where something stands in the workbook: sheet name and cell (「記入欄」, 「F12」). */
const place = z.object({ sheet: z.string(), cell: z.string() });

/** One value read from a returned form, beside what is stored. */
export const formValue = z.object({
  /** `items.<key>.mark`, `items.<key>.<field>`, `declarations.<key>`, `declarations.<key>.<field>`: what accepting names */
  path: z.string(),
  /** 2-1 時間外労働 …, as the clerk knows it */
  label: z.string(),
  /** key of the item it belongs to, `cover` for the cover */
  part: z.string(),
  place: place.nullable(),
  state: z.enum(['same', 'differs', 'new', 'blank-in-form']),
  /** as shown to the clerk */
  read: z.string(),
  stored: z.string(),
  value: z.union([
    z.object({ kind: z.literal('mark'), mark }),
    z.object({ kind: z.literal('entry'), entry: entryValue }),
    z.object({ kind: z.literal('declared'), declared: z.boolean().nullable() }),
    z.object({ kind: z.literal('declaration-text'), text: z.string() }),
  ]),
});
export type FormValue = z.infer<typeof formValue>;

/** Something on the form that could not be read, and what the clerk can do about it. */
export const formProblem = z.object({
  place: place.nullable(),
  label: z.string(),
  /** as of a value */
  part: z.string(),
  /** the text found */
  found: z.string(),
  code: z.enum([
    'not-a-number',
    'not-a-mark',
    'not-a-year',
    'not-a-date',
    'unknown-choice',
    'row-missing',
    'row-twice',
    'out-of-range',
    'too-long',
    'control-character',
    'formula-without-value',
    'not-applicable-not-allowed',
  ]),
});
export type FormProblem = z.infer<typeof formProblem>;

export const formMismatches = ['company', 'application', 'years', 'unmarked'] as const;
export type FormMismatch = (typeof formMismatches)[number];

/** A returned form as read: nothing is stored by reading. */
export const formPreview = z.object({
  /** SHA-256 of the file, named again when accepting */
  sha256: z.string(),
  schemeVersionId: z.string(),
  /** the form was made for another company, application or years; `unmarked`: its hidden sheet is gone, nobody can tell */
  mismatches: z.array(z.enum(formMismatches)),
  /** base years the form was made for */
  years: z.array(z.number().int()),
  companyName: z.string(),
  /** parts of the sheet in its order, with number and wording: `cover`, then item keys */
  parts: z.array(z.object({ key: z.string(), label: z.string() })),
  values: z.array(formValue),
  problems: z.array(formProblem),
  /** row versions compared with, to be named when accepting: item key → version, null for an item never stored; `cover` */
  seen: z.record(z.string(), rowVersion.nullable()),
});
export type FormPreview = z.infer<typeof formPreview>;

/** The Excel form of a checksheet: out to the applicant, and back. */
export const formsContract = {
  export: oc.input(z.object({ applicationId: id })).output(resultOf(file)),
  read: oc.input(z.object(workbook)).output(resultOf(formPreview)),
  /** Stores the named values (none of them: only the file) and keeps the original with the application; all or nothing. */
  accept: oc
    .input(
      z.object({
        ...workbook,
        sha256: z.string().max(64),
        paths: z.array(z.string().max(300)).max(2000),
        /** as in the preview */
        seen: z.record(z.string().max(120), rowVersion.nullable()),
      }),
    )
    .output(resultOf(z.object({ values: z.number().int(), items: z.number().int() }))),
  /** Workbooks kept with an application. */
  originals: oc.input(z.object({ applicationId: id })).output(
    z.object({
      files: z.array(
        z.object({
          id,
          fileName: z.string(),
          bytes: z.number().int(),
          sha256: z.string(),
          keptAt: instant,
          keptBy: z.string(),
          accepted: z.number().int(),
        }),
      ),
    }),
  ),
  original: oc.input(z.object({ id })).output(resultOf(file)),
};
