import type { AlertRow, ChosenAlert } from '../../../shared/contract/alerts.ts';

/** Alerts as they were last shown, by subject: a handling is recorded against what the clerk saw, not what is stored now. */
const seen = new Map<string, ChosenAlert>();

/** Keeps the rows of a page that is shown. */
export function remember(rows: readonly AlertRow[]): void {
  for (const { subject, companyId, kind, handling } of rows)
    seen.set(subject, { subject, companyId, kind, rowVersion: handling?.rowVersion ?? null });
}

/** Keeps what was chosen without being shown (すべて選ぶ). */
export function rememberChosen(rows: readonly ChosenAlert[]): void {
  for (const row of rows) seen.set(row.subject, row);
}

/** What the chosen subjects stand for. */
export const chosenOf = (subjects: ReadonlySet<string>): readonly ChosenAlert[] =>
  [...subjects].flatMap((subject) => seen.get(subject) ?? []);
