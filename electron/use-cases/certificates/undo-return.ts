import type { Refusal } from '../../../shared/contract/refusal.ts';
import { copyRefusal } from '../../../shared/domain/certificate-copy.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { copiesOfCompany, findLedgerEntry } from '../../store/repositories/certificate-ledger.ts';
import { insertCertificate } from '../../store/repositories/certificates.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';

/** Takes back a 返還 recorded by mistake: the ledger keeps both entries, and the copy stands as it did before. */
export function undoReturn(
  context: AppContext,
  { certificateId, reason }: { readonly certificateId: Id; readonly reason: string },
): Result<{ id: Id }, Refusal> {
  const { store, clock } = context;
  const bad = checkText(reason, { max: textLimits.reissueReason, required: true, multiline: true });
  if (bad !== null) return invalid([{ path: 'reason', ...bad }]);
  return store.attempt(() => {
    const entry = findLedgerEntry(store, certificateId);
    if (entry === undefined) return because('not-found');
    const { companyId, termId, number } = entry;
    const refusal = copyRefusal('undo-return', entry, copiesOfCompany(store, companyId));
    if (refusal !== null) return because(refusal);
    const stamp = stampOf(context);
    const issuedOn = clock.today();
    const facts = { termId, companyId, kind: 'return' as const, issuedOn, reason, content: '{}' };
    const nothing = { pdf: null, sha256: null, reasonKind: null };
    const id = insertCertificate(store, { ...facts, ...nothing, replacesId: entry.id }, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'certificates.undoReturn',
      entity: 'certificate',
      entityId: id,
      companyId,
      after: { number, reason },
    });
    return ok({ id });
  });
}
