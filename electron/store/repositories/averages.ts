import { isNull } from 'drizzle-orm';
import type { AveragesUsed } from '../../../shared/domain/official-averages.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { officialAverage } from '../schema.ts';
import type { Store } from '../store.ts';

/** All official figures of the register, to be read as of a day. */
export const averagesInForce = (store: Store, asOf: CivilDate): AveragesUsed => ({
  asOf,
  rows: store.db
    .select({
      series: officialAverage.series,
      industry: officialAverage.industry,
      year: officialAverage.year,
      tenths: officialAverage.tenths,
      edition: officialAverage.edition,
      publishedOn: officialAverage.publishedOn,
      source: officialAverage.source,
    })
    .from(officialAverage)
    .where(isNull(officialAverage.deletedAt))
    .all(),
});
