import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseYears, type BaseYears } from '../../../shared/domain/base-years.ts';
import { type CarriedOver, carryOver, type EarlierSheet } from '../../../shared/domain/carry-over.ts';
import { emptyAnswer, type EntryValue, itemByKey, itemsOf, type Mark } from '../../../shared/domain/checksheet.ts';
import { declarationFaults, itemFaults } from '../../../shared/domain/checksheet-faults.ts';
import { mappingsByKey } from '../../../shared/domain/mapping-between.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { anySheet, textsIn } from '../support/any-sheet.ts';

const known = [points2020, passFail2023];
const versionOf = (id: string): Scheme | null => known.find((each) => each.id === id) ?? null;
const carried = (earlier: EarlierSheet, target: Scheme, years: BaseYears, more: readonly Scheme[] = []): CarriedOver =>
  carryOver(earlier, target, years, (id) => [...known, ...more].find((each) => each.id === id) ?? null);

/** Received in 令和2年度 (years 2017-2019) and again in 令和5年度 (2020-2022, use 2018-2022). */
const firstYears = baseYears('2020-10-01');
const renewalYears = baseYears('2023-11-20');

type Entries = Readonly<Record<string, EntryValue>>;
function sheet(scheme: Scheme, given: Readonly<Record<string, readonly [Mark, Entries]>>): EarlierSheet {
  const answers = Object.entries(given).map(([key, [mark, entries]]) => {
    const empty = emptyAnswer(itemByKey(scheme, key)!, firstYears);
    return [key, { ...empty, applicantMark: mark, entries: { ...empty.entries, ...entries } }];
  });
  return { scheme, answers: Object.fromEntries(answers), declarations: {} };
}
const text = (value: string): EntryValue => ({ kind: 'text', text: value });
const chosen = (keys: readonly string[], otherText = ''): EntryValue => ({ kind: 'options', chosen: keys, otherText });
const rows = (...each: readonly (readonly [number, Readonly<Record<string, number>>])[]): EntryValue => ({
  kind: 'years',
  rows: each.map(([year, values]) => ({ year, values })),
});

describe('from the points sheet to the pass/fail sheet', () => {
  const earlier = sheet(points2020, {
    '1-1': ['ticked', { philosophy_summary: text('イクボス宣言') }],
    '2-3': ['ticked', { overtime: rows([2017, { month_hours: 40, year_hours: 300 }], [2019, { month_hours: 44.5, year_hours: 360 }]) }], // prettier-ignore
    '2-4': ['ticked', { measures: chosen(['no_overtime_day', 'mgr_awareness', 'other'], '朝礼での声かけ') }],
    '2-5': ['ticked', { measures_text: text('残業の事前申請') }],
    '3-1': ['ticked', { leave_days: rows([2019, { days: 11.5 }]) }],
    '3-2': ['ticked', { target: text('年12日') }],
    '4-1': ['ticked', { use: rows([2018, { count: 3 }], [2019, { count: 4 }]) }],
    '4-2': ['blank', { measures_text: text('テレワーク') }],
    '4-5': ['ticked', { use: rows([2017, { male: 1, female: 2 }], [2018, { male: 0, female: 1 }], [2019, { male: 0, female: 0 }]) }], // prettier-ignore
    '4-9': ['ticked', { use: rows([2018, { male: 1, female: 0 }], [2019, { male: 0, female: 2 }]) }],
    '4-10': ['blank', { use: rows([2018, { male: 0, female: 3 }]) }],
    '4-11': ['ticked', { measures_text: text('介護休暇を有給に') }],
    '4-12': ['ticked', { measures_text: text('時差出勤') }],
    '5-1': ['ticked', { target: text('女性管理職2人') }],
    '5-2': ['ticked', { managers: rows([2019, { male: 2, female: 1 }]) }],
    '6-5': ['ticked', { class: text('プラチナくるみん'), date: text('令和元年7月') }],
    '6-6': ['blank', { class: text('ゴールド') }],
    '6-7': ['ticked', {}],
  });
  const result = carried(earlier, passFail2023, renewalYears);
  const entries = (key: string) => result.items[key]?.entries;

  test('texts are copied; lists, their other text and merged texts come together, joined with 、', () => {
    expect(entries('mgmt_philosophy')).toEqual({ philosophy_summary: text('イクボス宣言') });
    expect(entries('overtime_measures')).toEqual({
      measures: chosen(['no_overtime_day', 'awareness', 'other'], '朝礼での声かけ、残業の事前申請'),
    });
    expect(result.items['overtime_measures']?.from).toEqual(['2-4', '2-5']);
    expect(entries('leave_measures')).toEqual({ measures: chosen(['rate_target']) });
    expect(entries('diverse_work_measures')).toEqual({ measures: chosen(['other'], '時差出勤') });
    const place = 'テレワーク、フレックスタイム制（利用実績 7件）';
    expect(entries('place_time_flexibility')).toEqual({ measures_text: text(place) });
    expect(entries('female_managers')).toEqual({ target: text('女性管理職2人') });
    // a sentence that is over needs no 、
    const sentences = sheet(points2020, {
      '2-4': ['ticked', { measures: chosen(['other'], '朝礼で声をかけています。') }],
      '2-5': ['ticked', { measures_text: text('残業は事前に申請します。') }],
    });
    expect(carried(sentences, passFail2023, renewalYears).items['overtime_measures']?.entries).toEqual({
      measures: chosen(['other'], '朝礼で声をかけています。残業は事前に申請します。'),
    });
  });

  test('yearly figures stay behind unless their year counts again; use of the two newest years inside the five', () => {
    expect(entries('overtime_result')).toBeUndefined();
    expect(entries('leave_rate')).toBeUndefined();
    expect(entries('childcare_leave_use')).toEqual({ use: rows([2018, { male: 0, female: 1 }]) });
    expect(entries('nursing_care_leave')).toEqual({
      use: rows([2018, { count: 4 }], [2019, { count: 2 }]),
      scheme_text: text('介護休暇を有給に'),
    });
    expect(result.items['nursing_care_leave']?.from).toEqual(['4-9', '4-10', '4-11']);
    // two years later on: 2019 is a base year again, and the choice of 種別 comes with its figures
    const sooner = carried(earlier, passFail2023, baseYears('2022-04-01'));
    const row = (year: number, month: number | null, year_hours: number | null) => ({ year, values: { month_hours: month, year_hours } }); // prettier-ignore
    expect(sooner.items['overtime_result']?.entries).toEqual({
      overtime: { kind: 'years', rows: [row(2019, 44.5, 360), row(2020, null, null), row(2021, null, null)] },
      overtime_basis: { kind: 'choice', key: 'max_employee' },
    });
  });

  test('the cover: ticked certifications with their class, a class alone without its tick, never compliance with the law', () => {
    expect(result.declarations).toEqual({
      kurumin: { declared: true, entries: { class: 'プラチナくるみん' } },
      tayou: { declared: null, entries: { class: 'ゴールド' } },
    });
  });

  test('参考（前回） lists every old item once beside what it lives on in, readable, with the deciding mark', () => {
    const keys = itemsOf(points2020).map(({ key }) => key);
    const listed = Object.values(result.previous).flat();
    expect(listed.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
    expect(result.previous['leave_rate']).toEqual([
      {
        id: '3-1',
        key: '3-1',
        text: itemByKey(points2020, '3-1')!.text,
        mark: 'ticked',
        evidence: ['従業員の平均年次有給休暇取得日数：2019年 11.5日', '10日以上付与された全従業員が年5日以上取得（年ごと）：前回✓（参考）'], // prettier-ignore
        kind: 'split',
        tickHint: 'none',
      },
    ]);
    expect(result.previous['childcare_leave_use']?.[0]).toMatchObject({
      id: '4-5',
      mark: 'ticked',
      tickHint: 'recheck',
    });
    expect(result.previous['childcare_leave_use']?.[0]?.evidence).toEqual([
      '利用実績：2017年 男性1人・女性2人、2018年 男性0人・女性1人、2019年 男性0人・女性0人',
    ]);
    expect(result.previous['overtime_result']?.[0]?.text[0]).toContain('2019年中で');
    expect(result.previous['cover.kurumin']?.[0]?.evidence).toEqual([
      '認定時期：令和元年7月',
      '認定区分：プラチナくるみん',
    ]);
    expect(result.previous['']?.map(({ key }) => key)).toContain('1-3');
  });

  test('the reviewer’s mark decides, not the applicant’s', () => {
    const refused = {
      applicantMark: 'ticked',
      reviewerMark: 'blank',
      reviewerReason: '目標なし',
      entries: {},
    } as const;
    const changed = carried(
      { ...earlier, answers: { ...earlier.answers, '3-2': refused } },
      passFail2023,
      renewalYears,
    );
    expect(changed.items['leave_measures']).toBeUndefined();
    expect(changed.previous['leave_measures']?.[0]?.mark).toBe('blank');
  });
});

describe('between other versions', () => {
  const earlier = sheet(passFail2023, {
    mgmt_philosophy: ['ticked', { philosophy_summary: text('理念') }],
    childcare_leave_use: ['na', { no_eligible: { kind: 'flag', value: true }, use: rows([2016, { male: 1, female: 0 }], [2021, { male: 1, female: 1 }]) }], // prettier-ignore
    overtime_result: ['ticked', { overtime_basis: { kind: 'choice', key: 'average' }, overtime: rows([2017, { month_hours: 1, year_hours: 2 }]) }], // prettier-ignore
  });
  const legal = { legal_compliance: { declared: true, entries: {} }, sdgs_partner: { declared: true, entries: { registration_no: '12' } } }; // prettier-ignore
  const copy = { ...passFail2023, id: 'city-1', previousVersionId: passFail2023.id, mappings: mappingsByKey(passFail2023, passFail2023) }; // prettier-ignore
  const nextCopy = { ...copy, id: 'city-2', previousVersionId: 'city-1' };

  test.each([
    ['the same version', passFail2023],
    ['its copy', copy],
    ['a copy of the copy', nextCopy],
    ['a version without kinship', { ...passFail2023, id: 'other', previousVersionId: null, mappings: [] }],
  ])('%s: entries by key, years that still count, no confirmation of 「-」, no compliance', (_, target) => {
    const result = carried({ ...earlier, declarations: legal }, target, renewalYears, [copy, nextCopy]);
    expect(result.items).toEqual({
      mgmt_philosophy: { entries: { philosophy_summary: text('理念') }, from: ['mgmt_philosophy'] },
      childcare_leave_use: { entries: { use: rows([2021, { male: 1, female: 1 }]) }, from: ['childcare_leave_use'] },
    });
    expect(result.declarations).toEqual({ sdgs_partner: { declared: true, entries: { registration_no: '12' } } });
    expect(result.previous['mgmt_philosophy']?.[0]).toMatchObject({ kind: 'same', mark: 'ticked', tickHint: 'hint' });
    expect(result.previous['cover.legal_compliance']?.[0]?.mark).toBe('ticked');
  });

  test('along a chain the weakest tie shows, the first sheet is named, and a deleted item stays without a place', () => {
    const first = sheet(points2020, {
      '3-2': ['ticked', { target: text('年12日') }],
      '3-5': ['ticked', { scheme_summary: text('誕生日休暇') }],
      '1-3': ['ticked', { publication_url: text('https://example.jp') }],
    });
    const result = carried(first, nextCopy, renewalYears, [copy, nextCopy]);
    expect(result.items).toEqual({
      leave_measures: { entries: { measures: chosen(['rate_target']) }, from: ['3-2'] },
      special_leave: { entries: { scheme_summary: text('誕生日休暇') }, from: ['3-5'] },
    });
    expect(result.previous['leave_measures']?.map(({ id, kind }) => [id, kind])).toEqual([
      ['3-2', 'merged'],
      ['3-3', 'relaxed'],
      ['3-6', 'merged'],
    ]);
    expect(result.previous['']?.find(({ id }) => id === '1-3')?.evidence).toEqual(['公表アドレス：https://example.jp']);
  });
});

describe('for any sheet', () => {
  const cases = fc.constantFrom<readonly [Scheme, Scheme]>(
    [points2020, passFail2023],
    [passFail2023, passFail2023],
    [points2020, points2020],
    [passFail2023, points2020],
  );
  const given = cases.chain(([from, to]) =>
    fc.record({ earlier: anySheet(from), to: fc.constant(to), year: fc.integer({ min: 2019, max: 2027 }) }),
  );

  test('no mark, no invented text, no fault, the same every time', () => {
    fc.assert(
      fc.property(given, ({ earlier, to, year }) => {
        const years = baseYears(`${year}-06-01`);
        const result = carryOver(earlier, to, years, versionOf);
        expect(carryOver(structuredClone(earlier), to, years, versionOf)).toEqual(result);
        const written = textsIn(earlier);
        for (const [key, { entries, from }] of Object.entries(result.items)) {
          const item = itemByKey(to, key)!;
          const answer = { applicantMark: 'blank', reviewerMark: null, reviewerReason: '', entries } as const;
          expect(itemFaults(item, answer, years)).toEqual([]);
          expect(JSON.stringify(entries)).not.toMatch(/ticked|applicantMark|no_eligible/u);
          for (const origin of from) expect(itemByKey(earlier.scheme, origin)).not.toBeNull();
          for (const line of textsIn({ answers: { [key]: answer }, declarations: {} })) {
            const known = line.replaceAll(/フレックスタイム制（利用実績 [\d.]+件）/gu, '');
            // every character between the joins was written on the earlier sheet
            const left = written.toSorted((a, b) => b.length - a.length).reduce((rest, each) => rest.replaceAll(each, ''), known); // prettier-ignore
            expect(left.replaceAll('、', '')).toBe('');
          }
        }
        expect(declarationFaults(to, result.declarations)).toEqual([]);
        expect(result.declarations['legal_compliance']).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
