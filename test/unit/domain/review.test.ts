import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { type ItemAnswer, itemsOf } from '../../../shared/domain/checksheet.ts';
import { correctionItems, faultyItems, reviewFaults } from '../../../shared/domain/review.ts';
import { systemVerdict } from '../../../shared/domain/system-verdict.ts';
import { tickFaults } from '../../../shared/domain/tick-faults.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import { context, newItem, options, sentences, table, text, threeYears, years } from './verdict-sample.ts';

const answer = (more: Partial<ItemAnswer> = {}): ItemAnswer => ({
  applicantMark: 'blank',
  reviewerMark: null,
  reviewerReason: '',
  entries: {},
  ...more,
});
const codes = (more: Partial<ItemAnswer>, key = 'time_recording') =>
  reviewFaults(passFail2023, { [key]: answer(more) }, context).map((fault) => [fault.path, fault.code]);

test('a tick without its entry stands in the way until it is entered or settled', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ applicantMark: 'ticked' })).toEqual([['items.time_recording', 'entry-missing-for-tick']]);
  expect(codes({ applicantMark: 'ticked', entries: { recording_method: { kind: 'text', text: 'IC' } } })).toEqual([]);
  expect(codes({ applicantMark: 'ticked', reviewerMark: 'blank', reviewerReason: '記入なし' })).toEqual([]);
});

test('「-」 stands in the way until somebody confirmed that nobody was eligible', () => {
  const key = 'childcare_leave_use';
  expect(codes({ applicantMark: 'na' }, key)).toEqual([[`items.${key}`, 'confirmation-missing-for-na']]);
  expect(codes({ applicantMark: 'na', entries: { no_eligible: { kind: 'flag', value: true } } }, key)).toEqual([]);
});

test('the reviewer may follow the applicant over a contradiction, but has to say why', () => {
  const entries = { measures: { kind: 'options' as const, chosen: ['awareness'], otherText: '' } };
  const path = 'items.overtime_measures';
  expect(codes({ entries }, 'overtime_measures')).toEqual([[path, 'entries-contradict-mark']]);
  expect(codes({ entries, reviewerMark: 'blank' }, 'overtime_measures')).toEqual([[path, 'entries-contradict-mark']]);
  expect(codes({ entries, reviewerMark: 'blank', reviewerReason: '聞き取りで否定' }, 'overtime_measures')).toEqual([]);
});

test('faulty entries stand in the way even of a settled item', () => {
  const entries = { overtime_basis: { kind: 'choice' as const, key: 'unknown' } };
  const settled = { entries, reviewerMark: 'blank' as const, reviewerReason: '確認済み' };
  expect(codes(settled, 'overtime_result')).toEqual([['items.overtime_result.overtime_basis', 'unknown-choice']]);
  expect(codes({ applicantMark: 'na' })).toEqual([['items.time_recording', 'not-applicable-not-allowed']]);
});

test('what keeps a tick from being judged is told apart: nothing entered, figures left out, no official figure', () => {
  const rate = (...cells: (number | null)[]) => ({
    applicantMark: 'ticked' as const,
    entries: {
      leave_rate: threeYears('rate', ...cells),
      five_days_all: threeYears('ok', true, true, true),
      industry_code: { kind: 'choice' as const, key: 'G' },
    },
  });
  const path = 'items.leave_rate';
  expect(codes({ applicantMark: 'ticked' }, 'leave_rate')).toEqual([[path, 'entry-missing-for-tick']]);
  expect(codes(rate(70, null, 70), 'leave_rate')).toEqual([[path, 'figures-missing-for-tick']]);
  // only 2022 and 2023 lack an official figure of G
  expect(codes(rate(70, 70, 70), 'leave_rate')).toEqual([[path, 'figures-missing-for-tick']]);
  const unknown = { ...context, industry: null };
  const bare = rate(70, 70, 70);
  const entries = { ...bare.entries, industry_code: { kind: 'choice' as const, key: null } };
  const found = reviewFaults(passFail2023, { leave_rate: answer({ ...bare, entries }) }, unknown);
  expect(found).toEqual([{ path, code: 'average-missing' }]);
});

test('carried parts stand in the way until somebody looked at them, the cover’s as well', () => {
  const carried = ['time_recording', 'cover.kurumin', 'community'];
  const answers = {
    time_recording: answer({ reviewerMark: 'blank', reviewerReason: '確認' }),
    community: answer({ applicantMark: 'ticked' }),
  };
  const faults = reviewFaults(passFail2023, answers, context, carried);
  expect(faults).toEqual([
    { path: 'cover.kurumin', code: 'carried-unconfirmed' },
    { path: 'items.time_recording', code: 'carried-unconfirmed' },
    { path: 'items.community', code: 'carried-unconfirmed' },
  ]);
  expect(faultyItems(faults)).toEqual(['cover.kurumin', 'time_recording', 'community']);
});

test('what the applicant has to mend, in printed order, without what only the office can settle', () => {
  const hours = table(['month_hours', 'year_hours'], [2021, 46, 300], [2022, 40, 300], [2023, 40, 30]);
  const basis = { kind: 'choice' as const, key: 'max_employee' };
  const ticked = { applicantMark: 'ticked' as const };
  const sheet = {
    community: answer({ ...ticked, reviewerMark: 'ticked', reviewerReason: '聞き取り' }),
    sdgs: answer({ ...ticked, reviewerMark: 'blank' }),
    overtime_result: answer({ ...ticked, entries: { overtime_basis: basis, overtime: hours } }),
    mgmt_philosophy: answer({ ...ticked, entries: { philosophy_summary: text('宣言') } }),
    overtime_measures: answer({ entries: { measures: options(['no_overtime_day']) } }),
    leave_rate: answer({
      ...ticked,
      entries: { leave_rate: threeYears('rate', 70, 70, 70), five_days_all: threeYears('ok', true, true, true) },
    }),
  };
  const kurumin = { declared: true, entries: {} };
  const mend = correctionItems(passFail2023, sheet, { kurumin }, { ...context, industry: null });
  expect(mend.map((each) => [each.itemId, each.itemKey])).toEqual([
    ['', 'cover.kurumin'],
    ['2-1', 'overtime_result'],
    ['2-3', 'overtime_measures'],
    ['7-1', 'sdgs'],
  ]);
  expect(mend[0]!.faults.map((each) => each.code)).toEqual(['entry-missing-for-tick']);
  expect(mend[1]!.faults).toEqual([
    { path: 'items.overtime_result.overtime.2.month_hours', code: 'month-over-year', params: {} },
  ]);
  expect(sentences(mend[1]!.reasons)).toEqual(['最大で月46.0時間（2021年）。月45時間を超えています。']);
  // the reviewer's missing reason is not the applicant's to mend
  expect(mend[3]).toMatchObject({ faults: [], reasons: [{ code: 'entry-missing' }] });
});

test('what a mark needs and was left empty is marked at its field', () => {
  const gaps = (key: string, more: Partial<ItemAnswer>) =>
    tickFaults(newItem(key), answer(more), years).map((each) => [each.path, each.code]);
  const ticked = { applicantMark: 'ticked' as const };
  const at = (key: string, field: string, code = 'entry-missing-for-tick') => [[`items.${key}.${field}`, code]];
  expect(gaps('mgmt_philosophy', ticked)).toEqual(at('mgmt_philosophy', 'philosophy_summary'));
  expect(gaps('mgmt_philosophy', {})).toEqual([]);
  expect(gaps('mgmt_philosophy', { ...ticked, reviewerMark: 'blank', reviewerReason: '確認' })).toEqual([]);
  expect(gaps('sdgs', ticked)).toHaveLength(2);
  expect(gaps('overtime_measures', ticked)).toEqual(at('overtime_measures', 'measures'));
  expect(gaps('overtime_measures', { ...ticked, entries: { measures: options(['other']) } })).toEqual(
    at('overtime_measures', 'measures.otherText', 'required'),
  );
  expect(gaps('overtime_result', ticked)).toEqual([
    ...at('overtime_result', 'overtime_basis', 'required'),
    ...at('overtime_result', 'overtime'),
  ]);
  expect(gaps('leave_rate', { ...ticked, entries: { leave_rate: threeYears('rate', 70, 70) } })).toEqual([
    ...at('leave_rate', 'leave_rate', 'figures-missing-for-tick'),
    ...at('leave_rate', 'five_days_all'),
  ]);
  expect(gaps('female_managers', ticked)).toEqual(at('female_managers', 'target'));
  expect(gaps('nursing_care_leave', ticked)).toEqual(at('nursing_care_leave', 'use'));
  expect(gaps('nursing_care_leave', { ...ticked, entries: { scheme_text: text('180日') } })).toEqual([]);
  expect(gaps('childcare_leave_use', { applicantMark: 'na' })).toEqual(
    at('childcare_leave_use', 'no_eligible', 'confirmation-missing-for-na'),
  );
});

const mark = fc.constantFrom('ticked', 'blank', 'na' as const);
const anyAnswer = fc.record({
  applicantMark: mark,
  reviewerMark: fc.option(mark),
  reviewerReason: fc.constantFrom('', ' ', '理由'),
  entries: fc.constant({}),
});
const keys = itemsOf(passFail2023).map((item) => item.key);

property.prop([fc.dictionary(fc.constantFrom(...keys), anyAnswer)])(
  'a sheet without faults has a mark to stand by for every item: agreed with by the entries, or reasoned',
  (answers) => {
    const faulty = faultyItems(reviewFaults(passFail2023, answers, context));
    expect(faulty.every((key) => keys.includes(key))).toBe(true);
    for (const item of itemsOf(passFail2023)) {
      const given = answers[item.key];
      if (given === undefined || faulty.includes(item.key)) continue;
      const { verdict } = systemVerdict(item, given, context);
      const agreed = verdict === 'ok' || verdict === 'manual';
      expect(agreed || given.reviewerReason === '理由').toBe(true);
    }
  },
);
