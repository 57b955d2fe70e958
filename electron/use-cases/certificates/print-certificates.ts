import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { AppContext } from '../context.ts';
import { type KeptOrder, keptPdf } from './open-certificates.ts';

/** Shows kept certificates so that the clerk can print them. */
export function printCertificates(
  context: AppContext,
  input: KeptOrder,
): Promise<Result<{ url: string | null }, Refusal>> {
  return context.print.under(input.jobId, async (print) => {
    const pdf = await keptPdf(context, print, input.certificateIds);
    if (!pdf.ok) return pdf;
    return ok(await context.desktop.showForPrinting(pdf.value.bytes, pdf.value.title));
  });
}
