import { expect, test } from 'vitest';
import { baseYears, defaultYearRules } from '../../../shared/domain/base-years.ts';
import { itemFaults } from '../../../shared/domain/checksheet-faults.ts';
import type { ItemAnswer } from '../../../shared/domain/checksheet.ts';
import { preparationFor } from '../../../shared/domain/preparation.ts';
import { ruleWords } from '../../../shared/domain/rule-words.ts';
import { tickFaults } from '../../../shared/domain/tick-faults.ts';
import type { SchemeItem } from '../../../shared/schemes/types.ts';
import { answerOf, findingOf, newItem, oldItem, said, sentences, table, years } from './verdict-sample.ts';

// versions the city makes itself: a table has the years its editor gave it, and the rule counts in just those

/** The item with another number of years in its tables. */
const withYears = (item: SchemeItem, count: number): SchemeItem => ({
  ...item,
  fields: item.fields.map((field) =>
    field.kind === 'base-years'
      ? { ...field, offsets: Array.from({ length: count }, (_, index) => index - count) }
      : field.kind === 'chosen-years'
        ? { ...field, window: [-count, -1] }
        : field,
  ),
});
const use = (...rows: readonly (readonly [number, number])[]): ItemAnswer['entries'] => ({
  use: table(['male'], ...rows),
});
const faultsOf = (item: SchemeItem, entries: ItemAnswer['entries']): readonly string[] => {
  const answer = answerOf(item, 'ticked', entries);
  return [...itemFaults(item, answer, years), ...tickFaults(item, answer, years)].map((fault) => fault.code);
};

test.each<[count: number, year: number, verdict: string, faults: readonly string[]]>([
  // received in 令和6年度: the last year is 2023
  [5, 2019, 'ok', []],
  [5, 2018, 'contradiction year-outside-window use-missing', ['year-outside-window']],
  [7, 2017, 'ok', []],
  [7, 2016, 'contradiction year-outside-window use-missing', ['year-outside-window']],
  [3, 2021, 'ok', []],
  [3, 2020, 'contradiction year-outside-window use-missing', ['year-outside-window']],
])('use within the last %i years, in %i: %s', (count, year, verdict, faults) => {
  const item = withYears(newItem('childcare_leave_use'), count);
  expect(said(item, 'ticked', use([year, 1]))).toBe(verdict);
  expect(faultsOf(item, use([year, 1]))).toEqual(faults);
  expect(ruleWords(item)).toContain(`過去${count}年間に1人以上`);
  expect(preparationFor(item, years).sentence).toContain(`${2024 - count}年から2023年まで`);
});

test('five years back from the day of receipt become seven', () => {
  const received = baseYears('2024-06-01', { ...defaultYearRules, useWindow: 'until-receipt' });
  const item = withYears(newItem('childcare_leave_use'), 7);
  expect(received.window).toEqual([2019, 2024]);
  const verdictIn = (year: number) => findingOf(item, 'ticked', use([year, 1]), { years: received }).verdict;
  expect([2016, 2017, 2024, 2025].map(verdictIn)).toEqual(['contradiction', 'ok', 'ok', 'contradiction']);
});

test('use in two years of a table of two or four years', () => {
  const [two, four] = [withYears(oldItem('4-5'), 2), withYears(oldItem('4-5'), 4)];
  const both = use([2022, 1], [2023, 2]);
  expect([said(two, 'ticked', both), faultsOf(two, both)]).toEqual(['ok', []]);
  const young = findingOf(four, 'ticked', use([2023, 1]));
  expect(sentences(young.reasons)[0]).toBe(
    '「利用実績」の2020年、2021年、2022年の記入がありません。設立から4年に満たない場合は、担当者が判断してください。',
  );
  // the third year back is none of this table's
  expect(said(two, 'ticked', use([2022, 1], [2023, 0]))).toBe('contradiction too-few-years');
  const early = use([2020, 1], [2021, 1], [2022, 0], [2023, 0]);
  expect([said(four, 'ticked', early), faultsOf(four, early)]).toEqual(['ok', []]);
  expect(preparationFor(four, years).sentence).toContain('2020年から2023年まで');
});

test('overtime over two and four years; the reduction is still against the two years before the last', () => {
  const hours = (...rows: readonly (readonly [number, number, number])[]): ItemAnswer['entries'] => ({
    overtime_basis: { kind: 'choice', key: 'max_employee' },
    overtime: table(['month_hours', 'year_hours'], ...rows),
  });
  const [two, four] = [withYears(newItem('overtime_result'), 2), withYears(newItem('overtime_result'), 4)];
  const last = [
    [2022, 45, 360],
    [2023, 45, 360],
  ] as const;
  expect([said(two, 'ticked', hours(...last)), faultsOf(two, hours(...last))]).toEqual(['ok', []]);
  const more = hours([2020, 46, 300], [2021, 45, 300], ...last);
  expect(said(four, 'ticked', more)).toBe('contradiction month-hours-over');
  const average = (...rows: readonly (readonly [number, number, number])[]) => ({
    ...hours(...rows),
    overtime_basis: { kind: 'choice', key: 'average' } as const,
  });
  expect(said(two, 'ticked', average([2022, 10, 100], [2023, 9, 90]))).toBe('ok');
  // lower than three years ago only
  const slow = findingOf(four, 'ticked', average([2020, 20, 200], [2021, 9, 90], [2022, 9, 90], [2023, 9, 90]));
  expect([slow.verdict, slow.figures.length]).toEqual(['contradiction', 2]);
});

test('a draft whose table has no years yet can be tried', () => {
  for (const item of [withYears(newItem('overtime_result'), 0), withYears(oldItem('4-5'), 0)]) {
    expect(findingOf(item, 'ticked', use([2023, 1])).verdict).not.toBe('ok');
    expect(preparationFor(item, years).sentence).toContain('2021年から2023年まで');
  }
});

test('leave over two years asks for the five days of those two only', () => {
  const item = withYears(newItem('leave_rate'), 2);
  const entries: ItemAnswer['entries'] = {
    leave_rate: table(['rate'], [2022, 70], [2023, 70]),
    five_days_all: table(['ok'], [2022, true], [2023, true]),
  };
  const found = findingOf(item, 'ticked', entries);
  expect([found.verdict, faultsOf(item, entries)]).toEqual(['ok', []]);
  expect(sentences(found.figures)).toHaveLength(2);
});
