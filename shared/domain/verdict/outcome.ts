import type { BaseYears } from '../base-years.ts';
import { yearLabel } from '../base-years.ts';
import type { VerdictCode, VerdictFact } from '../system-verdict.ts';

/** What the entries of an item come to by its rule, whatever mark was put. */
export interface RuleOutcome {
  /**
   * met: the entries carry a tick. declared: the applicant's word carries it, a person reads it.
   * unmet: everything needed is there and does not carry it. missing: something needed is not there.
   */
  readonly state: 'met' | 'declared' | 'unmet' | 'missing';
  /** Why it is not simply met, most important first. */
  readonly reasons: readonly VerdictFact[];
  /** Figures compared, in the order of the rule. */
  readonly figures: readonly VerdictFact[];
  /** Entries that contradict each other or the sheet, whatever they come to; empty for most rules. */
  readonly contradictions?: readonly VerdictFact[];
  readonly provisional?: boolean;
}

export const fact = (code: VerdictCode, params: VerdictFact['params'] = {}): VerdictFact => ({ code, params });

/**
 * The one way from figures to a state: met is met whatever else is missing; otherwise a missing figure comes before an unmet
 * rule, and what can be seen already is said as well.
 */
export function settle(
  met: boolean,
  missing: readonly VerdictFact[],
  unmet: readonly VerdictFact[],
  figures: readonly VerdictFact[],
): RuleOutcome {
  if (met) return { state: 'met', reasons: [], figures };
  return { state: missing.length > 0 ? 'missing' : 'unmet', reasons: [...missing, ...unmet], figures };
}

/** 2023年、2024年 */
export const yearList = (list: readonly number[], years: BaseYears): string =>
  list.map((year) => yearLabel(year, years.basis)).join('、');

/** How two exact numbers stand to each other, as printed between them. */
export const signOf = (left: number, right: number): string => (left > right ? '＞' : left === right ? '＝' : '＜');
