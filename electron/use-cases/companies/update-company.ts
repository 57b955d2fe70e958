import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { draftOf, getCompany, updateCompany } from '../../store/repositories/companies.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { duplicateRefusal } from '../company-duplicates.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { checkedCompany, type TypedCompany } from './company-draft.ts';

/** Stores an edited company: a typing error mended, which only the audit line remembers. A change by 変更届 is recordNotice. */
export function editCompany(
  context: AppContext,
  input: {
    id: Id;
    rowVersion: number;
    draft: TypedCompany;
    confirmedDuplicate: boolean;
  },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  const { id, rowVersion } = input;
  const today = clock.today();
  const { draft, faults } = checkedCompany(input.draft, today);
  if (faults.length > 0) return invalid(faults);
  return store.attempt(() => {
    const row = getCompany(store, id);
    if (row === undefined) return because('not-found');
    const stored = draftOf(row);
    const changed = differences(stored, draft);
    if (changed === null) return ok({ id, rowVersion: row.rowVersion });
    if (row.rowVersion !== rowVersion) return editConflict(row, draft, stored);
    const refusal = duplicateRefusal(store, draft, input.confirmedDuplicate, id);
    if (refusal !== undefined) return refusal;
    const stamp = stampOf(context);
    const edited = updateCompany(store, { id, rowVersion, draft }, stamp);
    if (edited.outcome !== 'edited') return because('not-found');
    writeAudit(store, {
      ...stamp,
      action: 'companies.update',
      entity: 'company',
      entityId: id,
      companyId: id,
      ...changed,
    });
    return ok({ id, rowVersion: edited.after.rowVersion });
  });
}
