import type { PublicationDetail, PublicationEntry } from '../../../shared/contract/publications.ts';
import { countCharacters, orderEntries } from '../../../shared/domain/publication.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { listingText } from '../../exchange/listing-txt.ts';
import {
  entriesOf,
  type EntryWithCompany,
  findPublication,
  type PublicationRecord,
  termsInScope,
} from '../../store/repositories/publications.ts';
import type { Store } from '../../store/store.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { listingOf } from './listing-of.ts';

/** The name a list shows: the display name where there is one. */
const listedName = (company: { displayName: string; name: string }): string =>
  company.displayName.trim() === '' ? company.name : company.displayName;

const entryOf = ({ entry, term, company, number, lastEndOn }: EntryWithCompany): PublicationEntry => ({
  id: entry.id,
  rowVersion: entry.rowVersion,
  companyId: company.id,
  termId: term.id,
  companyName: listedName(company),
  companyKana: company.kana,
  address: company.address,
  industry: company.industry,
  number,
  kind: term.kind,
  certifiedOn: term.certifiedOn,
  startOn: term.startOn,
  endOn: lastEndOn,
  consent: company.publicationConsent,
  included: entry.included,
  body: entry.body,
  proposedBody: entry.proposedBody,
  characters: countCharacters(listedName(company)) + countCharacters(entry.body),
});

/** A listing's entries in print order; a company that took its consent back is not among them. */
export function entriesInOrder(store: Store, publication: Pick<PublicationRecord, 'id' | 'ordering'>) {
  const consented = entriesOf(store, publication.id)
    .map(entryOf)
    .filter((entry) => entry.consent === 'yes');
  const keyed = consented.map((entry) => ({
    entry,
    certificationNumber: entry.number,
    kana: entry.companyKana,
    kind: entry.kind,
  }));
  return orderEntries(keyed, publication.ordering).map(({ entry }) => entry);
}

/** Characters of what is printed. */
export const totalCharacters = (entries: readonly PublicationEntry[]): number =>
  entries.filter((entry) => entry.included).reduce((sum, entry) => sum + entry.characters, 0);

/** A listing as its screen shows it; undefined when there is none. */
export function publicationDetail(store: Store, id: Id, today: CivilDate): PublicationDetail | undefined {
  const found = findPublication(store, id);
  if (found === undefined) return undefined;
  const { publication, meetingName } = found;
  const entries = entriesInOrder(store, publication);
  const withheld = termsInScope(store, publication, today)
    .filter(({ company }) => company.publicationConsent !== 'yes')
    .map(({ company, number }) => ({
      companyId: company.id,
      companyName: company.name,
      number,
      consent: company.publicationConsent,
    }));
  const { rowVersion, title, medium, fromOn, toOn, meetingId, ordering } = publication;
  const detail = { id, rowVersion, title, medium, fromOn, toOn, meetingId, meetingName, ordering, entries, withheld };
  const listing = listingOf(detail, settingsInForce(store), today);
  return { ...detail, characters: totalCharacters(entries), plainText: listingText(listing) };
}
