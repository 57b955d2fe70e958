import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import type { AppContext } from '../context.ts';
import { shifted } from '../shifted-pages.ts';
import { type KeptOrder, keptPdf } from './open-certificates.ts';

/** Shows kept certificates so that the clerk can print them, moved by the correction of the printer where one is chosen. */
export function printCertificates(
  context: AppContext,
  input: KeptOrder & { readonly offsetId?: Id | null | undefined },
): Promise<Result<{ url: string | null }, Refusal>> {
  return context.print.under(input.jobId, async (print) => {
    const pdf = await keptPdf(context, print, input.certificateIds);
    if (!pdf.ok) return pdf;
    const moved = await shifted(context, print, pdf.value.bytes, input.offsetId);
    if (!moved.ok) return moved;
    return ok(await context.desktop.showForPrinting(moved.value, pdf.value.title));
  });
}
