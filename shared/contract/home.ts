import { oc } from '@orpc/contract';
import { z } from 'zod';
import { applicationStatus, auditRow, civilDate, id } from './common.ts';

/** What needs doing today, in one call. */
export const homeContract = {
  overview: oc.input(z.object({})).output(
    z.object({
      today: civilDate,
      applications: z.array(
        z.object({ status: applicationStatus, count: z.number().int(), oldestReceivedOn: civilDate.nullable() }),
      ),
      overdueCorrections: z.number().int(),
      certificatesToIssue: z.number().int(),
      /** 後日交付 of the ceremonies that is still open */
      certificatesToHand: z.number().int(),
      nextMeeting: z.object({ id, name: z.string(), heldOn: civilDate, withoutOpinion: z.number().int() }).nullable(),
      companies: z.number().int(),
      certifiedNow: z.number().int(),
      recent: z.array(auditRow),
    }),
  ),
};
