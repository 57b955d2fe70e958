import { oc } from '@orpc/contract';
import { z } from 'zod';
import { civilDate, text } from './common.ts';
import { resultOf } from './refusal.ts';

/** Who acts in the sample when the clerk gave no name; never carried over into the clerk's own register. */
export const sampleClerkName = '見本　担当';

export const session = z.object({
  appVersion: z.string(),
  today: civilDate,
  /** the last day of use, while the machine's clock lies before it; null when it is right */
  clockBehind: civilDate.nullable(),
  /** undecided = first start: the page offers 空の台帳 or 見本データ */
  fileState: z.enum(['undecided', 'empty-chosen', 'sample']),
  cityName: z.string(),
  clerkName: z.string(),
  file: z.string(),
});
export type Session = z.infer<typeof session>;

export const safekeepingContract = {
  session: oc.input(z.object({})).output(session),
  startEmpty: oc.input(z.object({ clerkName: text.default('') })).output(resultOf(z.object({}))),
  /** Fills in invented companies, clearly marked 見本; only into a file without companies. */
  startSample: oc
    .input(z.object({ clerkName: text.default('') }))
    .output(resultOf(z.object({ companies: z.number().int() }))),
  /** One step back to an empty register: sample companies and everything on them go. */
  discardSample: oc.input(z.object({})).output(resultOf(z.object({ companies: z.number().int() }))),
};
