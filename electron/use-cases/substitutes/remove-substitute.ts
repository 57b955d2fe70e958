import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findSubstitute, removeSubstitute as removeRow } from '../../store/repositories/letter-substitutes.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';

/** Prints a letter as it is written again. Certificates already issued stay as they are. */
export function removeSubstitute(context: AppContext, { id }: { id: Id }): Result<{ id: Id }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const row = findSubstitute(store, id);
    if (row === undefined) return because('not-found');
    const stamp = stampOf(context);
    removeRow(store, row, stamp);
    const { companyId, letter, way, plain, reason } = row;
    writeAudit(store, {
      ...stamp,
      action: 'substitutes.remove',
      entity: 'letter_substitute',
      entityId: id,
      ...(companyId === '' ? {} : { companyId }),
      before: { letter, way, plain, reason },
      after: { letter },
    });
    return ok({ id });
  });
}
