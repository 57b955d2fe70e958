import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import {
  entriesOf,
  insertEntry,
  type PublicationScope,
  termsInScope,
  updateEntry,
} from '../../store/repositories/publications.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { phrasesOf } from '../achievement-record.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { proposal } from './proposed-text.ts';

/**
 * Brings a listing's entries up to what is certified and consented to today: new ones come in, those out of scope go,
 * a text nobody edited follows its proposal, an edited one stays as it is.
 */
export function takeIn(
  store: Store,
  publication: PublicationScope & { readonly id: Id; readonly medium: 'newsletter' | 'web' },
  today: CivilDate,
  stamp: Stamp,
): { added: number; renewed: number; removed: number } {
  const phrases = phrasesOf(settingsInForce(store));
  const inScope = termsInScope(store, publication, today);
  const entries = new Map(entriesOf(store, publication.id).map(({ entry }) => [entry.termId, entry]));
  const done = { added: 0, renewed: 0, removed: 0 };
  for (const row of inScope) {
    const entry = entries.get(row.term.id);
    if (entry === undefined && row.company.publicationConsent !== 'yes') continue;
    const of = { companyId: row.company.id, termId: row.term.id };
    const proposed = proposal(store, of, entry, publication.medium, phrases, stamp);
    const { proposedBody } = proposed;
    if (entry === undefined) {
      insertEntry(store, { publicationId: publication.id, ...of, ...proposed, body: proposedBody }, stamp);
      done.added += 1;
    } else if (entry.proposedBody !== proposedBody || entry.achievements !== proposed.achievements) {
      const untouched = entry.body === entry.proposedBody && entry.proposedBody !== proposedBody;
      updateEntry(store, entry, untouched ? { ...proposed, body: proposedBody } : proposed, stamp);
      if (untouched) done.renewed += 1;
    }
  }
  for (const [termId, entry] of entries) {
    if (inScope.some((row) => row.term.id === termId)) continue;
    updateEntry(store, entry, { deletedAt: stamp.at }, stamp);
    done.removed += 1;
  }
  return done;
}
