import type { CharacterProblem, Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { AppContext } from '../context.ts';
import { inPieces } from '../in-pieces.ts';
import { certificateTitle, pdfFile } from './certificate-file.ts';
import { type CertificateOrder, fingerprintOf, planOrder } from './plan-order.ts';
import { documentsOf, printed, problemsOf } from './render-order.ts';

interface Preview {
  readonly file: ReturnType<typeof pdfFile>;
  readonly pages: number;
  readonly problems: CharacterProblem[];
  readonly seen: string;
}

/** The very pages that issuing would hand out, and the characters that want a look. Nothing is stored. */
export function previewCertificates(context: AppContext, order: CertificateOrder): Promise<Result<Preview, Refusal>> {
  return context.print.under(order.jobId, async (print) => {
    const planned = await inPieces(planOrder(context, order));
    if (!planned.ok) return planned;
    const plan = planned.value;
    const found = await problemsOf(print, plan);
    if (!found.ok) return found;
    const problems = found.value;
    const rendered = await printed(print.certificates(documentsOf(plan)), plan);
    if (!rendered.ok)
      return problems.length > 0 && rendered.refusal.code === 'characters-cannot-be-printed'
        ? { ok: false, refusal: { ...rendered.refusal, problems } }
        : rendered;
    const { fileName } = certificateTitle(
      plan.certificates.map(({ row }) => row),
      plan.issuedOn,
    );
    const file = pdfFile(rendered.value, fileName);
    return ok({ file, pages: plan.certificates.length, problems, seen: fingerprintOf(plan) });
  });
}
