import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { carryInto, noteCarried } from '../carry-into.ts';
import { type AppContext, because } from '../context.ts';
import { openSheet } from '../open-sheet.ts';

/** Takes the entries of the earlier sheet over into the items nobody has filled in, once more or for the first time. */
export function carryOverAgain(context: AppContext, input: { applicationId: Id }): Result<{ items: number }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const opened = openSheet(context, input.applicationId, 'refused');
    if (!opened.ok) return opened;
    const { application, stamp } = opened.value;
    const carried = carryInto(context, application, 'blank', stamp);
    if (carried === null) return because('no-earlier-sheet');
    noteCarried(store, application, carried, stamp);
    return ok({ items: carried.items });
  });
}
