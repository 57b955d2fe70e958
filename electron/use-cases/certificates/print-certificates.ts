import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import type { AppContext } from '../context.ts';
import { keptPdf } from './open-certificates.ts';

/** Shows kept certificates so that the clerk can print them. */
export async function printCertificates(
  context: AppContext,
  input: { certificateIds: readonly Id[] },
): Promise<Result<{ url: string | null }, Refusal>> {
  const pdf = keptPdf(context, input.certificateIds);
  if (!pdf.ok) return pdf;
  return ok(await context.desktop.showForPrinting(pdf.value.bytes, pdf.value.title));
}
