import { orderEntries } from '../../../shared/domain/publication.ts';
import type { ListedCompany, Listing } from '../../../shared/domain/listing.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { type Issue, issueOfPublication } from '../../store/repositories/publication-issues.ts';
import {
  entriesOf,
  type EntryWithCompany,
  findPublication,
  type PublicationRecord,
} from '../../store/repositories/publications.ts';
import type { Store } from '../../store/store.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { listedEntry, listingOf } from './listing-of.ts';

/** An entry with the company as it is, or was, published. */
export interface StateEntry extends EntryWithCompany {
  readonly listed: ListedCompany;
}

/** A publication and the one record all its outputs are written from. */
export interface PublicationState {
  readonly publication: PublicationRecord;
  readonly meetingName: string | null;
  /** What was published; undefined while it is being written. */
  readonly issue: Issue | undefined;
  /** All entries in print order, whatever the consent. */
  readonly entries: readonly StateEntry[];
  /** Of the entries that are to be printed. */
  readonly listing: Listing;
}

/** The publication as it stands, or word for word as it was published; undefined when there is none. */
export function publicationState(store: Store, id: Id, today: CivilDate): PublicationState | undefined {
  const found = findPublication(store, id);
  return found === undefined ? undefined : stateOf(store, found, today);
}

/** The same for a publication that was read already. */
export function stateOf(
  store: Store,
  found: { readonly publication: PublicationRecord; readonly meetingName: string | null },
  today: CivilDate,
): PublicationState {
  const { publication, meetingName } = found;
  const issue = publication.publishedOn === null ? undefined : issueOfPublication(store, publication.id);
  const kept = new Map(issue?.content.companies.map((company) => [company.termId, company]));
  const keyed = entriesOf(store, publication.id).map((entry) => {
    const listed = kept.get(entry.term.id) ?? listedEntry(store, entry);
    const { number, kana, kind } = listed;
    return { certificationNumber: number, kana, kind, entry: { ...entry, listed } };
  });
  const entries = orderEntries(keyed, publication.ordering).map(({ entry }) => entry);
  const companies = entries.filter(({ entry }) => entry.included).map(({ listed }) => listed);
  const listing = issue?.content ?? listingOf(publication, meetingName, companies, settingsInForce(store), today);
  return { publication, meetingName, issue, entries, listing };
}
