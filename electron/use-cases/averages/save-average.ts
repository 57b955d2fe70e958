import type { Refusal } from '../../../shared/contract/refusal.ts';
import { readAverage } from '../../../shared/domain/average-entry.ts';
import { placeLabel } from '../../../shared/domain/average-table.ts';
import { partsOf } from '../../../shared/domain/civil-date.ts';
import type { AverageSeries, OfficialAverage } from '../../../shared/domain/official-averages.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import {
  averagesOf,
  getAverage,
  insertAverage,
  type StoredAverage,
  updateAverage,
} from '../../store/repositories/averages.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';

/** One figure as the page sends it; a blank `percent` is 「数値なし」. */
export interface AverageInput {
  readonly id: Id | null;
  readonly rowVersion: number | null;
  readonly series: AverageSeries;
  readonly industry: string;
  readonly year: string;
  readonly percent: string;
  readonly edition: string;
  readonly publishedOn: CivilDate | null;
  readonly source: string;
  readonly wholeYear: boolean;
}

/** The figure itself, without key and authorship. */
export const factsOf = ({ series, industry, year, tenths, edition, publishedOn, source }: OfficialAverage) => ({
  series,
  industry,
  year,
  tenths,
  edition,
  publishedOn,
  source,
});

/** Another live figure of the same industry and year: there is one per place, so that nobody wonders which counts. */
const atSamePlace = (rows: readonly StoredAverage[], of: OfficialAverage, id: Id | null): StoredAverage | undefined =>
  rows.find((row) => row.id !== id && row.industry === of.industry && row.year === of.year);

/** Gives the other figures of the year the edition and day of this one; answers those that changed, as they were. */
function alignYear(
  context: AppContext,
  rows: readonly StoredAverage[],
  average: OfficialAverage,
  id: Id,
): readonly StoredAverage[] {
  const { edition, publishedOn } = average;
  const others = rows.filter(
    (row) => row.id !== id && row.year === average.year && (row.edition !== edition || row.publishedOn !== publishedOn),
  );
  const stamp = stampOf(context);
  for (const row of others) updateAverage(context.store, row, { edition, publishedOn }, stamp);
  return others;
}

/** Enters or changes one figure. Decided cases keep the figures they were decided with. */
export function saveAverage(context: AppContext, input: AverageInput): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  const { id, rowVersion, series } = input;
  const typed = {
    ...input,
    percent: isBlank(input.percent) ? '数値なし' : input.percent,
    publishedOn: input.publishedOn ?? '',
  };
  const { average, faults } = readAverage(series, typed, partsOf(clock.today()).year);
  if (average === null) return invalid(faults);
  return store.attempt(() => {
    const before = id === null ? undefined : getAverage(store, id);
    if (id !== null && before === undefined) return because('not-found');
    if (before !== undefined && before.series !== series) return because('not-found');
    if (before !== undefined && before.rowVersion !== rowVersion) return editConflict(before, average, factsOf(before));
    const rows = averagesOf(store, series);
    if (atSamePlace(rows, average, id) !== undefined)
      return invalid([{ path: 'industry', code: 'not-unique', params: { value: placeLabel(average) } }]);
    const stamp = stampOf(context);
    const changed = before === undefined ? null : differences(factsOf(before), average);
    const saved =
      before === undefined
        ? insertAverage(store, average, stamp)
        : changed === null
          ? { id: before.id, rowVersion: before.rowVersion }
          : updateAverage(store, before, average, stamp);
    const aligned = input.wholeYear ? alignYear(context, rows, average, saved.id) : [];
    if (before === undefined || changed !== null || aligned.length > 0) {
      const { industry, year } = average;
      writeAudit(store, {
        ...stamp,
        action: 'averages.save',
        entity: 'official_average',
        entityId: saved.id,
        ...(changed === null && aligned.length === 0
          ? {}
          : { before: { ...changed?.before, ...(aligned.length > 0 ? { figures: aligned.map(factsOf) } : {}) } }),
        after: {
          ...(before === undefined ? average : { series, industry, year, ...changed?.after }),
          ...(aligned.length > 0 ? { aligned: aligned.length } : {}),
        },
      });
    }
    return ok(saved);
  });
}
