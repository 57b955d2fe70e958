import type { Refusal } from '../../../shared/contract/refusal.ts';
import { industryName } from '../../../shared/domain/industries.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { sheetReport } from '../../../shared/domain/sheet-report.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { dayInJapan } from '../../platform/clock.ts';
import { findCase } from '../../store/repositories/decisions.ts';
import { type AppContext, because } from '../context.ts';
import { judgedSheet } from '../judged-sheet.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** The filled sheet of an application as PDF, for the file and the committee; nothing is stored. */
export async function printSheet(
  context: AppContext,
  { applicationId, withReview }: { readonly applicationId: Id; readonly withReview: boolean },
): Promise<Result<ReportFile, Refusal>> {
  const { store, clock } = context;
  const found = findCase(store, applicationId);
  if (found === undefined) return because('not-found');
  const { application, company } = found;
  const settings = settingsInForce(store);
  const today = clock.today();
  const sheet = judgedSheet(store, application, judgementRules(settings), today);
  const { scheme, answers, declarations, carried, rules, reviewedAt, reviewedBy } = sheet;
  const document = sheetReport({
    scheme,
    answers,
    declarations,
    carried,
    rules,
    context: sheet.context,
    company: {
      name: company.name,
      kana: company.kana,
      address: company.address,
      representative: [company.representativeTitle, company.representativeName]
        .filter((part) => part !== '')
        .join('　'),
      industry: industryName(sheet.context.industry),
    },
    receiptNumber: application.receiptNumber,
    receivedOn: application.receivedOn,
    city: settings.cityName,
    today,
    review: withReview
      ? { finishedOn: reviewedAt === null ? null : dayInJapan(Date.parse(reviewedAt)), by: reviewedBy }
      : null,
  });
  const name = ['チェックシート', withReview ? '審査' : '', application.receiptNumber ?? '', company.name];
  return reportFile(context, document, name, 'pdf', company.name);
}
