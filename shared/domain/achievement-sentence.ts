import { type AchievementFacts, type AchievementSource, isCategoryLine } from './achievement.ts';
import { isClaim } from './achievement-claim.ts';
import { isBlank } from './text.ts';
import { formatWareki } from './wareki.ts';

/** Sentence patterns of the revision policy (source line 453); the settings may change them. */
export interface PublicationPhrases {
  /** Holds {項目}. */
  readonly category: string;
  /** Holds {取組}. */
  readonly item: string;
}

type Told = Pick<AchievementFacts, 'what' | 'figure' | 'unit' | 'fromOn' | 'toOn'> &
  Pick<AchievementSource, 'categoryNo' | 'itemKey'>;

// noun phrases end in kanji, katakana or a noun in hiragana; these endings are sentences and stand by themselves
const sentence = /(?:る|た|ます|です|ない|ません|した|います|ている|う|く|す|つ|む|ぶ)。?$/u;

/** The period in words: 令和6年4月1日から令和7年3月31日まで, 令和8年3月31日現在; empty without one. */
export function periodWords({ fromOn, toOn }: Pick<Told, 'fromOn' | 'toOn'>): string {
  if (toOn === null) return '';
  return fromOn === null ? `${formatWareki(toOn)}現在` : `${formatWareki(fromOn)}から${formatWareki(toOn)}まで`;
}

function toldWithoutPeriod(told: Told, phrases: PublicationPhrases): string {
  const { what, figure, unit } = told;
  if (!isBlank(figure)) return `${what}${figure}${unit}`;
  if (isCategoryLine(told)) return phrases.category.replaceAll('{項目}', () => what);
  return sentence.test(what) ? what : phrases.item.replaceAll('{取組}', () => what);
}

/** The one sentence an achievement is told in, wherever it is printed. */
export function achievementSentence(told: Told, phrases: PublicationPhrases): string {
  const words = periodWords(told);
  const body = toldWithoutPeriod(told, phrases);
  return words === '' ? body : `${body.replace(/。$/u, '')}（${words}）`;
}

/** Text of an entry: passed categories as sentences, then all else as a list, each in the order given. */
export function achievementText(list: readonly Told[], phrases: PublicationPhrases): string {
  const categories = list.filter(isCategoryLine).map((each) => `${achievementSentence(each, phrases)}。`);
  const items = list.filter((each) => !isCategoryLine(each)).map((each) => `・${achievementSentence(each, phrases)}`);
  return [...categories, ...items].join('\n');
}

const mostCited = 3;

/**
 * 取組 as a certificate's body cites them, joined as official writing does (A、B及びC): passed categories, else the first
 * deeds that are nouns. Without figures, which would need their period; empty when there is nothing to cite.
 */
export function citationOf(list: readonly Told[]): string {
  const nouns = list.filter((each) => !sentence.test(each.what) && !isClaim(each));
  const categories = nouns.filter(isCategoryLine);
  const cited = categories.length > 0 ? categories : nouns.slice(0, mostCited);
  const words = [...new Set(cited.map(({ what }) => what))];
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join('、')}及び${last}`;
}
