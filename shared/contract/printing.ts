import { oc } from '@orpc/contract';
import { z } from 'zod';
import { id } from './common.ts';
import { resultOf } from './refusal.ts';

/** The name a page gave to the work it asked for (`jobId` of that call). */
const job = z.object({ jobId: id });

/** Where a work stands; `none`: it is over, or not known yet. */
export const printingProgress = z.object({
  state: z.enum(['none', 'waiting', 'printing', 'keeping']),
  page: z.number().int(),
  /** 0 while it is not known */
  pages: z.number().int(),
});
export type PrintingProgress = z.infer<typeof printingProgress>;

export const printingContract = {
  /** Starts the printer, so that the first preview need not wait for it; asked for when the first screen stands. */
  warm: oc.input(z.object({})).output(z.object({})),
  progress: oc.input(job).output(printingProgress),
  /** Calls a work off: its own call is refused as `cancelled`, and nothing is stored. `stopped` is false when it is too late. */
  cancel: oc.input(job).output(z.object({ stopped: z.boolean() })),
  /** Shows any PDF of the app for printing; `url` is where an ordinary browser finds it, null where a window was opened. */
  show: oc
    .input(z.object({ fileName: z.string().max(300), base64: z.string() }))
    .output(resultOf(z.object({ url: z.string().nullable() }))),
  /** What only the desktop can do. */
  abilities: oc.input(z.object({})).output(z.object({ openFolder: z.boolean() })),
  /** Opens the folder a file was saved to; `download` is the address it was saved from. False when it was not saved. */
  openFolder: oc.input(z.object({ download: z.string().max(300) })).output(z.object({ opened: z.boolean() })),
};
