import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import type { PrintJobs } from '../../print/print-service.ts';
import { findCertificates } from '../../store/repositories/certificates.ts';
import { type AppContext, because } from '../context.ts';
import { inPieces, type Pieces } from '../in-pieces.ts';
import { type CertificateNames, certificateTitle, pdfFile } from './certificate-file.ts';
import { printed } from './render-order.ts';

/** What the page names: kept certificates, and the work under which it can ask how far it is. */
export interface KeptOrder {
  readonly certificateIds: readonly Id[];
  readonly jobId?: string | undefined;
}

interface Kept extends CertificateNames {
  readonly issuedOn: CivilDate;
  readonly pdf: Uint8Array<ArrayBuffer>;
}

/** A thousand files are thirty megabytes: read a few at a time. */
function* readKept({ store }: Pick<AppContext, 'store'>, ids: readonly Id[]): Pieces<Kept[]> {
  const kept: Kept[] = [];
  for (let from = 0; from < ids.length; from += 20) {
    for (const { certificate, number, companyName } of findCertificates(store, ids.slice(from, from + 20)))
      if (certificate.pdf !== null)
        kept.push({ number, companyName, issuedOn: certificate.issuedOn, pdf: new Uint8Array(certificate.pdf) });
    yield;
  }
  return kept;
}

/** The kept bytes: of one certificate as they are, of several their pages copied into one file. */
export async function keptPdf(context: Pick<AppContext, 'store'>, print: PrintJobs, ids: readonly Id[]) {
  const asked = [...new Set(ids)];
  const kept = await inPieces(readKept(context, asked));
  const [first] = kept;
  if (first === undefined || kept.length < asked.length) return because('not-found');
  const names = certificateTitle(kept, first.issuedOn);
  if (kept.length === 1) return ok({ bytes: first.pdf, ...names });
  const files = kept.map(({ pdf }) => pdf);
  const merged = await printed(print.merge(files, names.title));
  return merged.ok ? ok({ bytes: merged.value, ...names }) : merged;
}

/** Opens certificates from the ledger: nothing is printed anew. */
export function openCertificates(
  context: AppContext,
  input: KeptOrder,
): Promise<Result<{ file: ReturnType<typeof pdfFile> }, Refusal>> {
  return context.print.under(input.jobId, async (print) => {
    const pdf = await keptPdf(context, print, input.certificateIds);
    return pdf.ok ? ok({ file: pdfFile(pdf.value.bytes, pdf.value.fileName) }) : pdf;
  });
}
