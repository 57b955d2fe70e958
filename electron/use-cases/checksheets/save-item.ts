import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type ItemAnswer, itemByKey } from '../../../shared/domain/checksheet.ts';
import { isUnstorable, itemFaults } from '../../../shared/domain/checksheet-faults.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { systemVerdict, type SystemVerdict } from '../../../shared/domain/system-verdict.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { type AnswerFacts, findAnswer, insertAnswer, updateAnswer } from '../../store/repositories/checksheets.ts';
import { differences, editConflict } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { contextOf, rulesFrozenWith } from '../judged-sheet.ts';
import { schemeInUse } from '../scheme-registry.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { openSheet } from './open-sheet.ts';

const blank: AnswerFacts = {
  applicantMark: 'blank',
  reviewerMark: null,
  reviewerReason: '',
  entries: '{}',
  systemVerdict: 'ok',
};

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
    const { application, sheet, stamp } = opened.value;
    const item = itemByKey(schemeInUse(store, application.schemeVersionId), input.itemKey);
    if (item === null) return invalid([{ path: 'itemKey', code: 'unknown-choice' }]);
    const known = item.fields.map((field) => field.key);
    const entries = Object.fromEntries(Object.entries(input.answer.entries).filter(([key]) => known.includes(key)));
    const rules = rulesFrozenWith(application, judgementRules(settingsInForce(store)));
    const verdictContext = contextOf(store, application, rules, context.clock.today());
    const unstorable = itemFaults(item, { ...input.answer, entries }, verdictContext.years).filter(isUnstorable);
    if (unstorable.length > 0) return invalid(unstorable);
    const { applicantMark, reviewerMark, reviewerReason } = input.answer;
    const { verdict } = systemVerdict(item, { ...input.answer, entries }, verdictContext);
    const typed = { applicantMark, reviewerMark, reviewerReason, entries: JSON.stringify(entries) };
    const facts: AnswerFacts = { ...typed, systemVerdict: verdict };
    const stored = findAnswer(store, sheet.id, item.key);
    const changed = differences(stored ?? blank, typed);
    if (stored !== undefined && changed === null) return ok({ rowVersion: stored.rowVersion, systemVerdict: verdict });
    if (stored !== undefined && stored.rowVersion !== input.rowVersion) return editConflict(stored, typed, stored);
    if (stored === undefined && input.rowVersion !== null) return because('not-found');
    const rowVersion =
      stored === undefined
        ? insertAnswer(store, { checksheetId: sheet.id, itemKey: item.key }, facts, stamp)
        : updateAnswer(store, stored, facts, stamp);
    if (changed !== null) {
      const readable = ({ entries: json, ...rest }: Record<string, unknown>) =>
        typeof json === 'string' ? { ...rest, entries: JSON.parse(json) as unknown } : rest;
      writeAudit(store, {
        ...stamp,
        action: 'checksheets.saveItem',
        entity: 'checksheet_answer',
        entityId: application.id,
        companyId: application.companyId,
        before: { item: item.key, ...readable(changed.before) },
        after: { item: item.key, ...readable(changed.after) },
      });
    }
    return ok({ rowVersion, systemVerdict: verdict });
  });
}
