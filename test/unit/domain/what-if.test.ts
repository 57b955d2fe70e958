import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseYears } from '../../../shared/domain/base-years.ts';
import { carryOver, type EarlierSheet } from '../../../shared/domain/carry-over.ts';
import { type EntryValue, finalMarks, type ItemAnswer, type Mark } from '../../../shared/domain/checksheet.ts';
import type { OfficialAverage } from '../../../shared/domain/official-averages.ts';
import { copyScheme } from '../../../shared/domain/scheme-edit.ts';
import { defaultSettings, judgementRules } from '../../../shared/domain/settings.ts';
import { systemVerdict } from '../../../shared/domain/system-verdict.ts';
import { trialWay } from '../../../shared/domain/trial-way.ts';
import { prepareTrial, type StoredCase, type TriedSettings, tryCase } from '../../../shared/domain/what-if.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { anySheet } from '../support/any-sheet.ts';

const rules = judgementRules(defaultSettings);
const copy = copyScheme(passFail2023, 'copy', '写し', rules.stars);
const copyOfPoints = copyScheme(points2020, 'copy-of-points', '写し', rules.stars);
const known: readonly Scheme[] = [points2020, passFail2023, copy, copyOfPoints];
const versionOf = (id: string): Scheme | null => known.find((each) => each.id === id) ?? null;

const asIs: TriedSettings = {
  naPolicy: null,
  minCategories: null,
  categoryRatio: null,
  legalComplianceRequired: null,
  passMark: null,
};
const average = (year: number, tenths: number): OfficialAverage => ({
  series: 'paid-leave-rate',
  industry: 'all',
  year,
  tenths,
  edition: '',
  publishedOn: null,
  source: '',
});
const context = {
  years: baseYears('2023-11-20'),
  industry: 'A',
  averages: { asOf: '2023-12-01', rows: [average(2020, 566), average(2021, 583), average(2022, 621)] },
  womenManagersSeries: 'women-managers',
} as const;

const stored = ({ scheme, answers, declarations }: EarlierSheet): StoredCase => ({
  scheme,
  marks: finalMarks(answers),
  entries: Object.fromEntries(Object.entries(answers).map(([key, { entries }]) => [key, entries])),
  declarations,
  rules,
  context,
});
const tried = (sheet: EarlierSheet, on: Scheme | null, settings: TriedSettings = asIs) =>
  tryCase(stored(sheet), prepareTrial(sheet.scheme, on, settings, versionOf));

const anyCase = fc.oneof(anySheet(points2020), anySheet(passFail2023));

describe('any stored sheet', () => {
  test('nothing tried, or its own version tried, is today’s judgement', () => {
    fc.assert(
      fc.property(anyCase, (sheet) => {
        const plain = tried(sheet, null);
        expect(plain.tried).toEqual(plain.today);
        expect(tried(sheet, sheet.scheme)).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  test('a copy of its version, and of that the version again, changes no mark: the reviewer’s word stands', () => {
    fc.assert(
      fc.property(anySheet(passFail2023), anySheet(points2020), (sheet, points) => {
        const back = { ...sheet, scheme: copy };
        for (const outcome of [tried(sheet, copy), tried(back, passFail2023), tried(points, copyOfPoints)]) {
          expect(outcome.tried).toEqual(outcome.today);
          expect(outcome.changed).toEqual({ lost: [], gained: [] });
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a harder threshold never adds a certified one, an easier one never takes one away', () => {
    const thresholds = fc.record({ fewer: fc.integer({ min: 0, max: 7 }), more: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(anyCase, thresholds, fc.boolean(), (sheet, { fewer, more }, onOther) => {
        const on = onOther ? passFail2023 : null;
        const certified = (settings: Partial<TriedSettings>) =>
          Number(tried(sheet, on, { ...asIs, ...settings }).tried.certified);
        expect(certified({ minCategories: fewer + more })).toBeLessThanOrEqual(certified({ minCategories: fewer }));
        expect(certified({ passMark: (fewer + more) * 10 })).toBeLessThanOrEqual(certified({ passMark: fewer * 10 }));
        expect(certified({ categoryRatio: '1/1' })).toBeLessThanOrEqual(certified({ categoryRatio: '1/2' }));
        expect(certified({ legalComplianceRequired: true })).toBeLessThanOrEqual(
          certified({ legalComplianceRequired: false }),
        );
        expect(certified({ naPolicy: 'count-as-unticked' })).toBeLessThanOrEqual(
          certified({ naPolicy: 'count-as-ticked' }),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('the entries decide as on a sheet that was carried over in full', () => {
    const way = trialWay(points2020, passFail2023, versionOf);
    fc.assert(
      fc.property(anySheet(points2020), (sheet) => {
        const { items } = carryOver(sheet, passFail2023, context.years, versionOf);
        const ticks = finalMarks(sheet.answers);
        const marks = way.items.map(({ item, ticks: from }): [string, Mark] => {
          const answer: ItemAnswer = { applicantMark: 'blank', reviewerMark: null, reviewerReason: '', entries: items[item.key]?.entries ?? {} }; // prettier-ignore
          const before = from.some((key) => ticks[key] === 'ticked') ? 'ticked' : 'blank';
          return [item.key, systemVerdict(item, answer, context).entriesSay ?? before];
        });
        const expected = tryCase(
          { ...stored(sheet), scheme: passFail2023, marks: Object.fromEntries(marks), declarations: { legal_compliance: { declared: ticks['6-7'] === 'ticked', entries: {} } } }, // prettier-ignore
          prepareTrial(passFail2023, null, asIs, versionOf),
        );
        expect(tried(sheet, passFail2023).tried).toEqual(expected.today);
      }),
      { numRuns: 200 },
    );
  });
});

const text = (value: string): EntryValue => ({ kind: 'text', text: value });
const chosen = (...keys: readonly string[]): EntryValue => ({ kind: 'options', chosen: keys, otherText: '' });
const rows = (...each: readonly (readonly [number, Readonly<Record<string, number>>])[]): EntryValue => ({
  kind: 'years',
  rows: each.map(([year, values]) => ({ year, values })),
});
type Given = Readonly<Record<string, readonly [Mark, Readonly<Record<string, EntryValue>>]>>;
const filled = (scheme: Scheme, given: Given, legal: boolean | null = null): EarlierSheet => ({
  scheme,
  answers: Object.fromEntries(
    Object.entries(given).map(([key, [applicantMark, entries]]) => [
      key,
      { applicantMark, reviewerMark: null, reviewerReason: '', entries },
    ]),
  ),
  declarations: legal === null ? {} : { legal_compliance: { declared: legal, entries: {} } },
});

describe('points sheet tried on the pass/fail sheet', () => {
  const hours = (month_hours: number) => ({ month_hours, year_hours: 300 });
  const given: Given = {
    '1-1': ['ticked', { philosophy_summary: text('理念') }],
    // two of three are enough now: entries speak for a tick that was not put
    '2-4': ['blank', { measures: chosen('no_overtime_day', 'upper_limit_target') }],
    // the last year alone counted; now all three do, and 2020 is above
    '2-3': ['ticked', { overtime: rows([2020, hours(50)], [2021, hours(40)], [2022, hours(40)]) }],
    // the tick of a split item speaks for a part only
    '3-1': ['ticked', { leave_days: rows([2022, { days: 12 }]) }],
    '3-5': ['ticked', {}],
    // one year of use was too little, and is enough now
    '4-5': ['blank', { use: rows([2021, { male: 0, female: 1 }]) }],
    '6-2': ['ticked', { measures_text: text('健診') }],
    '6-7': ['ticked', {}],
  };
  const outcome = tried(filled(points2020, given), passFail2023);

  test('entries decide, equal conditions keep the mark, split and new items stay empty', () => {
    const ticks = Object.fromEntries(outcome.tried.categories.map(({ no, ticked }) => [no, ticked]));
    expect(ticks).toEqual({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 0, 6: 1, 7: 0 });
    expect(outcome.changed).toEqual({ lost: ['2-1'], gained: ['2-3', '4-3'] });
    // 1-1 of two is half: one category of the three needed
    expect(outcome.tried).toMatchObject({ passed: 1, of: 7, certified: false });
    expect(outcome.today).toMatchObject({ method: 'points', points: 4 + 4 + 4 + 2 + 2 + 4, certified: false });
  });

  test('compliance with the law is the tick of 6-7; without it only giving the condition up certifies', () => {
    const passing = { ...asIs, minCategories: 1 };
    expect(tried(filled(points2020, given), passFail2023, passing).tried.certified).toBe(true);
    const { '6-7': _, ...rest } = given;
    const without = filled(points2020, rest);
    expect(tried(without, passFail2023, passing).tried.reasons).toEqual([{ code: 'legal-compliance-not-declared' }]);
    expect(tried(without, passFail2023, { ...passing, legalComplianceRequired: false }).tried.certified).toBe(true);
  });

  test('along a chain the same as on its last link: a copy of the pass/fail sheet', () => {
    expect(tried(filled(points2020, given), copy).tried).toEqual(outcome.tried);
  });
});

test('a draft is tried: a changed rule is decided by the entries, an unchanged one by the reviewer; typed settings go before its own', () => {
  const draft: Scheme = {
    ...copy,
    thresholds: { minCategories: 5, categoryRatio: null, passMark: null },
    categories: copy.categories.map((category) => ({
      ...category,
      items: category.items.map((item) =>
        item.key === 'overtime_measures' ? { ...item, tickRule: { kind: 'any-of', field: 'measures', min: 2 } } : item,
      ),
    })),
  };
  const given: Given = {
    mgmt_philosophy: ['ticked', { philosophy_summary: text('理念') }],
    overtime_measures: ['ticked', { measures: chosen('no_overtime_day') }],
    harassment: ['ticked', {}],
  };
  const sheet = filled(passFail2023, given, true);
  const outcome = tried(sheet, draft);
  expect(outcome.changed).toEqual({ lost: ['2-3'], gained: [] });
  expect(outcome.tried).toMatchObject({ passed: 1, needed: 5 });
  expect(tried(sheet, draft, { ...asIs, minCategories: 1 }).tried).toMatchObject({ needed: 1, certified: true });
});

test('a newer sheet tried on the older one: what went over one for one comes back, the rest stays empty', () => {
  const given: Given = {
    mgmt_philosophy: ['ticked', { philosophy_summary: text('理念') }],
    wlb_structure: ['ticked', { department_name: text('総務') }],
    childcare_leave_use: ['ticked', { use: rows([2021, { male: 0, female: 1 }], [2022, { male: 1, female: 0 }]) }],
    leave_rate: ['ticked', {}],
  };
  const outcome = tried(filled(passFail2023, given, true), points2020);
  // 1-1, 3-1 and 6-7 (4 points each) and two years of use (4-5, 2 points); 1-2 asks for more than its successor
  expect(outcome.tried).toMatchObject({ points: 14, maxPoints: 100 });
  expect(outcome.changed.gained).toEqual(['4-5']);
});
