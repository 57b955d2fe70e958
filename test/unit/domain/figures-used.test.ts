import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAverage, findLatestAverage } from '../../../shared/domain/average-lookup.ts';
import { fittingEntries } from '../../../shared/domain/entry-fits.ts';
import { figuresUsed } from '../../../shared/domain/figures-used.ts';
import type { EntryValue } from '../../../shared/domain/checksheet.ts';
import { itemByKey } from '../../../shared/domain/checksheet.ts';
import type { OfficialAverage } from '../../../shared/domain/official-averages.ts';
import type { VerdictContext } from '../../../shared/domain/system-verdict.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';

const industry = fc.constantFrom('all', 'A', 'E', 'G', 'P');
const row: fc.Arbitrary<OfficialAverage> = fc.record({
  series: fc.constantFrom('paid-leave-rate', 'women-managers', 'women-managers-eruboshi'),
  industry,
  year: fc.integer({ min: 2019, max: 2026 }),
  tenths: fc.option(fc.integer({ min: 0, max: 999 }), { nil: null }),
  edition: fc.constantFrom('a', 'b'),
  publishedOn: fc.constantFrom('2024-12-25', '2025-12-19', '2026-10-01', null),
  source: fc.constant(''),
});

const contextWith = (rows: readonly OfficialAverage[], company: string | null): VerdictContext => ({
  years: { years: [2023, 2024, 2025], window: [2021, 2025], basis: 'calendar' },
  industry: company,
  averages: { asOf: '2026-01-01', rows },
  womenManagersSeries: 'women-managers',
});

test('the figures frozen with a decision answer every comparison of the sheet as all figures did', () => {
  const rows = fc.array(row, { maxLength: 40 });
  const companies = fc.option(fc.constantFrom('A', 'E', 'G', 'P'), { nil: null });
  fc.assert(
    fc.property(rows, companies, companies, (all, company, chosen) => {
      const entries = { industry_code: { kind: 'choice', key: chosen } } as const;
      const answer = { applicantMark: 'ticked', reviewerMark: null, reviewerReason: '', entries } as const;
      const context = contextWith(all, company);
      const kept = figuresUsed(passFail2023, { leave_rate: answer }, context);
      expect(kept.rows.every((each) => all.includes(each))).toBe(true);
      expect(kept.rows.some((each) => each.series === 'women-managers-eruboshi')).toBe(false);
      for (const letter of new Set([company, chosen])) {
        for (let year = 2018; year <= 2027; year += 1) {
          const before = findAverage(context.averages, 'paid-leave-rate', letter, year);
          expect(findAverage(kept, 'paid-leave-rate', letter, year)).toEqual(before);
        }
        const latest = findLatestAverage(context.averages, 'women-managers', letter);
        expect(findLatestAverage(kept, 'women-managers', letter)).toEqual(latest);
      }
    }),
  );
});

test('of a stored answer an item sees what it has a field of that shape for', () => {
  const item = itemByKey(passFail2023, 'leave_rate')!;
  const seen: EntryValue = { kind: 'choice', key: 'E' };
  const entries: Record<string, EntryValue> = {
    industry_code: seen,
    leave_rate: { kind: 'text', text: '七割' },
    leave_days: { kind: 'number', value: 12 },
  };
  expect(fittingEntries(item, entries)).toEqual({ industry_code: seen });
});
