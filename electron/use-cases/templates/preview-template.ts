import type { Refusal } from '../../../shared/contract/refusal.ts';
import { sampleCompanies, type SampleKind, sampleTerm } from '../../../shared/domain/certificate-sample.ts';
import type { CertificateTemplateContent, Occasion } from '../../../shared/domain/certificate-template.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { getCompany } from '../../store/repositories/companies.ts';
import { termsOf } from '../../store/repositories/company-records.ts';
import { type AppContext, because } from '../context.ts';
import { substitutesFor } from '../substitutes-for.ts';
import { contentRefusal, printTemplate, sampleDocument } from './print-template.ts';

interface PreviewInput {
  readonly content: CertificateTemplateContent;
  readonly occasion: Occasion;
  readonly sample: SampleKind | { readonly companyId: Id };
  /** A later preview of the same name takes its place. */
  readonly jobId?: string | undefined;
}

/** Whom the page is filled with, no company of the register with '';  a company's dates are invented, so that every occasion can be tried with it. */
function factsOf({ store, clock }: AppContext, { occasion, sample }: PreviewInput) {
  const term = sampleTerm(occasion, clock.today());
  if (typeof sample === 'string') return { companyId: '', ...sampleCompanies[sample], ...term };
  const company = getCompany(store, sample.companyId);
  if (company === undefined) return undefined;
  const { name, address, representativeTitle, representativeName } = company;
  const number = termsOf(store, company.id).at(-1)?.number ?? sampleCompanies.ordinary.number;
  return { companyId: company.id, number, name, address, representativeTitle, representativeName, ...term };
}

/** The certificate of an occasion as it will be printed. Nothing is stored. */
export async function previewTemplate(
  context: AppContext,
  input: PreviewInput,
): Promise<Result<{ file: { fileName: string; mime: string; base64: string } }, Refusal>> {
  const refusal = contentRefusal(context, input.content, [input.occasion]);
  if (refusal !== undefined) return refusal;
  const facts = factsOf(context, input);
  if (facts === undefined) return because('not-found');
  const { companyId, ...of } = facts;
  const substitutes = substitutesFor(context.store, [companyId])({ ...of, companyId, companyName: of.name });
  const document = sampleDocument(context, input.content, input.occasion, of, substitutes);
  if (!document.ok) return document;
  const printed = await context.print.under(input.jobId, (print) =>
    printTemplate(print, document.value, input.occasion, facts.name),
  );
  if (!printed.ok) return printed;
  const base64 = Buffer.from(printed.value).toString('base64');
  return ok({ file: { fileName: '認定証ひな形.pdf', mime: 'application/pdf', base64 } });
}
