import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  frames,
  occasions,
  orientations,
  paperNames,
  seals,
  typefaces,
  writings,
  type CertificateTemplateContent,
} from '../domain/certificate-template.ts';
import { sampleKinds } from '../domain/certificate-sample.ts';
import { file, id, instant, text } from './common.ts';
import { resultOf } from './refusal.ts';

const wording = z.object({
  title: text,
  numberLine: text,
  nameLine: text,
  body: text,
  termLine: text,
  dateLine: text,
  issuerTitle: text,
  issuerLine: text,
});

/** The content of a template (shared/domain/certificate-template.ts). */
export const templateContent = z.object({
  writing: z.enum(writings),
  paper: z.enum(paperNames),
  orientation: z.enum(orientations),
  frame: z.enum(frames),
  typeface: z.enum(typefaces),
  emblemId: id.nullable(),
  seal: z.enum(seals),
  sealImageId: id.nullable(),
  honorific: text,
  punctuation: z.boolean(),
  wording: z.object({ new: wording, renewal: wording, reissue: wording }),
}) satisfies z.ZodType<CertificateTemplateContent>;

/** 0: nothing was saved yet, the app's own draft or what an earlier version of the app kept is in force. */
const version = z.number().int().min(0);
const key = id;

export const templateRow = z.object({
  key,
  name: z.string(),
  builtIn: z.boolean(),
  inUse: z.boolean(),
  /** put away: kept, and no longer offered */
  retired: z.boolean(),
  version,
  /** null while nothing was saved */
  savedAt: instant.nullable(),
  savedBy: z.string().nullable(),
  content: templateContent,
});
export type TemplateRow = z.infer<typeof templateRow>;

export const templateVersion = z.object({
  version,
  name: z.string(),
  note: z.string(),
  retired: z.boolean(),
  /** null of version 0 */
  savedAt: instant.nullable(),
  savedBy: z.string().nullable(),
  content: templateContent,
});
export type TemplateVersion = z.infer<typeof templateVersion>;

const saved = z.object({ key, version });

/** 認定証のひな形: every save is a new version; what was printed keeps the version it was printed with. */
export const templatesContract = {
  /** Built-in ones first, then copies in the order they were made. */
  list: oc.input(z.object({})).output(z.object({ templates: z.array(templateRow) })),
  /** All versions of one, the newest first. */
  versions: oc.input(z.object({ key })).output(resultOf(z.object({ versions: z.array(templateVersion) }))),
  /**
   * Appends a version; `version` is the one seen (edit-conflict). Refused at the field: template-empty, invalid-input,
   * template-overflows, characters-cannot-be-printed.
   */
  save: oc.input(z.object({ key, version, name: text, content: templateContent, note: text })).output(resultOf(saved)),
  /** A copy of what is in force of a template, under a name of its own. */
  copy: oc.input(z.object({ key, name: text })).output(resultOf(saved)),
  /** One step back to the app's own draft of the same writing: a new version equal to it. */
  reset: oc.input(z.object({ key, version })).output(resultOf(saved)),
  /** Puts a copy away, or takes it out again; refused as template-in-use. */
  retire: oc.input(z.object({ key, version, retired: z.boolean() })).output(resultOf(saved)),
  /** Makes it the one that new certificates are printed with. */
  use: oc.input(z.object({ key })).output(resultOf(z.object({ key }))),
  /** The certificate of an occasion as it will be printed, filled with a sample or a company. Nothing is stored. */
  preview: oc
    .input(
      z.object({
        content: templateContent,
        occasion: z.enum(occasions),
        sample: z.enum(sampleKinds).or(z.object({ companyId: id })),
        /** a later preview of the same name takes the place of this one, which is then refused as cancelled */
        jobId: id.optional(),
      }),
    )
    .output(resultOf(z.object({ file }))),
};
