import { and, asc, eq, isNull, notInArray } from 'drizzle-orm';
import { closedStatuses } from '../../../shared/domain/application.ts';
import type { AverageSeries, AveragesUsed, OfficialAverage } from '../../../shared/domain/official-averages.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { application, company, officialAverage } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

const figure = {
  series: officialAverage.series,
  industry: officialAverage.industry,
  year: officialAverage.year,
  tenths: officialAverage.tenths,
  edition: officialAverage.edition,
  publishedOn: officialAverage.publishedOn,
  source: officialAverage.source,
};

/** One figure as it stands in the register, with its key and who saved it. */
export interface StoredAverage extends OfficialAverage {
  readonly id: Id;
  readonly rowVersion: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
}
const stored = {
  ...figure,
  id: officialAverage.id,
  rowVersion: officialAverage.rowVersion,
  updatedAt: officialAverage.updatedAt,
  updatedBy: officialAverage.updatedBy,
};
const live = isNull(officialAverage.deletedAt);

/** All official figures of the register, to be read as of a day. */
export const averagesInForce = (store: Store, asOf: CivilDate): AveragesUsed => ({
  asOf,
  rows: store.db.select(figure).from(officialAverage).where(live).all(),
});

/** The figures of one series. */
export const averagesOf = (store: Store, series: AverageSeries): StoredAverage[] =>
  store.db
    .select(stored)
    .from(officialAverage)
    .where(and(live, eq(officialAverage.series, series)))
    .all();

/** One live figure, or undefined. */
export const getAverage = (store: Store, id: Id): StoredAverage | undefined =>
  store.db
    .select(stored)
    .from(officialAverage)
    .where(and(live, eq(officialAverage.id, id)))
    .get();

/** Enters a figure; answers its key. */
export function insertAverage(store: Store, average: OfficialAverage, stamp: Stamp): { id: Id; rowVersion: number } {
  const kept = keptBy(stamp);
  store.db
    .insert(officialAverage)
    .values({ ...kept, ...average })
    .run();
  return { id: kept.id, rowVersion: kept.rowVersion };
}

/** Replaces a figure; the caller has compared the versions. */
export function updateAverage(
  store: Store,
  row: Pick<StoredAverage, 'id' | 'rowVersion'>,
  average: Partial<OfficialAverage>,
  stamp: Stamp,
): { id: Id; rowVersion: number } {
  const edited = editedBy(stamp, row);
  store.db
    .update(officialAverage)
    .set({ ...edited, ...average })
    .where(eq(officialAverage.id, row.id))
    .run();
  return { id: row.id, rowVersion: edited.rowVersion };
}

/** Takes a figure out (tombstone). */
export function removeAverage(store: Store, row: Pick<StoredAverage, 'id' | 'rowVersion'>, stamp: Stamp): void {
  store.db
    .update(officialAverage)
    .set({ ...editedBy(stamp, row), deletedAt: stamp.at })
    .where(eq(officialAverage.id, row.id))
    .run();
}

/**
 * Enters the figures that ship with the app, each once in the life of a register: what a clerk changed or removed stands, and
 * so does a figure a clerk entered for the same industry and year before it shipped.
 */
export function seedAverages(
  store: Store,
  averages: readonly (OfficialAverage & { readonly id: Id })[],
  stamp: Stamp,
): void {
  store.transaction(() => {
    const { id, series, industry, year, deletedAt } = officialAverage;
    const rows = store.db.select({ id, series, industry, year, deletedAt }).from(officialAverage).all();
    const placeOf = (of: Pick<OfficialAverage, 'series' | 'industry' | 'year'>): string =>
      `${of.series} ${of.industry} ${of.year}`;
    const ids = new Set(rows.map((row) => row.id));
    const places = new Set(rows.filter((row) => row.deletedAt === null).map(placeOf));
    const missing = averages.filter((each) => !ids.has(each.id) && !places.has(placeOf(each)));
    for (const average of missing) {
      store.db
        .insert(officialAverage)
        .values({ ...keptBy(stamp, average.id), ...average })
        .onConflictDoNothing()
        .run();
    }
  });
}

/** Applications that are still to be decided, with what says by which rules they are judged. */
export const undecidedApplications = (store: Store) =>
  store.db
    .select({
      applicationId: application.id,
      companyName: company.name,
      receiptNumber: application.receiptNumber,
      schemeVersionId: application.schemeVersionId,
      ruleSettings: application.ruleSettings,
    })
    .from(application)
    .innerJoin(company, eq(company.id, application.companyId))
    .where(and(isNull(application.deletedAt), notInArray(application.status, [...closedStatuses])))
    .orderBy(asc(application.receivedOn), asc(application.id))
    .all();
