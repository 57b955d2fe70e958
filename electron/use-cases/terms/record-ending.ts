import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { TypedEnding } from '../../../shared/contract/terms.ts';
import { copyRefusal } from '../../../shared/domain/certificate-copy.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { getCompany } from '../../store/repositories/companies.ts';
import { certificatesOf } from '../../store/repositories/company-records.ts';
import { insertEnding, setTermEnd } from '../../store/repositories/term-endings.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { affected, plannedEnding, type TermRow } from './ending-facts.ts';
import { readEnding } from './ending-draft.ts';

interface EndingInput {
  readonly companyId: Id;
  readonly draft: TypedEnding;
}

/** What `recordEnding` would do with the same draft, and how many certificates are out; nothing is written. */
export function previewEnding(
  { store, clock }: AppContext,
  { companyId, draft }: EndingInput,
): Result<{ terms: ReturnType<typeof affected>; certificatesOut: number }, Refusal> {
  if (getCompany(store, companyId) === undefined) return because('not-found');
  const read = readEnding(draft, clock.today());
  if (!read.ok) return invalid(read.refusal);
  const planned = plannedEnding(store, companyId, read.value);
  if (!planned.ok) return planned;
  const { cut } = planned.value;
  return ok({
    terms: affected(cut),
    certificatesOut: stillOut(certificatesOf(store, companyId), cut),
  });
}

/** Copies printed for these terms, less those that came back. */
function stillOut(certificates: ReturnType<typeof certificatesOf>, cut: readonly TermRow[]): number {
  const ids = new Set(cut.map(({ id }) => id));
  const own = certificates.filter(({ termId }) => ids.has(termId));
  return own.filter((each) => copyRefusal('return', each, own) === null).length;
}

/** Records 辞退, 取消 or 消滅 and ends every term that runs or would run from its day on, in one transaction. */
export function recordEnding(
  context: AppContext,
  { companyId, draft }: EndingInput,
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  const read = readEnding(draft, clock.today());
  if (!read.ok) return invalid(read.refusal);
  return store.attempt(() => {
    if (getCompany(store, companyId) === undefined) return because('not-found');
    const found = plannedEnding(store, companyId, read.value);
    if (!found.ok) return found;
    const { planned, cut } = found.value;
    const stamp = stampOf(context);
    const { certificationId, endedOn, endKind, endReason } = planned;
    // 弁明の機会 not given is a record without its day
    const { heard: _heard, ...facts } = read.value;
    const id = insertEnding(store, { ...facts, certificationId, companyId }, stamp);
    for (const term of cut) setTermEnd(store, term, { endedOn, endKind, endReason }, stamp);
    const { kind, effectiveOn, form, ground, reason, happenedOn, notifiedOn, acceptedOn } = read.value;
    const { hearingOn, hearingNote, documentNumber } = read.value;
    writeAudit(store, {
      ...stamp,
      action: 'terms.recordEnding',
      entity: 'term_ending',
      entityId: id,
      companyId,
      after: {
        kind,
        number: cut[0]?.number,
        effectiveOn,
        form,
        ground,
        reason,
        happenedOn,
        notifiedOn,
        acceptedOn,
        hearingOn,
        hearingNote,
        documentNumber,
      },
    });
    return ok({ id, rowVersion: 1 });
  });
}
