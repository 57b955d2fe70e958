import { createHash } from 'node:crypto';
import type { LetterOrder } from '../../../shared/contract/notices.ts';
import type { CharacterProblem, Refusal } from '../../../shared/contract/refusal.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { joinLetters } from '../../../shared/domain/letter.ts';
import { letterNumbers } from '../../../shared/domain/letter-number.ts';
import type { ReportDocument } from '../../../shared/domain/report.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { type LetterRow, letterRows } from '../../store/repositories/letter-facts.ts';
import { companiesOf } from '../../store/repositories/notices.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { letterWriter, type PlannedLetter, typedSentOn } from '../letter-writer.ts';

/** The letters of an order, and what stands for them all. */
export interface PlannedLetters {
  readonly letters: readonly PlannedLetter[];
  readonly sentOn: CivilDate;
  /** All of them, each on a page of its own. */
  readonly whole: ReportDocument;
  /** Stands for these very letters. */
  readonly seen: string;
}

/** The letters of an order, or why they cannot be written: nothing is stored. */
export function planLetters(context: AppContext, order: LetterOrder): Result<PlannedLetters, Refusal> {
  const { store, clock } = context;
  const faults: Fault[] = [];
  const symbol = checkText(order.symbol, { max: 40 });
  if (symbol !== null) faults.push({ path: 'symbol', ...symbol });
  const numbers = letterNumbers({ ...order, mode: order.numberMode }, order.companyIds.length);
  if (!numbers.ok) faults.push(numbers.refusal);
  const sentOn = typedSentOn(order.sentOn, clock.today());
  if (!sentOn.ok) faults.push(sentOn.refusal);
  if (faults.length > 0 || !numbers.ok || !sentOn.ok) return invalid(faults);

  const ids = [...new Set(order.companyIds)];
  const rows = new Map(letterRows(store, order.kind, ids).map((row) => [row.companyId, row]));
  const write = letterWriter(context, order.kind, sentOn.value);
  const letters: PlannedLetter[] = [];
  for (const [index, id] of ids.entries()) {
    const row = rows.get(id);
    const number = numbers.value[index]!;
    if (row === undefined) {
      const [company] = companiesOf(store, [id]);
      return company === undefined
        ? because('not-found')
        : because('letter-fact-missing', { params: { name: company.name, fact: 'この文書の元になる記録' } });
    }
    const letter = write(row, number);
    if (!letter.ok) return letter;
    letters.push(letter.value);
  }
  const whole = joinLetters(letters.map(({ document }) => document));
  if (whole === undefined) return because('nothing-chosen');
  const seen = createHash('sha256').update(JSON.stringify(whole)).digest('hex');
  return ok({ letters, sentOn: sentOn.value, whole, seen });
}

const places: readonly (readonly [keyof LetterRow, string])[] = [
  ['name', '事業者名'],
  ['representativeTitle', '代表者の職名'],
  ['representativeName', '代表者の氏名'],
  ['address', '所在地'],
  ['reason', '理由'],
];

/** Letters of the companies' own texts that would not print as written, each with its company. */
export async function charactersOf(
  context: AppContext,
  letters: readonly PlannedLetter[],
): Promise<CharacterProblem[]> {
  const texts = letters.flatMap(({ row }, at) =>
    places.map(([key, where]) => ({ field: `${at}/${where}`, text: String(row[key] ?? '') })),
  );
  const problems = await context.print.inspect(
    texts.filter(({ text }) => text !== ''),
    'list',
  );
  // letters are set in the serif face at once: what a list would fall back to it for is as it should be
  const own = problems.filter(({ issue }) => issue !== 'fallback');
  return own.map(({ field, index, cluster, code, issue }) => {
    const [at = '', where = ''] = field.split('/');
    return { where, of: letters[Number(at)]?.row.name ?? '', character: cluster, code, index, issue };
  });
}
