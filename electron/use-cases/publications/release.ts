import { publishable } from '../../../shared/domain/achievement-publish.ts';
import { keepsCertificate } from '../../../shared/domain/certificate.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { wordedListing } from '../../../shared/domain/listing.ts';
import { countListing } from '../../../shared/domain/listing-text.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { getSetting } from '../../store/repositories/settings.ts';
import type { PublicationRecord } from '../../store/repositories/publications.ts';
import type { Store } from '../../store/store.ts';
import { phrasesOf, recordOfEntry } from '../achievement-record.ts';
import { because } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import type { PublicationState, StateEntry } from './publication-state.ts';

type No = { readonly ok: false; readonly refusal: Refusal };

const included = ({ entries }: PublicationState): readonly StateEntry[] =>
  entries.filter(({ entry }) => entry.included);

/** Included companies that have not consented, or took their consent back after they were taken in. */
export const withoutConsent = (state: PublicationState): readonly StateEntry[] =>
  included(state).filter(({ company }) => company.publicationConsent !== 'yes');

/** True of a company whose certification was given up, taken away or found mistaken since it was taken in. */
export const isEnded = ({ term, lastEndedOn, lastEndKind }: StateEntry, today: CivilDate): boolean =>
  term.deletedAt !== null || !keepsCertificate({ endedOn: lastEndedOn, endKind: lastEndKind }, today);

/** Included companies that must not be published as certified any more; what was published stays as it was. */
export const noLongerCertified = (state: PublicationState, today: CivilDate): readonly StateEntry[] =>
  state.publication.publishedOn === null ? included(state).filter((entry) => isEnded(entry, today)) : [];

const consentMissing = (names: readonly string[]): No =>
  because('consent-missing', { params: { count: names.length, companies: names.join('、') } });

/**
 * Why a publication must not leave the house: nobody in it, a certification that has ended, no consent, a figure without its
 * period. Null: it may.
 */
export function releaseRefusal(store: Store, state: PublicationState, today: CivilDate): No | null {
  const printed = included(state);
  if (printed.length === 0) return because('nothing-to-export');
  const ended = noLongerCertified(state, today).map(({ listed }) => listed.name);
  if (ended.length > 0)
    return because('publication-ended', { params: { count: ended.length, companies: ended.join('、') } });
  const missing = withoutConsent(state);
  if (missing.length > 0) return consentMissing(missing.map(({ listed }) => listed.name));
  const phrases = phrasesOf(settingsInForce(store));
  const faults = printed.flatMap(({ entry, listed }) => {
    const { all, ids } = recordOfEntry(store, entry);
    return publishable(all, { achievements: ids, body: listed.body }, phrases).map((fault) => ({
      ...fault,
      company: listed.name,
    }));
  });
  const unconsented = faults.filter(({ code }) => code === 'consent-missing');
  if (unconsented.length > 0) return consentMissing(unconsented.map(({ company, text }) => `${company}の「${text}」`));
  const [claim] = faults;
  if (claim === undefined) return null;
  return because('claim-without-period', { params: { company: claim.company, text: claim.text } });
}

/** Most characters of a publication's newsletter text, and where that comes from; null for a web listing without its own. */
export function limitOf(store: Store, { characterLimit, medium }: PublicationRecord) {
  if (characterLimit !== null) return { characters: characterLimit, from: 'own' as const };
  if (medium === 'web') return null;
  const decided = getSetting(store, 'newsletterLimit') !== undefined;
  return {
    characters: settingsInForce(store).newsletterLimit,
    from: decided ? ('setting' as const) : ('default' as const),
  };
}

/** The refusal of a newsletter's text longer than its limit, unless the clerk has said that it may be. */
export function lengthRefusal(store: Store, state: PublicationState, confirmed: boolean): No | null {
  const limit = limitOf(store, state.publication)?.characters;
  if (limit === undefined || confirmed) return null;
  const { total } = countListing(wordedListing(state.listing));
  return total <= limit ? null : because('listing-too-long', { params: { characters: total, limit } });
}

/** The refusal of any change to what was published. */
export const publishedRefusal = ({ publishedOn }: PublicationRecord): No | null =>
  publishedOn === null ? null : because('publication-published', { params: { on: publishedOn } });
