import { itemByKey } from '../../shared/domain/checksheet.ts';
import { judge, type JudgementRules, judgementSummary } from '../../shared/domain/judgement.ts';
import { isAnswered } from '../../shared/domain/verdict/entered.ts';
import type { Id } from '../../shared/kernel/types.ts';
import { marksOf, type SheetHead } from '../store/repositories/applications.ts';
import type { Store } from '../store/store.ts';
import { rulesFrozenWith } from './judged-sheet.ts';
import { answerOf } from './keep-answer.ts';
import { schemeInUse } from './scheme-registry.ts';

/**
 * What each sheet comes to as it stands, for lists: read at once, and without the verdicts a single sheet is opened with.
 * Null where nothing was entered: boxes somebody looked at and left empty are no answer, nor is what another version asks.
 */
export function sheetSummaries(
  store: Store,
  heads: readonly SheetHead[],
  inForce: JudgementRules,
): ReadonlyMap<Id, string | null> {
  const marks = marksOf(
    store,
    heads.map((head) => head.id),
  );
  return new Map(
    heads.map((head): [Id, string | null] => {
      const scheme = schemeInUse(store, head.schemeVersionId);
      const rows = (marks.get(head.id) ?? []).filter((row) => itemByKey(scheme, row.itemKey) !== null);
      if (!rows.some((row) => isAnswered(answerOf(row)))) return [head.id, null];
      const deciding = Object.fromEntries(rows.map((row) => [row.itemKey, row.reviewerMark ?? row.applicantMark]));
      return [head.id, judgementSummary(judge(scheme, deciding, null, rulesFrozenWith(head, inForce)))];
    }),
  );
}
