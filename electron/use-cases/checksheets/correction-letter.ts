import type { Refusal } from '../../../shared/contract/refusal.ts';
import { correctionLetter } from '../../../shared/domain/correction-letter.ts';
import { correctionLines } from '../../../shared/domain/correction-words.ts';
import { isCivilDate } from '../../../shared/domain/civil-date.ts';
import { addOfficeDays } from '../../../shared/domain/office-days.ts';
import { correctionItems } from '../../../shared/domain/review.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { isNationalHoliday } from '../../platform/holidays.ts';
import { findCase } from '../../store/repositories/decisions.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { judgedSheet } from '../judged-sheet.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** What is asked for; without a day the due date of the correction under way, or as many office days as set. */
export interface LetterAsked {
  readonly applicationId: Id;
  readonly format: 'pdf' | 'docx';
  readonly dueOn: CivilDate | null;
}

/** 補正依頼 as a file; refused when nothing is to be corrected. Nothing is stored. */
export async function writeCorrectionLetter(
  context: AppContext,
  { applicationId, format, dueOn }: LetterAsked,
): Promise<Result<ReportFile, Refusal>> {
  const { store, clock } = context;
  const found = findCase(store, applicationId);
  if (found === undefined) return because('not-found');
  const { application, company } = found;
  const today = clock.today();
  if (dueOn !== null && !isCivilDate(dueOn)) {
    return invalid([{ path: 'dueOn', code: 'impossible-date', params: { text: dueOn } }]);
  }
  if (dueOn !== null && dueOn < today) {
    return invalid([{ path: 'dueOn', code: 'date-too-early', params: { earliest: today } }]);
  }
  const settings = settingsInForce(store);
  const sheet = judgedSheet(store, application, judgementRules(settings), today);
  const { scheme, answers, declarations } = sheet;
  const items = correctionItems(scheme, answers, declarations, sheet.context);
  if (items.length === 0) return because('nothing-to-correct');
  const running = application.status === 'correction' ? application.correctionDueOn : null;
  const usual = addOfficeDays(today, settings.correctionOfficeDays, isNationalHoliday);
  const document = correctionLetter({
    lines: correctionLines(items, { scheme, answers, declarations, years: sheet.context.years }),
    company,
    kind: application.kind,
    receiptNumber: application.receiptNumber,
    receivedOn: application.receivedOn,
    dueOn: dueOn ?? (running !== null && running >= today ? running : usual),
    today,
    city: settings.cityName,
    mayorTitle: settings.mayorTitle,
    mayorName: settings.mayorName,
    department: settings.departmentName,
    clerk: settings.clerkName,
  });
  const name = ['補正依頼', application.receiptNumber ?? '', company.name];
  return reportFile(context, document, name, format, company.name);
}
