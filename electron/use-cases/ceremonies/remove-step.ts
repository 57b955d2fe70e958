import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findCeremony, findStep, removeStep, stepsOf, updateStep } from '../../store/repositories/ceremonies.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';

/** Takes a line out of 進行表 and closes the gap. */
export function takeOutStep(context: AppContext, input: { id: Id; rowVersion: number }): Result<null, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const seen = findStep(store, input.id);
    const ceremony = seen && findCeremony(store, seen.ceremonyId);
    if (seen === undefined || ceremony === undefined) return because('not-found');
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, {}, {});
    const stamp = stampOf(context);
    removeStep(store, seen, stamp);
    stepsOf(store, ceremony.id).forEach((step, at) => {
      if (step.position !== at + 1) updateStep(store, step, { position: at + 1 }, stamp);
    });
    writeAudit(store, {
      ...stamp,
      action: 'ceremonies.removeStep',
      entity: 'ceremony_step',
      entityId: seen.id,
      after: { ceremony: ceremony.title, title: seen.title },
    });
    return ok(null);
  });
}
