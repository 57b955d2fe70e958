import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findPublication, updatePublication } from '../../store/repositories/publications.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { publishedRefusal } from './release.ts';
import { takeIn } from './take-in.ts';

/** Takes in companies certified or consenting since; edited texts stay. */
export function refreshPublication(
  context: AppContext,
  input: { id: Id; rowVersion: number },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  return store.attempt(() => {
    const seen = findPublication(store, input.id)?.publication;
    if (seen === undefined) return because('not-found');
    const published = publishedRefusal(seen);
    if (published !== null) return published;
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, {}, seen);
    const stamp = stampOf(context);
    const after = takeIn(store, seen, clock.today(), stamp);
    const rowVersion = updatePublication(store, seen, {}, stamp);
    writeAudit(store, { ...stamp, action: 'publications.refresh', entity: 'publication', entityId: seen.id, after });
    return ok({ id: seen.id, rowVersion });
  });
}
