import type { JudgementRules } from '../../../shared/domain/judgement.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { findCase } from '../../store/repositories/decisions.ts';
import type { Store } from '../../store/store.ts';
import { judgedSheet } from '../judged-sheet.ts';

/** An agenda line with how many categories its sheet passes now; null before anything was entered. */
export function withPassedCategories<T extends { applicationId: string }>(
  store: Store,
  row: T,
  rules: JudgementRules,
  today: CivilDate,
): T & { passedCategories: number | null } {
  const found = findCase(store, row.applicationId);
  const sheet = found === undefined ? undefined : judgedSheet(store, found.application, rules, today);
  return { ...row, passedCategories: sheet?.entered === true ? sheet.judgement.passed : null };
}
