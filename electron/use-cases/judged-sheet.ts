import {
  type DeclarationAnswers,
  finalMarks,
  type ItemAnswer,
  type SheetAnswers,
} from '../../shared/domain/checksheet.ts';
import { faultyItems, reviewFaults } from '../../shared/domain/review.ts';
import { type Judgement, judge, type JudgementRules } from '../../shared/domain/judgement.ts';
import { passFail2023 } from '../../shared/schemes/2023-pass-fail.ts';
import type { Scheme } from '../../shared/schemes/types.ts';
import { type ApplicationRecord, findSheet } from '../store/repositories/decisions.ts';
import type { Store } from '../store/store.ts';

/** A stored sheet with the judgement by the rules frozen at receipt. */
export interface JudgedSheet {
  readonly scheme: Scheme;
  readonly rules: JudgementRules;
  readonly answers: SheetAnswers;
  readonly declarations: DeclarationAnswers;
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

/** The sheets that ship as code; applications on the 100-point sheet exist only as imported history without answers. */
export const schemeOf = (id: string): Scheme | null => (id === passFail2023.id ? passFail2023 : null);

type JudgedApplication = Pick<ApplicationRecord, 'id' | 'schemeVersionId' | 'ruleSettings'>;

/** Reads and judges an application's sheet; `fallback` are the rules in force, for a 相談 that froze none yet. */
export function judgedSheet(store: Store, application: JudgedApplication, fallback: JudgementRules): JudgedSheet {
  const scheme = schemeOf(application.schemeVersionId) ?? passFail2023;
  const frozen: Partial<JudgementRules> = JSON.parse(application.ruleSettings);
  const rules = { ...fallback, ...frozen };
  const stored = findSheet(store, application.id);
  const answers: SheetAnswers = Object.fromEntries(
    (stored?.answers ?? []).map((row): [string, ItemAnswer] => {
      const { applicantMark, reviewerMark, reviewerReason } = row;
      const entries: ItemAnswer['entries'] = JSON.parse(row.entries);
      return [row.itemKey, { applicantMark, reviewerMark, reviewerReason, entries }];
    }),
  );
  const declarations: DeclarationAnswers = JSON.parse(stored?.head.declarations ?? '{}');
  const legal = declarations['legal_compliance']?.declared ?? null;
  const reviewedAt = stored?.head.reviewedAt ?? null;
  return {
    scheme,
    rules,
    answers,
    declarations,
    legalCompliance: legal === true,
    reviewedAt,
    reviewedBy: stored?.head.reviewedBy ?? null,
    faulty: faultyItems(reviewFaults(scheme, answers)).length,
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
