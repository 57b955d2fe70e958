import {
  type DeclarationAnswers,
  finalMarks,
  type ItemAnswer,
  type SheetAnswers,
} from '../../shared/domain/checksheet.ts';
import { faultyItems, reviewFaults } from '../../shared/domain/review.ts';
import { type Judgement, judge, type JudgementRules } from '../../shared/domain/judgement.ts';
import type { AveragesUsed } from '../../shared/domain/official-averages.ts';
import type { VerdictContext } from '../../shared/domain/system-verdict.ts';
import { baseYears, type BaseYears, yearsEndingWith } from '../../shared/domain/base-years.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import type { Scheme } from '../../shared/schemes/types.ts';
import { type ApplicationRecord, findSheet } from '../store/repositories/decisions.ts';
import { applicantOf } from '../store/repositories/applications.ts';
import { averagesInForce } from '../store/repositories/averages.ts';
import type { Store } from '../store/store.ts';
import { isDecided } from './decided.ts';
import { schemeInUse } from './scheme-registry.ts';

/** A stored sheet with the judgement by the rules frozen at receipt. */
export interface JudgedSheet {
  readonly scheme: Scheme;
  readonly rules: JudgementRules;
  readonly context: VerdictContext;
  readonly answers: SheetAnswers;
  readonly declarations: DeclarationAnswers;
  /** parts whose carried entries nobody looked at yet: item keys, and `cover.<key>` */
  readonly carried: readonly string[];
  readonly legalCompliance: boolean;
  readonly reviewedAt: string | null;
  readonly reviewedBy: string | null;
  /** items that keep the review from being finished; 0 says nothing about whether it is */
  readonly faulty: number;
  /** false before anything was entered */
  readonly entered: boolean;
  readonly judgement: Judgement;
}

/** The kept form of what was decided upon, as JSON in decision.checksheet_snapshot. */
export interface SheetSnapshot {
  readonly schemeVersionId: string;
  readonly baseYears: unknown;
  readonly rules: JudgementRules;
  readonly declarations: DeclarationAnswers;
  readonly answers: SheetAnswers;
  readonly reviewedAt: string | null;
  readonly reviewedBy: string | null;
}

type JudgedApplication = Pick<
  ApplicationRecord,
  'id' | 'companyId' | 'schemeVersionId' | 'ruleSettings' | 'baseYears' | 'receivedOn' | 'averages' | 'status'
>;

/** The rules frozen with an application; `inForce` for a 相談 that froze none, and for rules that did not exist at its receipt. */
export function rulesFrozenWith(
  application: Pick<ApplicationRecord, 'ruleSettings'>,
  inForce: JudgementRules,
): JudgementRules {
  const frozen: Partial<JudgementRules> = JSON.parse(application.ruleSettings);
  return { ...inForce, ...frozen };
}

/** The base years of an application: frozen at receipt; of a 相談, those of a receipt today. */
export function yearsOf(
  application: Pick<ApplicationRecord, 'baseYears' | 'receivedOn'>,
  rules: JudgementRules,
  today: CivilDate,
): BaseYears {
  const frozen: number[] = JSON.parse(application.baseYears);
  const last = frozen.at(-1);
  return last === undefined ? baseYears(today, rules) : yearsEndingWith(last, rules, application.receivedOn);
}

/** What the verdicts of an application depend on. A decided case keeps the averages it was decided with. */
export function contextOf(
  store: Store,
  application: JudgedApplication,
  rules: JudgementRules,
  today: CivilDate,
): VerdictContext {
  const frozen: Partial<AveragesUsed> = JSON.parse(application.averages);
  const { asOf, rows } = frozen;
  return {
    years: yearsOf(application, rules, today),
    industry: applicantOf(store, application.companyId)?.industry ?? null,
    averages:
      isDecided(application.status) && asOf !== undefined && rows !== undefined
        ? { asOf, rows }
        : averagesInForce(store, today),
    womenManagersSeries: rules.womenManagersSeries,
  };
}

/** Reads and judges an application's sheet; `fallback` are the rules in force, for a 相談 that froze none yet. */
export function judgedSheet(
  store: Store,
  application: JudgedApplication,
  fallback: JudgementRules,
  today: CivilDate,
): JudgedSheet {
  const scheme = schemeInUse(store, application.schemeVersionId);
  const rules = rulesFrozenWith(application, fallback);
  const context = contextOf(store, application, rules, today);
  const stored = findSheet(store, application.id);
  const answers: SheetAnswers = Object.fromEntries(
    (stored?.answers ?? []).map((row): [string, ItemAnswer] => {
      const { applicantMark, reviewerMark, reviewerReason } = row;
      const entries: ItemAnswer['entries'] = JSON.parse(row.entries);
      return [row.itemKey, { applicantMark, reviewerMark, reviewerReason, entries }];
    }),
  );
  const declarations: DeclarationAnswers = JSON.parse(stored?.head.declarations ?? '{}');
  const carriedDeclarations: string[] = JSON.parse(stored?.head.carriedDeclarations ?? '[]');
  const carriedItems = (stored?.answers ?? []).filter((row) => row.carried !== null).map((row) => row.itemKey);
  const legal = declarations['legal_compliance']?.declared ?? null;
  const reviewedAt = stored?.head.reviewedAt ?? null;
  return {
    scheme,
    rules,
    context,
    answers,
    declarations,
    carried: [...carriedItems, ...carriedDeclarations.map((key) => `cover.${key}`)],
    legalCompliance: legal === true,
    reviewedAt,
    reviewedBy: stored?.head.reviewedBy ?? null,
    faulty: faultyItems(reviewFaults(scheme, answers, context)).length,
    entered: stored !== undefined && stored.answers.length > 0,
    judgement: judge(scheme, finalMarks(answers), legal, rules),
  };
}

/** What the decision keeps of the sheet. */
export const snapshotOf = (sheet: JudgedSheet, baseYears: unknown): SheetSnapshot => ({
  schemeVersionId: sheet.scheme.id,
  baseYears,
  rules: sheet.rules,
  declarations: sheet.declarations,
  answers: sheet.answers,
  reviewedAt: sheet.reviewedAt,
  reviewedBy: sheet.reviewedBy,
});
