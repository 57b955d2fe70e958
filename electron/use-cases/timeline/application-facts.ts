import type { CivilDate, Id, Instant } from '../../../shared/kernel/types.ts';
import type { TimelineFact } from '../../../shared/domain/timeline-facts.ts';
import {
  timelineAudit,
  timelineDecisions,
  timelineForms,
  timelineHearings,
  timelineMeetings,
  timelineSteps,
} from '../../store/repositories/timeline.ts';
import type { Store } from '../../store/store.ts';
import { dayInJapan } from '../../platform/clock.ts';

/** The day in Japan on which a row was written. */
export const recordedDay = (at: Instant): CivilDate => dayInJapan(Date.parse(at));

/** An audit line with its values read. */
export interface AuditLine {
  readonly id: Id;
  readonly at: Instant;
  readonly who: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: Id;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

const recordOf = (json: string | null): Record<string, unknown> | null => {
  const value: Record<string, unknown> | null = json === null ? null : JSON.parse(json);
  return typeof value === 'object' && !Array.isArray(value) ? value : { value };
};

/** The company's audit lines; without `all` only those the time line tells in its own words. */
export const auditLines = (store: Store, companyId: Id, all: boolean): readonly AuditLine[] =>
  timelineAudit(store, companyId, all).map((line) => ({
    ...line,
    before: recordOf(line.before),
    after: recordOf(line.after),
  }));

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function stepFacts(store: Store, companyId: Id, audit: readonly AuditLine[]): TimelineFact[] {
  // the last day of a correction that is over stands in the history only
  const due = new Map(
    audit
      .filter(({ action }) => action === 'applications.moveTo')
      .map(({ at, entityId, after }) => [`${entityId} ${at}`, textOf(after?.['correctionDueOn'])]),
  );
  const running = new Map<Id, CivilDate | null>();
  return timelineSteps(store, companyId).map(({ receivedOn, withdrawnOn, ...row }) => {
    const { applicationId, at, from, to } = row;
    // what ends a correction is measured by the day that correction was due
    const dueOn =
      to === 'correction' ? due.get(`${applicationId} ${at}`) || null : (running.get(applicationId) ?? null);
    running.set(applicationId, to === 'correction' ? dueOn : null);
    const on = to === 'received' && from !== 'correction' ? receivedOn : to === 'withdrawn' ? withdrawnOn : null;
    return { ...row, source: 'step', recordedOn: recordedDay(at), on, dueOn };
  });
}

function reviewFacts(
  audit: readonly AuditLine[],
  receiptNumbers: ReadonlyMap<Id, string | null>,
): readonly TimelineFact[] {
  return audit
    .filter(({ action }) => action === 'checksheets.finishReview' || action === 'checksheets.reopenReview')
    .map(({ id, at, who, action, entityId, after }) => ({
      source: 'review',
      id,
      at,
      who,
      recordedOn: recordedDay(at),
      applicationId: entityId,
      receiptNumber: receiptNumbers.get(entityId) ?? null,
      finished: action === 'checksheets.finishReview',
      result: textOf(after?.['result']),
      reason: textOf(after?.['reason']),
    }));
}

function meetingFacts(store: Store, companyId: Id): TimelineFact[] {
  return timelineMeetings(store, companyId).flatMap((row): TimelineFact[] => {
    const { id, at, who, applicationId, receiptNumber, meetingId, name, heldOn, itemKind } = row;
    const of = { applicationId, receiptNumber, meetingId, name };
    const { opinion, opinionOn, opinionText, updatedAt, updatedBy } = row;
    return [
      { ...of, source: 'meeting', id, at, who, recordedOn: recordedDay(at), heldOn, itemKind },
      ...(opinion === null
        ? []
        : [
            {
              ...of,
              source: 'opinion' as const,
              id,
              at: updatedAt,
              who: updatedBy,
              recordedOn: recordedDay(updatedAt),
              on: opinionOn ?? heldOn,
              opinion,
              text: opinionText,
            },
          ]),
    ];
  });
}

/** What is known of a company's applications: steps, sheets, hearings, committee, decisions. */
export function applicationFacts(store: Store, companyId: Id, audit: readonly AuditLine[]): readonly TimelineFact[] {
  const steps = stepFacts(store, companyId, audit);
  const receiptNumbers = new Map(
    steps.flatMap((step) => (step.source === 'step' ? [[step.applicationId, step.receiptNumber] as const] : [])),
  );
  return [
    ...steps,
    ...reviewFacts(audit, receiptNumbers),
    ...timelineForms(store, companyId).map((row) => ({
      ...row,
      source: 'form' as const,
      recordedOn: recordedDay(row.at),
    })),
    ...timelineHearings(store, companyId).map((row) => ({
      ...row,
      source: 'hearing' as const,
      recordedOn: recordedDay(row.at),
    })),
    ...meetingFacts(store, companyId),
    ...timelineDecisions(store, companyId).map(({ correctsId, ...row }) => ({
      ...row,
      source: 'decision' as const,
      recordedOn: recordedDay(row.at),
      corrects: correctsId !== null,
    })),
  ];
}
