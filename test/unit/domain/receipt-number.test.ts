import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { hasRunningNumber, nextSerial, receiptNumber } from '../../../shared/domain/application.ts';

test('the year is that of the fiscal year, in the era it bears', () => {
  expect(receiptNumber('{年度}-{連番4}', 2026, 12)).toBe('R8-0012');
  expect(receiptNumber('{年度}-{連番4}', 2019, 1)).toBe('R1-0001');
  expect(receiptNumber('{年度}.{連番2}', 2018, 123)).toBe('H30.123');
  expect(receiptNumber('第{連番}号（{西暦年度}年度）', 2026, 3)).toBe('第3号（2026年度）');
});

test('a pattern without a running number is told apart', () => {
  expect(['{連番}', 'R8-{連番4}'].map(hasRunningNumber)).toEqual([true, true]);
  expect(['', '{西暦年度}', '{連番1}', '{連番7}', '{n}'].map(hasRunningNumber)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('numbers of another year or pattern do not count', () => {
  const given = ['R8-0001', 'R8-0009', 'R7-0042', '2026-77', 'R8-00x', 'aR8-0050', 'R8-0051b'];
  expect(nextSerial('{年度}-{連番4}', 2026, given)).toBe(10);
  expect(nextSerial('{年度}-{連番4}', 2026, [])).toBe(1);
  expect(nextSerial('{年度}-{連番4}', 2026, ['R8-12345'])).toBe(12346);
});

const literal = fc.string({ unit: fc.constantFrom(...Array.from('第号受-.()[]*+?^$|\\/年度 {}')), maxLength: 5 });
const pattern = fc
  .tuple(
    literal,
    fc.constantFrom('{西暦年度}', '{年度}', ''),
    literal,
    fc.constantFrom('{連番}', '{連番2}', '{連番3}', '{連番6}'),
    literal,
  )
  .map((parts) => parts.join(''));

property.prop([pattern, fc.array(fc.integer({ min: 1, max: 99_999 }), { maxLength: 20 })])(
  'whatever the pattern, the next number follows the highest given and was never given before',
  (form, serials) => {
    const given = serials.map((serial) => receiptNumber(form, 2026, serial));
    const next = nextSerial(form, 2026, given);
    expect(next).toBe(Math.max(0, ...serials) + 1);
    expect(given).not.toContain(receiptNumber(form, 2026, next));
  },
);
