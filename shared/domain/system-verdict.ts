import { assertNever } from '../kernel/assert-never.ts';
import type { SchemeItem } from '../schemes/types.ts';
import type { BaseYears } from './base-years.ts';
import type { EntryValue, ItemAnswer, Mark } from './checksheet.ts';
import type { JudgementRules } from './judgement.ts';
import type { AveragesUsed } from './official-averages.ts';
import { isBlank } from './text.ts';

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
  'entry-missing',
  'too-few-options',
  'other-without-text',
  'not-applicable-with-use',
  'not-applicable-unconfirmed',
  'use-missing',
  'entries-speak-for-a-tick',
  'average-missing',
  'industry-missing',
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

const finding = (verdict: SystemVerdict, ...reasons: VerdictCode[]): VerdictFinding => ({
  verdict,
  reasons: reasons.map((code) => ({ code, params: {} })),
  figures: [],
  entriesSay: null,
  provisional: false,
});

/** True when something was entered in the field. 上記以外 counts only with its text. */
export function isEntered(entry: EntryValue | undefined): boolean {
  if (entry === undefined) return false;
  switch (entry.kind) {
    case 'text':
      return !isBlank(entry.text);
    case 'number':
    case 'flag':
      return entry.value !== null;
    case 'choice':
      return entry.key !== null;
    case 'options':
      return entry.chosen.length > 0;
    case 'years':
      return entry.rows.some((row) => Object.values(row.values).some((value) => value !== null));
    case 'numbers':
      return Object.values(entry.values).some((value) => value !== null);
    case 'date':
      return entry.date !== null;
    case 'goals':
      return entry.goals.length > 0;
    default:
      return assertNever(entry);
  }
}

/** Options that count: known to the item, each once, 上記以外 only with a text. */
export function countedOptions(item: SchemeItem, fieldKey: string, answer: ItemAnswer): readonly string[] {
  const field = item.fields.find((each) => each.key === fieldKey);
  const entry = answer.entries[fieldKey];
  if (field?.kind !== 'options' || entry?.kind !== 'options') return [];
  return field.options
    .filter((option) => entry.chosen.includes(option.key) && (option.freeText !== true || !isBlank(entry.otherText)))
    .map((option) => option.key);
}

function listVerdict(item: SchemeItem, field: string, min: number, answer: ItemAnswer): VerdictFinding {
  const counted = countedOptions(item, field, answer).length;
  const entry = answer.entries[field];
  const empty = entry?.kind === 'options' && entry.chosen.length > counted;
  if (answer.applicantMark === 'ticked') {
    if (counted >= min) return finding('ok');
    return finding('insufficient', empty ? 'other-without-text' : 'too-few-options');
  }
  return counted >= min ? finding('contradiction', 'entries-speak-for-a-tick') : finding('ok');
}

/** Table of use by year (4-3, 4-4, 5-3): the number of persons, or null where no row was filled. */
function usedPersons(answer: ItemAnswer): number | null {
  const use = answer.entries['use'];
  if (use?.kind !== 'years') return null;
  const numbers = use.rows.flatMap((row) => Object.values(row.values)).filter((value) => typeof value === 'number');
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
}

function useVerdict(answer: ItemAnswer): VerdictFinding {
  const used = usedPersons(answer);
  if (answer.applicantMark === 'na') {
    if ((used ?? 0) > 0) return finding('contradiction', 'not-applicable-with-use');
    const none = answer.entries['no_eligible'];
    return none?.kind === 'flag' && none.value === true
      ? finding('ok')
      : finding('insufficient', 'not-applicable-unconfirmed');
  }
  const described = isEntered(answer.entries['scheme_text']);
  if (answer.applicantMark === 'ticked') {
    if ((used ?? 0) > 0) return finding('ok');
    if (described) return finding('manual');
    return used === 0 ? finding('contradiction', 'use-missing') : finding('insufficient', 'use-missing');
  }
  return (used ?? 0) > 0 ? finding('contradiction', 'entries-speak-for-a-tick') : finding('ok');
}

/** The system's verdict on the applicant's mark of one item. */
export function systemVerdict(item: SchemeItem, answer: ItemAnswer, _context: VerdictContext): VerdictFinding {
  if (answer.applicantMark === 'na' && !item.naAllowed) return finding('contradiction', 'not-applicable-not-allowed');
  const rule = item.tickRule;
  const ticked = answer.applicantMark === 'ticked';
  switch (rule.kind) {
    case 'any-of':
      return listVerdict(item, rule.field, rule.min, answer);
    case 'self-declared':
      if (!ticked) return finding('ok');
      return rule.requiresAny.length === 0 || rule.requiresAny.some((key) => isEntered(answer.entries[key]))
        ? finding('manual')
        : finding('insufficient', 'entry-missing');
    case 'self-declared-all':
      if (!ticked) return finding('ok');
      return rule.requiresAll.every((key) => isEntered(answer.entries[key]))
        ? finding('manual')
        : finding('insufficient', 'entry-missing');
    case 'use-in-window':
      return useVerdict(answer);
    case 'overtime':
    case 'leave-rate':
    case 'women-managers':
    case 'use-in-years':
    case 'share-in-years':
    case 'at-least': {
      if (!ticked) return finding('ok');
      const entered = item.fields.some((field) => field.printed && isEntered(answer.entries[field.key]));
      return entered ? finding('manual') : finding('insufficient', 'entry-missing');
    }
    default:
      return assertNever(rule);
  }
}
