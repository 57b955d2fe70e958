import type { Refusal } from '../../../shared/contract/refusal.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { isCivilDate } from '../../../shared/domain/civil-date.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { getApplication, updateApplication } from '../../store/repositories/applications.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { isDecided } from '../decided.ts';

interface Edit {
  readonly note: string;
  readonly correctionNote: string;
  readonly correctionDueOn: CivilDate | null;
}

function faultsOf(edit: Edit): readonly Fault[] {
  const due = edit.correctionDueOn;
  const texts = (['note', 'correctionNote'] as const).flatMap((path): readonly Fault[] => {
    const bad = checkText(edit[path], { max: textLimits.applicationNote, multiline: true });
    return bad === null ? [] : [{ path, ...bad }];
  });
  const badDay = due !== null && !isCivilDate(due);
  return badDay ? [...texts, { path: 'correctionDueOn', code: 'impossible-date', params: { text: due } }] : texts;
}

/** Stores the clerk's notes and the due date of a correction; status and receipt move by steps only. */
export function editApplication(
  context: AppContext,
  input: Edit & { id: Id; rowVersion: number },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store } = context;
  const { id, rowVersion, note, correctionNote, correctionDueOn } = input;
  const edit = { note, correctionNote, correctionDueOn };
  const faults = faultsOf(edit);
  if (faults.length > 0) return invalid(faults);
  return store.attempt(() => {
    const row = getApplication(store, id);
    if (row === undefined) return because('not-found');
    if (isDecided(row.status)) return because('decided-record-is-fixed');
    const changed = differences(row, edit);
    if (changed === null) return ok({ id, rowVersion: row.rowVersion });
    if (row.rowVersion !== rowVersion) return editConflict(row, edit, row);
    const stamp = stampOf(context);
    const next = updateApplication(store, row, edit, stamp);
    const what = { action: 'applications.update', entity: 'application', entityId: id, companyId: row.companyId };
    writeAudit(store, { ...stamp, ...what, ...changed });
    return ok({ id, rowVersion: next });
  });
}
