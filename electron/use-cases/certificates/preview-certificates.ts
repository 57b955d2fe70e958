import type { CharacterProblem, Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { AppContext } from '../context.ts';
import { certificatePdf, pdfFile } from './certificate-file.ts';
import { type CertificateOrder, fingerprintOf, planOrder } from './plan-order.ts';
import { problemsOf, renderOrder } from './render-order.ts';

interface Preview {
  readonly file: ReturnType<typeof pdfFile>;
  readonly pages: number;
  readonly problems: CharacterProblem[];
  readonly seen: string;
}

/** The very bytes that issuing would store, and the characters that want a look. Nothing is stored. */
export async function previewCertificates(
  context: AppContext,
  order: CertificateOrder,
): Promise<Result<Preview, Refusal>> {
  const plan = planOrder(context, order);
  if (!plan.ok) return plan;
  const found = await problemsOf(context, plan.value);
  if (!found.ok) return found;
  const problems = found.value;
  const rendered = await renderOrder(context, plan.value);
  if (!rendered.ok)
    return problems.length > 0 && rendered.refusal.code === 'characters-cannot-be-printed'
      ? { ok: false, refusal: { ...rendered.refusal, problems } }
      : rendered;
  const names = plan.value.certificates.map(({ row }) => row);
  const file = pdfFile(certificatePdf(names, plan.value.issuedOn, rendered.value));
  return ok({ file, pages: rendered.value.length, problems, seen: fingerprintOf(plan.value) });
}
