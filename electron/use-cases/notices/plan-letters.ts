import { createHash } from 'node:crypto';
import type { LetterOrder } from '../../../shared/contract/notices.ts';
import type { CharacterProblem, Refusal } from '../../../shared/contract/refusal.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { joinLetters, letterDocument } from '../../../shared/domain/letter.ts';
import type { LetterProblem } from '../../../shared/domain/letter-fit.ts';
import { letterNumbers } from '../../../shared/domain/letter-number.ts';
import { missingFacts } from '../../../shared/domain/letter-template.ts';
import type { ReportDocument } from '../../../shared/domain/report.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { type LetterRow, letterRows } from '../../store/repositories/letter-facts.ts';
import { companiesOf } from '../../store/repositories/notices.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { closedDays } from '../office-calendar.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { typedDate } from '../typed-date.ts';
import { factsFor } from './letter-facts.ts';
import { letterProblems } from './letter-problems.ts';
import { templateInForce } from './letter-template.ts';

/** One letter ready to print, with the rows it was written from. */
export interface PlannedLetter {
  readonly row: LetterRow;
  readonly number: string;
  readonly document: ReportDocument;
}

export interface PlannedLetters {
  readonly letters: readonly PlannedLetter[];
  readonly sentOn: CivilDate;
  /** All of them, each on a page of its own. */
  readonly whole: ReportDocument;
  /** Stands for these very letters. */
  readonly seen: string;
}

/** A letter is dated within three months of today, never last year or next: a slip of the pen. */
const mostDaysOff = 92;

/** A letter that would not be true: its day is at fault, or there is nothing to tell this company. */
function wrongLetter({ name }: LetterRow, { code, on, how }: LetterProblem): Result<never, Refusal> {
  if (code === 'dated-before' && on !== undefined) {
    return invalid([{ path: 'sentOn', code: 'before-told-day', params: { name, date: on } }]);
  }
  const details = { ...(on === undefined ? {} : { on }), ...(how === undefined ? {} : { how }) };
  return because('letter-not-true', { params: { name, why: code, ...details } });
}

/** The letters of an order, or why they cannot be written: nothing is stored. */
export function planLetters(context: AppContext, order: LetterOrder): Result<PlannedLetters, Refusal> {
  const { store, clock } = context;
  const today = clock.today();
  const settings = settingsInForce(store);
  const faults: Fault[] = [];
  const symbol = checkText(order.symbol, { max: 40 });
  if (symbol !== null) faults.push({ path: 'symbol', ...symbol });
  const numbers = letterNumbers({ ...order, mode: order.numberMode }, order.companyIds.length);
  if (!numbers.ok) faults.push(numbers.refusal);
  const sentOn = typedDate('sentOn', order.sentOn);
  const [earliest, latest] = [addDays(today, -mostDaysOff), addDays(today, mostDaysOff)];
  if (!sentOn.ok) faults.push(sentOn.refusal);
  else if (sentOn.value > latest) faults.push({ path: 'sentOn', code: 'date-too-late', params: { latest } });
  else if (sentOn.value < earliest) faults.push({ path: 'sentOn', code: 'date-too-long-ago', params: { earliest } });
  if (faults.length > 0 || !numbers.ok || !sentOn.ok) return invalid(faults);

  const ids = [...new Set(order.companyIds)];
  const rows = new Map(letterRows(store, order.kind, ids).map((row) => [row.companyId, row]));
  const template = templateInForce(store, order.kind);
  const facts = factsFor(store, settings, today);
  const rules = { ...settings, isHoliday: closedDays(store) };
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
    const wrong = letterProblems(order.kind, row, sentOn.value, rules).find(({ stops }) => stops);
    if (wrong !== undefined) return wrongLetter(row, wrong);
    const known = facts(row, { number, on: sentOn.value });
    const [missing] = missingFacts(template, known);
    if (missing !== undefined) {
      return missing === '所在地'
        ? because('company-address-missing', { params: { name: row.name } })
        : because('letter-fact-missing', { params: { name: row.name, fact: missing } });
    }
    const document = letterDocument({ template, facts: known, company: row, office: settings, sentOn: sentOn.value });
    letters.push({ row, number, document });
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
