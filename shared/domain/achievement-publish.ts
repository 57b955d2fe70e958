import type { Id } from '../kernel/types.ts';
import { type AchievementRecord, isCategoryLine } from './achievement.ts';
import { countsSomething, lacksPeriod, namesTime } from './achievement-claim.ts';
import { achievementSentence, type PublicationPhrases } from './achievement-sentence.ts';
import { isBlank } from './text.ts';

/** The parts of a text that could each be a sentence of the record. */
const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+|(?<=。)/u)
    .map((line) => line.trim().replace(/^・/u, '').replace(/。$/u, ''))
    .filter((line) => !isBlank(line));

const linesOfRecord = (record: readonly AchievementRecord[], phrases: PublicationPhrases): ReadonlySet<string> =>
  new Set(record.flatMap((each) => linesOf(achievementSentence(each, phrases))));

/** True when an achievement may be published as it stands: consented to, and a figure with its period. */
export const mayBePublished = (each: AchievementRecord): boolean => each.consent === 'yes' && !lacksPeriod(each);

/**
 * The achievements an entry is made of, in the order of the record: those chosen, or all that may be published. `own` are
 * those of the entry's term; a chosen one that was removed is left out.
 */
export function chosenOf(
  all: readonly AchievementRecord[],
  own: readonly AchievementRecord[],
  chosen: readonly Id[] | null,
): readonly AchievementRecord[] {
  if (chosen === null) return own.filter(mayBePublished);
  return all.filter(({ id }) => chosen.includes(id));
}

/** Achievements of a term's entry: those of its sheet, and what the clerk added while it is the company's newest. */
export const ownOf = (
  all: readonly AchievementRecord[],
  termId: Id,
  newestTermId: Id | null,
): readonly AchievementRecord[] =>
  all.filter((each) => each.termId === termId || (each.termId === null && termId === newestTermId));

const mostInNewsletter = 5;

/**
 * What a new entry starts with: of a newsletter the passed categories and the first deeds (figures are chosen by the
 * clerk), of a web listing all that may be published (null).
 */
export function firstChoice(own: readonly AchievementRecord[], medium: 'newsletter' | 'web'): readonly Id[] | null {
  if (medium === 'web') return null;
  const able = own.filter(mayBePublished);
  const deeds = able.filter((each) => !isCategoryLine(each) && isBlank(each.figure)).slice(0, mostInNewsletter);
  return able.filter((each) => isCategoryLine(each) || deeds.includes(each)).map(({ id }) => id);
}

/** Why an entry may not be published, with the words it is about. */
export interface PublishingFault {
  readonly code: 'claim-without-period' | 'consent-missing';
  readonly text: string;
}

/**
 * What stands against publishing an entry: a chosen achievement without consent or a figure without its period; words
 * of an achievement not consented to in the text; and a figure typed into the text that says nothing about when.
 */
export function publishable(
  achievements: readonly AchievementRecord[],
  entry: { readonly achievements: readonly Id[] | null; readonly body: string },
  phrases: PublicationPhrases,
): readonly PublishingFault[] {
  const faults: PublishingFault[] = [];
  for (const each of achievements) {
    const text = achievementSentence(each, phrases);
    const chosen = entry.achievements?.includes(each.id) === true;
    if (each.consent !== 'yes' && (chosen || entry.body.includes(text))) faults.push({ code: 'consent-missing', text });
    if (lacksPeriod(each) && (chosen || entry.body.includes(text))) faults.push({ code: 'claim-without-period', text });
  }
  const recorded = linesOfRecord(achievements, phrases);
  for (const text of linesOf(entry.body)) {
    if (!recorded.has(text) && countsSomething(text) && !namesTime(text))
      faults.push({ code: 'claim-without-period', text });
  }
  return faults;
}

/** Lines of another publication about the same term that neither this text nor the record says; empty when they agree. */
export function saysElse(
  ours: string,
  theirs: string,
  achievements: readonly AchievementRecord[],
  phrases: PublicationPhrases,
): readonly string[] {
  const known = linesOfRecord(achievements, phrases);
  const own = new Set(linesOf(ours));
  return linesOf(theirs).filter((line) => !known.has(line) && !own.has(line));
}
