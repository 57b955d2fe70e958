import { assertNever } from '../kernel/assert-never.ts';
import type { SchemeItem } from '../schemes/types.ts';
import type { BaseYears } from './base-years.ts';
import type { ItemAnswer, Mark } from './checksheet.ts';
import type { JudgementRules } from './judgement.ts';
import type { AveragesUsed } from './official-averages.ts';
import { leaveRate, womenManagers } from './verdict/averages.ts';
import { anyOf, atLeast, selfDeclared, selfDeclaredAll } from './verdict/declared.ts';
import { fact, type RuleOutcome } from './verdict/outcome.ts';
import { overtime } from './verdict/overtime.ts';
import { hasUse, yearsOfShare, windowOfUse, yearsOfUse } from './verdict/use.ts';

/** What the system says about an item: agrees, contradiction in the entries, too little entered, a person has to judge. */
export const systemVerdicts = ['ok', 'contradiction', 'insufficient', 'manual'] as const;
export type SystemVerdict = (typeof systemVerdicts)[number];

/** Japanese words for the verdicts. */
export const systemVerdictLabels: Readonly<Record<SystemVerdict, string>> = {
  ok: '整合',
  contradiction: '矛盾あり',
  insufficient: '記入不足',
  manual: '担当者が判断',
};

/** Why, or by which figures; closed codes whose sentences are in verdict-sentence.ts. */
export const verdictCodes = [
  'not-applicable-not-allowed',
  'not-applicable-with-use',
  'not-applicable-unconfirmed',
  'not-applicable-to-judge',
  'entries-speak-for-a-tick',
  // entries that are not there, or cannot be used
  'entry-missing', // params: fields, where the item asks for several
  'basis-missing',
  'years-missing', // params: field, years
  'early-years-missing', // the same where only the latest years are filled in: perhaps a company younger than the table; count
  'last-year-missing', // params: year, basis
  'comparison-year-missing', // params: year, basis
  'five-days-missing', // params: years
  'target-or-managers-missing',
  'managers-incomplete',
  'managers-impossible',
  'no-managers',
  'use-missing',
  'use-year-missing',
  'same-year-twice', // params: field, years
  'figure-impossible', // params: field, years
  'number-impossible', // params: label
  'year-outside-window', // params: year, first, last, basis
  'other-without-text', // params: option
  'average-missing', // params: series, industry, year
  'industry-missing',
  // the rule is not met
  'too-few-options', // params: count, min
  'month-hours-over', // params: year, basis, hours, limit (thousandths)
  'year-hours-over', // the same
  'reduction-not-met', // params: percent (thousandths)
  'five-days-not-all', // params: years
  'rates-not-above', // params: count, needed
  'share-not-above',
  'use-too-small', // params: min
  'too-few-years', // params: count, needed
  'number-too-small', // params: label, value, min (thousandths), unit
  // declared by the applicant, which a person reads
  'declared-entry',
  'declared-mark',
  // a text that carries a tick by the rule
  'target-carries',
  'text-carries',
  // figures; hours, rates, averages and percentages are in thousandths
  'options-counted', // params: count, min
  'overtime-of-year', // params: year, basis, month, whole
  'average-hours-compared', // params: year, previous, basis, unit (month, year), now, before, percent, met (0, 1)
  'rate-compared', // params: year, basis, rate, sign, and those of the average
  'managers-share', // params: women, total (persons), sign, series, and those of the average where there is one
  'provisional-average', // params: year, averageYear
  'use-of-year', // params: year, basis, persons, unit
  'share-of-year', // params: year, basis, part, total (persons), percent, label, sign ('' where nobody is counted)
  'number-compared', // params: label, value, min, unit, sign
] as const;
export type VerdictCode = (typeof verdictCodes)[number];

/** One reason or one figure used; the figures of a sentence are in `params`. */
export interface VerdictFact {
  readonly code: VerdictCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the system finds of one item. */
export interface VerdictFinding {
  readonly verdict: SystemVerdict;
  /** Why it is not simply `ok`, most important first. */
  readonly reasons: readonly VerdictFact[];
  /** Figures the rule compared, in the order of the rule, whatever came out; empty where nothing is computed. */
  readonly figures: readonly VerdictFact[];
  /** The mark the entries lead to by the rule; null where they lead to none (declared items, figures missing). */
  readonly entriesSay: Mark | null;
  /** True when a figure is compared with an earlier year's average because that year's is not published: 暫定. */
  readonly provisional: boolean;
}

/** Everything outside the sheet a verdict depends on. */
export interface VerdictContext {
  readonly years: BaseYears;
  /** JSIC letter of the company; an item's own industry field goes before it. Null: not known. */
  readonly industry: string | null;
  readonly averages: AveragesUsed;
  readonly womenManagersSeries: JudgementRules['womenManagersSeries'];
}

/** What the entries come to by the item's rule, whatever mark was put. */
function outcomeOf(item: SchemeItem, answer: ItemAnswer, context: VerdictContext): RuleOutcome {
  const rule = item.tickRule;
  switch (rule.kind) {
    case 'any-of':
      return anyOf(item, rule, answer);
    case 'self-declared':
      return selfDeclared(rule, answer);
    case 'self-declared-all':
      return selfDeclaredAll(item, rule, answer);
    case 'overtime':
      return overtime(item, rule, answer, context.years);
    case 'leave-rate':
      return leaveRate(item, rule, answer, context);
    case 'women-managers':
      return womenManagers(item, rule, answer, context);
    case 'use-in-window':
      return windowOfUse(item, rule, answer, context.years);
    case 'use-in-years':
      return yearsOfUse(item, rule, answer, context.years);
    case 'share-in-years':
      return yearsOfShare(item, rule, answer, context.years);
    case 'at-least':
      return atLeast(item, rule, answer);
    default:
      return assertNever(rule);
  }
}

type Said = Pick<VerdictFinding, 'verdict' | 'reasons'>;

const fine: Said = { verdict: 'ok', reasons: [] };

/** 「-」 stands only with the statement that nobody was eligible, and never beside a use. */
function ofNotApplicable(item: SchemeItem, answer: ItemAnswer, outcome: RuleOutcome): Said {
  if (!item.naAllowed) return { verdict: 'contradiction', reasons: [fact('not-applicable-not-allowed')] };
  const rule = item.tickRule;
  const contradictions = outcome.contradictions ?? [];
  const used = rule.kind === 'use-in-window' ? hasUse(item, rule.table, answer) : outcome.state === 'met';
  if (used) return { verdict: 'contradiction', reasons: [fact('not-applicable-with-use'), ...contradictions] };
  if (contradictions.length > 0) return { verdict: 'contradiction', reasons: contradictions };
  if (rule.kind !== 'use-in-window' || rule.noEligible === null) {
    return { verdict: 'manual', reasons: [fact('not-applicable-to-judge')] };
  }
  const none = answer.entries[rule.noEligible];
  if (none?.kind === 'flag' && none.value === true) return fine;
  return { verdict: 'insufficient', reasons: [fact('not-applicable-unconfirmed')] };
}

const verdictOf: Readonly<Record<RuleOutcome['state'], SystemVerdict>> = {
  met: 'ok',
  declared: 'manual',
  unmet: 'contradiction',
  missing: 'insufficient',
};

function ofTick({ state, reasons, contradictions = [] }: RuleOutcome): Said {
  if (contradictions.length > 0) return { verdict: 'contradiction', reasons: [...contradictions, ...reasons] };
  return { verdict: verdictOf[state], reasons };
}

/** An empty box is contradicted only by entries that lead to a tick by a rule; what is merely declared does not. */
const ofBlank = ({ state, contradictions = [] }: RuleOutcome): Said =>
  state === 'met'
    ? { verdict: 'contradiction', reasons: [fact('entries-speak-for-a-tick'), ...contradictions] }
    : { verdict: 'ok', reasons: contradictions };

function entriesSayOf(item: SchemeItem, answer: ItemAnswer, outcome: RuleOutcome): Mark | null {
  if (outcome.state === 'met') return 'ticked';
  if (outcome.state === 'declared') return null;
  const rule = item.tickRule;
  if (rule.kind === 'use-in-window' && rule.noEligible !== null && item.naAllowed) {
    const none = answer.entries[rule.noEligible];
    if (none?.kind === 'flag' && none.value === true && !hasUse(item, rule.table, answer)) return 'na';
  }
  return outcome.state === 'unmet' ? 'blank' : null;
}

/**
 * The system's verdict on the applicant's mark of one item: the entries carry the mark, contradict it,
 * do not suffice, or a person has to judge; with the figures compared.
 */
export function systemVerdict(item: SchemeItem, answer: ItemAnswer, context: VerdictContext): VerdictFinding {
  const outcome = outcomeOf(item, answer, context);
  const mark = answer.applicantMark;
  const said =
    mark === 'na' ? ofNotApplicable(item, answer, outcome) : mark === 'ticked' ? ofTick(outcome) : ofBlank(outcome);
  return {
    verdict: said.verdict,
    reasons: said.reasons,
    figures: outcome.figures,
    entriesSay: entriesSayOf(item, answer, outcome),
    provisional: outcome.provisional ?? false,
  };
}
