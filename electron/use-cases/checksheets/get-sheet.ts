import type { ChecksheetDetail } from '../../../shared/contract/checksheets.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { isOpen } from '../../../shared/domain/application.ts';
import { itemByKey } from '../../../shared/domain/checksheet.ts';
import { fittingEntries } from '../../../shared/domain/entry-fits.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { systemVerdict } from '../../../shared/domain/system-verdict.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { applicantOf, getApplication } from '../../store/repositories/applications.ts';
import { findSheet } from '../../store/repositories/decisions.ts';
import { type AppContext, because } from '../context.ts';
import { judgedSheet } from '../judged-sheet.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { previousSheetOf } from './previous-sheet.ts';

/** The sheet of an application with every answer, the years and the rules it is judged by. */
export function readSheet(context: AppContext, input: { applicationId: Id }): Result<ChecksheetDetail, Refusal> {
  const { store, clock } = context;
  const application = getApplication(store, input.applicationId);
  const applicant = application && applicantOf(store, application.companyId);
  if (application === undefined || applicant === undefined) return because('not-found');
  const judged = judgedSheet(store, application, judgementRules(settingsInForce(store)), clock.today());
  const stored = findSheet(store, application.id);
  const editable = isOpen(application.status);
  const answers = (stored?.answers ?? []).flatMap((row): ChecksheetDetail['answers'] => {
    const item = itemByKey(judged.scheme, row.itemKey);
    const answer = judged.answers[row.itemKey];
    if (item === null || answer === undefined) return [];
    // a closed case keeps the verdict it was decided with, whatever later rules would say
    const verdict = editable ? systemVerdict(item, answer, judged.context).verdict : row.systemVerdict;
    const { itemKey, rowVersion } = row;
    const { applicantMark, reviewerMark, reviewerReason } = answer;
    const stored: ChecksheetDetail['answers'][number]['entries'] = JSON.parse(row.entries);
    const entries = fittingEntries(item, stored);
    const carried: ChecksheetDetail['answers'][number]['carried'] =
      row.carried === null ? null : JSON.parse(row.carried);
    return [
      { itemKey, rowVersion, applicantMark, reviewerMark, reviewerReason, entries, systemVerdict: verdict, carried },
    ];
  });
  const { years, averages } = judged.context;
  return ok({
    applicationId: application.id,
    companyId: application.companyId,
    companyName: applicant.name,
    companyKana: applicant.kana,
    industry: judged.context.industry,
    kind: application.kind,
    status: application.status,
    schemeVersionId: judged.scheme.id,
    scheme: judged.scheme,
    receivedOn: application.receivedOn,
    baseYears: { years: [...years.years], window: [...years.window], basis: years.basis },
    averages: { asOf: averages.asOf, rows: [...averages.rows] },
    previous: previousSheetOf(store, application, judged),
    carriedDeclarations: judged.carried.flatMap((part) => (part.startsWith('cover.') ? [part.slice(6)] : [])),
    ruleSettings: judged.rules,
    rowVersion: stored?.head.rowVersion ?? 1,
    declarations: judged.declarations,
    answers,
    reviewedAt: judged.reviewedAt,
    reviewedBy: judged.reviewedBy,
    editable,
  });
}
