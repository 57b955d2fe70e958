import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { hasRunningNumber, nextSerial, receiptNumber } from '../../../shared/domain/application.ts';

test('the year is that of the fiscal year, in the era it bears', () => {
  expect(receiptNumber('{era}-{n4}', 2026, 12)).toBe('R8-0012');
  expect(receiptNumber('{era}-{n4}', 2019, 1)).toBe('R1-0001');
  expect(receiptNumber('{era}.{n2}', 2018, 123)).toBe('H30.123');
  expect(receiptNumber('第{n}号（{fy}年度）', 2026, 3)).toBe('第3号（2026年度）');
});

test('a pattern without a running number is told apart', () => {
  expect(['{n}', 'R8-{n4}'].map(hasRunningNumber)).toEqual([true, true]);
  expect(['', '{fy}', '{n1}', '{n7}', '{N}'].map(hasRunningNumber)).toEqual([false, false, false, false, false]);
});

test('numbers of another year or pattern do not count', () => {
  const given = ['R8-0001', 'R8-0009', 'R7-0042', '2026-77', 'R8-00x', 'aR8-0050', 'R8-0051b'];
  expect(nextSerial('{era}-{n4}', 2026, given)).toBe(10);
  expect(nextSerial('{era}-{n4}', 2026, [])).toBe(1);
  expect(nextSerial('{era}-{n4}', 2026, ['R8-12345'])).toBe(12346);
});

const literal = fc.string({ unit: fc.constantFrom(...Array.from('第号受-.()[]*+?^$|\\/年度 {}')), maxLength: 5 });
const pattern = fc
  .tuple(
    literal,
    fc.constantFrom('{fy}', '{era}', ''),
    literal,
    fc.constantFrom('{n}', '{n2}', '{n3}', '{n6}'),
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
