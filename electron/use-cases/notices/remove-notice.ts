import type { Refusal } from '../../../shared/contract/refusal.ts';
import { noticeKindLabels } from '../../../shared/domain/notice.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findNotice, removeNotice } from '../../store/repositories/notices.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';

/** Takes an entry off the log; the history keeps what it said. */
export function takeOffNotice(
  context: AppContext,
  { id, rowVersion }: { id: Id; rowVersion: number },
): Result<{ id: Id }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const seen = findNotice(store, id);
    if (seen === undefined) return because('not-found');
    if (seen.rowVersion !== rowVersion) return editConflict(seen, {}, seen);
    const stamp = stampOf(context);
    removeNotice(store, seen, stamp);
    const { kind, happenedOn, documentNumber, counterpart, subject, note, companyId } = seen;
    // nothing stands after it: the line tells what was taken off
    const after = { means: noticeKindLabels[kind], happenedOn, documentNumber, counterpart, subject, note };
    writeAudit(store, { ...stamp, action: 'notices.remove', entity: 'notice', entityId: id, companyId, after });
    return ok({ id });
  });
}
