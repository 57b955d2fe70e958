import type { CivilDate } from '../kernel/types.ts';
import { partsOf } from './civil-date.ts';
import { eraOf } from './eras.ts';

/**
 * `units`: 二十二, 百三, as certificates in vertical writing have it (practice of 賞状: dates with 十). `digits`: 二二, 一〇三.
 */
export const kanjiStyles = ['units', 'digits'] as const;
export type KanjiStyle = (typeof kanjiStyles)[number];

const digits = '〇一二三四五六七八九';
const small = ['千', '百', '十', ''] as const;
const large = ['兆', '億', '万', ''] as const;

const inDigits = (number: string): string => number.replaceAll(/[0-9]/gu, (digit) => digits[Number(digit)]!);

/** Up to 9999 without 一 before 十, 百 and 千, but 一千万. */
function group(value: number, more: boolean): string {
  return Array.from(String(value).padStart(4, '0'), Number)
    .map((digit, place) => {
      const unit = small[place]!;
      if (digit === 0) return '';
      return digit === 1 && unit !== '' && !(more && unit === '千') ? unit : `${digits[digit]!}${unit}`;
    })
    .join('');
}

/** 12 → 十二; RangeError unless `value` is a whole number from 0 to Number.MAX_SAFE_INTEGER. */
export function kanjiNumber(value: number, style: KanjiStyle = 'units'): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number: ${value}`);
  if (style === 'digits' || value === 0) return inDigits(String(value));
  return large
    .map((unit, place) => {
      const part = Math.floor(value / 10 ** (12 - 4 * place)) % 10_000;
      return part === 0 ? '' : `${group(part, unit !== '')}${unit}`;
    })
    .join('');
}

const numerals = /^[〇零一二三四五六七八九十百千万億兆]+$/u;

/** 十二, 一二, 三千万 → the number, in either style; null for what `kanjiNumber` would not write (but 一十 is read, too). */
export function parseKanjiNumber(text: string): number | null {
  if (!numerals.test(text)) return null;
  const figures = text
    .replaceAll('零', '〇')
    .replaceAll(/[〇一二三四五六七八九]/gu, (figure) => String(digits.indexOf(figure)));
  if (/^[0-9]+$/u.test(figures)) {
    const value = Number(figures);
    return Number.isSafeInteger(value) && String(value) === figures ? value : null;
  }
  let rest = figures;
  let value = 0;
  for (const [place, unit] of large.entries()) {
    const at = unit === '' ? rest.length : rest.indexOf(unit);
    if (at < 0) continue;
    const part = parseGroup(rest.slice(0, at));
    if (part === null || (part === 0 && unit !== '')) return null;
    value += part * 10 ** (12 - 4 * place);
    rest = rest.slice(at + unit.length);
  }
  return Number.isSafeInteger(value) ? value : null;
}

function parseGroup(text: string): number | null {
  const found = /^(?:([1-9]?)千)?(?:([1-9]?)百)?(?:([1-9]?)十)?([1-9]?)$/u.exec(text);
  if (found === null) return null;
  return found.slice(1).reduce((sum, figure, place) => {
    if (figure === undefined || (figure === '' && place === 3)) return sum;
    return sum + (figure === '' ? 1 : Number(figure)) * 10 ** (3 - place);
  }, 0);
}

const widthless = (text: string): string =>
  text.replaceAll(/[０-９，．]/gu, (character) => String.fromCodePoint(character.codePointAt(0)! - 0xfee0));

/**
 * Figures joined by hyphens (telephone, 枝番) or with zeros in front are read digit by digit; decimals have ・. Figures of a
 * Latin word (A4, ISO9001) are part of it.
 */
const figures =
  /(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９]|[A-Za-zＡ-Ｚａ-ｚ][-－ ])[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?(?:[-－‐−ー][0-9０-９]+)*(?![0-9０-９]*[A-Za-zＡ-Ｚａ-ｚ])/gu;

/**
 * A text for vertical writing with its Arabic figures in kanji: 「第12号」 → 「第十二号」, 「3,000円」 → 「三千円」. Letters and
 * everything else stay as they are.
 */
export function kanjiNumerals(text: string, style: KanjiStyle = 'units'): string {
  return text.replaceAll(figures, (found) => {
    const plain = widthless(found);
    const [whole = '', fraction] = plain.replaceAll(',', '').split('.');
    if (/[-－‐−ー]/u.test(plain)) return inDigits(plain.replaceAll(/[-－‐−ー]/gu, '－'));
    const tail = fraction === undefined ? '' : `・${inDigits(fraction)}`;
    const value = Number(whole);
    if (String(value) !== whole || !Number.isSafeInteger(value)) return `${inDigits(whole)}${tail}`;
    return `${kanjiNumber(value, style)}${tail}`;
  });
}

/** `2026-11-22` → 令和八年十一月二十二日, year 1 as 元年; days before 1873 as 一八七二年十二月三十一日. */
export function kanjiDate(date: CivilDate, style: KanjiStyle = 'units'): string {
  const { year, month, day } = partsOf(date);
  const era = eraOf(date);
  const within = era === null ? year : year - era.offset;
  const named =
    era === null ? kanjiNumber(year, 'digits') : `${era.name}${within === 1 ? '元' : kanjiNumber(within, style)}`;
  return `${named}年${kanjiNumber(month, style)}月${kanjiNumber(day, style)}日`;
}
