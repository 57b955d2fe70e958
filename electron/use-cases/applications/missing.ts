import type { Missing } from '../../../shared/contract/common.ts';
import {
  type ApplicationFacts,
  type Missing as Lacking,
  whatIsMissing,
} from '../../../shared/domain/what-is-missing.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';

type Known = Omit<ApplicationFacts, 'checksheetEntered' | 'unreviewedItems'> & {
  readonly sheet: {
    readonly entered: boolean;
    readonly reviewed: boolean;
    readonly items: number;
    readonly faulty: number;
  };
};

/** What an application still lacks, in the order of the procedure, as the page names it. */
export function missingOf(known: Known, today: CivilDate): Missing[] {
  const { sheet, ...facts } = known;
  // the review ends with a declaration, not with the last mark
  const unreviewedItems = sheet.reviewed ? 0 : Math.max(1, sheet.faulty);
  const afterReview = facts.kind === 'new' ? 'opinion' : 'awaiting-decision';

  const named = (each: Lacking): Missing => {
    switch (each.code) {
      case 'receipt-date-missing':
        return { code: each.code, blocks: 'received', target: 'application' };
      case 'document-missing':
        return {
          code: each.code,
          blocks: 'reviewing',
          target: 'application',
          params: { name: each.params?.['document'] ?? '' },
        };
      case 'correction-overdue':
        return { code: 'correction-pending', blocks: 'reviewing', target: 'application', params: each.params ?? {} };
      case 'checksheet-not-entered':
        return {
          code: 'checksheet-incomplete',
          blocks: afterReview,
          target: 'checksheet',
          params: { count: sheet.items },
        };
      case 'checksheet-incomplete':
        return sheet.faulty > 0
          ? { code: each.code, blocks: afterReview, target: 'checksheet', params: { count: sheet.faulty } }
          : { code: 'checksheet-not-reviewed', blocks: afterReview, target: 'checksheet' };
      case 'legal-compliance-not-declared':
        return { code: each.code, blocks: 'certified', target: 'checksheet' };
      case 'meeting-not-scheduled':
      case 'opinion-missing':
        return {
          code: each.code,
          blocks: 'awaiting-decision',
          target: 'committee',
          ...(each.params === undefined ? {} : { params: each.params }),
        };
      case 'decision-missing':
        return { code: each.code, blocks: 'certificate', target: 'decision' };
      case 'certificate-missing':
        return { code: 'certificate-not-issued', blocks: 'certificate', target: 'certificates' };
      case 'report-missing':
        return { code: each.code, blocks: 'report', target: 'committee', params: each.params ?? {} };
      case 'consent-unknown':
        return { code: each.code, blocks: 'publication', target: 'company' };
      default:
        return assertNever(each.code);
    }
  };
  return whatIsMissing({ ...facts, checksheetEntered: sheet.entered, unreviewedItems }, today).map(named);
}
