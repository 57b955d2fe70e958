import { oc } from '@orpc/contract';
import { z } from 'zod';
import { civilDate } from './common.ts';

/** A period in office days, as shared/domain/office-period.ts counts it. */
const officePeriod = z.object({
  from: civilDate,
  on: civilDate,
  officeDays: z.number().int(),
  endsClosed: z.boolean(),
  skipped: z.array(z.object({ first: civilDate, last: civilDate })),
});

export const correctionsContract = {
  /**
   * The last day of a correction asked for on `from` (null: today), by the office calendar and the setting; with `on` how
   * far off that day is. Null for a day that is not after `from` or too far off to be meant.
   */
  due: oc
    .input(z.object({ from: civilDate.nullable(), on: civilDate.nullable() }))
    .output(z.object({ period: officePeriod.nullable() })),
};
