import { baseYears } from '../../../shared/domain/base-years.ts';
import {
  emptyAnswer,
  type EntryValue,
  type ItemAnswer,
  itemByKey,
  type Mark,
} from '../../../shared/domain/checksheet.ts';
import type { AveragesUsed, OfficialAverage } from '../../../shared/domain/official-averages.ts';
import { systemVerdict, type VerdictContext, type VerdictFact } from '../../../shared/domain/system-verdict.ts';
import { verdictSentence } from '../../../shared/domain/verdict-sentence.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import type { Scheme, SchemeItem } from '../../../shared/schemes/types.ts';

/** An application of 令和6年度: base years 2021 to 2023, window 2019 to 2023. */
export const years = baseYears('2024-06-01');

/** One official figure; percent with one decimal. */
export const average = (
  series: OfficialAverage['series'],
  industry: string,
  year: number,
  percent: number | null,
  more: Partial<OfficialAverage> = {},
): OfficialAverage => ({
  series,
  industry,
  year,
  tenths: percent === null ? null : Math.round(percent * 10),
  edition:
    series === 'paid-leave-rate' ? `令和${year - 2017}年就労条件総合調査` : `令和${year - 2018}年度雇用均等基本調査`,
  publishedOn: series === 'paid-leave-rate' ? `${year + 1}-10-31` : `${year + 1}-07-31`,
  source: '見本',
  ...more,
});

const leave = (industry: string, percents: readonly (number | null)[]) =>
  percents.map((percent, index) => average('paid-leave-rate', industry, 2021 + index, percent));

/** Figures of 2021 to 2023; G has none for 2022, and women among managers only for all industries, P and M. */
export const averages: AveragesUsed = {
  asOf: '2025-03-31',
  rows: [
    ...leave('all', [58.3, 62.1, 65.3]),
    ...leave('M', [44.3, 49.1, 51.0]),
    ...leave('E', [62.1, 62.1, 62.1]),
    average('paid-leave-rate', 'G', 2021, 63.2),
    average('paid-leave-rate', 'G', 2022, null),
    average('women-managers', 'all', 2022, 12.7),
    average('women-managers', 'all', 2023, 12.7),
    average('women-managers', 'P', 2022, 53.0),
    average('women-managers', 'P', 2023, 30.0),
    average('women-managers', 'M', 2022, 17.5),
    average('women-managers-eruboshi', 'P', 2023, 42.9),
  ],
};

export const context: VerdictContext = { years, industry: 'E', averages, womenManagersSeries: 'women-managers' };

export const itemOf = (scheme: Scheme, key: string): SchemeItem => itemByKey(scheme, key)!;
export const newItem = (key: string): SchemeItem => itemOf(passFail2023, key);
/** Keys of the points sheet are its printed numbers. */
export const oldItem = (id: string): SchemeItem => itemOf(points2020, id);

export function answerOf(item: SchemeItem, mark: Mark, entries: ItemAnswer['entries'] = {}): ItemAnswer {
  const empty = emptyAnswer(item, years);
  return { ...empty, applicantMark: mark, entries: { ...empty.entries, ...entries } };
}

export const findingOf = (
  item: SchemeItem,
  mark: Mark,
  entries: ItemAnswer['entries'] = {},
  more: Partial<VerdictContext> = {},
) => systemVerdict(item, answerOf(item, mark, entries), { ...context, ...more });

/** `contradiction month-hours-over` */
export const said = (...given: Parameters<typeof findingOf>): string => {
  const { verdict, reasons } = findingOf(...given);
  return [verdict, ...reasons.map((reason) => reason.code)].join(' ');
};
export const sentences = (facts: readonly VerdictFact[]): readonly string[] => facts.map(verdictSentence);

type Cell = number | boolean | null;

/** Rows of a table: the year and its cells in the order of the columns. */
export const table = (
  columns: readonly string[],
  ...rows: readonly (readonly [number | null, ...(readonly Cell[])])[]
): EntryValue => ({
  kind: 'years',
  rows: rows.map(([year, ...cells]) => ({
    year,
    values: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? null])),
  })),
});
/** One column over 2021, 2022, 2023. */
export const threeYears = (column: string, ...cells: readonly Cell[]): EntryValue =>
  table([column], [2021, cells[0] ?? null], [2022, cells[1] ?? null], [2023, cells[2] ?? null]);
export const text = (value: string): EntryValue => ({ kind: 'text', text: value });
export const options = (chosen: readonly string[], otherText = ''): EntryValue => ({
  kind: 'options',
  chosen,
  otherText,
});
