import { oc } from '@orpc/contract';
import { z } from 'zod';
import { text } from './common.ts';
import { resultOf } from './refusal.ts';

/** Values by key; shared/domain/settings.ts knows keys, defaults, sources and checks. */
export const settingValue = z.union([text, z.number(), z.boolean(), z.array(text).max(100)]);

export const settingsContract = {
  get: oc.input(z.object({})).output(
    z.object({
      values: z.record(z.string(), settingValue),
      version: z.number().int(),
    }),
  ),
  /** Saves only the keys given; `version` is the one seen. */
  save: oc
    .input(z.object({ version: z.number().int(), values: z.record(z.string(), settingValue) }))
    .output(resultOf(z.object({ version: z.number().int() }))),
};
