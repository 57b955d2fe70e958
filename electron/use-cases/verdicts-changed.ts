import type { Missing } from '../../shared/contract/common.ts';
import type { JudgedSheet } from './judged-sheet.ts';

/**
 * That a finished review does not stand any more: official figures published since (or corrected), another industry of the
 * company, or a newer app's rules speak against marks that the reviewer has not settled. Empty while it does. Neither
 * outcome is decided on such a review.
 */
export const verdictsChanged = ({ reviewedAt, faulty }: Pick<JudgedSheet, 'reviewedAt' | 'faulty'>): Missing[] =>
  reviewedAt !== null && faulty > 0
    ? [{ code: 'verdicts-changed', blocks: 'decision', target: 'checksheet', params: { count: faulty } }]
    : [];
