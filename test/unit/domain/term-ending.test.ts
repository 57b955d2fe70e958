import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/civil-date.ts';
import {
  checkEnding,
  type EndableTerm,
  endCertification,
  type EndingDraft,
  endingKinds,
} from '../../../shared/domain/term-ending.ts';
import { checkExtension, planExtension } from '../../../shared/domain/term-extension.ts';
import { type StateRules, validOn } from '../../../shared/domain/term-state.ts';

const today = '2023-04-10';
const rules: StateRules = { noticeMonths: 6, undecidedAtEnd: 'stays-valid' };

const draft = (more: Partial<EndingDraft> = {}): EndingDraft => ({
  kind: 'resigned',
  effectiveOn: '2023-04-01',
  happenedOn: null,
  notifiedOn: '2023-03-20',
  acceptedOn: '2023-03-22',
  form: '認定辞退届',
  ground: '',
  reason: '',
  heard: null,
  hearingOn: null,
  hearingNote: '',
  documentNumber: '',
  ...more,
});
const revoked = (more: Partial<EndingDraft> = {}): EndingDraft =>
  draft({
    kind: 'revoked',
    notifiedOn: null,
    acceptedOn: null,
    ground: '第○条',
    reason: '偽り',
    heard: 'given',
    hearingOn: '2023-03-01',
    ...more,
  });
const codes = (value: EndingDraft, on = today) => checkEnding(value, on).map(({ path, code }) => `${path} ${code}`);

const first: EndableTerm = {
  id: 't1',
  certificationId: 'c',
  certifiedOn: '2021-01-15',
  startOn: '2021-01-16',
  endOn: '2024-01-15',
};
const second: EndableTerm = {
  id: 't2',
  certificationId: 'c',
  certifiedOn: '2023-03-01',
  startOn: '2024-01-16',
  endOn: '2027-01-15',
};

test('each kind asks for its own facts; a revocation never goes without ground, reason and a word on the hearing', () => {
  expect(codes(draft())).toEqual([]);
  expect(codes(draft({ notifiedOn: null, acceptedOn: null }))).toEqual(['notifiedOn required', 'acceptedOn required']);
  expect(codes(revoked())).toEqual([]);
  expect(codes(revoked({ ground: '　', reason: '' }))).toEqual(['ground required', 'reason required']);
  expect(codes(revoked({ heard: null }))).toEqual(['heard required']);
  // what was said is no day: given without its day is not the same as not given
  expect(codes(revoked({ hearingOn: null, hearingNote: '事実を認めた' }))).toEqual(['hearingOn required']);
  const none = revoked({ heard: 'none', hearingOn: null });
  expect(codes(none)).toEqual(['hearingNote required']);
  expect(codes({ ...none, hearingNote: '所在が不明のため' })).toEqual([]);
  const ended = draft({ kind: 'ended', notifiedOn: null, acceptedOn: null });
  expect(codes(ended)).toEqual(['happenedOn required', 'ground required']);
  expect(codes({ ...ended, happenedOn: '2023-03-31', ground: '市外への移転' })).toEqual([]);
});

test('no day lies in the future but the effect of a resignation, and days keep their order', () => {
  const tomorrow = addDays(today, 1);
  for (const path of ['happenedOn', 'notifiedOn', 'acceptedOn'] as const) {
    expect(codes(draft({ acceptedOn: today, [path]: tomorrow }))).toContain(`${path} date-in-future`);
  }
  expect(codes(draft({ effectiveOn: '2023-10-01' }))).toEqual([]);
  expect(codes(revoked({ effectiveOn: tomorrow }))).toEqual(['effectiveOn date-in-future']);
  expect(codes(revoked({ hearingOn: tomorrow }))).toEqual(['hearingOn date-in-future']);
  expect(codes(draft({ notifiedOn: '2023-03-23' }))).toEqual(['acceptedOn before-another-date']);
  const gone = draft({ kind: 'ended', ground: '廃業・解散', happenedOn: '2023-04-02' });
  expect(checkEnding(gone, today)).toEqual([
    { path: 'effectiveOn', code: 'before-another-date', params: { other: 'happenedOn', date: '2023-04-02' } },
  ]);
});

test('an ending cuts off the running and the decided term, never one that is over; 期間満了 is no 辞退', () => {
  const facts = { terms: [second, first], renewals: [] };
  expect(endCertification(facts, draft({ ground: '', reason: '都合' }), rules)).toEqual({
    ok: true,
    value: {
      certificationId: 'c',
      termIds: ['t2', 't1'],
      endedOn: '2023-04-01',
      endKind: 'resigned',
      endReason: '都合',
    },
  });
  const onlyFirst = { terms: [first], renewals: [] };
  expect(endCertification(onlyFirst, draft({ effectiveOn: '2024-01-15' }), rules).ok).toBe(true);
  for (const on of ['2021-01-14', '2024-01-16']) {
    expect(endCertification(onlyFirst, draft({ effectiveOn: on }), rules)).toMatchObject({
      refusal: { code: 'no-term-in-force', on },
    });
  }
  // on its day of certification it is in force already
  expect(endCertification(onlyFirst, draft({ effectiveOn: '2021-01-15' }), rules).ok).toBe(true);
  // from the first day of the renewed term on, the one before has simply run out
  const renewed = endCertification(facts, draft({ effectiveOn: '2024-01-16' }), rules);
  expect(renewed).toMatchObject({ value: { termIds: ['t2'] } });
});

test('what has ended, or is announced to end, does not end again', () => {
  const announced = { ...first, endedOn: '2023-10-01', endKind: 'resigned' as const };
  for (const effectiveOn of ['2023-04-01', '2023-11-01']) {
    expect(endCertification({ terms: [announced], renewals: [] }, draft({ effectiveOn }), rules)).toMatchObject({
      refusal: { code: 'term-ended-already', endedOn: '2023-10-01', endKind: 'resigned' },
    });
  }
});

test('after the end a certification under an undecided renewal ends only while the city lets it stay valid', () => {
  const facts = { terms: [first], renewals: [{ receivedOn: '2023-12-01', closedOn: null }] };
  const late = revoked({ effectiveOn: '2024-02-01' });
  expect(endCertification(facts, late, rules)).toMatchObject({ value: { termIds: ['t1'] } });
  expect(endCertification(facts, late, { ...rules, undecidedAtEnd: 'lapses' })).toMatchObject({
    refusal: { code: 'no-term-in-force' },
  });
});

test('from the day of an ending on nothing is valid, and the day before everything is as it was', () => {
  const days = fc.integer({ min: 0, max: 2190 }).map((n) => addDays('2021-01-15', n));
  fc.assert(
    fc.property(days, days, fc.constantFrom(...endingKinds), fc.boolean(), (effectiveOn, asked, kind, renewed) => {
      const terms = renewed ? [first, second] : [first];
      const before = { terms, renewals: [] };
      const ending = endCertification(before, draft({ kind, effectiveOn }), rules);
      if (!ending.ok) return;
      const { termIds, endedOn, endKind } = ending.value;
      const cut = terms.map((term) => (termIds.includes(term.id) ? { ...term, endedOn, endKind } : term));
      const after = validOn({ terms: cut, renewals: [] }, asked, rules);
      if (asked >= effectiveOn) expect(after).toMatchObject({ valid: false, state: kind });
      else expect(after.valid).toBe(validOn(before, asked, rules).valid);
    }),
  );
});

test('an extension goes to a later day of a term in force, up to a decided term', () => {
  const plan = (newEndOn: string, others: readonly EndableTerm[] = [], on = today) =>
    planExtension(first, others, { kind: 'date', newEndOn }, on).problem;
  expect(plan('2024-03-31')).toBeNull();
  expect(plan('2024-01-15')).toBe('not-later');
  expect(plan('2024-03-31', [second])).toBe('next-term-decided');
  expect(plan('2024-03-31', [{ ...second, endedOn: '2023-04-01', endKind: 'resigned' }])).toBeNull();
  expect(plan('2024-03-31', [], '2024-01-16')).toBe('not-in-force');
  expect(plan('2024-03-31', [], '2021-01-14')).toBe('not-in-force');
  const months = planExtension({ ...first, endOn: '2023-08-31' }, [], { kind: 'months', months: 6 }, today);
  expect(months.newEndOn).toBe('2024-02-29');
  // months are counted from the day after the end, as terms are: the end of a short month is no 30th of a long one
  const later = (endOn: string, count: number) =>
    planExtension({ ...first, endOn }, [], { kind: 'months', months: count }, today).newEndOn;
  expect([later('2024-04-30', 1), later('2025-09-30', 6), later('2027-02-28', 12)]).toEqual([
    '2024-05-31',
    '2026-03-31',
    '2028-02-29',
  ]);
  expect([later('2024-01-15', 2), later('2024-01-30', 1)]).toEqual(['2024-03-15', '2024-02-29']);
  const announced = { ...first, endedOn: '2023-10-01', endKind: 'resigned' as const };
  expect(planExtension(announced, [], { kind: 'months', months: 6 }, today).problem).toBe('not-in-force');
});

test('an extension without a reason, into the past or by no months is refused', () => {
  const check = (by: Parameters<typeof checkExtension>[0]['by'], reason = '会計年度に合わせる', extendedOn = today) =>
    checkExtension({ by, reason, extendedOn }, today).map(({ path, code }) => `${path} ${code}`);
  expect(check({ kind: 'months', months: 3 })).toEqual([]);
  expect(check({ kind: 'months', months: 0 })).toEqual(['months out-of-range']);
  expect(check({ kind: 'months', months: 1.5 })).toEqual(['months not-an-integer']);
  expect(check({ kind: 'date', newEndOn: today }, ' ')).toEqual(['newEndOn end-before-start', 'reason required']);
  expect(check({ kind: 'months', months: 3 }, '理由', addDays(today, 1))).toEqual(['extendedOn date-in-future']);
});
