import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseYears } from '../../../shared/domain/base-years.ts';
import { carryOver, type EarlierSheet } from '../../../shared/domain/carry-over.ts';
import {
  finalMark,
  itemByKey,
  type ItemAnswer,
  itemsOf,
  type SheetAnswers,
} from '../../../shared/domain/checksheet.ts';
import { lastingEntries } from '../../../shared/domain/mapping-between.ts';
import {
  countChanges,
  declaredAnew,
  isYearly,
  lostStars,
  renewalChanges,
  type RenewalSheet,
} from '../../../shared/domain/renewal-changes.ts';
import type { VerdictContext } from '../../../shared/domain/system-verdict.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { anySheet } from '../support/any-sheet.ts';

const known = [points2020, passFail2023];
const years = baseYears('2024-11-20');
const context: VerdictContext = {
  years,
  industry: 'E',
  averages: { asOf: '2024-11-20', rows: [] },
  womenManagersSeries: 'women-managers',
};

/** A renewal that has just begun: the earlier sheet's entries, no mark; `touched` is what people have put there since. */
function begun(earlier: EarlierSheet, scheme: Scheme, touched: SheetAnswers = {}): RenewalSheet {
  const given = carryOver(earlier, scheme, years, (id) => known.find((each) => each.id === id) ?? null);
  const blank = { applicantMark: 'blank', reviewerMark: null, reviewerReason: '' } as const;
  const taken = Object.entries(given.items).flatMap(([key, { entries: all }]): [string, ItemAnswer][] => {
    const entries = lastingEntries(itemByKey(scheme, key)!, all);
    return Object.keys(entries).length === 0 || key in touched ? [] : [[key, { ...blank, entries }]];
  });
  return {
    scheme,
    answers: { ...Object.fromEntries(taken), ...touched },
    declarations: given.declarations,
    carried: [...taken.map(([key]) => key), ...Object.keys(given.declarations).map((key) => `cover.${key}`)],
    context,
    given,
    anew: declaredAnew(scheme, known),
    reviewed: false,
  };
}

/** Items of the old sheet and the new one that ask for the same (the city's marks), written down beside the mapping. */
const sameInBoth: Readonly<Record<string, string>> = {
  mgmt_philosophy: '1-1',
  time_recording: '2-2',
  special_leave: '3-5',
  childcare_above_law: '4-8',
  health_mgmt: '6-2',
};

const ways: readonly (readonly [string, Scheme, Scheme])[] = [
  ['old to old', points2020, points2020],
  ['new to new', passFail2023, passFail2023],
  ['old to new', points2020, passFail2023],
  ['new to old', passFail2023, points2020],
];

describe.each(ways)('変更なし, %s', (_, from, to) => {
  test('never a mark the earlier sheet did not have, never figures of years, never over what somebody entered', () => {
    const cases = fc.tuple(anySheet(from), anySheet(to), fc.subarray(itemsOf(to).map(({ key }) => key)));
    fc.assert(
      fc.property(cases, ([earlier, typed, keys]) => {
        const touched = Object.fromEntries(Object.entries(typed.answers).filter(([key]) => keys.includes(key)));
        const sheet = begun(earlier, to, touched);
        const sections = renewalChanges(sheet);
        const rows = sections.flatMap((each) => each.rows);
        for (const row of rows) {
          const item = itemByKey(to, row.key);
          if (item === null || !row.unchanged.ok) continue;
          const before = from === to ? row.key : (sameInBoth[row.key] ?? inverse[row.key]);
          expect([row.key, before === undefined]).toEqual([row.key, false]);
          expect(row.unchanged.mark).toBe(finalMark(earlier.answers[before!]));
          expect([isYearly(item), row.key in touched, row.key === '6-7']).toEqual([false, false, false]);
        }
        const counts = countChanges(sections);
        expect(rows).toHaveLength(itemsOf(to).length + to.declarations.length);
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });

  test('said of everything it may be said of, no such item is left, and no entry is another', () => {
    fc.assert(
      fc.property(anySheet(from), (earlier) => {
        const sheet = begun(earlier, to);
        const offered = renewalChanges(sheet).flatMap(({ rows }) => rows.filter(({ unchanged }) => unchanged.ok));
        const marks = new Map(offered.map(({ key, unchanged }) => [key, unchanged.ok ? unchanged.mark : 'blank']));
        const answers = Object.fromEntries(
          itemsOf(to).flatMap(({ key }): [string, ItemAnswer][] => {
            const stood = sheet.answers[key];
            const mark = marks.get(key);
            if (mark === undefined) return stood === undefined ? [] : [[key, stood]];
            const entries = stood?.entries ?? {};
            return [[key, { applicantMark: mark, reviewerMark: null, reviewerReason: '', entries }]];
          }),
        );
        const after = renewalChanges({ ...sheet, answers, carried: sheet.carried.filter((key) => !marks.has(key)) });
        const rows = after
          .flatMap((each) => each.rows)
          .filter(({ key }) => marks.has(key) && !key.startsWith('cover.'));
        expect(rows.filter(({ status }) => status === 'changed' || status === 'unconfirmed')).toEqual([]);
        expect(rows.filter(({ unchanged }) => unchanged.ok)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test('a ✓ that was not claimed again waits until the review is finished, and is then a change', () => {
  const ticked: ItemAnswer = { applicantMark: 'ticked', reviewerMark: null, reviewerReason: '', entries: {} };
  const earlier = { scheme: points2020, answers: { '2-1': ticked, '6-7': ticked }, declarations: {}, years };
  const sheet = begun(earlier, passFail2023);
  const lines = (reviewed: boolean) =>
    renewalChanges({ ...sheet, reviewed })
      .flatMap(({ rows }) => rows)
      .filter(({ before }) => before.mark === 'ticked')
      .map(({ key, status, now }) => [key, status, now.mark]);
  expect(lines(false)).toEqual([['cover.legal_compliance', 'unconfirmed', 'blank']]);
  expect(lines(true)).toEqual([['cover.legal_compliance', 'changed', 'blank']]);
  const same = begun(earlier, points2020);
  const statuses = (reviewed: boolean) =>
    renewalChanges({ ...same, reviewed })
      .flatMap(({ rows }) => rows)
      .filter(({ status }) => status !== 'empty')
      .map(({ key, status }) => [key, status]);
  expect(statuses(false)).toEqual([
    ['2-1', 'unconfirmed'],
    ['6-7', 'unconfirmed'],
  ]);
  expect(statuses(true)).toEqual([
    ['2-1', 'changed'],
    ['6-7', 'changed'],
  ]);
});

const inverse: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(sameInBoth).map(([later, before]) => [before, later]),
);

test('figures of years are those of tables by year and the managers of one day: the rest is lasting', () => {
  const yearly = (scheme: Scheme) => itemsOf(scheme).flatMap((item) => (isYearly(item) ? [item.id] : []));
  expect(yearly(passFail2023)).toEqual(['2-1', '3-1', '4-1', '4-3', '4-4', '5-3']);
  expect(yearly(points2020)).toEqual(['2-3', '3-1', '4-1', '4-5', '4-6', '4-7', '4-9', '4-10', '5-2']);
  expect([declaredAnew(points2020, known), declaredAnew(passFail2023, known)]).toEqual([['6-7'], []]);
});

test('a ☆ is lost only where it was there', () => {
  const answer = (applicantMark: 'ticked' | 'blank'): ItemAnswer => ({
    applicantMark,
    reviewerMark: null,
    reviewerReason: '',
    entries: {},
  });
  const stars = itemsOf(points2020).filter(({ star }) => star === true);
  const earlier = { '1-1': answer('ticked'), '3-1': answer('ticked'), '6-1': answer('blank') };
  expect(lostStars({ answers: { '1-1': answer('ticked'), '3-1': answer('blank') } }, earlier, stars)).toEqual(['3-1']);
});
