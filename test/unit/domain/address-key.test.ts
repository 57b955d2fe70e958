import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey, streetNumbers } from '../../../shared/domain/address-key.ts';
import { foldText } from '../../../shared/domain/search-key.ts';

describe('one house number, however it is written', () => {
  test.each([
    ['本町1-1-1', '本町一丁目1番1号'],
    ['本町1-1-1', '本町1丁目1番地1'],
    ['本町1-1-1', '本町１－１－１'],
    ['本町1-1-1', '本町一丁目一番一号'],
    ['本町1-1-1', '本町一丁目１番地の１'],
    ['本町1-1-1', '本町1‐1−1'],
    ['本町1-1-1', '本町１ー１―１'],
    ['本町1-1-1', '本町 1丁目 1の1'],
    ['本町11-23-45', '本町十一丁目二十三番四十五号'],
    ['本町1', '本町一丁目'],
    ['溝沼120', '溝沼百二十番地'],
    ['溝沼1-2', '溝沼一番二号'],
    ['溝沼12', '溝沼12番'],
    ['本町1-1-1-201', '本町1丁目1番1号　201'],
    ['本町1-1-1朝霞びる2f', '本町1丁目1番1号朝霞ビル2F'],
    ['三原3-3-3', '三原三丁目３番３号'],
  ])('%s = %s', (key, text) => {
    expect(addressKey(text)).toBe(key);
  });

  test.each([
    ['本町1-11', '本町11-1'],
    ['本町1-1-1', '本町1-1'],
    ['本町一丁目', '本町二丁目'],
  ])('%s ≠ %s', (a, b) => {
    expect(addressKey(a)).not.toBe(addressKey(b));
  });
});

test.each([
  '三原',
  '八丁堀',
  '四ツ木',
  '一番町',
  '一番町三番館',
  '千代田区二番町',
  '五反田',
  '六本木',
  '九段北',
  '三の丸',
  '十条',
  '百人町',
  '1番町',
  'コーポ101号室',
  '第12号',
  '二番',
])('a name keeps its numeral: %s', (name) => {
  expect(streetNumbers(name)).toBe(name);
  expect(addressKey(name)).toBe(foldText(name));
  expect(addressKey(`${name}一丁目二番地三`)).toBe(`${foldText(name)}1-2-3`);
});

test('keys are stable, and hold a line only between two numbers', () => {
  const tricky = fc.constantFrom(
    ...'一二三十百〇1２①丁目番地号のノ-－ー‐− 　町館室原・/゛'.split(''),
    '丁目',
    '番地',
    '番地の',
  );
  const text = fc.oneof(
    fc.array(tricky, { maxLength: 20 }).map((each) => each.join('')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  fc.assert(
    fc.property(text, (each) => {
      const key = addressKey(each);
      expect(addressKey(key)).toBe(key);
      expect(key).toMatch(/^(?:[\p{L}\p{N}]|(?<=\d)-(?=\d))*$/u);
      expect(streetNumbers(streetNumbers(each))).toBe(streetNumbers(each));
    }),
    { numRuns: 6000 },
  );
});
