import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findPublication, updatePublication } from '../../store/repositories/publications.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { publishedRefusal } from './release.ts';

/** Takes a listing away (tombstone). */
export function removePublication(
  context: AppContext,
  input: { id: Id; rowVersion: number },
): Result<{ id: Id }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const seen = findPublication(store, input.id)?.publication;
    if (seen === undefined) return because('not-found');
    const published = publishedRefusal(seen);
    if (published !== null) return published;
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, {}, seen);
    const stamp = stampOf(context);
    updatePublication(store, seen, { deletedAt: stamp.at }, stamp);
    const what = { action: 'publications.remove', entity: 'publication', entityId: seen.id };
    writeAudit(store, { ...stamp, ...what, before: { title: seen.title } });
    return ok({ id: seen.id });
  });
}
