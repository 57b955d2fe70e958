import { itaiji } from './itaiji.ts';

/** How a letter that cannot be printed is printed after all: 平易な字体, or a picture of it. */
export const substituteWays = ['plain', 'image'] as const;
export type SubstituteWay = (typeof substituteWays)[number];
/** Japanese words for the ways. */
export const substituteWayLabels: Readonly<Record<SubstituteWay, string>> = {
  plain: '平易な字体で印刷',
  image: '画像で印刷',
};

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const clusters = (text: string): string[] => Array.from(segmenter.segment(text), (part) => part.segment);

/** True for one user-perceived character: 葛 with a variation selector is one. */
export const isOneLetter = (text: string): boolean => clusters(text).length === 1;

/** "U+845B U+E0100" for 葛 with its variation selector. */
export const letterCode = (letter: string): string =>
  Array.from(letter, (character) => character.codePointAt(0) ?? 0)
    .map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');

const selectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** Whether anything is left to be seen and printed of a letter when no font has it: broken or invisible ones are mended, not replaced. */
export const mayBeSubstituted = (letter: string): boolean =>
  isOneLetter(letter) && !/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\ud800-\udfff\ufffd]/u.test(letter) && !/^\p{Cf}+$/u.test(letter);

/** The company's own words about its letters, where it has given a plain form of the representative's name. */
export interface PlainName {
  readonly representativeName: string;
  readonly representativePlainName: string;
}

/** The letter at the same place of the plain form of a name, where both have as many letters. */
function fromPlainName(letter: string, { representativeName, representativePlainName }: PlainName): string[] {
  const [written, plain] = [clusters(representativeName), clusters(representativePlainName)];
  const at = written.length === plain.length ? written.indexOf(letter) : -1;
  const found = plain[at];
  return found === undefined ? [] : [found];
}

/**
 * Plain forms to offer for a letter, best first, never the letter itself: what the company's own plain name has in its place,
 * the form without its variation selector, the usual one of a compatibility or variant form (itaiji.ts).
 */
export function plainForms(letter: string, name?: PlainName): string[] {
  const bare = letter.replaceAll(selectors, '');
  const usual = bare.normalize('NFKC');
  const found = [
    ...(name === undefined ? [] : fromPlainName(letter, name)),
    ...[bare, usual].filter((form) => form !== ''),
    ...[itaiji.get(bare), itaiji.get(usual)].filter((form) => form !== undefined),
  ];
  return [...new Set(found)].filter((form) => form !== letter && isOneLetter(form));
}
