import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { type ItemAnswer, itemsOf } from '../../../shared/domain/checksheet.ts';
import { faultyItems, reviewFaults } from '../../../shared/domain/review.ts';
import { systemVerdict } from '../../../shared/domain/system-verdict.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';

const answer = (more: Partial<ItemAnswer> = {}): ItemAnswer => ({
  applicantMark: 'blank',
  reviewerMark: null,
  reviewerReason: '',
  entries: {},
  ...more,
});
const codes = (more: Partial<ItemAnswer>, key = 'time_recording') =>
  reviewFaults(passFail2023, { [key]: answer(more) }).map((fault) => [fault.path, fault.code]);

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
    const faulty = faultyItems(reviewFaults(passFail2023, answers));
    expect(faulty.every((key) => keys.includes(key))).toBe(true);
    for (const item of itemsOf(passFail2023)) {
      const given = answers[item.key];
      if (given === undefined || faulty.includes(item.key)) continue;
      const { verdict } = systemVerdict(item, given);
      const agreed = verdict === 'ok' || verdict === 'manual';
      expect(agreed || given.reviewerReason === '理由').toBe(true);
    }
  },
);
