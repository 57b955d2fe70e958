import type { PublicationRow } from '../../../shared/contract/publications.ts';
import { listPublications } from '../../store/repositories/publications.ts';
import type { AppContext } from '../context.ts';
import { printedCharacters } from './publication-detail.ts';
import { stateOf } from './publication-state.ts';

/** Newsletter and web listings, the newest first, with how much each prints. */
export function publicationRows({ store, clock }: AppContext): { rows: PublicationRow[] } {
  const today = clock.today();
  return {
    rows: listPublications(store).map((found) => {
      const state = stateOf(store, found, today);
      const { id, title, medium, fromOn, toOn, publishedOn, updatedAt } = found.publication;
      const row = { id, title, medium, fromOn, toOn, meetingName: found.meetingName, publishedOn, updatedAt };
      return { ...row, entries: state.listing.companies.length, characters: printedCharacters(state) };
    }),
  };
}
