import { oc } from '@orpc/contract';
import { z } from 'zod';
import { file, text } from './common.ts';
import { resultOf } from './refusal.ts';

/** Values by key; shared/domain/settings.ts knows keys, defaults, sources and checks. */
export const settingValue = z.union([text, z.number(), z.boolean(), z.array(text).max(100)]);
export const certificateTemplate = z.object({
  title: text,
  numberLine: text,
  nameLine: text,
  body: text,
  termLine: text,
  dateLine: text,
  issuerLine: text,
  punctuation: z.boolean(),
  frame: z.enum(['double-line', 'none']),
});

export const settingsContract = {
  get: oc.input(z.object({})).output(
    z.object({
      values: z.record(z.string(), settingValue),
      version: z.number().int(),
      template: certificateTemplate,
      templateVersion: z.number().int(),
      templateIsDefault: z.boolean(),
    }),
  ),
  /** Saves only the keys given; `version` is the one seen. */
  save: oc
    .input(z.object({ version: z.number().int(), values: z.record(z.string(), settingValue) }))
    .output(resultOf(z.object({ version: z.number().int() }))),
  saveTemplate: oc
    .input(z.object({ version: z.number().int(), template: certificateTemplate }))
    .output(resultOf(z.object({ version: z.number().int() }))),
  /** The template with an invented company, as a PDF. Nothing is stored. */
  previewTemplate: oc.input(z.object({ template: certificateTemplate })).output(resultOf(z.object({ file }))),
};
