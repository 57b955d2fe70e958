import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { getAverage, removeAverage as takeOut } from '../../store/repositories/averages.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { factsOf } from './save-average.ts';

/** Takes a figure out; a shipped one does not come back by itself. */
export function removeAverage(context: AppContext, input: { id: Id; rowVersion: number }): Result<null, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const row = getAverage(store, input.id);
    if (row === undefined) return because('not-found');
    if (row.rowVersion !== input.rowVersion) return editConflict(row, {}, {});
    const stamp = stampOf(context);
    takeOut(store, row, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'averages.remove',
      entity: 'official_average',
      entityId: row.id,
      before: factsOf(row),
      after: { series: row.series, industry: row.industry, year: row.year },
    });
    return ok(null);
  });
}
