import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { insertCompany } from '../../store/repositories/companies.ts';
import { getMark } from '../../store/repositories/file-mark.ts';
import { stampOf } from '../acting.ts';
import { duplicateRefusal } from '../company-duplicates.ts';
import { type AppContext, invalid } from '../context.ts';
import { checkedCompany, filledFields, type TypedCompany } from './company-draft.ts';

/** Enters a company, its names exactly as typed. */
export function createCompany(
  context: AppContext,
  input: { draft: TypedCompany; confirmedDuplicate: boolean },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  const { draft, faults } = checkedCompany(input.draft, clock.today());
  if (faults.length > 0) return invalid(faults);
  return store.attempt(() => {
    const refusal = duplicateRefusal(store, draft, input.confirmedDuplicate);
    if (refusal !== undefined) return refusal;
    const stamp = stampOf(context);
    // whatever is entered while the sample is tried goes with it, so the page marks it as such
    const isSample = getMark(store, 'sample') !== undefined;
    const { id, rowVersion } = insertCompany(store, draft, stamp, { isSample });
    const what = { action: 'companies.create', entity: 'company', entityId: id, companyId: id };
    writeAudit(store, { ...stamp, ...what, after: filledFields(draft) });
    return ok({ id, rowVersion });
  });
}
