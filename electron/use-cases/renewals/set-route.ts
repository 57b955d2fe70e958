import type { Refusal } from '../../../shared/contract/refusal.ts';
import { isOpen } from '../../../shared/domain/application.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import {
  holdingTriggers,
  type ReviewRoute,
  type RouteGround,
  routeReason,
} from '../../../shared/domain/full-review.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { updateApplication } from '../../store/repositories/applications.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { fullReviewRefusal, triggersOf } from '../full-review.ts';
import { renewalCase } from './renewal-table.ts';

/** How a renewal is to be reviewed, as the clerk says it. */
export interface RouteInput {
  readonly applicationId: Id;
  readonly rowVersion: number;
  readonly route: ReviewRoute;
  readonly grounds: readonly RouteGround[];
  readonly reason: string;
}

function faultsOf({ route, grounds, reason }: RouteInput): readonly Fault[] {
  const required = route === 'full' && grounds.includes('judgement');
  const bad = checkText(reason, { max: textLimits.routeReason, multiline: true, required });
  return [
    ...(route === 'full' && grounds.length === 0 ? [{ path: 'grounds', code: 'required' } as const] : []),
    ...(bad === null ? [] : [{ path: 'reason', ...bad }]),
  ];
}

/**
 * Keeps how a renewal is reviewed. A full review names its grounds, and the reviewer's own judgement its reason; the simple
 * route is refused while something that is certain calls for the committee's opinion.
 */
export function setRoute(context: AppContext, input: RouteInput): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store } = context;
  const faults = faultsOf(input);
  if (faults.length > 0) return invalid(faults);
  return store.attempt(() => {
    const found = renewalCase(context, input.applicationId);
    if (!found.ok) return found;
    const { application, sheet, settings } = found.value;
    if (!isOpen(application.status)) return because('decided-record-is-fixed');
    const { route } = input;
    const reason = routeReason(route === 'full' ? input.grounds : [], input.reason);
    const edit = { reviewRoute: route, reviewRouteReason: reason };
    if (route === 'simple') {
      const triggers = triggersOf(store, { ...application, ...edit }, sheet, settings);
      const certain = holdingTriggers(triggers).filter((each) => each.settled);
      if (certain.length > 0) return fullReviewRefusal(certain);
    }
    const changed = differences(application, edit);
    if (changed === null) return ok({ id: application.id, rowVersion: application.rowVersion });
    if (application.rowVersion !== input.rowVersion) return editConflict(application, edit, application);
    const stamp = stampOf(context);
    const rowVersion = updateApplication(store, application, edit, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'renewals.setRoute',
      entity: 'application',
      entityId: application.id,
      companyId: application.companyId,
      ...changed,
    });
    return ok({ id: application.id, rowVersion });
  });
}
