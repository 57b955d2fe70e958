import type { CivilDate } from '../kernel/types.ts';
import { addDays, addMonths, partsOf } from './civil-date.ts';
import type { Fault } from './fault.ts';
import { inForceFrom, type TermFacts } from './term-state.ts';
import { checkText } from './text.ts';

/** How the new ends are given: one day for all, or as many months more for each. */
export type ExtensionBy =
  | { readonly kind: 'date'; readonly newEndOn: CivilDate }
  | { readonly kind: 'months'; readonly months: number };

/** Months an extension may bring; a longer one is a new certification. */
export const extensionMonths = { min: 1, max: 60 } as const;
export const extensionReasonMax = 500;

/** Why a term cannot be prolonged as asked. */
export const extensionProblems = ['not-in-force', 'not-later', 'next-term-decided'] as const;
export type ExtensionProblem = (typeof extensionProblems)[number];

/** What an extension makes of one term. */
export interface PlannedExtension {
  readonly newEndOn: CivilDate;
  readonly problem: ExtensionProblem | null;
  /** The decided term that stands in the way. */
  readonly next: { readonly startOn: CivilDate; readonly endOn: CivilDate } | null;
}

/** Faults of what was typed, apart from the terms it is to hold for. */
export function checkExtension(
  input: { readonly by: ExtensionBy; readonly reason: string; readonly extendedOn: CivilDate },
  today: CivilDate,
): readonly Fault[] {
  const faults: Fault[] = [];
  const { by, reason, extendedOn } = input;
  const { min, max } = extensionMonths;
  if (by.kind === 'months' && !Number.isInteger(by.months)) faults.push({ path: 'months', code: 'not-an-integer' });
  else if (by.kind === 'months' && (by.months < min || by.months > max))
    faults.push({ path: 'months', code: 'out-of-range', params: { min, max } });
  // a term in force ends today or later: an end before that is later than none of them
  if (by.kind === 'date' && by.newEndOn <= today) faults.push({ path: 'newEndOn', code: 'end-before-start' });
  const bad = checkText(reason, { max: extensionReasonMax, required: true });
  if (bad !== null) faults.push({ path: 'reason', ...bad });
  if (extendedOn > today) faults.push({ path: 'extendedOn', code: 'date-in-future', params: { today } });
  return faults;
}

/**
 * The end so many months after an end, counted as terms are (民法143条2項): from the day after it to the eve of the 応当日, so
 * that 30 April and one month is 31 May; where the month has no such day, its last day.
 */
function monthsAfter(endOn: CivilDate, months: number): CivilDate {
  const from = addDays(endOn, 1);
  const reached = addMonths(from, months);
  return partsOf(reached).day === partsOf(from).day ? addDays(reached, -1) : reached;
}

/**
 * The new end of a term, and what speaks against it. `others`: the company's other terms, without the one it prolonged. A
 * term is never stretched: the extension is a term of its own with the same start.
 */
export function planExtension(
  term: TermFacts,
  others: readonly TermFacts[],
  by: ExtensionBy,
  today: CivilDate,
): PlannedExtension {
  const newEndOn = by.kind === 'date' ? by.newEndOn : monthsAfter(term.endOn, by.months);
  const inForce =
    inForceFrom(term, others) <= today && today <= term.endOn && (term.endedOn == null || term.endedOn > today);
  const next = others.find(
    (other) =>
      other.startOn > term.startOn &&
      other.startOn <= newEndOn &&
      (other.endedOn == null || other.endedOn > other.startOn),
  );
  // an announced 辞退 stands: what is to end is not prolonged
  const problem =
    !inForce || term.endedOn != null
      ? 'not-in-force'
      : newEndOn <= term.endOn
        ? 'not-later'
        : next === undefined
          ? null
          : 'next-term-decided';
  return { newEndOn, problem, next: next === undefined ? null : { startOn: next.startOn, endOn: next.endOn } };
}
