import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findHearing, removeHearing } from '../../store/repositories/hearings.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { openLog } from './hearing-frame.ts';

/** Takes an entry out of the hearing log; the history keeps what it said. */
export function takeOutHearing(
  context: AppContext,
  input: { id: Id; rowVersion: number },
): Result<{ id: Id }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const row = findHearing(store, input.id);
    if (row === undefined) return because('not-found');
    const opened = openLog(context, row.applicationId);
    if (!opened.ok) return opened;
    if (row.rowVersion !== input.rowVersion) return editConflict(row, {}, {});
    const stamp = stampOf(context);
    removeHearing(store, row, stamp);
    const { method, heldOn, attendees, heardBy, summary, companyOutline } = row;
    writeAudit(store, {
      ...stamp,
      action: 'hearings.remove',
      entity: 'hearing',
      entityId: row.id,
      companyId: opened.value.companyId,
      before: { method, heldOn, attendees, heardBy, summary, companyOutline },
      // what was removed is what the line names
      after: { heldOn, method },
    });
    return ok({ id: row.id });
  });
}
