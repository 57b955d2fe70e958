import type { AverageSeries, OfficialAverage } from './official-averages.ts';
import {
  averageIndustryLabel,
  averageSeriesLabels,
  formatTenths,
  isEmptyRow,
  readAverage,
  type TypedAverage,
} from './average-entry.ts';
import type { Fault } from './fault.ts';
import { formatWareki } from './wareki.ts';

/** Columns of an exported table, in order; the reader finds them by name, in any order. */
export const averageColumns = [
  { key: 'series', heading: '統計' },
  { key: 'industry', heading: '業種' },
  { key: 'year', heading: '年' },
  { key: 'percent', heading: '値（％）' },
  { key: 'edition', heading: '調査名' },
  { key: 'publishedOn', heading: '公表日' },
  { key: 'source', heading: '出典' },
] as const;
type ColumnKey = (typeof averageColumns)[number]['key'];

const headings: Readonly<Record<ColumnKey, readonly string[]>> = {
  series: ['統計', '統計の種類'],
  industry: ['業種', '産業', '産業分類'],
  year: ['年', '対象年', '年次'],
  percent: ['値(%)', '値', '数値', '数値(%)', '率(%)', '割合(%)', '取得率(%)'],
  edition: ['調査名', '調査', '版'],
  publishedOn: ['公表日', '公表'],
  source: ['出典'],
};

/** One line of a file: its 1-based place and its cells as text. */
export interface FileLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a line of a file would do to the register. */
export interface ImportedLine {
  readonly line: number;
  readonly average: OfficialAverage | null;
  readonly effect: 'new' | 'changed' | 'same' | 'faulty';
  /** What stands in the register for the industry and year; null where nothing does. */
  readonly stored: OfficialAverage | null;
  readonly faults: readonly Fault[];
  /** As read: 業種, 年, 値, 調査名, 公表日, 出典. */
  readonly cells: readonly string[];
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u200b\ufeff]/gu, '');

type Places = ReadonlyMap<ColumnKey, number>;

function columnsIn(cells: readonly string[]): Places {
  const names = cells.map(plain);
  const places = new Map<ColumnKey, number>();
  for (const { key } of averageColumns) {
    const at = names.findIndex((name) => headings[key].includes(name));
    if (at >= 0) places.set(key, at);
  }
  return places;
}

function placesIn(cells: readonly string[]): Places | null {
  const places = columnsIn(cells);
  return places.has('industry') && places.has('year') && places.has('percent') ? places : null;
}

/** Columns no row can do without; a day of publication may be unknown, and the series is the one on the screen. */
const neededColumns = averageColumns.filter(({ key }) => key !== 'series' && key !== 'publishedOn');

/**
 * Headings a file lacks, by the line that has most of them: 「業種」「値（％）」. Empty where a line of headings is there and
 * only rows are missing.
 */
export function missingHeadings(tables: readonly (readonly FileLine[])[]): readonly string[] {
  const lines = tables.flat().map(({ cells }) => columnsIn(cells));
  const best = lines.reduce<Places>((most, next) => (next.size > most.size ? next : most), new Map());
  if (best.has('industry') && best.has('year') && best.has('percent')) return [];
  return neededColumns.filter(({ key }) => !best.has(key)).map(({ heading }) => heading);
}

/** What CP932 writes in another code point is no change: 〜 ～, − －, ‖ ∥, — ―. */
const asInAnyFile = (text: string): string =>
  text.replaceAll('〜', '～').replaceAll('−', '－').replaceAll('‖', '∥').replaceAll('—', '―');

/** True when a file that says `read` would change nothing of `stored`. */
export const sameAverage = (stored: OfficialAverage, read: OfficialAverage): boolean =>
  stored.tenths === read.tenths &&
  stored.publishedOn === read.publishedOn &&
  asInAnyFile(stored.edition) === asInAnyFile(read.edition) &&
  asInAnyFile(stored.source) === asInAnyFile(read.source);

const keyOf = ({ industry, year }: OfficialAverage): string => `${industry} ${year}`;

/**
 * Reads the lines of a file below the first line that names 業種, 年 and 値. Null: there is no such line. An industry and year
 * that stand in the file more than once are faulty at every place, and so is a figure of another series.
 */
export function readAverageTable(
  lines: readonly FileLine[],
  series: AverageSeries,
  stored: readonly OfficialAverage[],
  lastYear: number,
): readonly ImportedLine[] | null {
  const head = lines.findIndex(({ cells }) => placesIn(cells) !== null);
  const places = head < 0 ? null : placesIn(lines[head]!.cells);
  if (places === null) return null;
  const known = new Map(stored.map((average) => [keyOf(average), average]));
  const read = lines.slice(head + 1).flatMap(({ line, cells }) => {
    const cell = (key: ColumnKey): string => cells[places.get(key) ?? -1] ?? '';
    const typed: TypedAverage = {
      industry: cell('industry'),
      year: cell('year'),
      percent: cell('percent'),
      edition: cell('edition'),
      publishedOn: cell('publishedOn'),
      source: cell('source'),
    };
    if (isEmptyRow(typed)) return [];
    const { average, faults } = readAverage(series, typed, lastYear);
    const said = plain(cell('series'));
    const foreign: Fault[] =
      said === '' || said === plain(averageSeriesLabels[series])
        ? []
        : [{ path: 'series', code: 'unknown-choice', params: { wanted: averageSeriesLabels[series] } }];
    return [{ line, average, faults: [...foreign, ...faults], cells: Object.values(typed) }];
  });
  const times = new Map<string, number>();
  for (const { average } of read) if (average !== null) times.set(keyOf(average), (times.get(keyOf(average)) ?? 0) + 1);
  return read.map(({ line, average, faults, cells }): ImportedLine => {
    const twice: Fault[] =
      average !== null && (times.get(keyOf(average)) ?? 0) > 1
        ? [{ path: 'industry', code: 'not-unique', params: { value: placeLabel(average) } }]
        : [];
    const all = [...faults, ...twice];
    const before = average === null ? null : (known.get(keyOf(average)) ?? null);
    if (average === null || all.length > 0)
      return { line, average: null, effect: 'faulty', stored: before, faults: all, cells };
    const effect = before === null ? 'new' : sameAverage(before, average) ? 'same' : 'changed';
    return { line, average, effect, stored: before, faults: [], cells };
  });
}

/** 「E 製造業 2024年」. */
export const placeLabel = ({ industry, year }: Pick<OfficialAverage, 'industry' | 'year'>): string =>
  `${averageIndustryLabel(industry)} ${year}年`;

/** The cells of a figure in an exported table, in the order of `averageColumns`; an unknown day of publication is blank. */
export const cellsOf = (average: OfficialAverage): readonly string[] => [
  averageSeriesLabels[average.series],
  averageIndustryLabel(average.industry),
  String(average.year),
  formatTenths(average.tenths),
  average.edition,
  average.publishedOn === null ? '' : formatWareki(average.publishedOn),
  average.source,
];

/** As a printed table: 調査産業計 first, then by letter; newest year first. */
export const inTableOrder = <T extends OfficialAverage>(averages: readonly T[]): T[] =>
  averages.toSorted(
    (a, b) =>
      b.year - a.year ||
      Number(b.industry === 'all') - Number(a.industry === 'all') ||
      (a.industry < b.industry ? -1 : 1),
  );
