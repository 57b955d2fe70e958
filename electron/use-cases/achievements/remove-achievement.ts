import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { findAchievement, updateAchievement } from '../../store/repositories/achievements.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { followRecord, phrasesOf } from '../achievement-record.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** Takes an achievement out of the record and of every text that nobody edited; its sheet may give it back. */
export function removeAchievement(
  context: AppContext,
  { id, rowVersion }: { id: Id; rowVersion: number },
): Result<{ id: Id }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const seen = findAchievement(store, id);
    if (seen === undefined) return because('not-found');
    if (seen.rowVersion !== rowVersion) return editConflict(seen, {}, seen);
    const stamp = stampOf(context);
    updateAchievement(store, seen, { deletedAt: stamp.at }, stamp);
    const { companyId, what, figure, unit, fromOn, toOn, evidence } = seen;
    // nothing stands after it: the line tells what was taken out
    const after = { what, figure, unit, fromOn, toOn, evidence };
    writeAudit(store, {
      ...stamp,
      action: 'achievements.remove',
      entity: 'achievement',
      entityId: id,
      companyId,
      after,
    });
    followRecord(store, companyId, phrasesOf(settingsInForce(store)), stamp);
    return ok({ id });
  });
}
