import type { PublicationDetail, PublicationEntry } from '../../../shared/contract/publications.ts';
import { wordedListing } from '../../../shared/domain/listing.ts';
import { countListing, listingText } from '../../../shared/domain/listing-text.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { termsInScope } from '../../store/repositories/publications.ts';
import type { Store } from '../../store/store.ts';
import { listingSeen } from './listing-seen.ts';
import { type PublicationState, publicationState, type StateEntry } from './publication-state.ts';
import { isEnded, limitOf, noLongerCertified, withoutConsent } from './release.ts';

const entryOf = (state: StateEntry, characters: number, today: CivilDate): PublicationEntry => {
  const { entry, listed, company } = state;
  return {
    id: entry.id,
    rowVersion: entry.rowVersion,
    companyId: listed.companyId,
    termId: listed.termId,
    companyName: listed.name,
    companyKana: listed.kana,
    address: listed.address,
    industry: listed.industry,
    number: listed.number,
    kind: listed.kind,
    certifiedOn: listed.certifiedOn,
    startOn: listed.startOn,
    endOn: listed.endOn,
    consent: company.publicationConsent,
    ended: isEnded(state, today),
    included: entry.included,
    body: entry.body,
    proposedBody: entry.proposedBody,
    characters,
  };
};

/** Characters of what the newsletter prints. */
export const printedCharacters = ({ listing }: PublicationState): number => countListing(wordedListing(listing)).total;

/** A company that took its consent back and is left out already is named among the withheld only. */
const shown = ({ entry, company }: StateEntry): boolean => entry.included || company.publicationConsent === 'yes';

/** A publication as its screen shows it; undefined when there is none. */
export function publicationDetail(store: Store, id: Id, today: CivilDate): PublicationDetail | undefined {
  const state = publicationState(store, id, today);
  if (state === undefined) return undefined;
  const { publication, meetingName, listing } = state;
  const entries = state.entries.filter(shown);
  const each = countListing(wordedListing({ ...listing, companies: entries.map(({ listed }) => listed) })).entries;
  const withheld = termsInScope(store, publication, today)
    .filter(({ company }) => company.publicationConsent !== 'yes')
    .map(({ company, number }) => ({
      companyId: company.id,
      companyName: company.name,
      number,
      consent: company.publicationConsent,
    }));
  const { rowVersion, title, medium, fromOn, toOn, meetingId, ordering, lead, marksNew } = publication;
  return {
    id,
    rowVersion,
    title,
    medium,
    fromOn,
    toOn,
    meetingId,
    meetingName,
    ordering,
    lead,
    marksNew,
    characterLimit: publication.characterLimit,
    limit: limitOf(store, publication),
    publishedOn: publication.publishedOn,
    entries: entries.map((entry, index) => entryOf(entry, each[index] ?? 0, today)),
    withheld,
    characters: printedCharacters(state),
    seen: listingSeen(listing),
    plainText:
      withoutConsent(state).length + noLongerCertified(state, today).length > 0
        ? ''
        : listingText(wordedListing(listing)),
  };
}
