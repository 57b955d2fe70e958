import type { Refusal } from '../../shared/contract/refusal.ts';
import type { ItemAnswer } from '../../shared/domain/checksheet.ts';
import { isUnstorable, itemFaults } from '../../shared/domain/checksheet-faults.ts';
import { systemVerdict, type SystemVerdict, type VerdictContext } from '../../shared/domain/system-verdict.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { SchemeItem } from '../../shared/schemes/types.ts';
import {
  type AnswerFacts,
  type AnswerRecord,
  findAnswer,
  insertAnswer,
  updateAnswer,
} from '../store/repositories/checksheets.ts';
import type { Store } from '../store/store.ts';
import { differences, editConflict } from './acting.ts';
import { because, invalid } from './context.ts';
import type { OpenSheet } from './open-sheet.ts';

const blank: AnswerFacts = {
  applicantMark: 'blank',
  reviewerMark: null,
  reviewerReason: '',
  entries: '{}',
  systemVerdict: 'ok',
};

/** What became of one item's answer. */
export interface KeptAnswer {
  readonly rowVersion: number;
  readonly systemVerdict: SystemVerdict;
  /** what the row said before, undefined when there was none */
  readonly stored: AnswerRecord | undefined;
  /** for the history, entries as values; null when nothing changed (and nothing was written, unless the row is new) */
  readonly changed: { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> } | null;
}

const readable = ({ entries: json, ...rest }: Record<string, unknown>): Record<string, unknown> =>
  typeof json === 'string' ? { ...rest, entries: JSON.parse(json) as unknown } : rest;

/** An item's answer out of its row. */
export function answerOf(row: Omit<AnswerFacts, 'systemVerdict'> | undefined): ItemAnswer {
  const { applicantMark, reviewerMark, reviewerReason, entries } = row ?? blank;
  const values: ItemAnswer['entries'] = JSON.parse(entries);
  return { applicantMark, reviewerMark, reviewerReason, entries: values };
}

/**
 * Stores what an item says now, with the verdict that follows from it, faults and all. What was taken over from the
 * earlier sheet counts as touched. Refused: letters no file can hold, and an edit made on an older version of the row.
 */
export function keepAnswer(
  store: Store,
  { sheet, stamp }: OpenSheet,
  context: VerdictContext,
  item: SchemeItem,
  given: ItemAnswer,
  seen: number | null,
): Result<KeptAnswer, Refusal> {
  const known = item.fields.map((field) => field.key);
  const entries = Object.fromEntries(Object.entries(given.entries).filter(([key]) => known.includes(key)));
  const answer = { ...given, entries };
  const unstorable = itemFaults(item, answer, context.years).filter(isUnstorable);
  if (unstorable.length > 0) return invalid(unstorable);
  const { applicantMark, reviewerMark, reviewerReason } = given;
  const { verdict } = systemVerdict(item, answer, context);
  const typed = { applicantMark, reviewerMark, reviewerReason, entries: JSON.stringify(entries) };
  const facts: AnswerFacts = { ...typed, systemVerdict: verdict };
  const stored = findAnswer(store, sheet.id, item.key);
  const changed = differences(stored ?? blank, typed);
  const told = changed && { before: readable(changed.before), after: readable(changed.after) };
  if (stored !== undefined && changed === null) {
    return ok({ rowVersion: stored.rowVersion, systemVerdict: verdict, stored, changed: null });
  }
  if (stored !== undefined && stored.rowVersion !== seen) return editConflict(stored, typed, stored);
  if (stored === undefined && seen !== null) return because('not-found');
  const rowVersion =
    stored === undefined
      ? insertAnswer(store, { checksheetId: sheet.id, itemKey: item.key }, facts, stamp)
      : updateAnswer(store, stored, facts, stamp);
  return ok({ rowVersion, systemVerdict: verdict, stored, changed: told });
}
