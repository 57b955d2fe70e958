import { stopsPrinting, type Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { inPieces } from '../in-pieces.ts';
import { proofOfPlan } from './proof-of-plan.ts';
import { certificateTitle, pdfFile } from './certificate-file.ts';
import { type KeptCertificate, keepIssued } from './keep-issued.ts';
import { keepManyInThread } from './keep-thread.ts';
import { type CertificateOrder, fingerprintOf, planDigest, planOrder } from './plan-order.ts';
import { documentsOf, printed, problemsOf } from './render-order.ts';

interface Issued {
  readonly certificates: KeptCertificate[];
  readonly file: ReturnType<typeof pdfFile>;
}

/** So many are stored between two frames of the page; more go to a thread of their own, which takes a moment to start. */
const fewEnough = 40;

/** Prints certificates into the ledger, all or none: the bytes of each with their SHA-256, so that a reprint is identical. */
export function issueCertificates(context: AppContext, order: CertificateOrder): Promise<Result<Issued, Refusal>> {
  return context.print.under(order.jobId, async (print) => {
    const planned = await inPieces(planOrder(context, order));
    if (!planned.ok) return planned;
    const plan = planned.value;
    // what the clerk looked at and what is stored must be the same pages
    if (order.seen !== undefined && order.seen !== fingerprintOf(plan)) return because('edit-conflict');
    const found = await problemsOf(print, plan);
    if (!found.ok) return found;
    const problems = found.value.filter(stopsPrinting);
    if (problems.length > 0) return because('characters-cannot-be-printed', { problems });
    const proof = await proofOfPlan(context, print, plan);
    if (!proof.ok) return proof;
    if (proof.value.open > 0) return because('proof-open', { params: { count: proof.value.open } });
    const rendered = await printed(print.each(documentsOf(plan)), plan);
    if (!rendered.ok) return rendered;
    if (!print.mayKeep()) return because('cancelled');
    const { files, sha256, together } = rendered.value;
    // made first: of a single certificate it is the very file that is given away to be stored
    const { fileName } = certificateTitle(
      plan.certificates.map(({ row }) => row),
      plan.issuedOn,
    );
    const file = pdfFile(together, fileName);
    const made = { digest: planDigest(plan), files, sha256, stamp: stampOf(context) };
    const kept =
      files.length > fewEnough ? await keepManyInThread(context, order, made) : keepIssued(context, order, made);
    return kept.ok ? ok({ certificates: kept.value, file }) : kept;
  });
}
