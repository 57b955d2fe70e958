import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findMeeting, type MeetingFacts, updateMeeting } from '../../store/repositories/committee.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { readMeetingDraft } from './meeting-draft.ts';

/** Changes name, day, place or note of a meeting. */
export function editMeeting(
  context: AppContext,
  input: { id: Id; rowVersion: number; draft: MeetingFacts },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const draft = readMeetingDraft(input.draft);
  if (!draft.ok) return draft;
  const { store } = context;
  return store.attempt(() => {
    const seen = findMeeting(store, input.id);
    if (seen === undefined) return because('not-found');
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, draft.value, seen);
    const changed = differences(seen, draft.value);
    if (changed === null) return ok({ id: seen.id, rowVersion: seen.rowVersion });
    const stamp = stampOf(context);
    const rowVersion = updateMeeting(store, seen, draft.value, stamp);
    writeAudit(store, { ...stamp, action: 'committee.update', entity: 'meeting', entityId: seen.id, ...changed });
    return ok({ id: seen.id, rowVersion });
  });
}
