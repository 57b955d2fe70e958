import type { Refusal } from '../../../shared/contract/refusal.ts';
import { averageIndustryLabel, readAverage } from '../../../shared/domain/average-entry.ts';
import { partsOf } from '../../../shared/domain/civil-date.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import type { AverageSeries, OfficialAverage } from '../../../shared/domain/official-averages.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { averagesOf, insertAverage } from '../../store/repositories/averages.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, invalid } from '../context.ts';
import { factsOf } from './save-average.ts';

/** The figures of a new edition as the page sends them. */
export interface YearInput {
  readonly series: AverageSeries;
  readonly year: string;
  readonly edition: string;
  readonly publishedOn: CivilDate | null;
  readonly source: string;
  readonly figures: readonly { readonly industry: string; readonly percent: string }[];
}

/** Faults of what all figures have in common once, of a figure as `figures.<industry>`. */
function readYear(input: YearInput, lastYear: number): { averages: OfficialAverage[]; faults: Fault[] } {
  const common = new Map<string, Fault>();
  const own: Fault[] = [];
  const filled = input.figures.filter(({ percent }) => !isBlank(percent));
  // no figure at all: 調査産業計 is the one every edition has
  const typed = filled.length > 0 ? filled : [{ industry: 'all', percent: '' }];
  const places = typed.map(({ industry }) => industry);
  const twice = places.find((industry, at) => places.indexOf(industry) !== at);
  if (twice !== undefined)
    own.push({ path: `figures.${twice}`, code: 'not-unique', params: { value: averageIndustryLabel(twice) } });
  const averages = typed.flatMap(({ industry, percent }) => {
    const { publishedOn } = input;
    const read = readAverage(input.series, { ...input, industry, percent, publishedOn: publishedOn ?? '' }, lastYear);
    for (const fault of read.faults) {
      if (fault.path === 'percent' || fault.path === 'industry') own.push({ ...fault, path: `figures.${industry}` });
      else common.set(fault.path, fault);
    }
    return read.average ?? [];
  });
  return { averages, faults: [...common.values(), ...own] };
}

/** Enters the figures of a year the register holds none of, all or none. */
export function addYear(context: AppContext, input: YearInput): Result<{ added: number }, Refusal> {
  const { store, clock } = context;
  const { averages, faults } = readYear(input, partsOf(clock.today()).year);
  if (faults.length > 0) return invalid(faults);
  return store.attempt(() => {
    const { series } = input;
    const year = averages[0]?.year ?? 0;
    if (averagesOf(store, series).some((row) => row.year === year))
      return invalid([{ path: 'year', code: 'not-unique', params: { value: `${year}年` } }]);
    const stamp = stampOf(context);
    for (const average of averages) insertAverage(store, average, stamp);
    const { edition, publishedOn, source } = averages[0]!;
    writeAudit(store, {
      ...stamp,
      action: 'averages.addYear',
      entity: 'official_average',
      entityId: `${series} ${year}`,
      after: {
        series,
        year,
        edition,
        publishedOn,
        source,
        added: averages.length,
        figures: averages.map(factsOf),
      },
    });
    return ok({ added: averages.length });
  });
}
