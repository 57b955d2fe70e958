import type { Scheme, SchemeCategory, SchemeItem } from '../schemes/types.ts';
import type { AverageSeries } from './official-averages.ts';
import { itemsOf, type Mark } from './checksheet.ts';
import type { YearRules } from './base-years.ts';
import { categoryRatios, isCategoryRatio } from './category-ratio.ts';

/** How 「-」 counts in its category: out of the denominator, as not ticked, or as ticked. */
export const naPolicies = ['exclude', 'count-as-unticked', 'count-as-ticked'] as const;
export type NaPolicy = (typeof naPolicies)[number];

/** What the city may set; defaults and sources in settings.ts. Frozen with an application when it is received. */
export interface JudgementRules extends YearRules {
  readonly naPolicy: NaPolicy;
  /** Categories that must pass (source line 441: 3 of 7). */
  readonly minCategories: number;
  /** Share of items that must be ticked in a category (source line 439: half). */
  readonly categoryRatio: { readonly numerator: number; readonly denominator: number };
  readonly legalComplianceRequired: boolean;
  /** Points needed on the points sheet. The city's document does not name them. */
  readonly passMark: number;
  /** Whether every ☆ item of the points sheet must be ticked. */
  readonly starsMandatory: boolean;
  /** Printed numbers of the items that carry the ☆ where the document does not show it (categories 1 and 2). */
  readonly stars: readonly string[];
  /** Which statistic 女性管理職の割合 is compared with. */
  readonly womenManagersSeries: Exclude<AverageSeries, 'paid-leave-rate'>;
}

/** One category judged. On a points sheet `pass` is true and `needed` 0: categories do not decide there. */
export interface CategoryJudgement {
  readonly no: number;
  readonly title: string;
  readonly ticked: number;
  readonly na: number;
  /** Items that count (the denominator). */
  readonly applicable: number;
  /** Ticks needed to pass. */
  readonly needed: number;
  readonly pass: boolean;
  /** Points of the ticked items and of all items; 0 on a pass/fail sheet. */
  readonly points: number;
  readonly maxPoints: number;
}

/** Why the sheet does not lead to certification. */
export type JudgementReason =
  | { readonly code: 'too-few-categories'; readonly passed: number; readonly needed: number }
  | { readonly code: 'too-few-points'; readonly points: number; readonly needed: number }
  | { readonly code: 'star-items-missing'; readonly items: readonly string[] }
  | { readonly code: 'legal-compliance-not-declared' };

/** The whole judgement; `certified` is what the rules say, the mayor decides. */
export interface Judgement {
  readonly method: Scheme['method'];
  readonly categories: readonly CategoryJudgement[];
  /** Passed categories of all; on a points sheet both are 0. */
  readonly passed: number;
  readonly of: number;
  /** Points of all; on a pass/fail sheet both are 0. */
  readonly points: number;
  readonly maxPoints: number;
  /** What is needed: categories or points. */
  readonly needed: number;
  readonly certified: boolean;
  readonly reasons: readonly JudgementReason[];
}

/** True when the item carries the ☆: as printed, or as set where the document does not show it. */
export const hasStar = (item: SchemeItem, rules: Pick<JudgementRules, 'stars'>): boolean =>
  item.starAssumed === true ? rules.stars.includes(item.id) : item.star === true;

/** Points of one item; 0 on a pass/fail sheet. */
export function pointsOf(scheme: Scheme, item: SchemeItem, rules: Pick<JudgementRules, 'stars'>): number {
  if (scheme.method !== 'points') return 0;
  if (item.starAssumed !== true || scheme.starPoints === null) return item.points ?? 0;
  return hasStar(item, rules) ? scheme.starPoints.star : scheme.starPoints.plain;
}

/** The rules with what the version itself fixes put over the settings. */
export function rulesOf(scheme: Scheme, rules: JudgementRules): JudgementRules {
  const { minCategories, categoryRatio, passMark } = scheme.thresholds;
  if (minCategories === null && categoryRatio === null && passMark === null) return rules;
  return {
    ...rules,
    minCategories: minCategories ?? rules.minCategories,
    passMark: passMark ?? rules.passMark,
    categoryRatio:
      categoryRatio !== null && isCategoryRatio(categoryRatio) ? categoryRatios[categoryRatio] : rules.categoryRatio,
  };
}

function judgeCategory(
  scheme: Scheme,
  category: SchemeCategory,
  marks: Readonly<Record<string, Mark>>,
  rules: JudgementRules,
): CategoryJudgement {
  let ticked = 0;
  let na = 0;
  let points = 0;
  let maxPoints = 0;
  for (const item of category.items) {
    const mark = marks[item.key] ?? 'blank';
    const worth = pointsOf(scheme, item, rules);
    maxPoints += worth;
    if (mark === 'ticked') {
      ticked += 1;
      points += worth;
    }
    // 「-」 where the sheet does not offer it is no answer: it counts like an empty box
    else if (mark === 'na' && item.naAllowed) na += 1;
  }
  const { no, title } = category;
  if (scheme.method === 'points') {
    return { no, title, ticked, na, applicable: category.items.length, needed: 0, pass: true, points, maxPoints };
  }
  const applicable = rules.naPolicy === 'exclude' ? category.items.length - na : category.items.length;
  const given = rules.naPolicy === 'count-as-ticked' ? na : 0;
  const { numerator, denominator } = rules.categoryRatio;
  // 「-」 that counts as ticked leaves fewer ticks to be put
  const needed = Math.max(0, Math.ceil((applicable * numerator) / denominator) - given);
  const pass = applicable > 0 && (ticked + given) * denominator >= applicable * numerator;
  return { no, title, ticked, na, applicable, needed, pass, points, maxPoints };
}

/** True when the sheet asks for compliance with the law on its cover; the points sheet has it as an item (6-7) instead. */
export const declaresCompliance = (scheme: Scheme): boolean =>
  scheme.declarations.some((each) => each.key === 'legal_compliance');

/**
 * Judges the deciding marks. Pass/fail (source lines 437-441): a category passes when at least the set share of its items
 * is ticked; enough categories and the declared compliance with the law lead to certification. Points: the sum of the
 * ticked items reaches the pass mark. Integer arithmetic only. A category without applicable items fails.
 */
export function judge(
  scheme: Scheme,
  marks: Readonly<Record<string, Mark>>,
  legalCompliance: boolean | null,
  given: JudgementRules,
): Judgement {
  const rules = rulesOf(scheme, given);
  const categories = scheme.categories.map((category) => judgeCategory(scheme, category, marks, rules));
  const byPoints = scheme.method === 'points';
  const passed = byPoints ? 0 : categories.filter((category) => category.pass).length;
  const points = categories.reduce((sum, category) => sum + category.points, 0);
  const maxPoints = categories.reduce((sum, category) => sum + category.maxPoints, 0);
  const needed = byPoints ? rules.passMark : rules.minCategories;
  const reasons: JudgementReason[] = [];
  if (byPoints) {
    if (points < needed) reasons.push({ code: 'too-few-points', points, needed });
    const lacking = rules.starsMandatory
      ? itemsOf(scheme).filter((item) => hasStar(item, rules) && marks[item.key] !== 'ticked')
      : [];
    if (lacking.length > 0) {
      reasons.push({ code: 'star-items-missing', items: lacking.map((item) => item.id) });
    }
  } else if (passed < needed) reasons.push({ code: 'too-few-categories', passed, needed });
  if (rules.legalComplianceRequired && declaresCompliance(scheme) && legalCompliance !== true)
    reasons.push({ code: 'legal-compliance-not-declared' });
  return {
    method: scheme.method,
    categories,
    passed,
    of: byPoints ? 0 : categories.length,
    points,
    maxPoints,
    needed,
    certified: reasons.length === 0,
    reasons,
  };
}

/** What the judgement comes to, in a few characters: 「合格 4 / 7」 or 「76 / 100点」. */
export const judgementSummary = (judgement: Pick<Judgement, 'method' | 'passed' | 'of' | 'points' | 'maxPoints'>) =>
  judgement.method === 'points'
    ? `${judgement.points} / ${judgement.maxPoints}点`
    : `合格 ${judgement.passed} / ${judgement.of}`;
