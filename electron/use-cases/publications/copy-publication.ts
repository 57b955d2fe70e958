import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { entriesOf, findPublication, insertPublication, updateEntry } from '../../store/repositories/publications.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { titleFaults } from './publication-draft.ts';
import { takeIn } from './take-in.ts';

/** これを元に新しく作る: scope, order, lead and texts of another; who may be listed is asked anew. */
export function copyPublication(
  context: AppContext,
  input: { id: Id; title: string },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  const faults = titleFaults(input.title);
  if (faults.length > 0) return invalid(faults);
  return store.attempt(() => {
    const from = findPublication(store, input.id)?.publication;
    if (from === undefined) return because('not-found');
    const stamp = stampOf(context);
    const { medium, fromOn, toOn, meetingId, ordering, lead, marksNew, characterLimit } = from;
    const facts = { title: input.title, medium, fromOn, toOn, meetingId, ordering, lead, marksNew, characterLimit };
    const id = insertPublication(store, facts, stamp);
    const fresh = findPublication(store, id)!.publication;
    takeIn(store, fresh, clock.today(), stamp);
    const texts = new Map(entriesOf(store, from.id).map(({ entry }) => [entry.termId, entry]));
    const entries = entriesOf(store, id);
    for (const { entry } of entries) {
      const known = texts.get(entry.termId);
      if (known === undefined) continue;
      const { body, included, achievements } = known;
      updateEntry(store, entry, { body, included, achievements }, stamp);
    }
    writeAudit(store, {
      ...stamp,
      action: 'publications.copy',
      entity: 'publication',
      entityId: id,
      after: { title: input.title, from: from.title, entries: entries.length },
    });
    return ok({ id, rowVersion: 1 });
  });
}
