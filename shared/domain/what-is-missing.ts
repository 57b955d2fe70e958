import type { CivilDate } from '../kernel/types.ts';
import type { ApplicationKind, ApplicationStatus } from './application.ts';
import { isOpen } from './application.ts';

/** What an application still lacks; closed codes, in the order the procedure needs them. */
export const missingCodes = [
  'receipt-date-missing',
  'document-missing',
  'correction-overdue',
  'checksheet-not-entered',
  'checksheet-incomplete',
  'legal-compliance-not-declared',
  'meeting-not-scheduled',
  'opinion-missing',
  'decision-missing',
  'certificate-missing',
  'report-missing',
  'consent-unknown',
] as const;
export type MissingCode = (typeof missingCodes)[number];

/** Where the clerk can put it right. */
export const missingTargets = [
  'receipt',
  'documents',
  'correction',
  'checksheet',
  'declarations',
  'committee',
  'decision',
  'certificate',
  'company',
] as const;
export type MissingTarget = (typeof missingTargets)[number];

/** Steps that cannot be taken while it is missing. */
export const blockedSteps = ['receive', 'review', 'hear-opinion', 'decide', 'issue', 'report', 'publish'] as const;
export type BlockedStep = (typeof blockedSteps)[number];

/** One thing that is missing. */
export interface Missing {
  readonly code: MissingCode;
  readonly blocks: BlockedStep;
  readonly target: MissingTarget;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What is known about an application. */
export interface ApplicationFacts {
  readonly kind: ApplicationKind;
  readonly status: ApplicationStatus;
  readonly receivedOn: CivilDate | null;
  readonly documents: readonly { readonly name: string; readonly required: boolean; readonly received: boolean }[];
  /** Last day for the correction that was asked for; null when none is open. */
  readonly correctionDueOn: CivilDate | null;
  readonly checksheetEntered: boolean;
  /** Items the reviewer has not marked. */
  readonly unreviewedItems: number;
  readonly legalComplianceDeclared: boolean;
  /** True for new applications and for renewals with a change that needs a new review. */
  readonly opinionNeeded: boolean;
  readonly meetingScheduled: boolean;
  readonly opinionHeard: boolean;
  /** True when the sheet was changed after the opinion, which is to be heard once more. */
  readonly opinionOutdated?: boolean;
  readonly decided: boolean;
  readonly certificateIssued: boolean;
  /** Renewals: day of the last meeting they stand on the agenda of, to be reported afterwards (source line 415); null: none. */
  readonly reportOn: CivilDate | null;
  readonly consent: 'yes' | 'no' | 'unknown';
}

/** Lists what is missing on the day `today`, in the order of the procedure; empty when nothing is, or after a withdrawal or refusal. */
export function whatIsMissing(facts: ApplicationFacts, today: CivilDate): readonly Missing[] {
  const list: Missing[] = [];
  const add = (condition: boolean, missing: Missing): void => void (condition && list.push(missing));
  if (facts.status === 'withdrawn' || facts.status === 'refused') return list;
  if (isOpen(facts.status)) {
    add(facts.receivedOn === null, { code: 'receipt-date-missing', blocks: 'receive', target: 'receipt' });
    for (const document of facts.documents) {
      const lacks = document.required && !document.received;
      add(lacks, {
        code: 'document-missing',
        blocks: 'review',
        target: 'documents',
        params: { document: document.name },
      });
    }
    const due = facts.correctionDueOn;
    const late = facts.status === 'correction' && due !== null && today > due;
    add(late, { code: 'correction-overdue', blocks: 'review', target: 'correction', params: { due: due ?? '' } });
    add(!facts.checksheetEntered, { code: 'checksheet-not-entered', blocks: 'review', target: 'checksheet' });
    const params = { items: facts.unreviewedItems };
    const unreviewed = facts.checksheetEntered && facts.unreviewedItems > 0;
    add(unreviewed, { code: 'checksheet-incomplete', blocks: 'decide', target: 'checksheet', params });
    const legal = !facts.legalComplianceDeclared;
    add(legal, { code: 'legal-compliance-not-declared', blocks: 'decide', target: 'declarations' });
    const opinion = facts.opinionNeeded && !facts.opinionHeard;
    add(opinion && !facts.meetingScheduled, {
      code: 'meeting-not-scheduled',
      blocks: 'hear-opinion',
      target: 'committee',
    });
    const outdated = facts.opinionOutdated === true ? { params: { outdated: 1 } } : {};
    add(opinion, { code: 'opinion-missing', blocks: 'decide', target: 'committee', ...outdated });
    add(!facts.decided, { code: 'decision-missing', blocks: 'issue', target: 'decision' });
  } else {
    add(!facts.certificateIssued, { code: 'certificate-missing', blocks: 'issue', target: 'certificate' });
    // reported once the meeting's day is over; a meeting that is moved takes the report along
    const { reportOn } = facts;
    const report = facts.kind === 'renewal' && !facts.opinionNeeded && (reportOn === null || reportOn >= today);
    const planned = reportOn === null ? {} : { params: { on: reportOn } };
    add(report, { code: 'report-missing', blocks: 'report', target: 'committee', ...planned });
  }
  add(facts.consent === 'unknown', { code: 'consent-unknown', blocks: 'publish', target: 'company' });
  return list;
}
