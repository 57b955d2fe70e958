import { assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  baseYears,
  defaultYearRules,
  yearBases,
  yearLabel,
  yearsEndingWith,
} from '../../../shared/domain/base-years.ts';
import { itemByKey, labelFor } from '../../../shared/domain/checksheet.ts';
import { fiscalYear } from '../../../shared/domain/wareki.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';

const two = (number: number) => String(number).padStart(2, '0');
const days = record({
  year: integer({ min: 2004, max: 2090 }),
  month: integer({ min: 1, max: 12 }),
  day: integer({ min: 1, max: 28 }),
}).map(({ year, month, day }) => ({ year, month, on: `${year}-${two(month)}-${two(day)}` }));
const basis = constantFrom(...yearBases);
const latest = { ...defaultYearRules, baseYearMode: 'latest-full-year' } as const;

describe('base years', () => {
  test('are the three years before the fiscal year of receipt; January to March still belong to the year before', () => {
    assert(
      property(days, basis, ({ year, month, on }, yearBasis) => {
        const { years, window, basis: kept } = baseYears(on, { ...defaultYearRules, yearBasis });
        const fiscal = month <= 3 ? year - 1 : year;
        expect(years).toEqual([fiscal - 3, fiscal - 2, fiscal - 1]);
        expect(window).toEqual([fiscal - 5, fiscal - 1]);
        expect(kept).toBe(yearBasis);
      }),
    );
  });

  test('the other rule differs from January to March only, by exactly one year', () => {
    assert(
      property(days, ({ year, month, on }) => {
        const shift = baseYears(on, latest).years[2] - baseYears(on).years[2];
        expect(shift).toBe(month <= 3 ? 1 : 0);
        expect(baseYears(on, latest).years[2]).toBe(year - 1);
      }),
    );
  });

  test('a window back from the day of receipt ends with its year; frozen years give the same again', () => {
    assert(
      property(days, constantFrom(defaultYearRules, latest), ({ year, on }, rules) => {
        const until = { ...rules, useWindow: 'until-receipt' } as const;
        expect(baseYears(on, until).window).toEqual([year - 5, year]);
        for (const each of [rules, until]) {
          const now = baseYears(on, each);
          expect(yearsEndingWith(now.years[2], each, on)).toEqual(now);
        }
      }),
    );
  });

  test('the year rolls inside the sentences of 2-1 of the pass/fail sheet and 2-3 of the points sheet, nothing else', () => {
    const cases = [
      [passFail2023, 'overtime_result', 1, '2022年', 'または、', 'の平均時間外労働時間が'],
      [points2020, '2-3', 0, '2020年', '', '中で、時間外労働時間が月45時間、年360時間を'],
    ] as const;
    assert(
      property(days, basis, constantFrom(...cases), ({ on }, yearBasis, [scheme, key, at, printed, before, after]) => {
        const item = itemByKey(scheme, key)!;
        const years = baseYears(on, { ...defaultYearRules, yearBasis });
        const shown = labelFor(scheme, item, years);
        const label = yearLabel(fiscalYear(on) - 1, yearBasis);
        expect(shown[at]).toContain(`${before}${label}${after}`);
        expect(shown.map((line) => line.replace(label, printed))).toEqual(item.text);
      }),
    );
  });

  test('labels say which kind of year is meant', () => {
    expect(yearBases.map((each) => yearLabel(2025, each))).toEqual(['2025年', '2025年度', '2025年（事業年度）']);
  });
});
