import { addDays } from '../../../shared/domain/civil-date.ts';
import type { TimelineFact } from '../../../shared/domain/timeline-facts.ts';
import type { Id, Instant } from '../../../shared/kernel/types.ts';
import { timelineEndings, timelineTerms } from '../../store/repositories/timeline-events.ts';
import type { Store } from '../../store/store.ts';
import { type AuditLine, recordedDay } from './application-facts.ts';

type TermRow = ReturnType<typeof timelineTerms>[number];
type EndingRow = ReturnType<typeof timelineEndings>[number];

const recorded = (id: Id, at: Instant, who: string) => ({ id, at, who, recordedOn: recordedDay(at) });

/** An extension is told as such, and again when it was taken back. */
function extensionFacts({ term, extension }: TermRow, oldEndOn: string | null, undoReason: string): TimelineFact[] {
  const of = { oldEndOn, newEndOn: term.endOn, reason: extension?.reason ?? '' };
  const made: TimelineFact = {
    ...of,
    ...recorded(term.id, term.createdAt, term.createdBy),
    source: 'extension',
    extendedOn: extension?.extendedOn ?? term.certifiedOn,
  };
  if (term.deletedAt === null) return [made];
  return [
    made,
    { ...of, ...recorded(term.id, term.deletedAt, term.updatedBy), source: 'extension-undone', undoReason },
  ];
}

function runFacts(row: TermRow, live: readonly TermRow[]): TimelineFact[] {
  const { term, number } = row;
  const { id, startOn, endOn, basis, kind, endedOn, endKind } = term;
  const by = recorded(id, term.createdAt, term.createdBy);
  const prolonged = live.some((other) => other.term.prolongsId === id);
  const runsOut = !prolonged && (endedOn === null || endKind === 'expired');
  const continued = live.some((other) => other.term.startOn === addDays(endOn, 1));
  return [
    ...(term.prolongsId === null ? [{ ...by, source: 'term' as const, kind, number, startOn, endOn, basis }] : []),
    ...(runsOut ? [{ ...by, source: 'expiry' as const, number, endOn, continued }] : []),
  ];
}

function endingFacts(
  { id, createdAt, createdBy, deletedAt, updatedBy, ...row }: EndingRow,
  undoReason: string,
): TimelineFact[] {
  const { kind, effectiveOn, happenedOn, notifiedOn, acceptedOn, hearingOn } = row;
  const { form, ground, reason, hearingNote, documentNumber } = row;
  const dates = { effectiveOn, happenedOn, notifiedOn, acceptedOn, hearingOn };
  const of = { kind, ...dates, form, ground, reason, hearingNote, documentNumber };
  const made: TimelineFact = { ...of, ...recorded(id, createdAt, createdBy), source: 'ending' };
  if (deletedAt === null) return [made];
  return [made, { ...of, ...recorded(id, deletedAt, updatedBy), source: 'ending-undone', undoReason }];
}

const unknown = {
  happenedOn: null,
  notifiedOn: null,
  acceptedOn: null,
  hearingOn: null,
  form: '',
  ground: '',
  hearingNote: '',
  documentNumber: '',
} as const;

/** Ended terms of a file older than the record of endings: what the term itself knows. */
const bareEnding = ({ term }: TermRow): TimelineFact => ({
  ...recorded(term.id, term.updatedAt, term.updatedBy),
  source: 'ending',
  kind: term.endKind ?? 'ended',
  effectiveOn: term.endedOn ?? term.endOn,
  ...unknown,
  reason: term.endReason,
});

/** Terms of a company: begun, run out, prolonged, ended, and what of it was taken back. */
export function termFacts(store: Store, companyId: Id, audit: readonly AuditLine[]): readonly TimelineFact[] {
  const undone = new Map(
    audit
      .filter(({ action }) => action.startsWith('terms.takeBack'))
      .map(({ entityId, after }) => [entityId, after?.['takenBackReason'] ?? after?.['reason']]),
  );
  const undoReason = (id: Id): string => {
    const reason = undone.get(id);
    return typeof reason === 'string' ? reason : '';
  };
  const rows = timelineTerms(store, companyId);
  const live = rows.filter(({ term }) => term.deletedAt === null);
  const endings = timelineEndings(store, companyId);
  const told = new Set(endings.map(({ certificationId }) => certificationId));
  const endOf = (id: Id | null) => rows.find(({ term }) => term.id === id)?.term.endOn ?? null;
  return [
    ...live.flatMap((row) => runFacts(row, live)),
    ...rows
      .filter(({ term }) => term.prolongsId !== null)
      .flatMap((row) => extensionFacts(row, endOf(row.term.prolongsId), undoReason(row.term.id))),
    ...endings.flatMap((row) => endingFacts(row, undoReason(row.id))),
    ...live
      .filter(({ term }) => term.endedOn !== null && term.endKind !== 'expired' && !told.has(term.certificationId))
      .map(bareEnding),
  ];
}
