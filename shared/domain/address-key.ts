import { foldText, settle } from './search-key.ts';

// a number, written 1, １ or 一; and every line that stands between two of them
const digit = '[0-9０-９]';
const kanji = '[〇零一二三四五六七八九十百千]';
const number = `(?:${digit}+|${kanji}+)`;
const line = '[-‐‑‒–—―−－ーｰ─━﹣]';
// 一番町, 三番館, 101号室 are names, not the 番 and 号 of a house number
const ban = '番(?![地町丁館街通目])';
const go = '号(?![室館棟店車線機])';
const link = `[のノ]?${line}?\\s*`;

const rule = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'gu');

/** Kanji numerals that can only be numbers: before 丁目 and 番地, in 一番二号, and further on in a house number. */
const numerals: readonly RegExp[] = [
  /[〇零一二三四五六七八九十]+(?=丁目)/gu,
  rule(`${kanji}+(?=番地|番${number}号)`),
  rule(
    `(?<=${digit}(?:丁目|番地|番|号|の|ノ|番地の|番地ノ|${line})\\s*)${kanji}+(?=番地|${ban}|${go}|[のノ]${number}|${line}${number})`,
  ),
  rule(`(?<=${digit}(?:番地?|番地?[のノ]|の|ノ|${line}))${kanji}+(?=\\s|$)`),
];

/** What parts the numbers of a house number becomes one line; what only ends it goes. */
const parts: readonly (readonly [RegExp, string])[] = [
  [rule(`(?<=${digit})(?:丁目|番地|${ban})${link}(?=${digit})`), '-'],
  [rule(`(?<=${digit}${line}${digit}+)${go}${link}(?=${digit})`), '-'],
  [rule(`(?<=${digit})[のノ](?=${digit})`), '-'],
  [rule(`(?<=${digit})(?:丁目|番地)`), ''],
  [rule(`(?<=${digit})番(?=\\s|$)`), ''],
  [rule(`(?<=${digit}${line}${digit}+)(?:${ban}|${go})`), ''],
];

const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 二十三, 二三 → 23. */
function fromKanji(text: string): string {
  let total = 0;
  let current = 0;
  for (const character of text) {
    const unit = units[character];
    if (unit === undefined) current = current * 10 + Math.max(0, '〇一二三四五六七八九'.indexOf(character));
    else {
      total += (current === 0 ? 1 : current) * unit;
      current = 0;
    }
  }
  return String(total + current);
}

function numbersOnce(text: string): string {
  const arabic = numerals.reduce((now, each) => now.replaceAll(each, fromKanji), text);
  return parts.reduce((now, [each, by]) => now.replaceAll(each, by), arabic);
}

/**
 * Writes house numbers one way and leaves the rest: 本町一丁目1番地2 → 本町1-1-2. Names that hold a numeral (三原,
 * 八丁堀, 一番町) stay. What is searched and what is looked for both go through it before they are folded.
 */
export const streetNumbers = (text: string): string => settle(text, numbersOnce);

const between = rule(`(?<=${digit})(?:[^\\p{L}\\p{N}]|ー|ｰ)+(?=${digit})`);

const keyOnce = (text: string): string =>
  streetNumbers(text)
    .replaceAll(between, '-')
    .split(rule(`(?<=${digit})-(?=${digit})`))
    .map(foldText)
    .join('-');

/**
 * Key of an address for telling duplicates: like `foldText`, and 本町一丁目1番1号, 本町1-1-1, 本町１－１－１ are one; unlike
 * there, 1-11 and 11-1 are two. Idempotent.
 */
export const addressKey = (text: string): string => settle(text, keyOnce);
