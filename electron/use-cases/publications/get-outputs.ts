import type { PublicationOutputs } from '../../../shared/contract/publications.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { wordedListing } from '../../../shared/domain/listing.ts';
import { listingText } from '../../../shared/domain/listing-text.ts';
import { maybePersons, openDataTable } from '../../../shared/domain/open-data.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { webFragment, webPage } from '../../exchange/web-page.ts';
import { type AppContext, because } from '../context.ts';
import { publicationState } from './publication-state.ts';
import { releaseRefusal } from './release.ts';

/** Every text of a publication as it would be saved; refused like a file, so that nothing withheld can be copied. */
export function getOutputs({ store, clock }: AppContext, input: { id: Id }): Result<PublicationOutputs, Refusal> {
  const today = clock.today();
  const state = publicationState(store, input.id, today);
  if (state === undefined) return because('not-found');
  const refused = releaseRefusal(store, state, today);
  if (refused !== null) return refused;
  const { listing } = state;
  return ok({
    newsletter: listingText(wordedListing(listing)),
    page: webPage(listing),
    fragment: webFragment(listing),
    openData: openDataTable(listing).map((row) => [...row]),
    maybePersons: [...maybePersons(listing)],
  });
}
