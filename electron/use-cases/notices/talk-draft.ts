import type { z } from 'zod';
import type { talkDraft } from '../../../shared/contract/notices.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type TalkDraft, talkFaults } from '../../../shared/domain/notice.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { companiesOf } from '../../store/repositories/notices.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { typedDate } from '../typed-date.ts';

/** A call, mail or visit as typed, read: its day in any accepted form, not after today. */
export function readTalk(context: AppContext, draft: z.infer<typeof talkDraft>): Result<TalkDraft, Refusal> {
  const happenedOn = typedDate('happenedOn', draft.happenedOn, context.clock.today());
  const faults = talkFaults(draft);
  if (!happenedOn.ok) return invalid([happenedOn.refusal, ...faults]);
  if (faults.length > 0) return invalid(faults);
  if (companiesOf(context.store, [draft.companyId]).length === 0) return because('not-found');
  return ok({ ...draft, happenedOn: happenedOn.value });
}
