import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { agendaOf, findMeeting, publicationsOf, removeMeeting } from '../../store/repositories/committee.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';

/** Takes a meeting out; one with an agenda, or one a publication was made of, is a record and stays. */
export function takeOutMeeting(context: AppContext, input: { id: Id; rowVersion: number }): Result<null, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const seen = findMeeting(store, input.id);
    if (seen === undefined) return because('not-found');
    const count = agendaOf(store, seen.id).length;
    const publications = publicationsOf(store, seen.id);
    if (count + publications > 0) return because('meeting-in-use', { params: { count, publications } });
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, {}, {});
    const stamp = stampOf(context);
    removeMeeting(store, seen, stamp);
    const { name, heldOn, place, note } = seen;
    writeAudit(store, {
      ...stamp,
      action: 'committee.remove',
      entity: 'meeting',
      entityId: seen.id,
      before: { name, heldOn, place, note },
      after: { name, heldOn },
    });
    return ok(null);
  });
}
