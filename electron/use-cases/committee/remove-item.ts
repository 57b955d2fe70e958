import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findMeeting, findMeetingItem, removeMeetingItem } from '../../store/repositories/committee.ts';
import { findCase } from '../../store/repositories/decisions.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';

/** Takes an item off an agenda; one with an opinion is a record and stays. */
export function takeOffMeetingItem(
  context: AppContext,
  input: { itemId: Id; rowVersion: number },
): Result<{ id: Id }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const seen = findMeetingItem(store, input.itemId);
    if (seen === undefined) return because('not-found');
    if (seen.opinion !== null) return because('meeting-item-has-opinion');
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, {}, seen);
    const stamp = stampOf(context);
    removeMeetingItem(store, seen, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'committee.removeItem',
      entity: 'meeting_item',
      entityId: seen.id,
      companyId: findCase(store, seen.applicationId)?.application.companyId,
      before: { meeting: findMeeting(store, seen.meetingId)?.name ?? '', kind: seen.kind },
    });
    return ok({ id: seen.id });
  });
}
