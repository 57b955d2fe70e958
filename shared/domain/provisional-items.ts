import type { Scheme } from '../schemes/types.ts';
import { itemsOf, type SheetAnswers } from './checksheet.ts';
import { systemVerdict, type VerdictContext } from './system-verdict.ts';
import { isSettled } from './tick-faults.ts';
import { isAnswered } from './verdict/entered.ts';

/**
 * Printed numbers of the answered items whose verdict rests on an earlier year's average because that year's is not published
 * (暫定), in printed order. An item the reviewer has settled by a mark and a reason of his own rests on no figure.
 */
export const provisionalItems = (scheme: Scheme, answers: SheetAnswers, context: VerdictContext): readonly string[] =>
  itemsOf(scheme).flatMap((item) => {
    const answer = answers[item.key];
    if (answer === undefined || !isAnswered(answer) || isSettled(answer)) return [];
    return systemVerdict(item, answer, context).provisional ? [item.id] : [];
  });

/** What is said of such items before a decision: 暫定の数値で確認した審査項目が2件あります（3-1・4-3）。; null of none. */
export const provisionalSentence = (items: readonly string[]): string | null =>
  items.length === 0 ? null : `暫定の数値で確認した審査項目が${items.length}件あります（${items.join('・')}）。`;
