import type { HearingLog } from '../../../shared/contract/hearings.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { isOpen } from '../../../shared/domain/application.ts';
import { earliestHearing } from '../../../shared/domain/hearing.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { getApplication } from '../../store/repositories/applications.ts';
import { hearingsOf } from '../../store/repositories/hearings.ts';
import { type AppContext, because } from '../context.ts';
import { frameOf } from './hearing-frame.ts';

/** ヒアリングの記録 of one application, and from which day on one may be entered. */
export function hearingLog(context: AppContext, input: { applicationId: Id }): Result<HearingLog, Refusal> {
  const application = getApplication(context.store, input.applicationId);
  if (application === undefined) return because('not-found');
  return ok({
    editable: isOpen(application.status),
    earliestOn: earliestHearing(frameOf(context, application)),
    rows: hearingsOf(context.store, application.id),
  });
}
