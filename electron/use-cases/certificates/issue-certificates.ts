import { createHash } from 'node:crypto';
import { stopsPrinting, type Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { insertCertificate } from '../../store/repositories/certificates.ts';
import type { Stamp } from '../../store/stamp.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { certificatePdf, pdfFile } from './certificate-file.ts';
import {
  type CertificateOrder,
  type CertificatePlan,
  fingerprintOf,
  type PlannedCertificate,
  planOrder,
} from './plan-order.ts';
import { problemsOf, renderOrder } from './render-order.ts';

interface Issued {
  readonly certificates: { id: Id; termId: Id; sha256: string }[];
  readonly file: ReturnType<typeof pdfFile>;
}

function keep(
  context: AppContext,
  plan: CertificatePlan,
  { row, kind, document, says, reasonKind, replacesId }: PlannedCertificate,
  pdf: Uint8Array,
  stamp: Stamp,
) {
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const termId = row.term.id;
  const { companyId } = row.term;
  const { issuedOn, reason } = plan;
  const content = JSON.stringify({ ...document, says });
  const facts = { termId, companyId, kind, issuedOn, reason, content, pdf, sha256, reasonKind, replacesId };
  const id = insertCertificate(context.store, facts, stamp);
  writeAudit(context.store, {
    ...stamp,
    action: 'certificates.issue',
    entity: 'certificate',
    entityId: id,
    companyId,
    after: { number: row.number, kind, issuedOn, ...(reasonKind === null ? {} : { reasonKind }), reason, sha256 },
  });
  return { id, termId, sha256 };
}

/** Prints certificates into the ledger, all or none: the bytes of each with their SHA-256, so that a reprint is identical. */
export async function issueCertificates(
  context: AppContext,
  order: CertificateOrder,
): Promise<Result<Issued, Refusal>> {
  const planned = planOrder(context, order);
  if (!planned.ok) return planned;
  const plan = planned.value;
  // what the clerk looked at and what is stored must be the same pages
  if (order.seen !== undefined && order.seen !== fingerprintOf(plan)) return because('edit-conflict');
  const found = await problemsOf(context, plan);
  if (!found.ok) return found;
  const problems = found.value.filter(stopsPrinting);
  if (problems.length > 0) return because('characters-cannot-be-printed', { problems });
  const rendered = await renderOrder(context, plan);
  if (!rendered.ok) return rendered;
  return context.store.attempt(() => {
    // printing took a moment: what was planned must still be so (a second click must not issue twice)
    const again = planOrder(context, order);
    if (!again.ok) return again;
    const same = JSON.stringify(again.value) === JSON.stringify(plan);
    if (!same) return because('edit-conflict');
    const stamp = stampOf(context);
    const certificates = plan.certificates.map((each, at) => keep(context, plan, each, rendered.value[at]!, stamp));
    const names = plan.certificates.map(({ row }) => row);
    return ok({ certificates, file: pdfFile(certificatePdf(names, plan.issuedOn, rendered.value)) });
  });
}
