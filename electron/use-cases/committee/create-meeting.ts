import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { insertMeeting, type MeetingFacts } from '../../store/repositories/committee.ts';
import { stampOf } from '../acting.ts';
import type { AppContext } from '../context.ts';
import { readMeetingDraft } from './meeting-draft.ts';

/** Enters a meeting of 推進委員会. */
export function createMeeting(
  context: AppContext,
  input: { draft: MeetingFacts },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const draft = readMeetingDraft(input.draft);
  if (!draft.ok) return draft;
  const { store } = context;
  return store.attempt(() => {
    const stamp = stampOf(context);
    const id = insertMeeting(store, draft.value, stamp);
    writeAudit(store, { ...stamp, action: 'committee.create', entity: 'meeting', entityId: id, after: draft.value });
    return ok({ id, rowVersion: 1 });
  });
}
