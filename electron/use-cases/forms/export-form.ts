import type { Refusal } from '../../../shared/contract/refusal.ts';
import { itemsOf } from '../../../shared/domain/checksheet.ts';
import { formValues } from '../../../shared/domain/form-values.ts';
import { hasStar } from '../../../shared/domain/judgement.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { exportFileName } from '../../exchange/file-name.ts';
import { writeForm } from '../../exchange/form/write-form.ts';
import { listingFormats } from '../../exchange/formats.ts';
import { findCase } from '../../store/repositories/decisions.ts';
import { type AppContext, because } from '../context.ts';
import { judgedSheet } from '../judged-sheet.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** The checksheet of an application as an Excel form with what is known filled in; nothing is stored. */
export async function exportForm(
  { store, clock }: AppContext,
  { applicationId }: { readonly applicationId: Id },
): Promise<Result<{ fileName: string; mime: string; base64: string }, Refusal>> {
  const found = findCase(store, applicationId);
  if (found === undefined) return because('not-found');
  const { application, company } = found;
  const sheet = judgedSheet(store, application, judgementRules(settingsInForce(store)), clock.today());
  const { scheme, rules, answers, declarations } = sheet;
  const { years } = sheet.context;
  const receiptNumber = application.receiptNumber ?? '';
  const bytes = await writeForm(
    {
      scheme,
      years,
      stars: new Set(itemsOf(scheme).flatMap((item) => (hasStar(item, rules) ? [item.key] : []))),
      values: formValues(scheme, years, answers, declarations),
      companyName: company.name,
      companyKana: company.kana,
      receiptNumber,
    },
    { applicationId, companyId: company.id },
  );
  return ok({
    fileName: exportFileName([receiptNumber, company.name, 'チェックシート'], 'xlsx'),
    mime: listingFormats.xlsx.mime,
    base64: Buffer.from(bytes).toString('base64'),
  });
}
