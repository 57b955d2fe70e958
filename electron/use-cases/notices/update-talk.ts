import type { z } from 'zod';
import type { talkDraft } from '../../../shared/contract/notices.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { noticeKindLabels } from '../../../shared/domain/notice.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findNotice, type NoticeRecord, updateNotice } from '../../store/repositories/notices.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { readTalk } from './talk-draft.ts';

type Talk = Pick<NoticeRecord, 'kind' | 'happenedOn' | 'counterpart' | 'subject' | 'note'>;

/** As the history and a conflict tell it. */
const told = ({ kind, happenedOn, counterpart, subject, note }: Talk) => ({
  means: noticeKindLabels[kind],
  happenedOn,
  counterpart,
  subject,
  note,
});

/** Mends a call, mail or visit as entered; a recorded letter is not edited, only taken off. */
export function updateTalk(
  context: AppContext,
  input: { id: Id; rowVersion: number; draft: z.infer<typeof talkDraft> },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const read = readTalk(context, input.draft);
  if (!read.ok) return read;
  const { store } = context;
  return store.attempt(() => {
    const seen = findNotice(store, input.id);
    if (seen === undefined || seen.kind === 'letter' || seen.companyId !== read.value.companyId) {
      return because('not-found');
    }
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, told(read.value), told(seen));
    const changed = differences(told(seen), told(read.value));
    if (changed === null) return ok({ id: seen.id, rowVersion: seen.rowVersion });
    const stamp = stampOf(context);
    const rowVersion = updateNotice(store, seen, read.value, stamp);
    const { id, companyId } = seen;
    writeAudit(store, {
      ...stamp,
      action: 'notices.updateTalk',
      entity: 'notice',
      entityId: id,
      companyId,
      ...changed,
    });
    return ok({ id, rowVersion });
  });
}
