import type { Refusal } from '../../../shared/contract/refusal.ts';
import { writtenNumber } from '../../../shared/domain/document-number.ts';
import { decisionPaper, paperKindLabels } from '../../../shared/domain/paper.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { decisionOf } from '../../store/repositories/applications.ts';
import { ownTemplate } from '../../store/repositories/docx-templates.ts';
import { findCase } from '../../store/repositories/decisions.ts';
import { letterRowOf } from '../../store/repositories/letter-facts.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { lettersInTemplate } from '../filled-papers.ts';
import { letterWriter, typedSentOn } from '../letter-writer.ts';
import { reportFile, type ReportFile, wordFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';

interface DecisionLetterOrder {
  readonly applicationId: Id;
  readonly documentNumber: string;
  readonly sentOn: string;
  readonly format: 'pdf' | 'docx';
}

/** The notice of the decision on an application: the wording of 案内, in Word in the city's form. Nothing is stored. */
export async function decisionLetter(
  context: AppContext,
  { applicationId, documentNumber, sentOn, format }: DecisionLetterOrder,
): Promise<Result<{ file: ReportFile; ownForm: boolean }, Refusal>> {
  const { store, clock } = context;
  const decided = decisionOf(store, applicationId);
  const found = findCase(store, applicationId);
  if (decided === undefined || found === undefined) return because('not-found');
  const kind = decisionPaper(found.application.kind, decided.decision.outcome);
  const badNumber = checkText(documentNumber, { max: textLimits.decisionDocumentNumber });
  const day = typedSentOn(sentOn, clock.today());
  const faults = [
    ...(badNumber === null ? [] : [{ path: 'documentNumber', ...badNumber }]),
    ...(day.ok ? [] : [day.refusal]),
  ];
  if (!day.ok || faults.length > 0) return invalid(faults);
  const row = letterRowOf(store, kind, { companyId: found.company.id, applicationId });
  if (row === undefined) return because('not-found');
  const number = writtenNumber(documentNumber, settingsInForce(store).documentSymbol);
  const letter = letterWriter(context, kind, day.value)(row, number);
  if (!letter.ok) return letter;
  const name = [paperKindLabels[kind], row.name];
  const ownForm = ownTemplate(store, kind) !== undefined;
  if (format === 'pdf') {
    const file = await reportFile(context, letter.value.document, name, 'pdf', row.name);
    return file.ok ? ok({ file: file.value, ownForm }) : file;
  }
  const word = await lettersInTemplate(context, kind, [letter.value]);
  return word.ok ? ok({ file: wordFile(name, word.value), ownForm }) : word;
}
