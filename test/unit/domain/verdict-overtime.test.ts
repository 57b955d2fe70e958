import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { thousandths, thousandthsText } from '../../../shared/domain/exact-number.ts';
import { findingOf, newItem, oldItem, said, sentences, table } from './verdict-sample.ts';

const item = newItem('overtime_result');
type Hours = readonly [number | null, number | null];
const overtime = (...hours: readonly Hours[]) =>
  table(['month_hours', 'year_hours'], ...hours.map(([month, whole], at) => [2021 + at, month, whole] as const));
const by = (basis: string | null, ...hours: readonly Hours[]) => ({
  overtime_basis: { kind: 'choice', key: basis } as const,
  overtime: overtime(...hours),
});
const fine: Hours = [45, 360];

describe('2-1, the employee with the most hours', () => {
  test.each<[string, readonly Hours[], string]>([
    ['exactly 45 and 360 in all years', [fine, fine, fine], 'ok'],
    ['45.1 hours in a month', [fine, fine, [45.1, 360]], 'contradiction month-hours-over'],
    ['45.05 hours in a month', [[45.05, 360], fine, fine], 'contradiction month-hours-over'],
    ['360.1 hours in a year', [fine, [45, 360.1], fine], 'contradiction year-hours-over'],
    ['both', [fine, [80, 900], fine], 'contradiction month-hours-over year-hours-over'],
    [
      'no overtime at all',
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      'ok',
    ],
    ['a year left out', [fine, [null, null], fine], 'insufficient years-missing'],
    ['a half-filled year', [fine, fine, [45, null]], 'insufficient years-missing'],
    ['left out, and above elsewhere', [[50, 360], fine, [45, null]], 'insufficient years-missing month-hours-over'],
    ['a company of two years', [[null, null], fine, fine], 'insufficient early-years-missing'],
    ['nothing', [], 'insufficient entry-missing'],
    ['more hours than a month has', [fine, fine, [745, 900]], 'insufficient figure-impossible year-hours-over'],
    ['negative hours', [fine, fine, [-1, 360]], 'insufficient figure-impossible'],
  ])('%s', (_, hours, expected) => {
    expect(said(item, 'ticked', by('max_employee', ...hours))).toBe(expected);
  });

  test('the route must be named; an empty box is contradicted by figures that carry a tick', () => {
    expect(said(item, 'ticked', by(null, fine, fine, fine))).toBe('insufficient basis-missing');
    expect(said(item, 'blank', by('max_employee', fine, fine, fine))).toBe('contradiction entries-speak-for-a-tick');
    expect(said(item, 'blank', by('max_employee', fine, fine, [46, 300]))).toBe('ok');
    expect(findingOf(item, 'blank', by('max_employee', fine, fine, [46, 300])).entriesSay).toBe('blank');
    expect(findingOf(item, 'blank', by('max_employee', fine, fine, fine)).entriesSay).toBe('ticked');
    expect(findingOf(item, 'ticked', by('max_employee', fine)).entriesSay).toBe(null);
  });

  test('sentences name year, hours and limit', () => {
    const found = findingOf(item, 'ticked', by('max_employee', [45.5, 300], [40, 365.5], [46, 300]));
    expect(sentences(found.reasons)).toEqual([
      '最大で月46.0時間（2023年）。月45時間を超えています。',
      '最大で年間365.5時間（2022年）。年間360時間を超えています。',
    ]);
    expect(sentences(found.figures)).toEqual([
      '2021年：月45.5時間、年間300.0時間',
      '2022年：月40.0時間、年間365.5時間',
      '2023年：月46.0時間、年間300.0時間',
    ]);
    const fiscal = { ...by('max_employee', fine, fine, [46, 300]) };
    const basis = { years: { years: [2021, 2022, 2023], window: [2019, 2023], basis: 'fiscal' } } as const;
    expect(sentences(findingOf(item, 'ticked', fiscal, basis).reasons)[0]).toBe(
      '最大で月46.0時間（2023年度）。月45時間を超えています。',
    );
    expect(sentences(findingOf(item, 'ticked', by('max_employee', [null, null], fine, fine)).reasons)[0]).toMatch(
      /2021年の記入がありません。設立から3年に満たない場合は、担当者が判断してください。$/u,
    );
  });

  test('the same year twice is never counted', () => {
    const twice = table(['month_hours', 'year_hours'], [2021, 1, 1], [2022, 1, 1], [2023, 1, 1], [2023, 99, 999]);
    const entries = { ...by('max_employee'), overtime: twice };
    expect(said(item, 'ticked', entries)).toBe('insufficient same-year-twice');
  });
});

describe('2-1, average hours', () => {
  test.each<[string, readonly Hours[], string]>([
    [
      'exactly 10 % below the year before',
      [
        [null, null],
        [null, 100],
        [null, 90],
      ],
      'ok',
    ],
    [
      '9.9 % below',
      [
        [null, null],
        [null, 100],
        [null, 90.1],
      ],
      'contradiction reduction-not-met',
    ],
    [
      '10 % below two years before only',
      [
        [null, 100],
        [null, 90],
        [null, 90],
      ],
      'ok',
    ],
    [
      'below neither',
      [
        [null, 95],
        [null, 90],
        [null, 90],
      ],
      'contradiction reduction-not-met',
    ],
    [
      'decimals that no double holds: 0.27 of 0.3',
      [
        [null, null],
        [null, 0.3],
        [null, 0.27],
      ],
      'ok',
    ],
    [
      'year hours go before month hours',
      [
        [null, null],
        [10, 100],
        [9.5, 90],
      ],
      'ok',
    ],
    [
      'and do so where only the months fell',
      [
        [null, null],
        [10, 100],
        [5, 95],
      ],
      'contradiction reduction-not-met',
    ],
    [
      'month hours where a year lacks them',
      [
        [null, null],
        [10, null],
        [9, 100],
      ],
      'ok',
    ],
    [
      'a comparison with nothing',
      [
        [null, 0],
        [null, 0],
        [null, 0],
      ],
      'contradiction reduction-not-met',
    ],
    [
      'no last year',
      [
        [null, 100],
        [null, 100],
        [null, null],
      ],
      'insufficient last-year-missing',
    ],
    [
      'no year to compare with',
      [
        [null, null],
        [null, null],
        [10, 100],
      ],
      'insufficient comparison-year-missing',
    ],
    [
      'units that do not meet',
      [
        [10, null],
        [10, null],
        [null, 90],
      ],
      'insufficient comparison-year-missing',
    ],
    [
      'far above 45 and 360, but falling',
      [
        [null, null],
        [100, 1000],
        [90, 900],
      ],
      'ok',
    ],
  ])('%s', (_, hours, expected) => {
    expect(said(item, 'ticked', by('average', ...hours))).toBe(expected);
  });

  test('sentences', () => {
    const found = findingOf(item, 'ticked', by('average', [null, 0], [12, 120], [11, 110]));
    expect(sentences(found.reasons)).toEqual(['平均時間外労働時間が、前年比でも一昨年比でも10％以上減っていません。']);
    expect(sentences(found.figures)).toEqual([
      '年間平均 2022年 120.0時間 → 2023年 110.0時間（10％以上減っていません）',
      '年間平均 2021年 0.0時間 → 2023年 110.0時間（2021年が0時間のため比べられません）',
    ]);
  });
});

describe('old 2-3: the last year only', () => {
  const old = oldItem('2-3');
  test.each<[readonly Hours[], string]>([
    [[[99, 999], [99, 999], fine], 'ok'],
    [[fine, fine, [45.1, 360]], 'contradiction month-hours-over'],
    [[fine, fine, [45, 360.1]], 'contradiction year-hours-over'],
    [[fine, fine, [null, null]], 'insufficient years-missing'],
    [[], 'insufficient entry-missing'],
  ])('%j: %s', (hours, expected) => {
    expect(said(old, 'ticked', { overtime: overtime(...hours) })).toBe(expected);
  });
});

const tenths = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((value) => value / 10);
const anyHours = fc.tuple(tenths(744), tenths(8784));
const threeOf = fc.tuple(anyHours, anyHours, anyHours);

property.prop([threeOf, fc.nat(2), fc.integer({ min: 0, max: 100 })], { numRuns: 2000 })(
  'more hours never turn a contradiction into ok',
  (hours, at, more) => {
    const worse = hours.map((each, index): Hours => (index === at ? [each[0], (each[1] * 10 + more) / 10] : each));
    const before = said(item, 'ticked', by('max_employee', ...hours));
    if (before.startsWith('contradiction')) {
      expect(said(item, 'ticked', by('max_employee', ...worse))).not.toBe('ok');
    }
  },
);

property.prop([fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 9_999_999 })], { numRuns: 5000 })(
  'a number typed with up to three decimals is held exactly, in order, and read back as typed',
  (left, right) => {
    const typed = (value: number) => Number(`${Math.floor(value / 1000)}.${String(value % 1000).padStart(3, '0')}`);
    expect(thousandths(typed(left))).toBe(left);
    expect(Math.sign(thousandths(typed(left))! - thousandths(typed(right))!)).toBe(Math.sign(left - right));
    expect(Number(thousandthsText(left))).toBe(typed(left));
  },
);

test('numbers that cannot be held exactly are refused', () => {
  expect([Number.NaN, Infinity, 0.1234, 1e15].map(thousandths)).toEqual([null, null, null, null]);
  expect([thousandthsText(45_000), thousandthsText(45_125), thousandthsText(45_000, 0), thousandthsText(-50)]).toEqual([
    '45.0',
    '45.125',
    '45',
    '-0.05',
  ]);
});
