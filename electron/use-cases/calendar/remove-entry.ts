import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findEntry, removeEntry } from '../../store/repositories/calendar.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';

/** Takes an entry out of the calendar of the year. */
export function removeCalendarEntry(context: AppContext, input: { id: Id; rowVersion: number }): Result<null, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const seen = findEntry(store, input.id);
    if (seen === undefined) return because('not-found');
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, {}, {});
    const stamp = stampOf(context);
    removeEntry(store, seen, stamp);
    const { kind, onDate, title, note } = seen;
    writeAudit(store, {
      ...stamp,
      action: 'calendar.remove',
      entity: 'calendar_day',
      entityId: seen.id,
      before: { kind, onDate, title, note },
      after: { kind, onDate, title },
    });
    return ok(null);
  });
}
