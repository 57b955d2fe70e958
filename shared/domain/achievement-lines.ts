import { achievements2020 } from '../schemes/2020-achievements.ts';
import { achievements2023 } from '../schemes/2023-achievements.ts';
import type { AchievementWording, Scheme, SchemeCategory, SchemeItem } from '../schemes/types.ts';
import { displayText, finalMark, type ItemAnswer, type SheetAnswers } from './checksheet.ts';
import type { Judgement } from './judgement.ts';
import { countGraphemes, isBlank } from './text.ts';
import { countedOptions } from './verdict/entered.ts';

/** One thing a sheet says of a company: a passed category (no item), or a ticked item in concrete words. */
export interface SheetLine {
  readonly categoryNo: number;
  /** Key of the item, with `#` and the option where one of a list is meant; null for a category's line. */
  readonly itemKey: string | null;
  /** A noun phrase, or a sentence that stands by itself. */
  readonly what: string;
  readonly item: SchemeItem | null;
}

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

/** What an item says, by the option it says it with ('' where it is not a list). */
function itemPhrases(
  item: SchemeItem,
  answer: ItemAnswer,
  wording: AchievementWording,
): readonly (readonly [option: string, what: string])[] {
  if (item.tickRule.kind === 'any-of') {
    const field = item.tickRule.field;
    const entry = answer.entries[field];
    const other = entry?.kind === 'options' ? firstSentence(entry.otherText) : '';
    const list = item.fields.find((each) => each.key === field);
    const labels = list?.kind === 'options' ? list.options.filter((option) => option.freeText !== true) : [];
    const label = (key: string) => labels.find((option) => option.key === key)?.label;
    const chosen = countedOptions(item, field, answer).map(
      (key) => [key, wording.options?.[key] ?? displayText(label(key) ?? other)] as const,
    );
    const named = chosen.filter(([, text]) => text !== '');
    return named.length > 0 ? named : [['', wording.phrase]];
  }
  const own = textOf(answer, wording.textField);
  return [['', own === '' ? wording.phrase : own]];
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
 * What a company may be praised for: a line per passed category (of a sheet that judges categories), followed by its ticked
 * items in concrete words (chosen options, first sentence of a free text). Only for publication after consent.
 */
export function sheetLines(
  scheme: Scheme,
  answers: SheetAnswers,
  judgement: Judgement,
  wordings: Readonly<Record<string, AchievementWording>> = shippedWordings,
): readonly SheetLine[] {
  const list: SheetLine[] = [];
  for (const category of scheme.categories) {
    const passed =
      scheme.method === 'pass-fail' && judgement.categories.some((each) => each.no === category.no && each.pass);
    if (passed) list.push({ categoryNo: category.no, itemKey: null, what: category.title, item: null });
    for (const item of category.items) {
      const answer = answers[item.key];
      if (answer === undefined || finalMark(answer) !== 'ticked') continue;
      const wording = item.achievement ?? wordings[item.key] ?? plainWording(category, item);
      for (const [option, what] of itemPhrases(item, answer, wording)) {
        const itemKey = option === '' ? item.key : `${item.key}#${option}`;
        list.push({ categoryNo: category.no, itemKey, what, item });
      }
    }
  }
  const seen = new Set<string>();
  return list.filter(({ what, item }) => {
    const key = `${item === null ? 'category' : 'item'} ${what}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
