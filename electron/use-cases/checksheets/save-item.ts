import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type ItemAnswer, itemByKey } from '../../../shared/domain/checksheet.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import type { SystemVerdict } from '../../../shared/domain/system-verdict.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { type AppContext, invalid } from '../context.ts';
import { contextOf, rulesFrozenWith } from '../judged-sheet.ts';
import { keepAnswer } from '../keep-answer.ts';
import { openSheet } from '../open-sheet.ts';
import { schemeInUse } from '../scheme-registry.ts';
import { noteAnswer } from '../sheet-history.ts';
import { settingsInForce } from '../settings-in-force.ts';

/**
 * Keeps one item as it stands on the screen, faults and all: what is wrong with it is shown, never a reason to lose it.
 * Only control characters and halves of letters are refused; the screen keeps them and names their place.
 */
export function saveItem(
  context: AppContext,
  input: { applicationId: Id; itemKey: string; rowVersion: number | null; answer: ItemAnswer },
): Result<{ rowVersion: number; systemVerdict: SystemVerdict }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const opened = openSheet(context, input.applicationId, 'refused');
    if (!opened.ok) return opened;
    const { application } = opened.value;
    const scheme = schemeInUse(store, application.schemeVersionId);
    const item = itemByKey(scheme, input.itemKey);
    if (item === null) return invalid([{ path: 'itemKey', code: 'unknown-choice' }]);
    const rules = rulesFrozenWith(application, judgementRules(settingsInForce(store)));
    const verdictContext = contextOf(store, application, rules, context.clock.today());
    const kept = keepAnswer(store, opened.value, verdictContext, item, input.answer, input.rowVersion);
    if (!kept.ok) return kept;
    const { rowVersion, systemVerdict, changed } = kept.value;
    if (changed !== null) {
      const told = { opened: opened.value, scheme, action: 'checksheets.saveItem' };
      noteAnswer(store, told, item, changed, verdictContext.years.basis);
    }
    return ok({ rowVersion, systemVerdict });
  });
}
