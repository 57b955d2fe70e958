import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type HearingDraft, hearingFaults } from '../../../shared/domain/hearing.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { insertHearing } from '../../store/repositories/hearings.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, invalid } from '../context.ts';
import { frameOf, openLog } from './hearing-frame.ts';

/** Enters a hearing by phone, mail, visit or at the counter; heard by the clerk unless another is named. */
export function addHearing(
  context: AppContext,
  input: { applicationId: Id; draft: HearingDraft },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const opened = openLog(context, input.applicationId);
    if (!opened.ok) return opened;
    const { id: applicationId, companyId } = opened.value;
    const faults = hearingFaults(input.draft, frameOf(context, opened.value));
    if (faults.length > 0) return invalid(faults);
    const stamp = stampOf(context);
    const { heardBy } = input.draft;
    const facts = { ...input.draft, heardBy: isBlank(heardBy) ? stamp.clerk : heardBy };
    const id = insertHearing(store, applicationId, facts, stamp);
    writeAudit(store, { ...stamp, action: 'hearings.add', entity: 'hearing', entityId: id, companyId, after: facts });
    return ok({ id, rowVersion: 1 });
  });
}
