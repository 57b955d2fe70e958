import type { Refusal } from '../../../shared/contract/refusal.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { copyScheme, siblingOf } from '../../../shared/domain/scheme-edit.ts';
import { schemeLimits } from '../../../shared/domain/scheme-limits.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { labelFaults } from '../../../shared/domain/version-label.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { SchemeVersionId } from '../../../shared/schemes/types.ts';
import { newId } from '../../platform/ids.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { storeDraft } from './store-draft.ts';
import { otherLabels, versionWithScheme } from './version-row.ts';

/**
 * A draft with the content of a version. The copy of a published one follows it (every item the same); the copy of a
 * draft is another variant of it and follows the same version, so that nothing published follows what still changes.
 */
export function copyVersion(
  context: AppContext,
  input: { fromId: SchemeVersionId; label: string },
): Result<{ id: SchemeVersionId; rowVersion: number }, Refusal> {
  const bad = checkText(input.label, { max: schemeLimits.label, required: true });
  if (bad !== null) return invalid([{ path: 'label', ...bad }]);
  const { store } = context;
  return store.attempt(() => {
    const from = versionWithScheme(store, input.fromId);
    if (from === undefined) return because('not-found');
    const taken = labelFaults(input.label, otherLabels(store, null));
    if (taken.length > 0) return invalid(taken);
    const id = newId();
    const copy =
      from.row.publishedAt === null
        ? siblingOf(from.scheme, id, input.label)
        : copyScheme(from.scheme, id, input.label, judgementRules(settingsInForce(store)).stars);
    const stamp = stampOf(context);
    storeDraft(store, copy, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'schemes.copy',
      entity: 'scheme_version',
      entityId: id,
      after: { label: copy.label, from: from.version.label },
    });
    return ok({ id, rowVersion: 1 });
  });
}
