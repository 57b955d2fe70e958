import type { Refusal } from '../../../shared/contract/refusal.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { countRecords, draftOf, getCompany, removeCompany } from '../../store/repositories/companies.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { filledFields } from './company-draft.ts';

/** Takes a company that was entered by mistake out of the register (tombstone); records hanging on it forbid that. */
export function dropCompany(
  context: AppContext,
  input: { id: Id; rowVersion: number; reason: string },
): Result<{ id: Id }, Refusal> {
  const { store } = context;
  const { id, rowVersion, reason } = input;
  const bad = checkText(reason, { max: textLimits.removalReason, required: true, multiline: true });
  if (bad !== null) return invalid([{ path: 'reason', ...bad }]);
  return store.attempt(() => {
    const row = getCompany(store, id);
    if (row === undefined) return because('not-found');
    const records = countRecords(store, id);
    if (records.applications + records.certifications > 0) return because('company-has-records', { params: records });
    if (row.rowVersion !== rowVersion) return editConflict(row, {}, {});
    const stamp = stampOf(context);
    removeCompany(store, { id, rowVersion }, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'companies.remove',
      entity: 'company',
      entityId: id,
      companyId: id,
      before: filledFields(draftOf(row)),
      after: { reason },
    });
    return ok({ id });
  });
}
