import { z } from 'zod';
import { alertKinds, handlingStates } from '../../../shared/domain/alert.ts';
import { entryKind } from '../../../shared/domain/certificate-copy.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { letterKindLabels, letterKinds } from '../../../shared/domain/letter-kinds.ts';
import type { TimelineFact } from '../../../shared/domain/timeline-facts.ts';
import {
  timelineCertificates,
  timelineChanges,
  timelineListings,
  timelineNotices,
} from '../../store/repositories/timeline-events.ts';
import type { Store } from '../../store/store.ts';
import { type AuditLine, recordedDay } from './application-facts.ts';

function certificateFacts(store: Store, companyId: Id): TimelineFact[] {
  const rows = timelineCertificates(store, companyId);
  return rows.flatMap((row): TimelineFact[] => {
    const { id, at, who, issuedOn, reason } = row;
    const kind = entryKind(row, rows.find((each) => each.id === row.replacesId)?.kind ?? null);
    const replacement = rows.find((each) => each.replacesId === id && each.kind !== 'return');
    return [
      { source: 'certificate', id, at, who, recordedOn: recordedDay(at), kind, issuedOn, reason },
      ...(replacement === undefined
        ? []
        : [
            {
              source: 'certificate-void' as const,
              id,
              at: replacement.at,
              who: replacement.who,
              recordedOn: recordedDay(replacement.at),
              kind,
              issuedOn,
              reason: replacement.reason,
              voidOn: replacement.issuedOn,
            },
          ]),
    ];
  });
}

/** What a notice is called: its own subject, or the kind of letter. */
const noticeSubject = (subject: string, letterKind: string | null): string => {
  const known = letterKinds.find((kind) => kind === letterKind);
  return subject !== '' || known === undefined ? subject : letterKindLabels[known];
};

function changeFacts(store: Store, companyId: Id, audit: readonly AuditLine[]): TimelineFact[] {
  const kept = timelineChanges(store, companyId);
  // once a 変更届 was an edit with dates: what was kept of it tells it; an edit without only mends what was typed
  const announced = (at: string, after: AuditLine['after']): boolean =>
    kept.some(
      (row) =>
        row.createdAt === at &&
        Object.entries<unknown>(JSON.parse(row.after)).some(([field, value]) => after?.[field] === value),
    );
  return [
    ...kept.map((row) => ({
      source: 'change' as const,
      id: row.id,
      at: row.createdAt,
      who: row.createdBy,
      recordedOn: recordedDay(row.createdAt),
      kind: row.kind,
      before: JSON.parse(row.before),
      after: JSON.parse(row.after),
      happenedOn: row.happenedOn,
      notifiedOn: row.notifiedOn,
      acceptedOn: row.acceptedOn,
    })),
    ...audit.flatMap(({ id, at, who, action, before, after }): TimelineFact[] => {
      const recorded = { id, at, who, recordedOn: recordedDay(at) };
      if (action === 'companies.create') return [{ ...recorded, source: 'registered' }];
      if (action !== 'companies.update' || announced(at, after)) return [];
      return [{ ...recorded, source: 'mended', before: before ?? {}, after: after ?? {} }];
    }),
  ];
}

const handled = z.object({
  alert: z.enum(alertKinds).catch('term'),
  dueOn: z.string().nullable().catch(null),
  state: z.enum([...handlingStates, 'none']),
  handledOn: z.string().nullable().catch(null),
  who: z.string().catch(''),
  untilOn: z.string().nullable().catch(null),
  reason: z.string().catch(''),
  note: z.string().catch(''),
});

/** How alerts were handled, each record and each change of one: the table itself keeps only the last. */
function handlingFacts(audit: readonly AuditLine[]): readonly TimelineFact[] {
  const known = new Map<Id, object>();
  const lines = audit.filter(({ action }) => action === 'alerts.handle' || action === 'alerts.clearHandling');
  return lines
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, at, who: clerk, entityId, after, action }): TimelineFact[] => {
      // a line holds what it changed; what is taken back says nothing more
      const now = action === 'alerts.handle' ? { ...known.get(entityId), ...after } : { ...after };
      known.set(entityId, now);
      const read = handled.safeParse(now);
      if (!read.success) return [];
      const { who: person, ...rest } = read.data;
      return [{ source: 'handling', id, at, who: clerk, recordedOn: recordedDay(at), person, ...rest }];
    });
}

/** What is known beside applications and terms: certificates, notices, changes, listings, alerts. */
export const eventFacts = (store: Store, companyId: Id, audit: readonly AuditLine[]): readonly TimelineFact[] => [
  ...certificateFacts(store, companyId),
  ...timelineNotices(store, companyId).map(({ letterKind, ...row }) => ({
    ...row,
    source: 'notice' as const,
    recordedOn: recordedDay(row.at),
    subject: noticeSubject(row.subject, letterKind),
  })),
  ...changeFacts(store, companyId, audit),
  ...timelineListings(store, companyId).map(({ included, ...row }) => ({
    ...row,
    source: 'listing' as const,
    recordedOn: recordedDay(row.at),
    included: included !== 0,
  })),
  ...handlingFacts(audit),
];
