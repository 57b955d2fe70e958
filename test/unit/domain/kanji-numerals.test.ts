import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  kanjiDate,
  kanjiNumerals,
  kanjiNumber,
  kanjiStyles,
  parseKanjiNumber,
} from '../../../shared/domain/kanji-numerals.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';

const numbers = fc.oneof(fc.nat({ max: 12_000 }), fc.maxSafeNat());

describe('numbers', () => {
  property.prop([numbers, fc.constantFrom(...kanjiStyles)], { numRuns: 500 })('are read back', (value, style) => {
    expect(parseKanjiNumber(kanjiNumber(value, style))).toBe(value);
  });

  test.each([
    [0, '〇', '〇'],
    [10, '十', '一〇'],
    [22, '二十二', '二二'],
    [103, '百三', '一〇三'],
    [1111, '千百十一', '一一一一'],
    [2026, '二千二十六', '二〇二六'],
    [10_000, '一万', '一〇〇〇〇'],
    [10_001_000, '一千万千', '一〇〇〇一〇〇〇'],
    [1_0000_0000, '一億', '一〇〇〇〇〇〇〇〇'],
  ])('%d is %s or %s', (value, units, digits) => {
    expect(kanjiNumber(value)).toBe(units);
    expect(kanjiNumber(value, 'digits')).toBe(digits);
  });

  test('what is no number is refused', () => {
    for (const wrong of [-1, 1.5, Number.NaN, 2 ** 53]) expect(() => kanjiNumber(wrong)).toThrow(RangeError);
    for (const wrong of ['', '二百千', '十十', '万', '一〇十', '〇一', '八年', '12'])
      expect(parseKanjiNumber(wrong), wrong).toBeNull();
  });
});

const days = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('text', () => {
  property.prop([days, fc.constantFrom(...kanjiStyles)])('dates say the same day as wareki', (date, style) => {
    const arabic = kanjiDate(date, style).replaceAll(/[〇一二三四五六七八九十百千]+/gu, (found) =>
      String(parseKanjiNumber(found)),
    );
    expect(arabic).toBe(formatWareki(date));
  });

  test.each([
    ['第12号', '第十二号'],
    ['第１２号', '第十二号'],
    ['令和8年11月22日', '令和八年十一月二十二日'],
    ['3,000円', '三千円'],
    ['12.5％', '十二・五％'],
    ['048-463-1111', '〇四八－四六三－一一一一'],
    ['朝霞市本町1-1-1', '朝霞市本町一－一－一'],
    ['007号', '〇〇七号'],
    ['12,34', '十二,三十四'],
    ['A4判のISO9001と3Dと2人', 'A4判のISO9001と3Dと二人'],
    ['認定', '認定'],
  ])('%s → %s', (text, expected) => {
    expect(kanjiNumerals(text)).toBe(expected);
  });

  test('with zeros on request', () => {
    expect(kanjiNumerals('第103号', 'digits')).toBe('第一〇三号');
    expect(kanjiDate('2026-11-22', 'digits')).toBe('令和八年一一月二二日');
    expect(kanjiDate('2019-05-01')).toBe('令和元年五月一日');
    expect(kanjiDate('1872-12-31')).toBe('一八七二年十二月三十一日');
  });
});
