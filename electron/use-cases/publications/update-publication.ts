import type { EntryOrder } from '../../../shared/domain/publication.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findPublication, updatePublication } from '../../store/repositories/publications.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { titleFaults } from './publication-draft.ts';

/** Changes title or order of a listing. */
export function editPublication(
  context: AppContext,
  input: { id: Id; rowVersion: number; title: string; ordering: EntryOrder },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store } = context;
  const { id, title, ordering } = input;
  const faults = titleFaults(title);
  if (faults.length > 0) return invalid(faults);
  return store.attempt(() => {
    const seen = findPublication(store, id)?.publication;
    if (seen === undefined) return because('not-found');
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, { title, ordering }, seen);
    const changed = differences(seen, { title, ordering });
    if (changed === null) return ok({ id, rowVersion: seen.rowVersion });
    const stamp = stampOf(context);
    const rowVersion = updatePublication(store, seen, { title, ordering }, stamp);
    writeAudit(store, { ...stamp, action: 'publications.update', entity: 'publication', entityId: id, ...changed });
    return ok({ id, rowVersion });
  });
}
