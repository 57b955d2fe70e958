import { wordStarts } from './clusters.ts';

const set = (characters: string): ReadonlySet<string> => new Set(characters);

/** Characters that may not begin a line (JIS X 4051 / JLREQ, plus ～ and ＃ which UAX #14 lets through). */
export const NOT_AT_START = set(
  '、。，．・：；？！‼⁇⁈⁉）］｝」』】〉》〕〙〛〗｠”’»ーゝゞヽヾ々〻〜～‐–゠ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ゛゜％‰℃°′″｡､｣･ﾞﾟｰｧｨｩｪｫｯｬｭｮ)]},.!?:;%',
);
/** Characters that may not end a line. */
export const NOT_AT_END = set('「『（［｛【〈《〔〘〚〖｟“‘«￥＄£＃№([{｢');
export const OPENING = set('「『（［｛【〈《〔〘〚〖｟');
export const CLOSING = set('）］｝」』】〉》〕〙〛〗｠');
export const STOPS = set('、。，．');
export const MIDDLE_DOTS = set('・：；');

const SPACE = /^[ \u3000]$/;
const INSEPARABLE = set('―—…‥');
const KANJI_DIGITS = set('〇一二三四五六七八九十百千万億兆');
const COUNTERS = set('年月日時分秒回人名件号条項歳才円度週間階番位枚冊点組校');
const DIGIT = /^[0-9０-９]$/;
const LATIN = /^[A-Za-zＡ-Ｚａ-ｚ0-9０-９.,'’@/:_\-+%&\u00c0-\u024f，．]$/;
const PLAIN_WORD = /^[A-Za-z0-9\u00c0-\u024f]$/;
const HIRAGANA = /^[ぁ-ゖ]/;
/** Particles that certificate writers keep off the head of a line. */
const PARTICLES = set('はへを');
const HONORIFICS = set('様殿');

/** Cost of a break the rules forbid: finite, so that a box too narrow for the rules still prints every character. */
export const FORBIDDEN = 10_000;

export const isSpace = (cluster: string): boolean => SPACE.test(cluster);

/** Cost of breaking between two neighbours: 0 is free, FORBIDDEN never unless forced. */
export function breakCost(before: string, after: string): number {
  if (isSpace(after) || NOT_AT_START.has(after) || NOT_AT_START.has(after.charAt(0))) return FORBIDDEN;
  if (NOT_AT_END.has(before)) return FORBIDDEN;
  if (before === after && INSEPARABLE.has(before)) return FORBIDDEN;
  if (isSpace(before)) return 0;
  if (LATIN.test(before) && LATIN.test(after)) {
    if (PLAIN_WORD.test(before) && PLAIN_WORD.test(after)) return 40;
    if (before === '/' || before === '-' || before === '_') return 6;
    return DIGIT.test(before) ? 30 : 12;
  }
  const numeral = KANJI_DIGITS.has(before) || DIGIT.test(before);
  if (KANJI_DIGITS.has(before) && KANJI_DIGITS.has(after)) return 8;
  if (numeral && COUNTERS.has(after)) return 5;
  if (before === '第' && (KANJI_DIGITS.has(after) || DIGIT.test(after))) return 6;
  return 0;
}

export interface BreakTaste {
  /** Cost of a break inside a word. */
  insideWord: number;
  /** Cost of a break between words that no space separates. */
  betweenWords: number;
  /** More for a break between two hiragana, where the dictionary's words are guesses. */
  betweenHiragana: number;
  /** Cost of は, へ or を at the head of a line. */
  particleAtHead: number;
}

/** Cost of starting a line before each cluster of one paragraph (index 0 is unused). */
export function breakCosts(paragraph: string, parts: readonly string[], taste: BreakTaste): number[] {
  const starts = wordStarts(paragraph);
  let offset = 0;
  return parts.map((part, index) => {
    const at = offset;
    offset += part.length;
    const before = parts[index - 1];
    if (before === undefined) return 0;
    const cost = breakCost(before, part);
    if (cost >= FORBIDDEN) return cost;
    if (isSpace(before)) return HONORIFICS.has(part) ? 40 : 0;
    const particle = PARTICLES.has(part) ? taste.particleAtHead : 0;
    const guess = HIRAGANA.test(before) && HIRAGANA.test(part) ? taste.betweenHiragana : 0;
    return cost + particle + guess + (starts.has(at) ? taste.betweenWords : taste.insideWord);
  });
}
