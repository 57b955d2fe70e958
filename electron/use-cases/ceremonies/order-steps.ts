import type { Refusal } from '../../../shared/contract/refusal.ts';
import { sameMembers } from '../../../shared/domain/ceremony-order.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findCeremony, stepsOf, updateStep } from '../../store/repositories/ceremonies.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';

/** The lines of 進行表 in another order. */
export function orderSteps(
  context: AppContext,
  input: { ceremonyId: Id; seen: readonly Id[]; order: readonly Id[] },
): Result<null, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const ceremony = findCeremony(store, input.ceremonyId);
    if (ceremony === undefined) return because('not-found');
    const steps = stepsOf(store, ceremony.id);
    const now = steps.map(({ id }) => id);
    if (now.join() !== input.seen.join() || !sameMembers(now, input.order)) return because('edit-conflict');
    if (now.join() === input.order.join()) return ok(null);
    const stamp = stampOf(context);
    const places = new Map(input.order.map((id, at) => [id, at + 1]));
    for (const step of steps) {
      const position = places.get(step.id) ?? step.position;
      if (position !== step.position) updateStep(store, step, { position }, stamp);
    }
    writeAudit(store, {
      ...stamp,
      action: 'ceremonies.orderSteps',
      entity: 'ceremony',
      entityId: ceremony.id,
      after: { title: ceremony.title },
    });
    return ok(null);
  });
}
