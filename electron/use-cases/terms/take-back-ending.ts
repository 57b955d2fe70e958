import type { Refusal } from '../../../shared/contract/refusal.ts';
import { endingLimits } from '../../../shared/domain/term-ending.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import {
  findEnding,
  removeEnding,
  setTermEnd,
  termAfterEnding,
  termsCutBy,
} from '../../store/repositories/term-endings.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';

/** Takes back an ending that was recorded by mistake: its terms run on. Refused once the company was certified anew for days of them. */
export function takeBackEnding(
  context: AppContext,
  input: { readonly endingId: Id; readonly rowVersion: number; readonly reason: string },
): Result<{ id: Id }, Refusal> {
  const { store } = context;
  const bad = checkText(input.reason, { max: endingLimits.reason, required: true, multiline: true });
  if (bad !== null) return invalid([{ path: 'reason', ...bad }]);
  return store.attempt(() => {
    const found = findEnding(store, input.endingId);
    if (found === undefined) return because('not-found');
    const { ending, number } = found;
    if (ending.rowVersion !== input.rowVersion) return editConflict(ending, {}, ending);
    const cut = termsCutBy(store, ending);
    const last = cut.map(({ endOn }) => endOn).toSorted();
    const next = termAfterEnding(store, ending, last.at(-1) ?? ending.effectiveOn);
    if (next !== undefined) return because('term-overlaps', { params: next });
    const stamp = stampOf(context);
    for (const term of cut) setTermEnd(store, term, null, stamp);
    removeEnding(store, ending, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'terms.takeBackEnding',
      entity: 'term_ending',
      entityId: ending.id,
      companyId: ending.companyId,
      before: { kind: ending.kind, number, effectiveOn: ending.effectiveOn },
      after: { number, takenBackReason: input.reason },
    });
    return ok({ id: ending.id });
  });
}
