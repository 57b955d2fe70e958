import type { JudgementRules } from '../../../shared/domain/judgement.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { sheetHeads } from '../../store/repositories/applications.ts';
import type { Store } from '../../store/store.ts';
import { sheetSummaries } from '../sheet-summary.ts';

/** Agenda lines with what their sheets come to now; null before anything was entered. */
export function withSheetSummaries<T extends { readonly applicationId: Id }>(
  store: Store,
  rows: readonly T[],
  rules: JudgementRules,
): (T & { sheetSummary: string | null })[] {
  const heads = sheetHeads(
    store,
    rows.map((row) => row.applicationId),
  );
  const summaries = sheetSummaries(store, heads, rules);
  return rows.map((row) => ({ ...row, sheetSummary: summaries.get(row.applicationId) ?? null }));
}
