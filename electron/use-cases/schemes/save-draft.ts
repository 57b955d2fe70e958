import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Scheme, SchemeVersionId } from '../../../shared/schemes/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { updateDraft } from '../../store/repositories/scheme-drafts.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { factsOf } from './store-draft.ts';
import { wordsOfBoth } from './sheet-words.ts';
import { frozen, versionWithScheme } from './version-row.ts';

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
    const words = wordsOfBoth(scheme, seen.scheme);
    if (seen.row.rowVersion !== input.rowVersion) return editConflict(seen.row, words.one, words.other);
    if (JSON.stringify(scheme) === seen.row.definition) return ok({ rowVersion: seen.row.rowVersion });
    const stamp = stampOf(context);
    const rowVersion = updateDraft(store, seen.row, factsOf(scheme), stamp);
    writeAudit(store, {
      ...stamp,
      action: 'schemes.saveDraft',
      entity: 'scheme_version',
      entityId: input.id,
      ...differences({ version: '', ...words.other }, { version: scheme.label, ...words.one }),
    });
    return ok({ rowVersion });
  });
}
