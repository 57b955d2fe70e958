import type { Refusal } from '../../../shared/contract/refusal.ts';
import { proofCodes } from '../../../shared/domain/proof.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import {
  acceptancesOf,
  companiesOfTerms,
  insertAcceptance,
  removeAcceptance,
} from '../../store/repositories/proof-acceptances.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';

/** A finding, and the certificates it is accepted for. */
export interface FindingOf {
  readonly subject: string;
  readonly termIds: readonly Id[];
}

/** 「このままでよい」: with a reason, for each certificate; those accepted before keep their own reason. */
export function acceptFinding(
  context: AppContext,
  { subject, termIds, reason }: FindingOf & { readonly reason: string },
): Result<{ count: number }, Refusal> {
  const { store } = context;
  const bad = checkText(reason, { max: textLimits.reissueReason, required: true, multiline: true });
  if (bad !== null) return invalid([{ path: 'reason', ...bad }]);
  if (!proofCodes.some((code) => subject.startsWith(`${code}|`))) return because('not-found');
  return store.attempt(() => {
    const asked = [...new Set(termIds)];
    const companies = companiesOfTerms(store, asked);
    if (companies.size < asked.length) return because('not-found');
    const known = new Set(acceptancesOf(store, asked, subject).map(({ termId }) => termId));
    const stamp = stampOf(context);
    const open = asked.filter((termId) => !known.has(termId));
    for (const termId of open) {
      const id = insertAcceptance(store, { termId, subject, reason }, stamp);
      writeAudit(store, {
        ...stamp,
        action: 'proof.accept',
        entity: 'proof_acceptance',
        entityId: id,
        companyId: companies.get(termId)!,
        after: { finding: subject, reason },
      });
    }
    return ok({ count: open.length });
  });
}

/** Takes 「このままでよい」 back: the finding wants a look again. Certificates already issued stay as they are. */
export function takeBackFinding(
  context: AppContext,
  { subject, termIds }: FindingOf,
): Result<{ count: number }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const companies = companiesOfTerms(store, termIds);
    const found = acceptancesOf(store, termIds, subject);
    if (found.length === 0) return because('not-found');
    const stamp = stampOf(context);
    for (const row of found) {
      removeAcceptance(store, row, stamp);
      const companyId = companies.get(row.termId);
      writeAudit(store, {
        ...stamp,
        action: 'proof.takeBack',
        entity: 'proof_acceptance',
        entityId: row.id,
        ...(companyId === undefined ? {} : { companyId }),
        before: { finding: subject, reason: row.reason },
      });
    }
    return ok({ count: found.length });
  });
}
