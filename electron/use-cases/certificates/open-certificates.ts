import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { findCertificates } from '../../store/repositories/certificates.ts';
import { type AppContext, because } from '../context.ts';
import { certificatePdf, pdfFile } from './certificate-file.ts';

/** The kept bytes: of one certificate as they are, of several their pages copied into one file. */
export function keptPdf({ store }: AppContext, ids: readonly Id[]) {
  const kept = findCertificates(store, [...new Set(ids)]);
  const files = kept.flatMap(({ certificate }) => (certificate.pdf === null ? [] : [certificate.pdf]));
  const [first] = kept;
  if (first === undefined || files.length < new Set(ids).size) return because('not-found');
  return ok(certificatePdf(kept, first.certificate.issuedOn, files));
}

/** Opens certificates from the ledger: nothing is printed anew. */
export function openCertificates(
  context: AppContext,
  input: { certificateIds: readonly Id[] },
): Result<{ file: ReturnType<typeof pdfFile> }, Refusal> {
  const pdf = keptPdf(context, input.certificateIds);
  return pdf.ok ? ok({ file: pdfFile(pdf.value) }) : pdf;
}
