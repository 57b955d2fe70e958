import { itaiji } from './itaiji.ts';
import { legalForms as formsAsWritten } from './legal-forms.ts';

const circled: Readonly<Record<string, string>> = { '㊑': '(株)', '㊒': '(有)', '㊓': '(社)', '㊖': '(財)' };
const small = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const large = 'あいうえおつやゆよわかけ';
const variationSelectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** As they stand after folding. */
const legalForms = formsAsWritten.map((form) => form.toLowerCase());
const shortForms = /\((?:株|有|同|資|名|医|社|財|学|福|宗|特非|一社|公社|一財|公財|社福|医社)\)/gu;

const toHiragana = (text: string): string =>
  text.replaceAll(/[\u30a1-\u30f6]/gu, (kana) => String.fromCodePoint(kana.codePointAt(0)! - 0x60));

/** Width, variation selectors and written forms; parentheses survive, so that (株) can still be seen. */
function unify(text: string): string {
  const joined = text
    .replaceAll(/[㊑㊒㊓㊖]/gu, (form) => circled[form]!)
    .replaceAll('゛', '\u3099')
    .replaceAll('゜', '\u309a');
  const plain = joined.replaceAll(variationSelectors, '').normalize('NFKC').toLowerCase();
  return Array.from(plain, (character) => itaiji.get(character) ?? character).join('');
}

function foldOnce(text: string): string {
  return toHiragana(unify(text))
    .replaceAll(/ゔ([ぁぃぇぉ])/gu, (_, vowel: string) => 'ばびべぼ'['ぁぃぇぉ'.indexOf(vowel)]!)
    .replaceAll('ゔ', 'ぶ')
    .replaceAll(/[ぁぃぅぇぉっゃゅょゎゕゖ]/gu, (kana) => large[small.indexOf(kana)]!)
    .replaceAll('ー', '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Applies `step` to a key until nothing changes: dropping a character may bring two others together. */
export function settle(text: string, step: (text: string) => string): string {
  let current = text;
  for (let round = 0; round < 50; round += 1) {
    const next = step(current);
    if (next === current) return current;
    current = next;
  }
  return current;
}

/**
 * Search key of any text: width, case, kana kind, small kana, long vowel marks, written forms (髙=高), spaces and
 * punctuation make no difference. Idempotent. Never shown and never printed.
 */
export const foldText = (text: string): string => settle(text, foldOnce);

const withoutLegalForms = (key: string): string =>
  settle(key, (current) => legalForms.reduce((rest, form) => rest.replaceAll(form, ''), current));

/** Search key of a company's name: like `foldText`, and 株式会社, ㈱, (有), 一般社団法人 … are dropped wherever they stand. */
export function foldName(text: string): string {
  const strip = (key: string): string => settle(key, (current) => foldText(withoutLegalForms(current)));
  const key = strip(foldText(unify(text).replaceAll(shortForms, '')));
  if (key !== '') return key;
  // a name that is nothing but a legal form is still found by it
  const whole = foldText(text);
  return strip(whole) || whole;
}

const kanaForms = [
  'かぶしきがいしや',
  'かぶしきかいしや',
  'ゆうげんがいしや',
  'ゆうげんかいしや',
  'ごうどうがいしや',
  'ごうどうかいしや',
];

/** Sort and prefix key of a フリガナ: folded hiragana without カブシキガイシャ and its like. Binary order is nearly 五十音順. */
export function kanaKey(text: string): string {
  const key = settle(foldText(text), (current) => kanaForms.reduce((rest, form) => rest.replaceAll(form, ''), current));
  return key === '' ? foldText(text) : key;
}
