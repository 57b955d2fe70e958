import { describe, expect, test } from 'vitest';
import { baseYears } from '../../../shared/domain/base-years.ts';
import {
  emptyAnswer,
  emptySheet,
  finalMarks,
  type ItemAnswer,
  itemByKey,
  unreviewedItems,
} from '../../../shared/domain/checksheet.ts';
import { isUnstorable, itemFaults } from '../../../shared/domain/checksheet-faults.ts';
import { type Fault, faultCodes } from '../../../shared/domain/fault.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';

const years = baseYears('2026-06-01');
const item = (key: string) => itemByKey(passFail2023, key)!;
const answer = (key: string, more: Partial<ItemAnswer>, entries: ItemAnswer['entries'] = {}): ItemAnswer => {
  const empty = emptyAnswer(item(key), years);
  return { ...empty, ...more, entries: { ...empty.entries, ...entries } };
};
const faults = (key: string, more: Partial<ItemAnswer>, entries: ItemAnswer['entries'] = {}) =>
  itemFaults(item(key), answer(key, more, entries), years).map((each) => `${each.path} ${each.code}`);
const ticked = { applicantMark: 'ticked' } as const;
const na = { applicantMark: 'na' } as const;
const chosen = (keys: string[], otherText = '') => ({
  measures: { kind: 'options', chosen: keys, otherText } as const,
});
const use = (...rows: [number | null, number | null, number | null][]) =>
  ({ use: { kind: 'years', rows: rows.map(([year, male, female]) => ({ year, values: { male, female } })) } }) as const;

describe('faults of an item', () => {
  test('sound entries have none, and a tick without entry is stored', () => {
    for (const each of passFail2023.categories.flatMap((category) => category.items)) {
      expect(itemFaults(each, { ...emptyAnswer(each, years), ...ticked }, years)).toEqual([]);
    }
    expect(faults('childcare_leave_use', na, use([2021, 1, 0], [2025, null, 2]))).toEqual([]);
  });

  test('marks', () => {
    expect(faults('sdgs', na)).toEqual(['items.sdgs not-applicable-not-allowed']);
    expect(faults('sdgs', { reviewerMark: 'ticked' })).toEqual(['items.sdgs.reviewerReason required']);
    expect(faults('sdgs', { reviewerMark: 'ticked', reviewerReason: '確認した' })).toEqual([]);
    expect(faults('sdgs', { ...ticked, reviewerMark: 'ticked' })).toEqual([]);
  });

  test('entries', () => {
    const at = 'items.childcare_leave_use.use';
    expect(faults('childcare_leave_use', {}, use([2024, -1, 1.5]))).toEqual([
      `${at}.0.male out-of-range`,
      `${at}.0.female not-an-integer`,
    ]);
    expect(faults('childcare_leave_use', {}, use([2024, 1, 0], [2024, 1, 0]))).toEqual([`${at} same-year-twice`]);
    expect(faults('childcare_leave_use', {}, use([2022, 1, 0], [2023, 1, 0], [2024, 1, 0]))).toEqual([
      `${at} out-of-range`,
    ]);
    expect(faults('childcare_leave_use', {}, use([null, 1, 0]))).toEqual([`${at}.0.year required`]);
    const hours = (value: number) =>
      ({ overtime: { kind: 'years', rows: [{ year: 2025, values: { month_hours: value } }] } }) as const;
    expect(faults('overtime_result', {}, hours(44.5))).toEqual([]);
    expect(faults('overtime_result', {}, hours(44.55))).toEqual([
      'items.overtime_result.overtime.0.month_hours too-many-decimals',
    ]);
    expect(faults('sdgs', {}, { goal_numbers: { kind: 'goals', goals: [18] } })).toEqual([
      'items.sdgs.goal_numbers out-of-range',
    ]);
    expect(faults('sdgs', {}, { measures_text: { kind: 'text', text: 'a\u0000' } })).toEqual([
      'items.sdgs.measures_text control-character',
    ]);
    expect(faults('sdgs', {}, { measures_text: { kind: 'flag', value: true } })).toEqual([
      'items.sdgs.measures_text unknown-choice',
    ]);
    expect(faults('sdgs', {}, { nonsense: { kind: 'flag', value: true } })).toEqual([
      'items.sdgs.nonsense unknown-choice',
    ]);
    expect(faults('overtime_measures', {}, chosen(['nonsense']))).toEqual([
      'items.overtime_measures.measures unknown-choice',
    ]);
    expect(faults('leave_rate', {}, { industry_code: { kind: 'choice', key: 'Z' } })).toEqual([
      'items.leave_rate.industry_code unknown-choice',
    ]);
  });
});

describe('bad figures are marked at their field and kept', () => {
  type Cells = Readonly<Record<string, number | boolean | null>>;
  const rows = (field: string, ...given: readonly (readonly [number, Cells])[]) => ({
    [field]: { kind: 'years', rows: given.map(([year, values]) => ({ year, values })) } as const,
  });
  const hours = (month: number | null, whole: number | null, year = 2025) =>
    rows('overtime', [year, { month_hours: month, year_hours: whole }]);
  const at = 'items.overtime_result.overtime';
  test.each<[string, ItemAnswer['entries'], string[]]>([
    ['hours of a month and a leap year', hours(744, 8784), []],
    ['above them', hours(744.1, 8784.1), [`${at}.0.month_hours out-of-range`, `${at}.0.year_hours out-of-range`]],
    ['negative', hours(-0.1, -1), [`${at}.0.month_hours out-of-range`, `${at}.0.year_hours out-of-range`]],
    ['no number', hours(Number.NaN, Infinity), [`${at}.0.month_hours not-a-number`, `${at}.0.year_hours not-a-number`]],
    ['a month above its year', hours(45.1, 45), [`${at}.0.month_hours month-over-year`]],
    ['a month as long as its year', hours(45, 45), []],
    ['a year that is no base year', hours(1, 1, 2022), [`${at} year-outside-window`]],
    ['an empty row of another year', hours(null, null, 2022), []],
    ['the same year twice', rows('overtime', [2025, { month_hours: 1 }], [2025, {}]), [`${at} same-year-twice`]],
  ])('2-1: %s', (_, entries, expected) => {
    expect(faults('overtime_result', ticked, entries)).toEqual(expected);
  });

  test('a rate over 100 %, persons in halves, a year outside the window of five, nobody eligible with a use', () => {
    expect(faults('leave_rate', ticked, rows('leave_rate', [2025, { rate: 100 }]))).toEqual([]);
    expect(faults('leave_rate', ticked, rows('leave_rate', [2025, { rate: 100.1 }]))).toEqual([
      'items.leave_rate.leave_rate.0.rate out-of-range',
    ]);
    const managers = { managers: { kind: 'numbers', values: { male: 1.5, female: -1 } } as const };
    expect(faults('female_managers', ticked, managers)).toEqual([
      'items.female_managers.managers.male not-an-integer',
      'items.female_managers.managers.female out-of-range',
    ]);
    const used = 'items.childcare_leave_use';
    expect(faults('childcare_leave_use', {}, use([2020, 1, 0], [2026, 1, 0]))).toEqual([
      `${used}.use.0.year year-outside-window`,
      `${used}.use.1.year year-outside-window`,
    ]);
    const none = { no_eligible: { kind: 'flag', value: true } as const };
    expect(faults('childcare_leave_use', na, { ...use([2024, 1, 0]), ...none })).toEqual([
      `${used}.no_eligible nobody-eligible-with-use`,
    ]);
    expect(faults('childcare_leave_use', na, { ...use([2024, 0, 0]), ...none })).toEqual([]);
  });

  test('none of it keeps the draft from being stored; only letters no file can hold do', () => {
    const codes = faultCodes.filter((code) => isUnstorable({ path: '', code } satisfies Fault));
    expect(codes).toEqual(['control-character', 'lone-surrogate']);
  });
});

test('the reviewer’s mark decides; without one the applicant’s', () => {
  const sheet = {
    ...emptySheet(passFail2023, years),
    sdgs: answer('sdgs', { applicantMark: 'ticked', reviewerMark: 'blank', reviewerReason: '公表なし' }),
    community: answer('community', ticked),
  };
  const marks = finalMarks(sheet);
  expect([marks['sdgs'], marks['community'], marks['harassment']]).toEqual(['blank', 'ticked', 'blank']);
  expect(unreviewedItems(passFail2023, sheet)).toHaveLength(22);
  expect(unreviewedItems(passFail2023, {})).toHaveLength(23);
});
