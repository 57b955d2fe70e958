import type { LetterOrder } from '../../../shared/contract/notices.ts';
import { type CharacterProblem, type Refusal, stopsPrinting } from '../../../shared/contract/refusal.ts';
import { letterKindLabels } from '../../../shared/domain/letter-kinds.ts';
import { isDecisionPaper } from '../../../shared/domain/paper.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { ownTemplate } from '../../store/repositories/docx-templates.ts';
import { type AppContext, because } from '../context.ts';
import { lettersInTemplate } from '../filled-papers.ts';
import { reportFile, type ReportFile, wordFile } from '../report-file.ts';
import { charactersOf, type PlannedLetters, planLetters } from './plan-letters.ts';

interface Preview {
  readonly file: ReportFile;
  readonly letters: number;
  readonly problems: CharacterProblem[];
  readonly seen: string;
}

/** 更新の案内_株式会社朝霞商事, or 更新の案内_200通. */
const nameOf = (kind: LetterOrder['kind'], { letters }: PlannedLetters): string[] => [
  letterKindLabels[kind],
  letters.length === 1 ? (letters[0]?.row.name ?? '') : `${letters.length}通`,
];

/** The letters as the pages they will be; nothing is stored. */
export async function previewLetters(
  context: AppContext,
  { jobId, ...order }: LetterOrder & { readonly jobId?: string | undefined },
): Promise<Result<Preview, Refusal>> {
  const planned = planLetters(context, order);
  if (!planned.ok) return planned;
  const problems = await charactersOf(context, planned.value.letters);
  const stops = problems.filter(stopsPrinting);
  if (stops.length > 0) return because('characters-cannot-be-printed', { problems: stops });
  const name = nameOf(order.kind, planned.value);
  const file = await context.print.under(jobId, (print) => reportFile({ print }, planned.value.whole, name, 'pdf'));
  if (!file.ok) return file;
  const { letters, seen } = planned.value;
  return ok({ file: file.value, letters: letters.length, problems, seen });
}

/** The letters as one file to keep, print or edit; nothing is stored. */
export async function writeLetters(
  context: AppContext,
  { format, ...order }: LetterOrder & { readonly format: 'pdf' | 'docx' },
): Promise<Result<ReportFile, Refusal>> {
  const planned = planLetters(context, order);
  if (!planned.ok) return planned;
  const name = nameOf(order.kind, planned.value);
  // the city's own form where it has one: the wording is the same
  if (format === 'docx' && isDecisionPaper(order.kind) && ownTemplate(context.store, order.kind) !== undefined) {
    const word = await lettersInTemplate(context, order.kind, planned.value.letters);
    return word.ok ? ok(wordFile(name, word.value)) : word;
  }
  return reportFile(context, planned.value.whole, name, format);
}
