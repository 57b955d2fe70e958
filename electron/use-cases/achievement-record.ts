import { chosenOf, firstChoice, ownOf } from '../../shared/domain/achievement-publish.ts';
import { achievementText, citationOf, type PublicationPhrases } from '../../shared/domain/achievement-sentence.ts';
import { type ComingAchievement, comingFrom, recordedAs, statesOf } from '../../shared/domain/achievement-take-over.ts';
import type { Judgement } from '../../shared/domain/judgement.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import type { Id } from '../../shared/kernel/types.ts';
import {
  achievementsEverOf,
  achievementsOfCompany,
  type CertifiedTerm,
  certifiedTermsOf,
  companyOf,
  insertAchievement,
  newestTermOf,
  openEntriesOf,
  orderAchievements,
} from '../store/repositories/achievements.ts';
import { writeAudit } from '../store/repositories/audit.ts';
import { type EntryRecord, updateEntry } from '../store/repositories/publications.ts';
import type { Stamp } from '../store/stamp.ts';
import type { Store } from '../store/store.ts';
import type { SheetSnapshot } from './judged-sheet.ts';
import { schemeOf } from './scheme-registry.ts';

/** The wordings achievements are told in. */
export const phrasesOf = (
  settings: Pick<Settings, 'publicationCategoryPhrase' | 'publicationItemPhrase'>,
): PublicationPhrases => ({ category: settings.publicationCategoryPhrase, item: settings.publicationItemPhrase });

/** What a term's certified sheet says; empty for history taken over without a sheet. */
export function comingOf(store: Store, row: CertifiedTerm | undefined): readonly ComingAchievement[] {
  if (row === undefined || row.checksheetSnapshot === null || row.judgement === null) return [];
  const snapshot: SheetSnapshot = JSON.parse(row.checksheetSnapshot);
  const judgement: Judgement = JSON.parse(row.judgement);
  const scheme = schemeOf(store, snapshot.schemeVersionId);
  if (scheme === null) return [];
  const { answers, rules } = snapshot;
  return comingFrom({ scheme, answers, judgement, basis: rules.yearBasis, receivedOn: row.receivedOn });
}

/**
 * Takes what a term's sheet says into the record and answers how many: what is new there, or of that only `keys` (which may
 * name what the clerk took out before). What is recorded already is never touched.
 */
export function takeOverTerm(
  store: Store,
  { companyId, termId }: { readonly companyId: Id; readonly termId: Id },
  stamp: Stamp,
  keys?: readonly string[],
): number {
  const terms = certifiedTermsOf(store, companyId);
  const at = terms.findIndex((each) => each.termId === termId);
  const before = at < 0 ? undefined : terms[at + 1];
  const live = achievementsOfCompany(store, companyId);
  const removed = achievementsEverOf(store, termId).filter((row) => row.deletedAt !== null);
  const coming = comingOf(store, terms[at]);
  const earlier = {
    coming: comingOf(store, before),
    recorded: live.filter((row) => row.termId !== null && row.termId === before?.termId),
  };
  const consent = companyOf(store, companyId)?.publicationConsent ?? 'unknown';
  const wanted = statesOf(coming, termId, live, removed).filter(({ key, state }) =>
    keys === undefined ? state === 'new' : state !== 'recorded' && keys.includes(key),
  );
  if (wanted.length === 0) return 0;
  const added = wanted.map((each) =>
    insertAchievement(store, { ...recordedAs(each, earlier, consent), companyId, termId, position: 0 }, stamp),
  );
  // behind what this sheet gave before, where the clerk may have put it, else before all earlier ones
  const behind = live.findLastIndex((row) => row.termId === termId) + 1;
  const ids = live.map(({ id }) => id);
  orderAchievements(store, [...ids.slice(0, behind), ...added, ...ids.slice(behind)]);
  writeAudit(store, {
    ...stamp,
    action: 'achievements.takeOver',
    entity: 'achievement',
    entityId: termId,
    companyId,
    after: { count: added.length },
  });
  return added.length;
}

/** Takes a term's sheet over when nothing of it was ever recorded; answers whether it did. */
export const recordFirst = (store: Store, of: { readonly companyId: Id; readonly termId: Id }, stamp: Stamp): boolean =>
  achievementsEverOf(store, of.termId).length === 0 && takeOverTerm(store, of, stamp) > 0;

/** Ids chosen for an entry as they are stored; null: all that may be published. */
export const idsOf = (json: string | null): readonly Id[] | null => (json === null ? null : JSON.parse(json));

type EntryOf = Pick<EntryRecord, 'companyId' | 'termId' | 'achievements'>;

/** The record an entry draws from: all of the company, those of its term, and which of them it tells. */
export function recordOfEntry(store: Store, entry: EntryOf) {
  const all = achievementsOfCompany(store, entry.companyId);
  const own = ownOf(all, entry.termId, newestTermOf(store, entry.companyId));
  const ids = idsOf(entry.achievements);
  return { all, own, ids, chosen: chosenOf(all, own, ids) };
}

/** The text an entry has by the record. */
export const recordText = (store: Store, entry: EntryOf, phrases: PublicationPhrases): string =>
  achievementText(recordOfEntry(store, entry).chosen, phrases);

/** What a new entry tells, as it is stored. */
export function firstChoiceOf(
  store: Store,
  of: { readonly companyId: Id; readonly termId: Id },
  medium: 'newsletter' | 'web',
): string | null {
  const { own } = recordOfEntry(store, { ...of, achievements: null });
  const chosen = own.length === 0 ? null : firstChoice(own, medium);
  return chosen === null ? null : JSON.stringify(chosen);
}

/** Lets the texts that nobody edited follow the record, in every publication that is not published yet. */
export function followRecord(store: Store, companyId: Id, phrases: PublicationPhrases, stamp: Stamp): void {
  for (const entry of openEntriesOf(store, companyId)) {
    const { own, chosen } = recordOfEntry(store, entry);
    // history without a record keeps the text it was given
    if (own.length === 0 && chosen.length === 0 && entry.proposedBody === '') continue;
    const proposedBody = achievementText(chosen, phrases);
    if (proposedBody === entry.proposedBody) continue;
    const untouched = entry.body === entry.proposedBody;
    updateEntry(store, entry, untouched ? { body: proposedBody, proposedBody } : { proposedBody }, stamp);
  }
}

/** 取組 as a certificate of a term cites them; of a term without a record, straight from its sheet. */
export function citationFor(
  store: Store,
  term: { readonly companyId: Id; readonly certificationId: Id; readonly startOn: string },
): string {
  const terms = certifiedTermsOf(store, term.companyId);
  // a prolonged term is one with the term it prolongs
  const root = terms.find((each) => each.certificationId === term.certificationId && each.startOn === term.startOn);
  if (root === undefined) return '';
  const recorded = achievementsOfCompany(store, term.companyId).filter((row) => row.termId === root.termId);
  // what the clerk took out of the record is not cited after all
  return citationOf(achievementsEverOf(store, root.termId).length > 0 ? recorded : comingOf(store, root));
}
