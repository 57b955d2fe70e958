import { expect, test } from 'vitest';
import { finalMarks, itemsOf, type Mark } from '../../../shared/domain/checksheet.ts';
import { judge } from '../../../shared/domain/judgement.ts';
import type { OfficialAverage } from '../../../shared/domain/official-averages.ts';
import { defaultSettings, judgementRules } from '../../../shared/domain/settings.ts';
import { systemVerdict } from '../../../shared/domain/system-verdict.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import { plainNew, plainOld } from '../../support/plain-verdicts.ts';
import { drawing, randomSheet, seeded } from '../../support/random-sheets.ts';

const sheets = 100_000;
const rules = judgementRules(defaultSettings);

const figure = (
  series: OfficialAverage['series'],
  year: number,
  industry: string,
  tenths: number | null,
  publishedOn: string | null,
): OfficialAverage => ({ series, year, industry, tenths, publishedOn, edition: `${series} ${year}`, source: '' });

/** Two editions of one year, a year not published yet, an industry without a figure, one the survey leaves out. */
const rows: readonly OfficialAverage[] = [
  figure('paid-leave-rate', 2020, 'all', 566, '2021-11-22'),
  figure('paid-leave-rate', 2021, 'all', 583, '2022-10-28'),
  figure('paid-leave-rate', 2021, 'M', 443, '2022-10-28'),
  figure('paid-leave-rate', 2022, 'all', 621, '2023-10-31'),
  figure('paid-leave-rate', 2022, 'M', 491, '2023-10-31'),
  figure('paid-leave-rate', 2023, 'all', 653, '2024-12-25'),
  figure('paid-leave-rate', 2023, 'M', 491, '2024-12-25'),
  { ...figure('paid-leave-rate', 2023, 'M', 510, '2025-02-01'), edition: '訂正版' },
  figure('paid-leave-rate', 2023, 'E', 653, '2024-12-25'),
  figure('paid-leave-rate', 2024, 'all', 669, '2025-12-19'),
  figure('paid-leave-rate', 2024, 'E', 669, '2025-12-19'),
  figure('paid-leave-rate', 2024, 'P', 621, '2025-12-19'),
  figure('women-managers', 2023, 'all', 127, null),
  figure('women-managers', 2023, 'E', 100, null),
  figure('women-managers', 2024, 'all', 131, '2025-07-30'),
  figure('women-managers', 2024, 'M', 300, '2025-07-30'),
  figure('women-managers', 2024, 'P', 500, '2025-07-30'),
];

const receipts = [
  { last: 2022, asOf: '2023-09-01' },
  { last: 2023, asOf: '2024-11-01' },
  { last: 2024, asOf: '2025-06-01' },
  { last: 2025, asOf: '2026-11-22' },
] as const;

const draw = drawing(seeded(20_261_122));

test.each([
  ['pass/fail', passFail2023, plainNew],
  ['points', points2020, plainOld],
] as const)(
  '%s sheet: verdict and judgement of 100,000 sheets as a second, plain implementation has them',
  (_, scheme, plain) => {
    const items = itemsOf(scheme);
    const met = new Map<string, number>();
    const differing: unknown[] = [];
    let certified = 0;
    for (let nth = 0; nth < sheets; nth += 1) {
      const { last, asOf } = receipts[nth % receipts.length]!;
      const years = [last - 2, last - 1, last] as const;
      const window = [last - 4, last] as const;
      const industry = draw.one([null, 'A', 'E', 'M', 'P', 'R']);
      const answers = randomSheet(scheme, last, window, draw);
      const context = {
        years: { years, window, basis: 'calendar' as const },
        industry,
        averages: { asOf, rows },
        womenManagersSeries: 'women-managers' as const,
      };
      for (const item of items) {
        const answer = answers[item.key]!;
        const { verdict } = systemVerdict(item, answer, context);
        const expected = plain(item.id, answer, { years, window, industry, asOf, rows });
        met.set(`${item.id} ${verdict}`, (met.get(`${item.id} ${verdict}`) ?? 0) + 1);
        if (verdict !== expected) differing.push({ item: item.id, verdict, expected, answer, industry, asOf, years });
      }
      const legal = draw.one([true, true, false, null]);
      const marks = finalMarks(answers);
      if (judge(scheme, marks, legal, rules).certified !== certifies(scheme.method, marks, legal))
        differing.push({ marks });
      certified += certifies(scheme.method, marks, legal) ? 1 : 0;
      if (differing.length > 5) break;
    }
    expect(differing).toEqual([]);
    // both outcomes, and every verdict a computed item can get, were really met
    expect(certified).toBeGreaterThan(sheets / 1000);
    expect(certified).toBeLessThan(sheets * 0.999);
    for (const id of scheme.method === 'points'
      ? ['2-3', '4-5', '5-2', '5-3']
      : ['2-1', '3-1', '4-1', '4-3', '4-4', '5-3']) {
      for (const verdict of ['ok', 'contradiction', 'insufficient'])
        expect(met.get(`${id} ${verdict}`) ?? 0).toBeGreaterThan(50);
    }
  },
);

/** Ticks needed per category, counted out by hand from the sheet (「-」 leaves the denominator); stars as in the file. */
function certifies(
  method: 'points' | 'pass-fail',
  marks: Readonly<Record<string, Mark>>,
  legal: boolean | null,
): boolean {
  const ticked = (keys: readonly string[]) => keys.filter((key) => marks[key] === 'ticked').length;
  if (method === 'points') {
    const four = ['1-1', '2-1', '2-3', '2-4', '3-1', '3-3', '3-4', '4-3', '5-1', '6-1', '6-7'];
    const all = Object.keys(marks);
    return ticked(four) * 4 + ticked(all.filter((key) => !four.includes(key))) * 2 >= 60;
  }
  const use = ['childcare_leave_use', 'short_hours_use'];
  const none = use.filter((key) => marks[key] === 'na').length;
  const women = ticked(['female_managers', 'care_leave_promotion', 'childcare_above_law', ...use]);
  const passed = [
    ticked(['mgmt_philosophy', 'wlb_structure']) >= 1,
    ticked(['overtime_result', 'time_recording', 'overtime_measures', 'work_efficiency']) >= 2,
    ticked(['leave_rate', 'leave_measures', 'special_leave']) >= 2,
    women >= [3, 2, 2][none]!,
    ticked(['diverse_work_measures', 'place_time_flexibility', 'nursing_care_leave']) >= 2,
    ticked(['workplace_measures', 'harassment', 'health_mgmt', 'workplace_other']) >= 2,
    ticked(['sdgs', 'community']) >= 1,
  ];
  return legal === true && passed.filter(Boolean).length >= 3;
}
