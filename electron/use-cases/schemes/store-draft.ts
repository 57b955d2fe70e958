import type { Scheme } from '../../../shared/schemes/types.ts';
import { type DraftFacts, insertDraft } from '../../store/repositories/scheme-drafts.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';

/** A sheet as its row keeps it. */
export const factsOf = (scheme: Scheme): DraftFacts => ({
  label: scheme.label,
  title: scheme.title,
  previousVersionId: scheme.previousVersionId,
  definition: JSON.stringify(scheme),
});

/** Writes a sheet as a new draft under its own key. */
export const storeDraft = (store: Store, scheme: Scheme, stamp: Stamp): void =>
  insertDraft(store, scheme.id, factsOf(scheme), stamp);
