import { type JudgementRules, judgementSummary } from '../../../shared/domain/judgement.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { findCase } from '../../store/repositories/decisions.ts';
import type { Store } from '../../store/store.ts';
import { judgedSheet } from '../judged-sheet.ts';

/** An agenda line with what its sheet comes to now; null before anything was entered. */
export function withSheetSummary<T extends { applicationId: string }>(
  store: Store,
  row: T,
  rules: JudgementRules,
  today: CivilDate,
): T & { sheetSummary: string | null } {
  const found = findCase(store, row.applicationId);
  const sheet = found === undefined ? undefined : judgedSheet(store, found.application, rules, today);
  return { ...row, sheetSummary: sheet?.entered === true ? judgementSummary(sheet.judgement) : null };
}
