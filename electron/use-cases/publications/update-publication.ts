import { type EntryOrder, maxCharacterLimit } from '../../../shared/domain/publication.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findPublication, updatePublication } from '../../store/repositories/publications.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { titleFaults } from './publication-draft.ts';
import { publishedRefusal } from './release.ts';

/** What may be changed of a listing; what is left out stays. */
export interface PublicationEdit {
  readonly id: Id;
  readonly rowVersion: number;
  readonly title: string;
  readonly ordering: EntryOrder;
  readonly lead?: string | undefined;
  readonly marksNew?: boolean | undefined;
  readonly characterLimit?: number | null | undefined;
}

function faultsOf({ title, lead = '', characterLimit = null }: PublicationEdit): readonly Fault[] {
  const faults = [...titleFaults(title)];
  const bad = checkText(lead, { max: textLimits.publicationLead, multiline: true });
  if (bad !== null) faults.push({ path: 'lead', ...bad });
  if (characterLimit === null) return faults;
  const path = 'characterLimit';
  if (!Number.isInteger(characterLimit)) faults.push({ path, code: 'not-an-integer' });
  else if (characterLimit < 1 || characterLimit > maxCharacterLimit)
    faults.push({ path, code: 'out-of-range', params: { min: 1, max: maxCharacterLimit } });
  return faults;
}

/** Changes title, order, lead, mark or limit of a listing. */
export function editPublication(
  context: AppContext,
  input: PublicationEdit,
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store } = context;
  const { id, title, ordering, lead, marksNew, characterLimit } = input;
  const faults = faultsOf(input);
  if (faults.length > 0) return invalid(faults);
  return store.attempt(() => {
    const seen = findPublication(store, id)?.publication;
    if (seen === undefined) return because('not-found');
    const published = publishedRefusal(seen);
    if (published !== null) return published;
    const wanted = {
      title,
      ordering,
      ...(lead === undefined ? {} : { lead }),
      ...(marksNew === undefined ? {} : { marksNew }),
      ...(characterLimit === undefined ? {} : { characterLimit }),
    };
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, wanted, seen);
    const changed = differences(seen, wanted);
    if (changed === null) return ok({ id, rowVersion: seen.rowVersion });
    const stamp = stampOf(context);
    const rowVersion = updatePublication(store, seen, wanted, stamp);
    writeAudit(store, { ...stamp, action: 'publications.update', entity: 'publication', entityId: id, ...changed });
    return ok({ id, rowVersion });
  });
}
