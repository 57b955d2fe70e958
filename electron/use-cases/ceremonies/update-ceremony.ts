import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { CeremonyDraft } from '../../../shared/domain/ceremony.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findCeremony, updateCeremony } from '../../store/repositories/ceremonies.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { readCeremonyDraft } from './ceremony-draft.ts';

/** Changes title, day, time, place, presenter, meeting or note of a ceremony. */
export function editCeremony(
  context: AppContext,
  input: { id: Id; rowVersion: number; draft: CeremonyDraft },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  return store.attempt(() => {
    const read = readCeremonyDraft(store, input.draft, clock.today());
    if (!read.ok) return read;
    const seen = findCeremony(store, input.id);
    if (seen === undefined) return because('not-found');
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, read.value, seen);
    const changed = differences(seen, read.value);
    if (changed === null) return ok({ id: seen.id, rowVersion: seen.rowVersion });
    const stamp = stampOf(context);
    const rowVersion = updateCeremony(store, seen, read.value, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'ceremonies.update',
      entity: 'ceremony',
      entityId: seen.id,
      before: changed.before,
      after: { title: read.value.title, ...changed.after },
    });
    return ok({ id: seen.id, rowVersion });
  });
}
