import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type HearingDraft, hearingFaults } from '../../../shared/domain/hearing.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findHearing, updateHearing } from '../../store/repositories/hearings.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { frameOf, openLog } from './hearing-frame.ts';

/** Mends an entry of the hearing log while its case is open. */
export function editHearing(
  context: AppContext,
  input: { id: Id; rowVersion: number; draft: HearingDraft },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const row = findHearing(store, input.id);
    if (row === undefined) return because('not-found');
    const opened = openLog(context, row.applicationId);
    if (!opened.ok) return opened;
    const faults = hearingFaults(input.draft, frameOf(context, opened.value));
    if (faults.length > 0) return invalid(faults);
    const stamp = stampOf(context);
    const { heardBy } = input.draft;
    const facts = { ...input.draft, heardBy: isBlank(heardBy) ? stamp.clerk : heardBy };
    const changed = differences(row, facts);
    if (changed === null) return ok({ id: row.id, rowVersion: row.rowVersion });
    if (row.rowVersion !== input.rowVersion) return editConflict(row, facts, row);
    const rowVersion = updateHearing(store, row, facts, stamp);
    const { companyId } = opened.value;
    const what = { action: 'hearings.update', entity: 'hearing', entityId: row.id, companyId };
    writeAudit(store, { ...stamp, ...what, ...changed });
    return ok({ id: row.id, rowVersion });
  });
}
