import { oc } from '@orpc/contract';
import { z } from 'zod';
import { applicationStatus, auditRow, civilDate, deadlineBand, id } from './common.ts';

export const deadlineRow = z.object({
  termId: id,
  companyId: id,
  companyName: z.string(),
  number: z.number().int(),
  endOn: civilDate,
  daysLeft: z.number().int(),
  band: deadlineBand,
  /** a renewal application is already open */
  renewalStatus: applicationStatus.nullable(),
});
export type DeadlineRow = z.infer<typeof deadlineRow>;

/** What needs doing today, in one call. */
export const homeContract = {
  overview: oc.input(z.object({})).output(
    z.object({
      today: civilDate,
      deadlines: z.object({ counts: z.record(deadlineBand, z.number().int()), rows: z.array(deadlineRow) }),
      applications: z.array(
        z.object({ status: applicationStatus, count: z.number().int(), oldestReceivedOn: civilDate.nullable() }),
      ),
      overdueCorrections: z.number().int(),
      certificatesToIssue: z.number().int(),
      nextMeeting: z.object({ id, name: z.string(), heldOn: civilDate, withoutOpinion: z.number().int() }).nullable(),
      companies: z.number().int(),
      certifiedNow: z.number().int(),
      recent: z.array(auditRow),
    }),
  ),
  deadlines: oc.input(z.object({ band: deadlineBand.optional() })).output(z.object({ rows: z.array(deadlineRow) })),
};
