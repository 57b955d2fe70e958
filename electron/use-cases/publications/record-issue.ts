import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { insertIssue } from '../../store/repositories/publication-issues.ts';
import { updatePublication } from '../../store/repositories/publications.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { typedDate } from '../typed-date.ts';
import { listingSeen } from './listing-seen.ts';
import { publicationState } from './publication-state.ts';
import { lengthRefusal, publishedRefusal, releaseRefusal } from './release.ts';

/** The day as typed, the version the clerk saw, and `seen` of the page: an entry changed since is not recorded unread. */
export interface RecordInput {
  readonly id: Id;
  readonly rowVersion: number;
  readonly publishedOn: string;
  readonly confirmedLong: boolean;
  readonly seen?: string | undefined;
}

/** 掲載したことを記録する: keeps word for word what was published. From then on nothing of it changes. */
export function recordIssue(context: AppContext, input: RecordInput): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  const today = clock.today();
  const day = typedDate('publishedOn', input.publishedOn, today);
  if (!day.ok) return invalid([day.refusal]);
  return store.attempt(() => {
    const state = publicationState(store, input.id, today);
    if (state === undefined) return because('not-found');
    const { publication, listing } = state;
    const published = publishedRefusal(publication);
    if (published !== null) return published;
    if (publication.rowVersion !== input.rowVersion) return editConflict(publication, {}, publication);
    if (input.seen !== undefined && input.seen !== listingSeen(listing)) return because('edit-conflict');
    const refused = releaseRefusal(store, state, today) ?? lengthRefusal(store, state, input.confirmedLong);
    if (refused !== null) return refused;
    const [earliest = day.value] = listing.companies
      .map(({ certifiedOn }) => certifiedOn)
      .toSorted()
      .toReversed();
    if (day.value < earliest) return invalid([{ path: 'publishedOn', code: 'date-too-early', params: { earliest } }]);
    const stamp = stampOf(context);
    insertIssue(store, publication, day.value, listing, stamp);
    const rowVersion = updatePublication(store, publication, { publishedOn: day.value }, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'publications.record',
      entity: 'publication',
      entityId: publication.id,
      after: { title: publication.title, publishedOn: day.value, entries: listing.companies.length },
    });
    return ok({ id: publication.id, rowVersion });
  });
}
