import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { ItemAnswer, Mark } from '../../../shared/domain/checksheet.ts';
import { findingOf, newItem, oldItem, said, sentences, table, text, threeYears } from './verdict-sample.ts';

type Row = readonly [number | null, number | null, number | null];
const use = (rows: readonly Row[], noEligible: boolean | null = null): ItemAnswer['entries'] => ({
  use: table(['male', 'female'], ...rows),
  no_eligible: { kind: 'flag', value: noEligible },
});

describe.each(['childcare_leave_use', 'short_hours_use'])('%s (4-3, 4-4): use within five years', (key) => {
  const item = newItem(key);
  // the window is 2019 to 2023
  test.each<[string, Mark, ItemAnswer['entries'], string]>([
    ['one person', 'ticked', use([[2023, 0, 1]]), 'ok'],
    ['the other column left empty', 'ticked', use([[2019, 1, null]]), 'ok'],
    [
      'nobody in any year',
      'ticked',
      use([
        [2022, 0, 0],
        [2023, 0, 0],
      ]),
      'contradiction use-too-small',
    ],
    ['no row', 'ticked', use([]), 'insufficient use-missing'],
    ['a row without its year', 'ticked', use([[null, 1, 0]]), 'insufficient use-year-missing'],
    ['before the window', 'ticked', use([[2018, 1, 0]]), 'contradiction year-outside-window use-missing'],
    ['after the window', 'ticked', use([[2024, 1, 0]]), 'contradiction year-outside-window use-missing'],
    [
      'one year inside, one outside',
      'ticked',
      use([
        [2018, 1, 0],
        [2020, 1, 0],
      ]),
      'contradiction year-outside-window',
    ],
    [
      'the same year twice',
      'ticked',
      use([
        [2020, 1, 0],
        [2020, 1, 0],
      ]),
      'contradiction same-year-twice',
    ],
    ['minus one person', 'ticked', use([[2020, -1, null]]), 'insufficient use-missing'],
    ['「-」 with the statement', 'na', use([], true), 'ok'],
    ['「-」 with the statement and a row of nobody', 'na', use([[2020, 0, 0]], true), 'ok'],
    ['「-」 without the statement', 'na', use([]), 'insufficient not-applicable-unconfirmed'],
    ['「-」 with a use', 'na', use([[2020, 0, 1]], true), 'contradiction not-applicable-with-use'],
    [
      '「-」 with a use outside the window',
      'na',
      use([[2018, 0, 1]], true),
      'contradiction not-applicable-with-use year-outside-window',
    ],
    ['eligible, but nobody used it', 'blank', use([[2020, 0, 0]]), 'ok'],
    ['nothing', 'blank', use([]), 'ok'],
    ['an empty box with a use', 'blank', use([[2020, 1, 0]]), 'contradiction entries-speak-for-a-tick'],
    ['an empty box with a use long ago, which is said', 'blank', use([[2010, 1, 0]]), 'ok year-outside-window'],
  ])('%s', (_, mark, entries, expected) => {
    expect(said(item, mark, entries)).toBe(expected);
  });
});

test('what entries of 4-3 lead to', () => {
  const item = newItem('childcare_leave_use');
  const leads = (entries: ItemAnswer['entries']) => findingOf(item, 'blank', entries).entriesSay;
  expect(leads(use([[2020, 1, 0]]))).toBe('ticked');
  expect(leads(use([[2020, 0, 0]]))).toBe('blank');
  expect(leads(use([], true))).toBe('na');
  expect(leads(use([]))).toBe(null);
});

test('the window of an application is said in its own years', () => {
  const item = newItem('childcare_leave_use');
  const found = findingOf(
    item,
    'ticked',
    use([
      [2018, 1, 0],
      [2021, 2, 1],
    ]),
    {
      years: { years: [2021, 2022, 2023], window: [2019, 2023], basis: 'business' },
    },
  );
  expect(sentences(found.reasons)).toEqual([
    '2018年（事業年度）は対象の期間（2019年（事業年度）から2023年（事業年度）まで）の外なので、実績に数えません。',
  ]);
  expect(sentences(found.figures)).toEqual(['2021年（事業年度）：3人']);
});

describe('5-3: use within five years, or a scheme above the law', () => {
  const item = newItem('nursing_care_leave');
  const entries = (rows: readonly (readonly [number, number | null])[], scheme = '') => ({
    use: table(['count'], ...rows),
    scheme_text: text(scheme),
  });
  test.each<[Mark, ItemAnswer['entries'], string]>([
    ['ticked', entries([[2019, 1]]), 'ok'],
    ['ticked', entries([[2018, 1]]), 'contradiction year-outside-window use-missing'],
    ['ticked', entries([[2020, 0]]), 'contradiction use-too-small'],
    ['ticked', entries([], '通算180日まで'), 'ok'],
    ['ticked', entries([[2020, 0]], '通算180日まで'), 'ok'],
    ['ticked', entries([], '　'), 'insufficient use-missing'],
    ['ticked', entries([], 'なし'), 'insufficient use-missing'],
    ['blank', entries([], 'なし'), 'ok'],
    ['blank', entries([], '通算180日まで'), 'contradiction entries-speak-for-a-tick'],
    ['na', entries([]), 'contradiction not-applicable-not-allowed'],
  ])('%s %j: %s', (mark, given, expected) => {
    expect(said(item, mark, given)).toBe(expected);
  });
});

describe.each(['4-5', '4-6', '4-7', '4-9', '4-10'])('old %s: use in two of three years', (id) => {
  const of = (...rows: readonly Row[]) => ({ use: table(['male', 'female'], ...rows) });
  test.each<[ItemAnswer['entries'], string]>([
    [of([2021, 1, 0], [2022, 0, 1], [2023, 0, 0]), 'ok'],
    [of([2021, 1, null], [2022, null, 1]), 'ok'],
    [of([2021, 1, 1], [2022, 0, 0], [2023, 0, 0]), 'contradiction too-few-years'],
    [of([2021, 1, 1], [2022, 0, 0]), 'insufficient years-missing too-few-years'],
    [of([2019, 1, 1], [2020, 1, 1]), 'insufficient years-missing'],
    [of(), 'insufficient entry-missing'],
  ])('%j: %s', (entries, expected) => {
    expect(said(oldItem(id), 'ticked', entries)).toBe(expected);
  });
});

test('old 4-1: cases of flexible hours in two of three years', () => {
  const item = oldItem('4-1');
  expect(said(item, 'ticked', { use: threeYears('count', 3, 0, 1) })).toBe('ok');
  const found = findingOf(item, 'ticked', { use: threeYears('count', 3, 0, 0) });
  expect(sentences(found.reasons)).toEqual(['基準に届く年は1年です（2年以上必要）。']);
  expect(sentences(found.figures)).toEqual(['2021年：3件', '2022年：0件', '2023年：0件']);
  expect(said(item, 'blank', { use: threeYears('count', 3, 1, null) })).toBe('contradiction entries-speak-for-a-tick');
});

describe('old 5-2: women strictly above 30 % of the managers in two of three years', () => {
  const item = oldItem('5-2');
  const of = (...rows: readonly Row[]) => ({ managers: table(['male', 'female'], ...rows) });
  test.each<[ItemAnswer['entries'], string]>([
    [of([2021, 6, 4], [2022, 6, 4], [2023, 10, 0]), 'ok'],
    [of([2021, 7, 3], [2022, 7, 3], [2023, 6, 4]), 'contradiction too-few-years'],
    [of([2021, 699, 301], [2022, 699, 301], [2023, 0, 0]), 'ok'],
    [of([2021, 0, 0], [2022, 0, 0], [2023, 0, 4]), 'contradiction too-few-years'],
    [of([2021, 6, 4], [2022, null, 4], [2023, 7, 3]), 'insufficient years-missing too-few-years'],
    [of(), 'insufficient entry-missing'],
  ])('%j: %s', (entries, expected) => {
    expect(said(item, 'ticked', entries)).toBe(expected);
  });

  test('sentences', () => {
    const found = findingOf(item, 'ticked', of([2021, 7, 3], [2022, 6999, 3001], [2023, 0, 0]));
    expect(sentences(found.figures)).toEqual([
      '2021年：10人のうち女性3人（30.0％） ＝ 30％',
      '2022年：10000人のうち女性3001人（30.01％） ＞ 30％',
      '2023年：0人（割合を計算できません）',
    ]);
  });
});

describe('old 5-3: a woman on the board', () => {
  const of = (value: number | null) => ({ count: { kind: 'number', value } as const });
  test.each<[number | null, string]>([
    [1, 'ok'],
    [0, 'contradiction number-too-small'],
    [null, 'insufficient entry-missing'],
    [-1, 'insufficient number-impossible'],
  ])('%s: %s', (value, expected) => {
    expect(said(oldItem('5-3'), 'ticked', of(value))).toBe(expected);
  });
  test('sentence', () => {
    const found = findingOf(oldItem('5-3'), 'ticked', of(0));
    expect(sentences(found.reasons)).toEqual(['「人数」が0人です（1人以上必要）。']);
  });
});

const anyRows = fc.array(fc.tuple(fc.integer({ min: 2016, max: 2026 }), fc.nat(2), fc.nat(2)), { maxLength: 3 });
property.prop([anyRows, fc.constantFrom(true, false, null), fc.constantFrom<Mark[]>('ticked', 'blank', 'na')], {
  numRuns: 3000,
})('4-3 by counting on fingers', (rows, none, mark) => {
  const inside = rows.filter(([year]) => 2019 <= year && year <= 2023);
  const used = inside.some(([, male, female]) => male + female >= 1);
  const stray = inside.length < rows.length || new Set(rows.map(([year]) => year)).size < rows.length;
  const anyUse = rows.some(([, male, female]) => male + female >= 1);
  const expected: Record<Mark, string> = {
    ticked: stray ? 'contradiction' : used ? 'ok' : inside.length > 0 ? 'contradiction' : 'insufficient',
    blank: used ? 'contradiction' : 'ok',
    na: anyUse || stray ? 'contradiction' : none === true ? 'ok' : 'insufficient',
  };
  expect(findingOf(newItem('childcare_leave_use'), mark, use(rows, none)).verdict).toBe(expected[mark]);
});
