import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  averageIndustryLabel,
  formatTenths,
  isDerived,
  readAverage,
  readAverageYear,
  readIndustry,
  readTenths,
  surveyedIndustries,
  type TypedAverage,
} from '../../../shared/domain/average-entry.ts';
import {
  averageColumns,
  cellsOf,
  inTableOrder,
  missingHeadings,
  readAverageTable,
} from '../../../shared/domain/average-table.ts';
import type { OfficialAverage } from '../../../shared/domain/official-averages.ts';
import { averageSeries } from '../../../shared/domain/official-averages.ts';
import { industries } from '../../../shared/domain/industries.ts';
import { fiscalYearLabel, formatWareki, yearLabel } from '../../../shared/domain/wareki.ts';
import { shippedAverageId, shippedAverages } from '../../../shared/schemes/official-averages.ts';

const fullWidth = (text: string): string =>
  text.replaceAll(/[\u0021-\u007e]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0));

describe('a typed percentage', () => {
  test.each([
    ['62.1', 621],
    ['６２．１％', 621],
    [' 62.10 % ', 621],
    ['62', 620],
    ['0', 0],
    ['0.0', 0],
    ['100.0', 1000],
    ['数値なし', null],
    ['－', null],
    ['ー', null],
    ['…', null],
    ['Ｘ', null],
  ])('%s is %s', (text, tenths) => expect(readTenths(text)).toEqual({ ok: true, value: tenths }));

  test.each([
    ['', 'required'],
    ['　', 'required'],
    ['62.15', 'too-many-decimals'],
    ['62.0999999999', 'too-many-decimals'],
    ['100.1', 'out-of-range'],
    ['-1', 'out-of-range'],
    ['6,2', 'not-a-number'],
    ['62.1.1', 'not-a-number'],
    ['1e2', 'not-a-number'],
    ['約62', 'not-a-number'],
  ])('%s is refused as %s', (text, code) => expect(readTenths(text)).toMatchObject({ ok: false, refusal: { code } }));

  test('what is shown is read back exactly, in half and full width, with and without ％', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.boolean(),
        fc.constantFrom('', '%', '％'),
        (tenths, wide, unit) => {
          const shown = `${formatTenths(tenths)}${unit}`;
          expect(readTenths(wide ? fullWidth(shown) : shown)).toEqual({ ok: true, value: tenths });
        },
      ),
    );
    expect(readTenths(formatTenths(null))).toEqual({ ok: true, value: null });
  });
});

describe('a typed year', () => {
  test.each([
    ['2024', 2024],
    ['２０２４年', 2024],
    ['西暦2024年', 2024],
    ['令和6年', 2024],
    ['令和元年', 2019],
    ['R6', 2024],
    ['ｒ６', 2024],
    ['令和６年度', 2024],
    ['平成31年', 2019],
  ])('%s is %i', (text, year) => expect(readAverageYear(text, 2026)).toEqual({ ok: true, value: year }));

  test.each([
    ['', 'required'],
    ['24', 'not-a-number'],
    ['2027', 'year-outside-window'],
    ['1979', 'year-outside-window'],
    ['平成40年', 'out-of-era'],
    ['令和0年', 'not-a-number'],
    ['去年', 'not-a-number'],
  ])('%s is refused as %s', (text, code) =>
    expect(readAverageYear(text, 2026)).toMatchObject({ ok: false, refusal: { code } }),
  );

  test('each year in wareki or western digits comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1980, max: 2100 }), (year) => {
        for (const text of [String(year), `${year}年`, yearLabel(year), fiscalYearLabel(year), fullWidth(String(year))])
          expect(readAverageYear(text, 2100)).toEqual({ ok: true, value: year });
      }),
    );
  });
});

describe('a typed industry', () => {
  test.each(industries.map(({ code, name }) => [code, name]))('%s %s in every form', (code, name) => {
    const other = name.replaceAll('、', '，').replaceAll('（', '(').replaceAll('）', ')');
    for (const text of [
      code,
      code.toLowerCase(),
      fullWidth(code),
      name,
      `${code} ${name}`,
      `${fullWidth(code)}　${other}`,
    ])
      expect(readIndustry(text)).toEqual({ ok: true, value: code });
    expect(readIndustry(averageIndustryLabel(code))).toEqual({ ok: true, value: code });
  });

  test.each(['調査産業計', '全産業', '計', 'all', averageIndustryLabel('all')])('%s is all industries', (text) =>
    expect(readIndustry(text)).toEqual({ ok: true, value: 'all' }),
  );

  test.each(['Ｅ 建設業', 'U', '製造', 'E製', '36'])('%s is refused, not guessed', (text) =>
    expect(readIndustry(text)).toMatchObject({ ok: false, refusal: { code: 'unknown-choice' } }),
  );
});

const typed = (more: Partial<TypedAverage> = {}): TypedAverage => ({
  industry: 'E',
  year: '2024',
  percent: '72.8',
  edition: '令和7年就労条件総合調査',
  publishedOn: '',
  source: '厚生労働省',
  ...more,
});

test('every fault of a figure is named at its field', () => {
  const bad = { industry: 'Z', year: '3000', percent: '', edition: ' ', publishedOn: 'きのう', source: '\u0007' };
  const { average, faults } = readAverage('paid-leave-rate', typed(bad), 2026);
  expect(average).toBeNull();
  expect(faults.map(({ path, code }) => [path, code])).toEqual([
    ['industry', 'unknown-choice'],
    ['year', 'year-outside-window'],
    ['percent', 'required'],
    ['publishedOn', 'not-a-date'],
    ['edition', 'required'],
    ['source', 'control-character'],
  ]);
});

const figure = fc.record<OfficialAverage>({
  series: fc.constantFrom(...averageSeries),
  industry: fc.constantFrom(...surveyedIndustries),
  year: fc.integer({ min: 1980, max: 2026 }),
  tenths: fc.option(fc.integer({ min: 0, max: 1000 })),
  edition: fc.constantFrom('令和7年就労条件総合調査', '調査〜改訂−'),
  publishedOn: fc.constantFrom(null, '2025-12-19'),
  source: fc.constantFrom('厚生労働省', '1行目\n2行目', '=1+1', "'引用", '「,」と"'),
});

test('a written figure is read back as the same, from a table with columns in any order and lines above', () => {
  fc.assert(
    fc.property(figure, fc.shuffledSubarray([...averageColumns.keys()], { minLength: 7 }), (average, order) => {
      const pick = (cells: readonly string[]) => order.map((at) => cells[at] ?? '');
      const lines = [
        { line: 1, cells: ['公的平均値'] },
        { line: 3, cells: pick(averageColumns.map(({ heading }) => fullWidth(heading))) },
        { line: 4, cells: pick(cellsOf(average)) },
        { line: 5, cells: ['', ' '] },
      ];
      expect(readAverageTable(lines, average.series, [average], 2026)).toEqual([
        { line: 4, average, effect: 'same', stored: average, faults: [], cells: expect.any(Array) },
      ]);
    }),
  );
});

test('a file says line by line what it would do; a repeated or foreign line does nothing', () => {
  const [stored] = shippedAverages.filter(({ industry, year }) => industry === 'E' && year === 2024);
  const row = (more: Partial<TypedAverage>, series = '') => [series, ...Object.values(typed(more))];
  const cells = [
    averageColumns.map(({ heading }) => heading),
    row({ percent: '72.9' }),
    row({ industry: '製造業', year: '令和5年' }),
    row({ industry: 'D' }),
    row({ industry: '建設業', year: 'R6' }),
    row({ industry: 'F' }, '女性管理職の割合（雇用均等基本調査）'),
    row({ industry: 'G', percent: '' }),
  ];
  const lines = cells.map((each, index) => ({ line: index + 1, cells: each }));
  const read = readAverageTable(lines, 'paid-leave-rate', [stored!], 2026)!;
  expect(read.map(({ line, effect, faults }) => [line, effect, ...faults.map((fault) => fault.code)])).toEqual([
    [2, 'changed'],
    [3, 'new'],
    [4, 'faulty', 'not-unique'],
    [5, 'faulty', 'not-unique'],
    [6, 'faulty', 'unknown-choice'],
    [7, 'faulty', 'required'],
  ]);
  expect(read[0]).toMatchObject({ average: { tenths: 729 }, stored: { tenths: 728 } });
  expect(readAverageTable([{ line: 1, cells: ['事業者名', '住所'] }], 'paid-leave-rate', [], 2026)).toBeNull();
  const told = (...rows: string[][]) => missingHeadings([rows.map((cells, at) => ({ line: at + 1, cells }))]);
  expect(told(['事業者名', '住所'])).toEqual(['業種', '年', '値（％）', '調査名', '出典']);
  expect(told(['表1'], ['業　種', '対象年', '平均', '調査名', '出典'], ['E', '2024', '62.1', 'x', 'y'])).toEqual([
    '値（％）',
  ]);
  expect(told(['業種', '年', '値(%)'])).toEqual([]);
});

describe('the figures that ship', () => {
  const at = (series: string, year: number, industry: string) =>
    shippedAverages.find((each) => each.series === series && each.year === year && each.industry === industry);

  test('each is read by the same rules as a typed one, and stands once', () => {
    for (const average of shippedAverages) {
      const [, industry = '', year = '', percent = '', edition = '', publishedOn = '', source = ''] = cellsOf(average);
      const again = readAverage(average.series, { industry, year, percent, edition, publishedOn, source }, 2026);
      expect(again).toEqual({ average, faults: [] });
    }
    expect(new Set(shippedAverages.map(shippedAverageId)).size).toBe(shippedAverages.length);
    expect(inTableOrder(shippedAverages)[0]).toMatchObject({ industry: 'all', year: 2024 });
  });

  test('known cells, and no row where no page names a figure', () => {
    expect(at('paid-leave-rate', 2022, 'all')).toMatchObject({ tenths: 621, publishedOn: '2023-10-31' });
    expect(at('paid-leave-rate', 2022, 'E')).toBeUndefined();
    expect(at('paid-leave-rate', 2021, 'R')).toBeUndefined();
    expect(at('paid-leave-rate', 2020, 'Q')).toMatchObject({ tenths: 477, edition: '令和3年就労条件総合調査' });
    expect(at('women-managers', 2021, 'F')).toMatchObject({ tenths: 33, publishedOn: null });
    expect(at('women-managers', 2023, 'all')).toMatchObject({ tenths: 127 });
    expect(shippedAverages.filter(isDerived).map(({ year, industry, tenths }) => [year, industry, tenths])).toEqual([
      [2023, 'D', 607],
      [2023, 'J', 654],
      [2023, 'N', 632],
    ]);
    const count = (series: string) => shippedAverages.filter((each) => each.series === series).length;
    expect([count('paid-leave-rate'), count('women-managers'), count('women-managers-eruboshi')]).toEqual([60, 21, 0]);
    expect(formatWareki(at('paid-leave-rate', 2020, 'all')!.publishedOn!)).toBe('令和3年11月22日');
  });
});
