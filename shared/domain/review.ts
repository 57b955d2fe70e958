import type { Scheme } from '../schemes/types.ts';
import { itemFaults } from './checksheet-faults.ts';
import { itemsOf, type ItemAnswer, type SheetAnswers } from './checksheet.ts';
import type { Fault } from './fault.ts';
import { systemVerdict, type VerdictContext } from './system-verdict.ts';
import { isBlank } from './text.ts';

/** True when the reviewer has settled an item by a mark of his own and said why. */
const isSettled = (answer: ItemAnswer): boolean => answer.reviewerMark !== null && !isBlank(answer.reviewerReason);

/**
 * What keeps the review of a sheet from being finished, in printed order; paths are `items.<key>…`. An item stands in
 * the way while its entries are faulty, or while they contradict or do not carry the applicant's mark and the reviewer has
 * not settled it. An item without an answer is an empty box and stands in nobody's way.
 */
export function reviewFaults(scheme: Scheme, answers: SheetAnswers, context: VerdictContext): readonly Fault[] {
  return itemsOf(scheme).flatMap((item): readonly Fault[] => {
    const answer = answers[item.key];
    if (answer === undefined) return [];
    const faults = itemFaults(item, answer);
    if (faults.length > 0 || isSettled(answer)) return faults;
    const { verdict } = systemVerdict(item, answer, context);
    if (verdict === 'insufficient') {
      const code = answer.applicantMark === 'na' ? 'confirmation-missing-for-na' : 'entry-missing-for-tick';
      return [{ path: `items.${item.key}`, code }];
    }
    return verdict === 'contradiction' ? [{ path: `items.${item.key}`, code: 'entries-contradict-mark' }] : [];
  });
}

/** Keys of the items named by the faults, each once. */
export const faultyItems = (faults: readonly Fault[]): readonly string[] => [
  ...new Set(faults.map((fault) => fault.path.split('.')[1]!)),
];
