import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { updateApplication } from '../../store/repositories/applications.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { editConflict } from '../acting.ts';
import { carryIntoRenewal } from '../carry-into.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { pastDayFault } from '../typed-date.ts';
import { schemeInUse, schemeOf } from '../scheme-registry.ts';
import { choicesFor } from '../versions.ts';
import { openSheet } from '../open-sheet.ts';

/**
 * Changes the version an open application is judged with. Answers to items of the same key stay; those to other items stay
 * stored but unseen, so that a change taken back brings them back. `rowVersion` is the application's; `on` is the day a 相談
 * will be received on (today when left out), and says nothing once it is.
 */
export function changeVersion(
  context: AppContext,
  input: { applicationId: Id; rowVersion: number; schemeVersionId: string; on?: CivilDate | undefined },
): Result<{ rowVersion: number }, Refusal> {
  const { store, clock } = context;
  const today = clock.today();
  const { on = today } = input;
  const bad = pastDayFault('on', on, today);
  if (bad !== undefined) return invalid([bad]);
  return store.attempt(() => {
    const opened = openSheet(context, input.applicationId, 'refused');
    if (!opened.ok) return opened;
    const { application, stamp } = opened.value;
    const { id, schemeVersionId, rowVersion, companyId } = application;
    if (input.schemeVersionId === schemeVersionId) return ok({ rowVersion });
    const target = schemeOf(store, input.schemeVersionId);
    if (target === null) return because('not-found');
    const choice = choicesFor(store, application, on).find((each) => each.id === target.id);
    if (choice?.usable !== true) return because('version-not-usable', { params: { label: target.label } });
    const [version, before] = [target.label, schemeInUse(store, schemeVersionId).label];
    if (rowVersion !== input.rowVersion) return editConflict(application, { version }, { version: before });
    const next = updateApplication(store, application, { schemeVersionId: target.id }, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'checksheets.changeVersion',
      entity: 'application',
      entityId: id,
      companyId,
      before: { version: before, schemeVersionId },
      after: { version, schemeVersionId: target.id },
    });
    carryIntoRenewal(context, id, stamp);
    return ok({ rowVersion: next });
  });
}
