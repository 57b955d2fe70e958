import type { EntryRecordView } from '../../../shared/contract/achievements.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { publishable, saysElse } from '../../../shared/domain/achievement-publish.ts';
import { achievementText, type PublicationPhrases } from '../../../shared/domain/achievement-sentence.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { achievementsOfCompany, entriesElsewhere } from '../../store/repositories/achievements.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import {
  entriesOf,
  type EntryRecord,
  findEntry,
  findPublication,
  updateEntry,
} from '../../store/repositories/publications.ts';
import type { Store } from '../../store/store.ts';
import { phrasesOf, recordOfEntry, recordText } from '../achievement-record.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { viewerOf } from './achievement-view.ts';

type Elsewhere = ReturnType<typeof entriesElsewhere>;

function recordView(store: Store, entry: EntryRecord, phrases: PublicationPhrases, others: Elsewhere): EntryRecordView {
  const { all, own, ids, chosen } = recordOfEntry(store, entry);
  const { view } = viewerOf(store, entry.companyId, phrases);
  return {
    entryId: entry.id,
    companyId: entry.companyId,
    chosen: ids === null ? null : [...ids],
    achievements: all.map((row) => {
      const { id, sentence, outdated, remarks } = view(row);
      return { id, sentence, outdated, remarks, own: own.includes(row), told: chosen.includes(row) };
    }),
    text: achievementText(chosen, phrases),
    faults: [...publishable(all, { achievements: ids, body: entry.body }, phrases)],
    elsewhere: others
      .filter(({ termId }) => termId === entry.termId)
      .map(({ publicationId, title, body }) => {
        const lines = saysElse(entry.body, body, all, phrases);
        return { publicationId, title, lines: [...lines] };
      })
      .filter(({ lines }) => lines.length > 0),
  };
}

/** What each entry of a publication may be made of, whether its text is the record's, and who says something else. */
export function entryRecords(
  { store }: AppContext,
  { publicationId }: { publicationId: Id },
): Result<{ entries: EntryRecordView[] }, Refusal> {
  if (findPublication(store, publicationId) === undefined) return because('not-found');
  const phrases = phrasesOf(settingsInForce(store));
  const entries = entriesOf(store, publicationId).map(({ entry }) => entry);
  const termIds = entries.map(({ termId }) => termId);
  const others = entriesElsewhere(store, publicationId, termIds);
  return ok({ entries: entries.map((entry) => recordView(store, entry, phrases, others)) });
}

/** Chooses what an entry tells; its text follows unless the clerk has edited it. */
export function chooseAchievements(
  context: AppContext,
  input: { entryId: Id; rowVersion: number; chosen: readonly Id[] | null },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const seen = findEntry(store, input.entryId);
    const publication = seen && findPublication(store, seen.publicationId)?.publication;
    if (seen === undefined || publication === undefined) return because('not-found');
    if (publication.publishedOn !== null)
      return because('publication-published', { params: { on: publication.publishedOn } });
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, {}, seen);
    // in the order of the record, and only what stands in it
    const known = achievementsOfCompany(store, seen.companyId).map(({ id }) => id);
    const chosen = input.chosen === null ? null : known.filter((id) => input.chosen?.includes(id));
    const achievements = chosen === null ? null : JSON.stringify(chosen);
    if (achievements === seen.achievements) return ok({ id: seen.id, rowVersion: seen.rowVersion });
    const stamp = stampOf(context);
    const proposedBody = recordText(store, { ...seen, achievements }, phrasesOf(settingsInForce(store)));
    const untouched = seen.body === seen.proposedBody;
    const facts = { achievements, proposedBody, ...(untouched ? { body: proposedBody } : {}) };
    const rowVersion = updateEntry(store, seen, facts, stamp);
    const what = { action: 'achievements.choose', entity: 'publication_entry', entityId: seen.id };
    const after = { chosen: chosen === null ? '掲載できるものすべて' : chosen.length };
    writeAudit(store, { ...stamp, ...what, companyId: seen.companyId, after });
    return ok({ id: seen.id, rowVersion });
  });
}
