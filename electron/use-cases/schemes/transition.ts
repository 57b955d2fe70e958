import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { ApplicationKind } from '../../../shared/domain/application.ts';
import type { VersionChoice } from '../../../shared/domain/version-choice.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { getApplication } from '../../store/repositories/applications.ts';
import { type AppContext, because } from '../context.ts';
import { choicesFor } from '../versions.ts';

/** What the transition card shows. */
export interface Transition {
  readonly kind: ApplicationKind;
  readonly on: CivilDate;
  readonly received: boolean;
  readonly currentId: string;
  readonly versions: VersionChoice[];
}

/** Which versions of the sheet an application may use, until when, and why (移行期間). */
export function transition({ store, clock }: AppContext, input: { applicationId: Id }): Result<Transition, Refusal> {
  const application = getApplication(store, input.applicationId);
  if (application === undefined) return because('not-found');
  const today = clock.today();
  const { kind, receivedOn, schemeVersionId } = application;
  return ok({
    kind,
    on: receivedOn ?? today,
    received: receivedOn !== null,
    currentId: schemeVersionId,
    versions: [...choicesFor(store, application, today)],
  });
}
