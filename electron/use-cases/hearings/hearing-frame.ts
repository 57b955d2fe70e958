import type { Refusal } from '../../../shared/contract/refusal.ts';
import { isOpen } from '../../../shared/domain/application.ts';
import type { HearingFrame } from '../../../shared/domain/hearing.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { type ApplicationRecord, getApplication } from '../../store/repositories/applications.ts';
import { certifiedBefore } from '../../store/repositories/decisions.ts';
import { type AppContext, because } from '../context.ts';

/** What the day of a hearing of this application depends on. */
export function frameOf({ store, clock }: AppContext, application: ApplicationRecord): HearingFrame {
  const before =
    application.kind === 'renewal' ? certifiedBefore(store, application.companyId, application) : undefined;
  const { receivedOn } = application;
  return { today: clock.today(), receivedOn, certifiedOn: before?.decidedOn ?? null };
}

/** An application whose log may still be written; a closed case is a record. */
export function openLog(context: AppContext, applicationId: Id): Result<ApplicationRecord, Refusal> {
  const application = getApplication(context.store, applicationId);
  if (application === undefined) return because('not-found');
  return isOpen(application.status) ? ok(application) : because('decided-record-is-fixed');
}
