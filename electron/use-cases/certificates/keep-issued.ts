import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { insertCertificate } from '../../store/repositories/certificates.ts';
import type { Stamp } from '../../store/stamp.ts';
import { because } from '../context.ts';
import { atOnce } from '../in-pieces.ts';
import { asJson } from './as-json.ts';
import {
  type CertificateOrder,
  type CertificatePlan,
  planDigest,
  type PlannedCertificate,
  type Planning,
  planOrder,
} from './plan-order.ts';

/** An entry of the ledger that was just made. */
export interface KeptCertificate {
  id: Id;
  termId: Id;
  sha256: string;
}

/** What was printed for an order, in its order. */
export interface MadeCertificates {
  /** Of the plan that was printed. */
  readonly digest: string;
  readonly files: readonly Uint8Array[];
  readonly sha256: readonly string[];
  readonly stamp: Stamp;
}

function keep(
  { store }: Planning,
  { issuedOn, reason }: CertificatePlan,
  { row, kind, document, says, template, reasonKind, replacesId }: PlannedCertificate,
  { pdf, sha256, stamp }: { pdf: Uint8Array; sha256: string; stamp: Stamp },
): KeptCertificate {
  const termId = row.term.id;
  const { companyId } = row.term;
  const content = asJson({ ...document, says, template });
  const facts = { termId, companyId, kind, issuedOn, reason, content, pdf, sha256, reasonKind, replacesId };
  const id = insertCertificate(store, facts, stamp);
  writeAudit(store, {
    ...stamp,
    action: 'certificates.issue',
    entity: 'certificate',
    entityId: id,
    companyId,
    after: { number: row.number, kind, issuedOn, ...(reasonKind === null ? {} : { reasonKind }), reason, sha256 },
  });
  return { id, termId, sha256 };
}

/** Puts what was printed into the ledger, all or none; refused when the order would be printed otherwise by now. */
export function keepIssued(
  context: Planning,
  order: CertificateOrder,
  { digest, files, sha256, stamp }: MadeCertificates,
): Result<KeptCertificate[], Refusal> {
  return context.store.attempt(() => {
    // printing took a moment: what was planned must still be so (a second click must not issue twice)
    const again = atOnce(planOrder(context, order));
    if (!again.ok) return again;
    if (planDigest(again.value) !== digest) return because('edit-conflict');
    return ok(
      again.value.certificates.map((each, at) =>
        keep(context, again.value, each, { pdf: files[at]!, sha256: sha256[at]!, stamp }),
      ),
    );
  });
}
