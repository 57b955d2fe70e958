import type { Refusal } from '../../../shared/contract/refusal.ts';
import { maxEntryBody } from '../../../shared/domain/publication.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findEntry, findPublication, updateEntry } from '../../store/repositories/publications.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { publishedRefusal } from './release.ts';

/** Changes the text of one company, or leaves it out of the listing. */
export function editEntry(
  context: AppContext,
  input: { entryId: Id; rowVersion: number; included: boolean; body: string },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store } = context;
  const { included, body } = input;
  const bad = checkText(body, { max: maxEntryBody, multiline: true });
  if (bad !== null) return invalid([{ path: 'body', ...bad }]);
  return store.attempt(() => {
    const seen = findEntry(store, input.entryId);
    const publication = seen && findPublication(store, seen.publicationId)?.publication;
    if (seen === undefined || publication === undefined) return because('not-found');
    const published = publishedRefusal(publication);
    if (published !== null) return published;
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, { included, body }, seen);
    const changed = differences(seen, { included, body });
    if (changed === null) return ok({ id: seen.id, rowVersion: seen.rowVersion });
    const stamp = stampOf(context);
    const rowVersion = updateEntry(store, seen, { included, body }, stamp);
    const what = { action: 'publications.updateEntry', entity: 'publication_entry', entityId: seen.id };
    writeAudit(store, { ...stamp, ...what, companyId: seen.companyId, ...changed });
    return ok({ id: seen.id, rowVersion });
  });
}
