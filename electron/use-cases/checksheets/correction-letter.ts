import type { Refusal } from '../../../shared/contract/refusal.ts';
import { correctionLetter, correctionLetterLabel } from '../../../shared/domain/correction-letter.ts';
import { type CorrectionLine, correctionLines } from '../../../shared/domain/correction-words.ts';
import { isCivilDate } from '../../../shared/domain/civil-date.ts';
import { writtenNumber } from '../../../shared/domain/document-number.ts';
import { officePeriod } from '../../../shared/domain/office-period.ts';
import { addOfficeDays } from '../../../shared/domain/office-days.ts';
import { correctionItems } from '../../../shared/domain/review.ts';
import { judgementRules, type Settings } from '../../../shared/domain/settings.ts';
import { checkText, isBlank } from '../../../shared/domain/text.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { type ApplicationRecord, findCase } from '../../store/repositories/decisions.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { type JudgedSheet, judgedSheet } from '../judged-sheet.ts';
import { closedDays } from '../office-calendar.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { keepLetter } from './keep-letter.ts';

/** What is asked for; without a day the due date of the correction under way, or as many office days as set. */
export interface LetterAsked {
  readonly applicationId: Id;
  readonly format: 'pdf' | 'docx';
  readonly dueOn: CivilDate | null;
  /** As typed; a mere number gets the symbol of the settings, and none leaves room for one. */
  readonly documentNumber: string;
  /** Whether it is put on the log of 案内・連絡. */
  readonly record: boolean;
}

/** `officeDays`: counted from today; null: the recorded due date. */
interface Due {
  readonly on: CivilDate;
  readonly officeDays: number | null;
}

function linesOf({ scheme, answers, declarations, context, carried }: JudgedSheet): readonly CorrectionLine[] {
  const items = correctionItems(scheme, answers, declarations, context, carried);
  return correctionLines(items, { scheme, answers, years: context.years });
}

/** The day a letter says when none is asked for: the recorded one while it is to come, or as many office days as set. */
function usualDue(
  { clock, store }: AppContext,
  { status, correctionDueOn }: ApplicationRecord,
  settings: Settings,
): Due {
  const today = clock.today();
  if (status === 'correction' && correctionDueOn !== null && correctionDueOn >= today) {
    return { on: correctionDueOn, officeDays: null };
  }
  const { correctionOfficeDays } = settings;
  return { on: addOfficeDays(today, correctionOfficeDays, closedDays(store)), officeDays: correctionOfficeDays };
}

/** What the applicant has to correct as things stand, in the words of the letter. */
export function readCorrections(
  context: AppContext,
  { applicationId }: { readonly applicationId: Id },
): Result<{ lines: { number: string; text: string; wanted: string[] }[]; due: Due }, Refusal> {
  const { store, clock } = context;
  const found = findCase(store, applicationId);
  if (found === undefined) return because('not-found');
  const settings = settingsInForce(store);
  const sheet = judgedSheet(store, found.application, judgementRules(settings), clock.today());
  return ok({
    lines: linesOf(sheet).map((line) => ({ ...line, wanted: [...line.wanted] })),
    due: usualDue(context, found.application, settings),
  });
}

/** 補正依頼 as a file; refused when nothing is to be corrected. Stored only where it is to be recorded, and only once it could be made. */
export async function writeCorrectionLetter(
  context: AppContext,
  { applicationId, format, dueOn, documentNumber, record }: LetterAsked,
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
  const bad = checkText(documentNumber, { max: textLimits.decisionDocumentNumber });
  if (bad !== null) return invalid([{ path: 'documentNumber', ...bad }]);
  const settings = settingsInForce(store);
  const on = dueOn ?? usualDue(context, application, settings).on;
  const lines = linesOf(judgedSheet(store, application, judgementRules(settings), today));
  if (lines.length === 0) return because('nothing-to-correct');
  const number = writtenNumber(documentNumber, settings.documentSymbol);
  const document = correctionLetter({
    lines,
    company,
    kind: application.kind,
    receiptNumber: application.receiptNumber,
    receivedOn: application.receivedOn,
    dueOn: on,
    period: officePeriod(today, on, closedDays(store)),
    documentNumber: number,
    today,
    city: settings.cityName,
    mayorTitle: settings.mayorTitle,
    mayorName: settings.mayorName,
    department: settings.departmentName,
    clerk: settings.clerkName,
  });
  const name = [correctionLetterLabel, application.receiptNumber ?? '', company.name];
  const file = await reportFile(context, document, name, format, company.name);
  if (!file.ok || !record) return file;
  const kept = keepLetter(context, {
    companyId: company.id,
    applicationId,
    happenedOn: today,
    // a symbol with room for a number is none yet
    documentNumber: isBlank(documentNumber) ? '' : number,
    document,
  });
  return kept.ok ? file : kept;
}
