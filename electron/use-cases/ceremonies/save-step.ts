import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type StepDraft, stepFaults } from '../../../shared/domain/ceremony-time.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findCeremony, findStep, insertStep, stepsOf, updateStep } from '../../store/repositories/ceremonies.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';

/** Enters (at the end) or changes a line of 進行表. */
export function saveStep(
  context: AppContext,
  input: { ceremonyId: Id; id: Id | null; rowVersion: number | null; draft: StepDraft },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store } = context;
  const { draft } = input;
  const faults = stepFaults(draft);
  if (faults.length > 0) return invalid(faults);
  return store.attempt(() => {
    const ceremony = findCeremony(store, input.ceremonyId);
    const seen = input.id === null ? undefined : findStep(store, input.id);
    if (ceremony === undefined || (input.id !== null && seen?.ceremonyId !== ceremony.id)) return because('not-found');
    if (seen !== undefined && seen.rowVersion !== input.rowVersion) return editConflict(seen, draft, seen);
    const changed = seen === undefined ? null : differences(seen, draft);
    if (seen !== undefined && changed === null) return ok({ id: seen.id, rowVersion: seen.rowVersion });
    const stamp = stampOf(context);
    const saved =
      seen === undefined
        ? { id: insertStep(store, ceremony.id, draft, stepsOf(store, ceremony.id).length + 1, stamp), rowVersion: 1 }
        : { id: seen.id, rowVersion: updateStep(store, seen, draft, stamp) };
    writeAudit(store, {
      ...stamp,
      action: seen === undefined ? 'ceremonies.addStep' : 'ceremonies.changeStep',
      entity: 'ceremony_step',
      entityId: saved.id,
      ...(changed === null
        ? { after: { ceremony: ceremony.title, ...draft } }
        : { before: changed.before, after: { ceremony: ceremony.title, title: draft.title, ...changed.after } }),
    });
    return ok(saved);
  });
}
