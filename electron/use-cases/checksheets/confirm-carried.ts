import type { Refusal } from '../../../shared/contract/refusal.ts';
import { itemByKey } from '../../../shared/domain/checksheet.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { confirmAnswer, confirmCover, findAnswer } from '../../store/repositories/checksheets.ts';
import type { ApplicationRecord } from '../../store/repositories/applications.ts';
import type { Store } from '../../store/store.ts';
import type { AppContext } from '../context.ts';
import { schemeInUse } from '../scheme-registry.ts';
import { openSheet } from '../open-sheet.ts';
import { noteConfirmed } from '../sheet-history.ts';

const cover = 'cover.';

const lineOf = (store: Store, { schemeVersionId }: ApplicationRecord, key: string): string =>
  schemeInUse(store, schemeVersionId).declarations.find((each) => each.key === key)?.text ?? key;

/**
 * Says knowingly that what was taken over from the earlier sheet at one item (or `cover.<key>`) was looked at and stands.
 * What is confirmed or touched already stays so.
 */
export function confirmCarried(context: AppContext, input: { applicationId: Id; part: string }): Result<null, Refusal> {
  const { store } = context;
  const { applicationId, part } = input;
  return store.attempt(() => {
    const opened = openSheet(context, applicationId, 'refused');
    if (!opened.ok) return opened;
    const { application, sheet, stamp } = opened.value;
    if (part.startsWith(cover)) {
      const key = part.slice(cover.length);
      const carried: string[] = JSON.parse(sheet.carriedDeclarations);
      if (!carried.includes(key)) return ok(null);
      confirmCover(store, sheet, JSON.stringify(carried.filter((each) => each !== key)), stamp);
      writeAudit(store, {
        ...stamp,
        action: 'checksheets.confirmCarried',
        entity: 'checksheet',
        entityId: applicationId,
        companyId: application.companyId,
        after: { declaration: lineOf(store, application, key) },
      });
      return ok(null);
    }
    const answer = findAnswer(store, sheet.id, part);
    if (answer === undefined || answer.carried === null) return ok(null);
    confirmAnswer(store, answer, stamp);
    const number = itemByKey(schemeInUse(store, application.schemeVersionId), part)?.id;
    noteConfirmed(store, { application, stamp }, { key: part, number });
    return ok(null);
  });
}
