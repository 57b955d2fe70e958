import {
  type DeclarationAnswers,
  finalMarks,
  type ItemAnswer,
  itemByKey,
  type SheetAnswers,
} from '../../shared/domain/checksheet.ts';
import { fittingEntries } from '../../shared/domain/entry-fits.ts';
import type { Fault } from '../../shared/domain/fault.ts';
import { faultyItems, reviewFaults } from '../../shared/domain/review.ts';
import { type Judgement, judge, type JudgementRules } from '../../shared/domain/judgement.ts';
import { defaultSettings, judgementRules } from '../../shared/domain/settings.ts';
import { systemVerdict, type SystemVerdict, type VerdictContext } from '../../shared/domain/system-verdict.ts';
import { baseYears, type BaseYears, yearsEndingWith } from '../../shared/domain/base-years.ts';
import { figuresUsed } from '../../shared/domain/figures-used.ts';
import type { CivilDate, Id } from '../../shared/kernel/types.ts';
import type { Scheme } from '../../shared/schemes/types.ts';
import { type ApplicationRecord, findSheet } from '../store/repositories/decisions.ts';
import { isAnswered } from '../../shared/domain/verdict/entered.ts';
import { applicantOf } from '../store/repositories/applications.ts';
import { averagesInForce } from '../store/repositories/averages.ts';
import { type AnswerRecord, keepVerdict } from '../store/repositories/checksheets.ts';
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
  /** what keeps the review from being finished, carried entries included; none says nothing about whether it is */
  readonly faults: readonly Fault[];
  /** how many items the faults name */
  readonly faulty: number;
  /** items a person put anything to; what was only carried over, or looked at and left empty, is no answer */
  readonly answered: number;
  /** false before a person entered anything */
  readonly entered: boolean;
  readonly judgement: Judgement;
}

/** What a decided case was judged with besides its sheet, as JSON in application.averages and in the snapshot. */
export type FrozenFigures = VerdictContext['averages'] & {
  /** JSIC letter of the company on that day; absent in files of the app's first version */
  readonly industry?: string | null;
};

/** The kept form of what was decided upon, as JSON in decision.checksheet_snapshot. */
export interface SheetSnapshot {
  readonly schemeVersionId: string;
  readonly baseYears: unknown;
  readonly rules: JudgementRules;
  readonly declarations: DeclarationAnswers;
  readonly answers: SheetAnswers;
  readonly verdicts: Readonly<Record<string, SystemVerdict>>;
  readonly averages: FrozenFigures;
  readonly reviewedAt: string | null;
  readonly reviewedBy: string | null;
}

type JudgedApplication = Pick<
  ApplicationRecord,
  'id' | 'companyId' | 'schemeVersionId' | 'ruleSettings' | 'baseYears' | 'receivedOn' | 'averages' | 'status'
>;

/**
 * The rules frozen with an application; `inForce` for a 相談 that froze none. A rule that became a setting after the
 * receipt counts as it did before it was one: by its default.
 */
export function rulesFrozenWith(
  application: Pick<ApplicationRecord, 'ruleSettings'>,
  inForce: JudgementRules,
): JudgementRules {
  const frozen: Partial<JudgementRules> = JSON.parse(application.ruleSettings);
  return Object.keys(frozen).length === 0 ? inForce : { ...judgementRules(defaultSettings), ...frozen };
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

/**
 * What the verdicts of an application depend on: the figures published by `asOf`. A decided case keeps those it was decided
 * with, and the company's industry of that day.
 */
export function contextOf(
  store: Store,
  application: JudgedApplication,
  rules: JudgementRules,
  asOf: CivilDate,
): VerdictContext {
  const frozen: Partial<FrozenFigures> = isDecided(application.status) ? JSON.parse(application.averages) : {};
  const { asOf: decidedAsOf, rows, industry } = frozen;
  const kept = decidedAsOf !== undefined && rows !== undefined;
  return {
    years: yearsOf(application, rules, asOf),
    industry: industry === undefined ? (applicantOf(store, application.companyId)?.industry ?? null) : industry,
    averages: kept ? { asOf: decidedAsOf, rows } : averagesInForce(store, asOf),
    womenManagersSeries: rules.womenManagersSeries,
  };
}

/** A stored sheet as the version in use sees it: items of other versions, and entries it has no field for, stay unseen. */
function seenAnswers(scheme: Scheme, rows: readonly AnswerRecord[]): { answers: SheetAnswers; carried: string[] } {
  const answers: Record<string, ItemAnswer> = {};
  const carried: string[] = [];
  for (const row of rows) {
    const item = itemByKey(scheme, row.itemKey);
    if (item === null) continue;
    const { applicantMark, reviewerMark, reviewerReason } = row;
    const entries: ItemAnswer['entries'] = JSON.parse(row.entries);
    answers[item.key] = { applicantMark, reviewerMark, reviewerReason, entries: fittingEntries(item, entries) };
    if (row.carried !== null) carried.push(item.key);
  }
  return { answers, carried };
}

/**
 * Reads and judges an application's sheet; `fallback` are the rules in force, for a 相談 that froze none yet. `asOf`: today,
 * or the day of the decision.
 */
export function judgedSheet(
  store: Store,
  application: JudgedApplication,
  fallback: JudgementRules,
  asOf: CivilDate,
): JudgedSheet {
  const scheme = schemeInUse(store, application.schemeVersionId);
  const rules = rulesFrozenWith(application, fallback);
  const context = contextOf(store, application, rules, asOf);
  const stored = findSheet(store, application.id);
  const { answers, carried: items } = seenAnswers(scheme, stored?.answers ?? []);
  const declarations: DeclarationAnswers = JSON.parse(stored?.head.declarations ?? '{}');
  const cover: string[] = JSON.parse(stored?.head.carriedDeclarations ?? '[]');
  const known = cover.filter((key) => scheme.declarations.some((each) => each.key === key));
  const carried = [...items, ...known.map((key) => `cover.${key}`)];
  const legal = declarations['legal_compliance']?.declared ?? null;
  const faults = reviewFaults(scheme, answers, context, carried);
  const answered = Object.entries(answers).filter(([key, answer]) => !items.includes(key) && isAnswered(answer)).length;
  return {
    scheme,
    rules,
    context,
    answers,
    declarations,
    carried,
    legalCompliance: legal === true,
    reviewedAt: stored?.head.reviewedAt ?? null,
    reviewedBy: stored?.head.reviewedBy ?? null,
    faults,
    faulty: faultyItems(faults).length,
    answered,
    entered: answered > 0,
    judgement: judge(scheme, finalMarks(answers), legal, rules),
  };
}

/** What the system says of each answered item now. */
export const verdictsOf = (sheet: Pick<JudgedSheet, 'scheme' | 'answers' | 'context'>) =>
  Object.fromEntries(
    Object.entries(sheet.answers).flatMap(([key, answer]): [string, SystemVerdict][] => {
      const item = itemByKey(sheet.scheme, key);
      return item === null ? [] : [[key, systemVerdict(item, answer, sheet.context).verdict]];
    }),
  );

/** Keeps what the system says of each item, as of the step that is taken by it. */
export function keepVerdicts(store: Store, applicationId: Id, sheet: JudgedSheet): void {
  const verdicts = verdictsOf(sheet);
  for (const row of findSheet(store, applicationId)?.answers ?? []) {
    const verdict = verdicts[row.itemKey];
    if (verdict !== undefined) keepVerdict(store, row, verdict);
  }
}

/** The official figures and the industry the sheet was judged with, to be frozen at the decision. */
export const figuresOf = ({ scheme, answers, context }: JudgedSheet): FrozenFigures => ({
  ...figuresUsed(scheme, answers, context),
  industry: context.industry,
});

/** What the decision keeps of the sheet. */
export const snapshotOf = (sheet: JudgedSheet, baseYears: unknown): SheetSnapshot => ({
  schemeVersionId: sheet.scheme.id,
  baseYears,
  rules: sheet.rules,
  declarations: sheet.declarations,
  answers: sheet.answers,
  verdicts: verdictsOf(sheet),
  averages: figuresOf(sheet),
  reviewedAt: sheet.reviewedAt,
  reviewedBy: sheet.reviewedBy,
});
