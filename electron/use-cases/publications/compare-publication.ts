import type { PublicationComparison } from '../../../shared/contract/publications.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { ListedCompany } from '../../../shared/domain/listing.ts';
import { diffListings, type ListingDiff } from '../../../shared/domain/publication-diff.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { type Issue, issueBefore } from '../../store/repositories/publication-issues.ts';
import type { Store } from '../../store/store.ts';
import { type AppContext, because } from '../context.ts';
import { type PublicationState, publicationState } from './publication-state.ts';

/** What differs from the last published listing of the same medium; undefined where there is none. */
export function differenceOf(
  store: Store,
  { publication, listing }: PublicationState,
): { readonly previous: Issue; readonly diff: ListingDiff } | undefined {
  const previous = issueBefore(store, publication);
  if (previous === undefined) return undefined;
  return { previous, diff: diffListings(previous.content.companies, listing.companies) };
}

const named = ({ name, number }: ListedCompany) => ({ name, number });

/** 前回掲載からの追加・削除・変更. */
export function comparePublication(
  { store, clock }: AppContext,
  input: { id: Id },
): Result<PublicationComparison, Refusal> {
  const state = publicationState(store, input.id, clock.today());
  if (state === undefined) return because('not-found');
  const found = differenceOf(store, state);
  if (found === undefined) return ok({ previous: null, added: [], removed: [], changed: [] });
  const { previous, diff } = found;
  const { publicationId, publishedOn, content } = previous;
  return ok({
    previous: { publicationId, publishedOn, title: content.title },
    added: diff.added.map(named),
    removed: diff.removed.map(named),
    changed: diff.changed.map(({ after, changes }) => ({
      ...named(after),
      changes: changes.map((each) => ({ ...each })),
    })),
  });
}
