import type { EntryOrder } from '../../../shared/domain/publication.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findMeeting } from '../../store/repositories/committee.ts';
import { insertPublication } from '../../store/repositories/publications.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { readDraft, type TypedScope } from './publication-draft.ts';
import { takeIn } from './take-in.ts';

/** A new listing, as typed. */
export interface PublicationDraft {
  readonly title: string;
  readonly medium: 'newsletter' | 'web';
  readonly scope: TypedScope;
  readonly ordering: EntryOrder;
}

/** Starts a newsletter or web listing with a proposed text for every company in its scope that consented. */
export function createPublication(
  context: AppContext,
  input: { draft: PublicationDraft },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  const scope = readDraft(input.draft);
  if (!scope.ok) return scope;
  return store.attempt(() => {
    const { meetingId } = scope.value;
    if (meetingId !== null && findMeeting(store, meetingId) === undefined) return because('not-found');
    const { title, medium, ordering } = input.draft;
    const stamp = stampOf(context);
    const facts = { title, medium, ordering, ...scope.value };
    const id = insertPublication(store, facts, stamp);
    const { added } = takeIn(store, { id, medium, ...scope.value }, clock.today(), stamp);
    writeAudit(store, {
      ...stamp,
      action: 'publications.create',
      entity: 'publication',
      entityId: id,
      after: { ...facts, entries: added },
    });
    return ok({ id, rowVersion: 1 });
  });
}
