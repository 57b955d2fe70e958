import type { z } from 'zod';
import type { talkDraft } from '../../../shared/contract/notices.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { noticeKindLabels } from '../../../shared/domain/notice.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { insertNotice } from '../../store/repositories/notices.ts';
import { stampOf } from '../acting.ts';
import type { AppContext } from '../context.ts';
import { readTalk } from './talk-draft.ts';

/** Enters a call, mail or visit; nothing is sent. */
export function addTalk(
  context: AppContext,
  input: { draft: z.infer<typeof talkDraft> },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const read = readTalk(context, input.draft);
  if (!read.ok) return read;
  const { store } = context;
  const { companyId, kind, ...told } = read.value;
  return store.attempt(() => {
    const stamp = stampOf(context);
    const empty = { termId: null, applicationId: null, letterKind: null, documentNumber: '', content: null };
    const id = insertNotice(store, { ...empty, ...read.value }, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'notices.addTalk',
      entity: 'notice',
      entityId: id,
      companyId,
      after: { means: noticeKindLabels[kind], ...told },
    });
    return ok({ id, rowVersion: 1 });
  });
}
