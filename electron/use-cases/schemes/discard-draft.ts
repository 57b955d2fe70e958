import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { SchemeVersionId } from '../../../shared/schemes/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { removeDraft } from '../../store/repositories/scheme-drafts.ts';
import { findSchemeVersion } from '../../store/repositories/scheme-versions.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { frozen } from './version-row.ts';

/** Throws a draft away. */
export function discardDraft(
  context: AppContext,
  input: { id: SchemeVersionId; rowVersion: number },
): Result<null, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const seen = findSchemeVersion(store, input.id);
    if (seen === undefined) return because('not-found');
    const fixed = frozen(store, seen);
    if (fixed !== null) return fixed;
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, {}, {});
    const stamp = stampOf(context);
    removeDraft(store, seen, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'schemes.discardDraft',
      entity: 'scheme_version',
      entityId: seen.id,
      after: { version: seen.label },
    });
    return ok(null);
  });
}
