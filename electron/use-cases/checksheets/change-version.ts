import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { updateApplication } from '../../store/repositories/applications.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { editConflict } from '../acting.ts';
import { carryIntoRenewal } from '../carry-into.ts';
import { type AppContext, because } from '../context.ts';
import { schemeInUse, schemeOf } from '../scheme-registry.ts';
import { choicesFor } from '../versions.ts';
import { openSheet } from '../open-sheet.ts';

/**
 * Changes the version an open application is judged with. Answers to items of the same key stay; those to other items stay
 * stored but unseen, so that a change taken back brings them back. `rowVersion` is the application's.
 */
export function changeVersion(
  context: AppContext,
  input: { applicationId: Id; rowVersion: number; schemeVersionId: string },
): Result<{ rowVersion: number }, Refusal> {
  const { store, clock } = context;
  return store.attempt(() => {
    const opened = openSheet(context, input.applicationId, 'refused');
    if (!opened.ok) return opened;
    const { application, stamp } = opened.value;
    const { id, schemeVersionId, rowVersion, companyId } = application;
    if (input.schemeVersionId === schemeVersionId) return ok({ rowVersion });
    const target = schemeOf(store, input.schemeVersionId);
    if (target === null) return because('not-found');
    const choice = choicesFor(store, application, clock.today()).find((each) => each.id === target.id);
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
