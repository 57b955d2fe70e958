import type { CivilDate } from '../kernel/types.ts';
import { isIndustryCode } from './industries.ts';
import type { AverageSeries, AveragesUsed, OfficialAverage } from './official-averages.ts';

/** Divisions neither survey covers (農業、漁業、公務、分類不能): compared with all industries. */
const unsurveyed: readonly string[] = ['A', 'B', 'S', 'T'];

/** A figure to compare with. */
export interface AverageFigure {
  /** Tenths of a percent. */
  readonly tenths: number;
  /** Letter of the division, or `all` where the company's is outside the survey. */
  readonly industry: string;
  /** True when `all` stands in for a division outside the survey. */
  readonly fallback: boolean;
  /** Year the figure is about. */
  readonly year: number;
  readonly edition: string;
}

/** What the frozen figures say of one industry and year; a missing figure is never 0. */
export type AverageResult =
  | ({ readonly kind: 'found' } & AverageFigure)
  /** Nothing of the wanted year is published yet: the newest earlier year stands in (暫定). */
  | ({ readonly kind: 'provisional'; readonly wanted: number } & AverageFigure)
  /** That year is published, but the register holds no figure of this industry; or nothing is there at all (`year` null). */
  | { readonly kind: 'missing'; readonly industry: string; readonly year: number | null }
  | { readonly kind: 'industry-missing' };

interface SeriesIndex {
  /** Rows that count by industry and year. */
  readonly byIndustry: ReadonlyMap<string, ReadonlyMap<number, OfficialAverage>>;
  /** Newest year any industry has a row of; null: none. */
  readonly newest: number | null;
}

const indexed = new WeakMap<AveragesUsed, Map<AverageSeries, SeriesIndex>>();

const isPublished = (row: OfficialAverage, asOf: CivilDate): boolean =>
  row.publishedOn === null || row.publishedOn <= asOf;

function indexOf(averages: AveragesUsed, series: AverageSeries): SeriesIndex {
  let known = indexed.get(averages);
  if (known === undefined) indexed.set(averages, (known = new Map()));
  const cached = known.get(series);
  if (cached !== undefined) return cached;
  const byIndustry = new Map<string, Map<number, OfficialAverage>>();
  let newest: number | null = null;
  for (const row of averages.rows) {
    if (row.series !== series || !isPublished(row, averages.asOf)) continue;
    if (newest === null || row.year > newest) newest = row.year;
    let ofIndustry = byIndustry.get(row.industry);
    if (ofIndustry === undefined) byIndustry.set(row.industry, (ofIndustry = new Map()));
    const other = ofIndustry.get(row.year);
    // a revised edition replaces the earlier one of the same year
    if (other === undefined || (row.publishedOn ?? '') >= (other.publishedOn ?? '')) ofIndustry.set(row.year, row);
  }
  const index = { byIndustry, newest };
  known.set(series, index);
  return index;
}

/** The industry to look under: `all` for a division outside the survey, null for none or an unknown letter. */
function surveyed(industry: string | null): { readonly industry: string; readonly fallback: boolean } | null {
  if (industry === null || !isIndustryCode(industry)) return null;
  return unsurveyed.includes(industry) ? { industry: 'all', fallback: true } : { industry, fallback: false };
}

const figure = (row: OfficialAverage & { tenths: number }, fallback: boolean): AverageFigure => ({
  tenths: row.tenths,
  industry: row.industry,
  fallback,
  year: row.year,
  edition: row.edition,
});
const hasFigure = (row: OfficialAverage | undefined): row is OfficialAverage & { tenths: number } =>
  row !== undefined && row.tenths !== null;

/**
 * The official figure of one industry for the year it is about, of the editions published by `asOf`; of several editions of
 * a year the one published last. A year after the newest published one is stood in for by that one.
 */
export function findAverage(
  averages: AveragesUsed,
  series: AverageSeries,
  industry: string | null,
  year: number,
): AverageResult {
  const at = surveyed(industry);
  if (at === null) return { kind: 'industry-missing' };
  const { byIndustry, newest } = indexOf(averages, series);
  const unpublished = newest !== null && year > newest;
  const used = unpublished ? newest : year;
  const row = byIndustry.get(at.industry)?.get(used);
  // an edition that names no figure is not stood in for by an older one: the figure has to be entered
  if (!hasFigure(row)) return { kind: 'missing', industry: at.industry, year: used };
  return unpublished
    ? { kind: 'provisional', wanted: year, ...figure(row, at.fallback) }
    : { kind: 'found', ...figure(row, at.fallback) };
}

/** The figure of the newest published year (women among managers: the sheet names no year). */
export function findLatestAverage(
  averages: AveragesUsed,
  series: AverageSeries,
  industry: string | null,
): AverageResult {
  const { newest } = indexOf(averages, series);
  if (newest !== null) return findAverage(averages, series, industry, newest);
  const at = surveyed(industry);
  return at === null ? { kind: 'industry-missing' } : { kind: 'missing', industry: at.industry, year: null };
}
