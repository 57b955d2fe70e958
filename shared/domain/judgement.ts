import type { Scheme, SchemeCategory } from '../schemes/types.ts';
import type { Mark } from './checksheet.ts';

/** How 「-」 counts in its category: out of the denominator, as not ticked, or as ticked. */
export const naPolicies = ['exclude', 'count-as-unticked', 'count-as-ticked'] as const;
export type NaPolicy = (typeof naPolicies)[number];

/** What the city may set; defaults and sources in settings.ts. */
export interface JudgementRules {
  readonly naPolicy: NaPolicy;
  /** Categories that must pass (source line 441: 3 of 7). */
  readonly minCategories: number;
  /** Share of items that must be ticked in a category (source line 439: half). */
  readonly categoryRatio: { readonly numerator: number; readonly denominator: number };
  readonly legalComplianceRequired: boolean;
}

/** One category judged. */
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
}

/** Why the sheet does not lead to certification. */
export type JudgementReason =
  | { readonly code: 'too-few-categories'; readonly passed: number; readonly needed: number }
  | { readonly code: 'legal-compliance-not-declared' };

/** The whole judgement; `certified` is what the rules say, the mayor decides. */
export interface Judgement {
  readonly categories: readonly CategoryJudgement[];
  readonly passed: number;
  readonly of: number;
  readonly certified: boolean;
  readonly reasons: readonly JudgementReason[];
}

function judgeCategory(
  category: SchemeCategory,
  marks: Readonly<Record<string, Mark>>,
  rules: JudgementRules,
): CategoryJudgement {
  let ticked = 0;
  let na = 0;
  for (const item of category.items) {
    const mark = marks[item.key] ?? 'blank';
    if (mark === 'ticked') ticked += 1;
    // 「-」 where the sheet does not offer it is no answer: it counts like an empty box
    else if (mark === 'na' && item.naAllowed) na += 1;
  }
  const applicable = rules.naPolicy === 'exclude' ? category.items.length - na : category.items.length;
  const counted = rules.naPolicy === 'count-as-ticked' ? ticked + na : ticked;
  const { numerator, denominator } = rules.categoryRatio;
  const needed = Math.ceil((applicable * numerator) / denominator);
  const pass = applicable > 0 && counted * denominator >= applicable * numerator;
  return { no: category.no, title: category.title, ticked, na, applicable, needed, pass };
}

/**
 * Judges the deciding marks (source lines 437-441): a category passes when at least the set share of its items is ticked;
 * the sheet leads to certification when enough categories pass and compliance with the law is declared.
 * Integer arithmetic only. A category without applicable items fails.
 */
export function judge(
  scheme: Scheme,
  marks: Readonly<Record<string, Mark>>,
  legalCompliance: boolean | null,
  rules: JudgementRules,
): Judgement {
  const categories = scheme.categories.map((category) => judgeCategory(category, marks, rules));
  const passed = categories.filter((category) => category.pass).length;
  const reasons: JudgementReason[] = [];
  if (passed < rules.minCategories) reasons.push({ code: 'too-few-categories', passed, needed: rules.minCategories });
  if (rules.legalComplianceRequired && legalCompliance !== true)
    reasons.push({ code: 'legal-compliance-not-declared' });
  return { categories, passed, of: categories.length, certified: reasons.length === 0, reasons };
}
