import { achievements2020 } from '../schemes/2020-achievements.ts';
import { achievements2023 } from '../schemes/2023-achievements.ts';
import type { AchievementWording, Scheme, SchemeCategory, SchemeItem } from '../schemes/types.ts';
import { displayText, finalMark, type ItemAnswer, type SheetAnswers } from './checksheet.ts';
import type { Judgement } from './judgement.ts';
import { kanaKey } from './search-key.ts';
import type { TermKind } from './term.ts';
import { countedOptions } from './verdict/entered.ts';
import { countGraphemes, isBlank } from './text.ts';

/** Sentence patterns of the revision policy (source line 453); the settings may change them. */
export interface PublicationPhrases {
  /** Holds {項目}. */
  readonly category: string;
  /** Holds {取組}. */
  readonly item: string;
}

/** One line of what a company achieved. */
export interface Achievement {
  readonly kind: 'category' | 'item';
  readonly categoryNo: number;
  /** Null for a category's line. */
  readonly itemKey: string | null;
  readonly text: string;
}

// noun phrases end in kanji, katakana or a noun in hiragana; these endings are sentences and stand by themselves
const sentence = /(?:る|た|ます|です|ない|ません|した|います|ている|う|く|す|つ|む|ぶ)$/u;

const phraseOf = (text: string, pattern: string): string =>
  sentence.test(text) ? text : pattern.replaceAll('{取組}', () => text);

const longestQuoted = 60;

/** The first sentence of a free text when it is short enough for a list, otherwise an empty text. */
function firstSentence(text: string): string {
  const line = text.split(/[\r\n]/u).find((each) => !isBlank(each)) ?? '';
  const first = line
    .split('。')[0]!
    .replace(/^[\s・●○◆■\-‐ー]+/u, '')
    .trimEnd();
  return countGraphemes(first) <= longestQuoted ? first : '';
}

function textOf(answer: ItemAnswer, field: string | undefined): string {
  const entry = field === undefined ? undefined : answer.entries[field];
  return entry?.kind === 'text' ? firstSentence(entry.text) : '';
}

function itemPhrases(item: SchemeItem, answer: ItemAnswer, wording: AchievementWording): readonly string[] {
  if (item.tickRule.kind === 'any-of') {
    const field = item.tickRule.field;
    const entry = answer.entries[field];
    const other = entry?.kind === 'options' ? firstSentence(entry.otherText) : '';
    const list = item.fields.find((each) => each.key === field);
    const labels = list?.kind === 'options' ? list.options.filter((option) => option.freeText !== true) : [];
    const label = (key: string) => labels.find((option) => option.key === key)?.label;
    const chosen = countedOptions(item, field, answer).map(
      (key) => wording.options?.[key] ?? displayText(label(key) ?? other),
    );
    const named = chosen.filter((text) => text !== '');
    return named.length > 0 ? named : [wording.phrase];
  }
  const own = textOf(answer, wording.textField);
  return [own === '' ? wording.phrase : own];
}

/** Wordings of both shipped sheets; their item keys never collide. */
const shippedWordings: Readonly<Record<string, AchievementWording>> = { ...achievements2020, ...achievements2023 };

/** An item in a few words, as it is published; null where nobody gave it a wording. */
export const shortNameOf = (item: SchemeItem): string | null =>
  (item.achievement ?? shippedWordings[item.key])?.phrase ?? null;

/** Wording of an item nobody gave one: its first sentence where that is short, else its category. */
function plainWording(category: SchemeCategory, item: SchemeItem): AchievementWording {
  const text = displayText(item.text[0] ?? '').replace(/（[^）]*）$/u, '');
  return { phrase: firstSentence(text) || `${displayText(category.title)}の取組` };
}

/**
 * What a company may be praised for: a line per passed category (of a sheet that judges categories), followed by its ticked items in concrete words
 * (chosen options, first sentence of a free text). Only for publication after consent, which the caller checks.
 */
export function achievementsOf(
  scheme: Scheme,
  answers: SheetAnswers,
  judgement: Judgement,
  phrases: PublicationPhrases,
  wordings: Readonly<Record<string, AchievementWording>> = shippedWordings,
): readonly Achievement[] {
  const list: Achievement[] = [];
  for (const category of scheme.categories) {
    const passed =
      scheme.method === 'pass-fail' && judgement.categories.some((each) => each.no === category.no && each.pass);
    if (passed) {
      const text = phrases.category.replaceAll('{項目}', () => category.title);
      list.push({ kind: 'category', categoryNo: category.no, itemKey: null, text });
    }
    for (const item of category.items) {
      const answer = answers[item.key];
      if (answer === undefined || finalMark(answer) !== 'ticked') continue;
      const wording = item.achievement ?? wordings[item.key] ?? plainWording(category, item);
      for (const phrase of itemPhrases(item, answer, wording)) {
        const text = phraseOf(phrase, phrases.item);
        list.push({ kind: 'item', categoryNo: category.no, itemKey: item.key, text });
      }
    }
  }
  const seen = new Set<string>();
  return list.filter((line) => !seen.has(line.text) && Boolean(seen.add(line.text)));
}

/** A proposed text for a listing: passed categories in one sentence, then up to `maxItems` concrete items as a list. */
export function entryText(achievements: readonly Achievement[], maxItems = 5): string {
  const categories = achievements.filter((line) => line.kind === 'category').map((line) => line.text);
  const items = achievements.filter((line) => line.kind === 'item').slice(0, maxItems);
  return [...categories.map((text) => `${text}。`), ...items.map((line) => `・${line.text}`)].join('\n');
}

/** Orders of a listing: 認定番号順, 五十音順, 新規を先に (each part by number). */
export const entryOrders = ['number', 'kana', 'new-first'] as const;
export type EntryOrder = (typeof entryOrders)[number];

/** Sorts entries by certification number, by フリガナ (五十音順), or new certifications before renewed ones; equal keys fall back to number, then フリガナ. */
export function orderEntries<
  T extends { readonly certificationNumber: number; readonly kana: string; readonly kind: TermKind },
>(entries: readonly T[], order: EntryOrder): readonly T[] {
  const keyed = entries.map((entry) => ({ entry, kana: kanaKey(entry.kana) }));
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  type Keyed = (typeof keyed)[number];
  const byKana = (a: Keyed, b: Keyed): number => text(a.kana, b.kana);
  const byNumber = (a: Keyed, b: Keyed): number => a.entry.certificationNumber - b.entry.certificationNumber;
  const byKind = (a: Keyed, b: Keyed): number => Number(a.entry.kind !== 'new') - Number(b.entry.kind !== 'new');
  const comparisons = {
    number: [byNumber, byKana],
    kana: [byKana, byNumber],
    'new-first': [byKind, byNumber, byKana],
  }[order];
  keyed.sort((a, b) => comparisons.reduce((found, compare) => found || compare(a, b), 0));
  return keyed.map((each) => each.entry);
}

/** Longest text of one company in a listing, in user-perceived characters. */
export const maxEntryBody = 2000;

/** Characters of a text as an editor of the newsletter counts them: perceived characters, line breaks not counted. */
export const countCharacters = (text: string): number => countGraphemes(text.replaceAll(/[\r\n]/gu, ''));
