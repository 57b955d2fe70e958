import type { CivilDate } from '../kernel/types.ts';

/**
 * Official statistics a sheet is compared with: paid-leave rate (就労条件総合調査), women among managers from section chief up,
 * board included (雇用均等基本調査), and the lower averages of the えるぼし certification.
 */
export const averageSeries = ['paid-leave-rate', 'women-managers', 'women-managers-eruboshi'] as const;
export type AverageSeries = (typeof averageSeries)[number];

/** One figure of one edition. `year` is the year the figure is about (paid leave: the year before the survey). */
export interface OfficialAverage {
  readonly series: AverageSeries;
  /** JSIC letter, or `all` for 調査産業計. */
  readonly industry: string;
  readonly year: number;
  /** Tenths of a percent (62.1 % is 621); null: the edition names no figure for this industry. */
  readonly tenths: number | null;
  /** 令和5年就労条件総合調査 */
  readonly edition: string;
  /** Null: not known; such a figure counts as published. */
  readonly publishedOn: CivilDate | null;
  readonly source: string;
}

/** The figures an application is judged with: those of the editions published by `asOf`. Frozen at the decision. */
export interface AveragesUsed {
  readonly asOf: CivilDate;
  readonly rows: readonly OfficialAverage[];
}
