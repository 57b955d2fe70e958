import type { Refusal } from '../../shared/contract/refusal.ts';
import { addDays } from '../../shared/domain/civil-date.ts';
import type { Fault } from '../../shared/domain/fault.ts';
import { letterDocument } from '../../shared/domain/letter.ts';
import type { LetterProblem } from '../../shared/domain/letter-fit.ts';
import type { LetterKind } from '../../shared/domain/letter-kinds.ts';
import type { LetterFacts } from '../../shared/domain/letter-placeholders.ts';
import { missingFacts } from '../../shared/domain/letter-template.ts';
import type { ReportDocument } from '../../shared/domain/report.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import type { LetterRow } from '../store/repositories/letter-facts.ts';
import { type AppContext, because, invalid } from './context.ts';
import { factsFor } from './letter-facts.ts';
import { letterProblems } from './letter-problems.ts';
import { templateInForce } from './letter-template.ts';
import { closedDays } from './office-calendar.ts';
import { settingsInForce } from './settings-in-force.ts';
import { typedDate } from './typed-date.ts';

/** One letter ready to print, with the rows it was written from. */
export interface PlannedLetter {
  readonly row: LetterRow;
  readonly number: string;
  readonly document: ReportDocument;
  readonly facts: LetterFacts;
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

/** The letter of a kind to one company of that day, or why it cannot be written; what all of them share is read once. */
export function letterWriter(
  { store, clock }: Pick<AppContext, 'store' | 'clock'>,
  kind: LetterKind,
  sentOn: CivilDate,
): (row: LetterRow, number: string) => Result<PlannedLetter, Refusal> {
  const settings = settingsInForce(store);
  const template = templateInForce(store, kind);
  const factsOf = factsFor(store, settings, clock.today());
  const rules = { ...settings, isHoliday: closedDays(store) };
  return (row, number) => {
    const wrong = letterProblems(kind, row, sentOn, rules).find(({ stops }) => stops);
    if (wrong !== undefined) return wrongLetter(row, wrong);
    const facts = factsOf(row, { number, on: sentOn });
    const [missing] = missingFacts(template, facts);
    if (missing !== undefined) return factMissing(row, missing);
    return ok({
      row,
      number,
      facts,
      document: letterDocument({ template, facts, company: row, office: settings, sentOn }),
    });
  };
}

/** The refusal of a letter that would say what nobody has entered. */
export const factMissing = ({ name }: Pick<LetterRow, 'name'>, fact: string): Result<never, Refusal> =>
  fact === '所在地'
    ? because('company-address-missing', { params: { name } })
    : because('letter-fact-missing', { params: { name, fact } });

/** The day of a letter as typed: within three months of today. */
export function typedSentOn(text: string, today: CivilDate): Result<CivilDate, Fault> {
  const sentOn = typedDate('sentOn', text);
  if (!sentOn.ok) return sentOn;
  const [earliest, latest] = [addDays(today, -mostDaysOff), addDays(today, mostDaysOff)];
  if (sentOn.value > latest) return refuse({ path: 'sentOn', code: 'date-too-late', params: { latest } });
  if (sentOn.value < earliest) return refuse({ path: 'sentOn', code: 'date-too-long-ago', params: { earliest } });
  return sentOn;
}
