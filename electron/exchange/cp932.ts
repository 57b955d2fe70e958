import iconv from 'iconv-lite';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';

/** A letter that CP932 (Windows-31J, what Japanese Excel calls Shift_JIS) cannot hold. */
export interface UnencodableLetter {
  /** The letter as the reader sees it, with its variation selector if it has one. */
  readonly grapheme: string;
  /** Its code points, e.g. `['U+845B', 'U+E0100']`. */
  readonly codes: readonly string[];
  /** 1-based place among the user-perceived characters of the text. */
  readonly at: number;
}

/** What to do with letters CP932 cannot hold: write nothing, or put 〓 in their place. */
export type Cp932Policy = 'refuse' | 'geta';

export interface Cp932Text {
  readonly bytes: Uint8Array;
  /** The letters that became 〓; empty under `refuse`. */
  readonly replaced: readonly UnencodableLetter[];
}

export interface UnencodableRefusal<Letter = UnencodableLetter> {
  readonly code: 'letters-not-in-cp932';
  readonly letters: readonly Letter[];
}

const geta = '〓';

// Same glyphs, other code points: Windows' table has the full-width ones where JIS-minded input methods type these.
const windowsTwin: Readonly<Record<string, string>> = {
  '\u301C': '\uFF5E', // 〜 wave dash → ～
  '\u2212': '\uFF0D', // − minus → －
  '\u2016': '\u2225', // ‖ → ∥
  '\u2014': '\u2015', // — em dash → ―
};
const toWindows = (text: string): string =>
  text.replaceAll(/[\u301C\u2212\u2016\u2014]/gu, (letter) => windowsTwin[letter] ?? letter);

// iconv-lite writes `?` for what it cannot hold and says nothing, so only the way back tells the truth
const survives = (windowsText: string): boolean =>
  iconv.decode(iconv.encode(windowsText, 'cp932'), 'cp932') === windowsText;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

const codesOf = (grapheme: string): string[] =>
  Array.from(grapheme, (point) => `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);

/** Every letter of `text` that CP932 cannot hold, in order, repeats included; `[]` when all can. */
export function unencodable(text: string): UnencodableLetter[] {
  if (survives(toWindows(text))) return [];
  const missing: UnencodableLetter[] = [];
  let at = 0;
  for (const { segment } of graphemes.segment(text)) {
    at += 1;
    if (!survives(toWindows(segment))) missing.push({ grapheme: segment, codes: codesOf(segment), at });
  }
  return missing;
}

/**
 * `text` as CP932 bytes. 〜 − ‖ — become the code points Windows uses; nothing else is changed silently: under `refuse`
 * a letter that cannot be held refuses the whole text, under `geta` it becomes 〓 and is named in `replaced`.
 */
export function encodeCp932(text: string, policy: Cp932Policy): Result<Cp932Text, UnencodableRefusal> {
  const letters = unencodable(text);
  if (letters.length > 0 && policy === 'refuse') return refuse({ code: 'letters-not-in-cp932', letters });
  const places = new Set(letters.map(({ at }) => at));
  const held =
    places.size === 0
      ? text
      : Array.from(graphemes.segment(text), ({ segment }, index) => (places.has(index + 1) ? geta : segment)).join('');
  return ok({ bytes: new Uint8Array(iconv.encode(toWindows(held), 'cp932')), replaced: letters });
}

/** The text of CP932 bytes; a byte pair outside the table becomes U+FFFD. */
export const decodeCp932 = (bytes: Uint8Array): string => iconv.decode(bytes, 'cp932');
