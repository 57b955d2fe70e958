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
import { typedDate } from '../typed-date.ts';

/** Which copy came back, when and why. */
export interface ReturnInput {
  readonly certificateId: Id;
  readonly returnedOn: string;
  readonly reason: string;
  /** It is lost and will not come back. */
  readonly lost: boolean;
}

/** 返還: a copy that came back or is lost, once; also one that a later copy stands in for. It has no effect from then on. */
export function recordReturn(context: AppContext, input: ReturnInput): Result<{ id: Id }, Refusal> {
  const { store, clock } = context;
  const bad = checkText(input.reason, { max: textLimits.reissueReason, required: true, multiline: true });
  const day = typedDate('returnedOn', input.returnedOn, clock.today());
  const faults = [...(day.ok ? [] : [day.refusal]), ...(bad === null ? [] : [{ path: 'reason', ...bad }])];
  if (!day.ok || bad !== null) return invalid(faults);
  return store.attempt(() => {
    const copy = findLedgerEntry(store, input.certificateId);
    if (copy === undefined) return because('not-found');
    const { companyId, termId, issuedOn, number } = copy;
    const refusal = copyRefusal('return', copy, copiesOfCompany(store, companyId));
    if (refusal !== null) return because(refusal);
    if (day.value < issuedOn)
      return invalid([{ path: 'returnedOn', code: 'date-too-early', params: { earliest: issuedOn } }]);
    const stamp = stampOf(context);
    const { reason } = input;
    const facts = { termId, companyId, kind: 'return' as const, issuedOn: day.value, reason, content: '{}' };
    const reasonKind = input.lost ? ('loss' as const) : null;
    const nothing = { pdf: null, sha256: null, reasonKind };
    const id = insertCertificate(store, { ...facts, ...nothing, replacesId: copy.id }, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'certificates.recordReturn',
      entity: 'certificate',
      entityId: id,
      companyId,
      after: { number, kind: 'return', issuedOn: day.value, reason, ...(input.lost ? { reasonKind } : {}) },
    });
    return ok({ id });
  });
}
