import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findMeeting, insertMeetingItem, meetingItemsOf } from '../../store/repositories/committee.ts';
import { findCase } from '../../store/repositories/decisions.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { itemKindOf } from './item-kind.ts';

/** Puts an application on a meeting's agenda: for an opinion while it waits for one, for a report once a renewal is decided. */
export function addMeetingItem(
  context: AppContext,
  input: { meetingId: Id; applicationId: Id },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const meeting = findMeeting(store, input.meetingId);
    const found = findCase(store, input.applicationId);
    if (meeting === undefined || found === undefined) return because('not-found');
    const { application } = found;
    const kind = itemKindOf(application);
    if (kind === null)
      return because('transition-not-allowed', { params: { from: application.status, to: 'opinion' } });
    const open = meetingItemsOf(store, application.id).find(
      ({ item }) => item.meetingId === meeting.id || (item.kind === kind && item.opinion === null),
    );
    if (open !== undefined) return because('meeting-item-exists', { params: { meeting: open.meetingName } });
    const stamp = stampOf(context);
    const id = insertMeetingItem(store, { meetingId: meeting.id, applicationId: application.id, kind }, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'committee.addItem',
      entity: 'meeting_item',
      entityId: id,
      companyId: application.companyId,
      after: { meeting: meeting.name, kind },
    });
    return ok({ id, rowVersion: 1 });
  });
}
