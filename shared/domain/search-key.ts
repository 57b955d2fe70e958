import { itaiji } from './itaiji.ts';

const circled: Readonly<Record<string, string>> = { '㊑': '(株)', '㊒': '(有)', '㊓': '(社)', '㊖': '(財)' };
const small = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const large = 'あいうえおつやゆよわかけ';
const variationSelectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** Longest first, as they stand after folding. 「法人」 alone is not one of them: it may be part of a name. */
const legalForms = [
  '特定非営利活動法人',
  '社会保険労務士法人',
  '土地家屋調査士法人',
  '医療法人社団',
  '医療法人財団',
  '社会医療法人',
  '一般社団法人',
  '公益社団法人',
  '一般財団法人',
  '公益財団法人',
  '社会福祉法人',
  '独立行政法人',
  '農事組合法人',
  '司法書士法人',
  '行政書士法人',
  '税理士法人',
  '弁護士法人',
  '医療法人',
  '学校法人',
  '宗教法人',
  '監査法人',
  '社団法人',
  '財団法人',
  'npo法人',
  '株式会社',
  '有限会社',
  '合同会社',
  '合資会社',
  '合名会社',
  '相互会社',
];
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
