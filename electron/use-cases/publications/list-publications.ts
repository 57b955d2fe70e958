import type { PublicationRow } from '../../../shared/contract/publications.ts';
import { listPublications } from '../../store/repositories/publications.ts';
import type { AppContext } from '../context.ts';
import { entriesInOrder, totalCharacters } from './publication-detail.ts';

/** Newsletter and web listings, the newest first, with how much each prints. */
export function publicationRows({ store }: AppContext): { rows: PublicationRow[] } {
  return {
    rows: listPublications(store).map(({ publication, meetingName }) => {
      const entries = entriesInOrder(store, publication);
      const { id, title, medium, fromOn, toOn, updatedAt } = publication;
      const printed = entries.filter((entry) => entry.included).length;
      const row = { id, title, medium, fromOn, toOn, meetingName, updatedAt };
      return { ...row, entries: printed, characters: totalCharacters(entries) };
    }),
  };
}
