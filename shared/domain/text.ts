import type { FaultCode } from './fault.ts';

/** A fault of a text without its field. */
export interface TextFault {
  readonly code: Extract<FaultCode, 'required' | 'too-long' | 'control-character' | 'lone-surrogate'>;
  readonly params: Readonly<Record<string, string | number>>;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Number of user-perceived characters: 𠮷, 葛 with a variation selector and a family emoji count 1 each. */
export function countGraphemes(text: string): number {
  // plain Japanese has one code unit per character; the segmenter is 50 times slower
  if (/^[\u0020-\u007e\u3000-\u3098\u309b-\u30ff\u4e00-\u9fff\uff01-\uff9d]*$/.test(text)) return text.length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** The first `max` user-perceived characters, with … where the text goes on. */
export function shorten(text: string, max: number): string {
  const parts = Array.from(segmenter.segment(text), (part) => part.segment);
  return parts.length <= max ? text : `${parts.slice(0, max).join('')}…`;
}

/** True when nothing visible was typed (full-width and zero-width spaces included). */
export const isBlank = (text: string): boolean => /^[\s\u200b\u2060\u3164\ufeff]*$/u.test(text);

/** Full-width digits to ASCII, everything else untouched. */
export const toHalfWidthDigits = (text: string): string =>
  text.replaceAll(/[０-９]/gu, (digit) => String.fromCodePoint(digit.codePointAt(0)! - 0xfee0));

/** Code points nobody sees and no printer takes: C0, C1, line and paragraph separators, direction overrides, noncharacters. */
const invisible: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
  [0xfdd0, 0xfdef],
];
const isInvisible = (code: number): boolean =>
  (code & 0xfffe) === 0xfffe || invisible.some(([first, last]) => code >= first && code <= last);

/** Marks without a shape that a copied name may carry along; printed they stop a certificate. */
const shapeless = /[\u00ad\u200b\u200e\u200f\u2060-\u2064\u3164\ufeff]/u;

function controlAt(text: string, multiline: boolean, name: boolean): TextFault | null {
  let index = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const newline = multiline && (code === 9 || code === 10 || code === 13);
    if ((!newline && isInvisible(code)) || (name && shapeless.test(character))) {
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      return { code: 'control-character', params: { code: name, at: countGraphemes(text.slice(0, index)) + 1 } };
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      return { code: 'lone-surrogate', params: { at: countGraphemes(text.slice(0, index)) + 1 } };
    }
    index += character.length;
  }
  return null;
}

/** What a text field allows; `max` counts user-perceived characters. */
export interface TextLimits {
  readonly max: number;
  readonly required?: boolean;
  readonly multiline?: boolean;
  /** What will be printed as a name: zero-width marks are faults in it, too. */
  readonly name?: boolean;
}

/** First fault of a typed text, or null. Nothing is trimmed or normalised: what passes is stored as it is. */
export function checkText(text: string, limits: TextLimits): TextFault | null {
  if (isBlank(text)) {
    if (limits.required === true) return { code: 'required', params: {} };
  }
  const control = controlAt(text, limits.multiline === true, limits.name === true && !isBlank(text));
  if (control !== null) return control;
  // a text of n code units never has more than n characters
  if (text.length <= limits.max) return null;
  const length = countGraphemes(text);
  return length <= limits.max ? null : { code: 'too-long', params: { max: limits.max, length } };
}

/** Longest text a search box takes, in code units. */
export const maxSearchText = 200;
