import { describe, expect, test } from 'vitest';
import {
  baseYears,
  emptyAnswer,
  emptySheet,
  finalMarks,
  type ItemAnswer,
  itemByKey,
  unreviewedItems,
} from '../../../shared/domain/checksheet.ts';
import { itemFaults } from '../../../shared/domain/checksheet-faults.ts';
import { systemVerdict } from '../../../shared/domain/system-verdict.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';

const years = baseYears('2026-06-01');
const item = (key: string) => itemByKey(passFail2023, key)!;
const answer = (key: string, more: Partial<ItemAnswer>, entries: ItemAnswer['entries'] = {}): ItemAnswer => {
  const empty = emptyAnswer(item(key), years);
  return { ...empty, ...more, entries: { ...empty.entries, ...entries } };
};
const verdict = (key: string, more: Partial<ItemAnswer>, entries: ItemAnswer['entries'] = {}) => {
  const { verdict: word, reasons } = systemVerdict(item(key), answer(key, more, entries));
  return [word, ...reasons].join(' ');
};
const faults = (key: string, more: Partial<ItemAnswer>, entries: ItemAnswer['entries'] = {}) =>
  itemFaults(item(key), answer(key, more, entries)).map((each) => `${each.path} ${each.code}`);
const ticked = { applicantMark: 'ticked' } as const;
const na = { applicantMark: 'na' } as const;
const chosen = (keys: string[], otherText = '') => ({
  measures: { kind: 'options', chosen: keys, otherText } as const,
});
const use = (...rows: [number | null, number | null, number | null][]) =>
  ({ use: { kind: 'years', rows: rows.map(([year, male, female]) => ({ year, values: { male, female } })) } }) as const;

describe('verdict', () => {
  test('lists need one option that counts; 上記以外 counts with its text', () => {
    expect(verdict('overtime_measures', ticked, chosen(['no_overtime_day']))).toBe('ok');
    expect(verdict('overtime_measures', ticked, chosen([]))).toBe('insufficient too-few-options');
    expect(verdict('overtime_measures', ticked, chosen(['other'], '　'))).toBe('insufficient other-without-text');
    expect(verdict('overtime_measures', ticked, chosen(['other'], '勤務間インターバル'))).toBe('ok');
    expect(verdict('overtime_measures', {}, chosen(['awareness']))).toBe('contradiction entries-speak-for-a-tick');
    expect(verdict('overtime_measures', ticked, chosen(['unknown', 'unknown']))).toBe(
      'insufficient other-without-text',
    );
    expect(verdict('overtime_measures', {})).toBe('ok');
  });

  test('self-declared items want their entry, and then a person', () => {
    expect(verdict('mgmt_philosophy', ticked)).toBe('insufficient entry-missing');
    expect(verdict('mgmt_philosophy', ticked, { philosophy_summary: { kind: 'text', text: '宣言' } })).toBe('manual');
    const goals = { goal_numbers: { kind: 'goals', goals: [8] } } as const;
    expect(verdict('sdgs', ticked, goals)).toBe('insufficient entry-missing');
    expect(verdict('sdgs', ticked, { ...goals, measures_text: { kind: 'text', text: '省エネ' } })).toBe('manual');
    expect(verdict('sdgs', {})).toBe('ok');
  });

  test('「-」 only where it is offered, only with the statement, never with a use', () => {
    expect(verdict('mgmt_philosophy', na)).toBe('contradiction not-applicable-not-allowed');
    expect(verdict('nursing_care_leave', na)).toBe('contradiction not-applicable-not-allowed');
    expect(verdict('childcare_leave_use', na)).toBe('insufficient not-applicable-unconfirmed');
    expect(verdict('childcare_leave_use', na, { no_eligible: { kind: 'flag', value: true } })).toBe('ok');
    expect(verdict('childcare_leave_use', na, use([2024, 0, 1]))).toBe('contradiction not-applicable-with-use');
  });

  test('tables of use', () => {
    expect(verdict('childcare_leave_use', ticked, use([2024, null, 1]))).toBe('ok');
    expect(verdict('childcare_leave_use', ticked)).toBe('insufficient use-missing');
    expect(verdict('childcare_leave_use', ticked, use([2024, 0, 0]))).toBe('contradiction use-missing');
    expect(verdict('short_hours_use', {}, use([2024, 1, 0]))).toBe('contradiction entries-speak-for-a-tick');
    expect(verdict('nursing_care_leave', ticked, { scheme_text: { kind: 'text', text: '法定を超える日数' } })).toBe(
      'manual',
    );
  });

  test('items with averages stay with a person until a rule is handed in', () => {
    const rate = { leave_rate: { kind: 'years', rows: [{ year: 2025, values: { rate: 70 } }] } } as const;
    expect(verdict('leave_rate', ticked, rate)).toBe('manual');
    expect(verdict('leave_rate', ticked)).toBe('insufficient entry-missing');
    const computed = { leave_rate: () => ({ verdict: 'contradiction', reasons: [] }) as const };
    expect(systemVerdict(item('leave_rate'), answer('leave_rate', ticked, rate), computed).verdict).toBe(
      'contradiction',
    );
  });
});

describe('faults of an item', () => {
  test('sound entries have none, and a tick without entry is stored', () => {
    for (const each of passFail2023.categories.flatMap((category) => category.items)) {
      expect(itemFaults(each, { ...emptyAnswer(each, years), ...ticked })).toEqual([]);
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
