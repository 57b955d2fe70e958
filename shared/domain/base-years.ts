import type { CivilDate } from '../kernel/types.ts';
import { fiscalYear } from './wareki.ts';

/** What 「年」 of the sheet means: the sheet says 年, the memo 年度毎 (source line 407); not settled. */
export const yearBases = ['calendar', 'fiscal', 'business'] as const;
export type YearBasis = (typeof yearBases)[number];

/** Which years an application of January to March is judged by. */
export const baseYearModes = ['fiscal-year', 'latest-full-year'] as const;
export type BaseYearMode = (typeof baseYearModes)[number];

/** Where the five years of use lie: before the fiscal year of receipt, or back from the day of receipt. */
export const useWindows = ['base-years', 'until-receipt'] as const;
export type UseWindow = (typeof useWindows)[number];

/** The city's choices about years; frozen with the application. */
export interface YearRules {
  readonly yearBasis: YearBasis;
  readonly baseYearMode: BaseYearMode;
  readonly useWindow: UseWindow;
}

/** Years an application is judged by, frozen when it is received. */
export interface BaseYears {
  /** Three years, oldest first. */
  readonly years: readonly [number, number, number];
  /** First and last year of the window in which use counts. */
  readonly window: readonly [number, number];
  readonly basis: YearBasis;
}

export const defaultYearRules: YearRules = {
  yearBasis: 'calendar',
  baseYearMode: 'fiscal-year',
  useWindow: 'base-years',
};

/**
 * Base years: fiscal year of receipt -3..-1 and a window of the five years that end with the last (printed 2020-2022 for
 * 令和5年度). `latest-full-year` takes the calendar year before the day of receipt as the last one, which differs from
 * January to March only.
 */
export function baseYears(receivedOn: CivilDate, rules: YearRules = defaultYearRules): BaseYears {
  const received = Number(receivedOn.slice(0, 4));
  const last = (rules.baseYearMode === 'fiscal-year' ? fiscalYear(receivedOn) : received) - 1;
  return yearsEndingWith(last, rules, receivedOn);
}

/** Base years whose last one is known (frozen at receipt). */
export function yearsEndingWith(last: number, rules: YearRules, receivedOn: CivilDate | null): BaseYears {
  const back = rules.useWindow === 'until-receipt' && receivedOn !== null ? Number(receivedOn.slice(0, 4)) : null;
  return {
    years: [last - 2, last - 1, last],
    window: back === null ? [last - 4, last] : [back - 5, back],
    basis: rules.yearBasis,
  };
}

/** Offsets of a table of the three base years (printed 0年 on the points sheet, an unfilled formula). */
export const threeYears = [-3, -2, -1] as const;

/** Years of a table of base years, oldest first; offsets are counted from the year after the last base year (-1 is that one). */
export const tableYearsOf = (offsets: readonly number[], { years }: Pick<BaseYears, 'years'>): readonly number[] =>
  offsets.map((offset) => years[2] + 1 + offset).toSorted((a, b) => a - b);

/** First and last year a table of chosen years takes: the application's window is [-5, -1], another lies beside it. */
export const windowOf = (
  [first, last]: readonly [number, number],
  { window }: Pick<BaseYears, 'window'>,
): readonly [number, number] => [window[0] + 5 + first, window[1] + 1 + last];

const suffix: Readonly<Record<YearBasis, string>> = { calendar: '年', fiscal: '年度', business: '年（事業年度）' };

/** A year as the sheet prints it: 2025年, 2025年度 or 2025年（事業年度）. */
export const yearLabel = (year: number, basis: YearBasis): string => `${year}${suffix[basis]}`;

/** The same of the params of a fault or a verdict, whose `basis` is left out where it is the calendar year. */
export const yearOfParams = (year: string | number | undefined, basis: string | number | undefined): string =>
  `${year ?? ''}${suffix[yearBases.find((each) => each === basis) ?? 'calendar']}`;
