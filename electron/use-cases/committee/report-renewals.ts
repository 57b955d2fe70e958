import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findMeeting, insertMeetingItem } from '../../store/repositories/committee.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { openBusiness } from './open-business.ts';

/** Puts every decided renewal that stands on no agenda on this one, to be reported (source line 415). */
export function reportRenewals(
  context: AppContext,
  input: { readonly meetingId: Id },
): Result<{ added: number }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const meeting = findMeeting(store, input.meetingId);
    if (meeting === undefined) return because('not-found');
    const decided = openBusiness(store, meeting.heldOn).filter(({ itemKind }) => itemKind === 'report');
    const stamp = stampOf(context);
    for (const { applicationId, companyId } of decided) {
      const id = insertMeetingItem(store, { meetingId: meeting.id, applicationId, kind: 'report' }, stamp);
      writeAudit(store, {
        ...stamp,
        action: 'committee.addItem',
        entity: 'meeting_item',
        entityId: id,
        companyId,
        after: { meeting: meeting.name, kind: 'report' },
      });
    }
    return ok({ added: decided.length });
  });
}
