import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Scheme, SchemeVersionId } from '../../../shared/schemes/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { updateDraft } from '../../store/repositories/scheme-drafts.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { factsOf } from './store-draft.ts';
import { frozen, versionWithScheme, wordsOf } from './version-row.ts';

/** Keeps a draft as it is, faults and all; they are the editor's to show and publishing's to refuse. */
export function saveDraft(
  context: AppContext,
  input: { id: SchemeVersionId; rowVersion: number; scheme: Scheme },
): Result<{ rowVersion: number }, Refusal> {
  const { store } = context;
  // the key is the row's, whatever was sent
  const scheme = { ...input.scheme, id: input.id };
  return store.attempt(() => {
    const seen = versionWithScheme(store, input.id);
    if (seen === undefined) return because('not-found');
    const fixed = frozen(store, seen.row);
    if (fixed !== null) return fixed;
    if (seen.row.rowVersion !== input.rowVersion) return editConflict(seen.row, wordsOf(scheme), wordsOf(seen.scheme));
    if (JSON.stringify(scheme) === seen.row.definition) return ok({ rowVersion: seen.row.rowVersion });
    const stamp = stampOf(context);
    const rowVersion = updateDraft(store, seen.row, factsOf(scheme), stamp);
    writeAudit(store, {
      ...stamp,
      action: 'schemes.saveDraft',
      entity: 'scheme_version',
      entityId: input.id,
      ...differences({ version: '', ...wordsOf(seen.scheme) }, { version: scheme.label, ...wordsOf(scheme) }),
    });
    return ok({ rowVersion });
  });
}
