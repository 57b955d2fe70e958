import type { FontChain } from '../font/font-chain.ts';
import { type Setting, breakBalanced, breakBody, paragraphs, singleLine } from '../text/break-lines.ts';
import type { Line } from '../text/lines.ts';
import type { Ruby } from '../text/ruby.ts';
import { verticalTokens } from './vertical-tokens.ts';

/** One column of vertical text, broken but not yet positioned: a line whose tokens say how they stand. */
export type Column = Line;

export interface ColumnSetting {
  fonts: FontChain;
  /** Type size in points. */
  size: number;
  /** Before each paragraph, in ems (字下げ). */
  indent?: number;
  /** 。 and 、 at the end of a column stand below it (ぶら下げ). */
  hang?: boolean;
  /** Figures up to this many stand side by side (縦中横); 2 if absent. */
  combineDigits?: number;
  /** Readings at the right of words, by offset in the whole text. */
  ruby?: readonly Ruby[];
}

const settingOf = ({ fonts, combineDigits, ...setting }: ColumnSetting): Setting => ({
  ...setting,
  advance: fonts.advance,
  tokens: (paragraph) => verticalTokens(paragraph, fonts, combineDigits),
});

/** Running text in columns of `length` points, weighed over the whole paragraph; explicit line breaks begin a column. */
export const breakColumns = (text: string, { length, ...setting }: ColumnSetting & { length: number }): Column[] =>
  breakColumnsWeighed(text, length, setting).columns;

/** The same with its ugliness, comparable between settings of one text. */
export function breakColumnsWeighed(
  text: string,
  length: number,
  setting: ColumnSetting,
): { columns: Column[]; cost: number } {
  const { lines, cost } = breakBody(text, length, settingOf(setting));
  return { columns: lines, cost };
}

/** The whole text in one column, however long. */
export const singleColumn = (text: string, setting: ColumnSetting): Column => singleLine(text, settingOf(setting));

/** Room that columns take across, in points. */
export const columnsWidth = (count: number, size: number, leading: number): number =>
  count === 0 ? 0 : size * (1 + leading * (count - 1));

export interface FittedColumns {
  columns: Column[];
  size: number;
  fonts: FontChain;
  /** Extra space between characters, in ems. */
  tracking: number;
}

export interface ColumnSpec {
  fonts: FontChain;
  /** Room in points. */
  length: number;
  most: number;
  least: number;
  tracking?: number;
}

/** The text in one column, at the largest size from `most` down to `least` that fits; undefined when none does. */
export function fitVerticalLine(
  text: string,
  { fonts, length, most, least, tracking = 0 }: ColumnSpec,
): FittedColumns | undefined {
  if (paragraphs(text).length > 1) return undefined;
  for (let size = most; size >= least; size -= 0.5) {
    const column = singleColumn(text, { fonts, size });
    const spread = tracking * size * (column.clusters.length - 1);
    if (column.natural + spread <= length) return { columns: [column], size, fonts, tracking };
  }
  return undefined;
}

/** How far a name shrinks, as a share of the largest size, before it takes one more column. */
const NAME_STEPS = [
  { columns: 1, most: 1, least: 0.62 },
  { columns: 2, most: 0.78, least: 0.5 },
  { columns: 3, most: 0.62, least: 0.4 },
  { columns: 6, most: 0.52, least: 0 },
] as const;
/** No name is set smaller than this, in points. */
export const SMALLEST_VERTICAL_NAME = 9;

export interface NameSpec {
  fonts: FontChain;
  /** Room along the column, in points. */
  length: number;
  /** Room across, in points; none if absent. */
  width?: number;
  largest: number;
  /** Column to column, in ems. */
  leading: number;
  /** In points; SMALLEST_VERTICAL_NAME if absent. */
  least?: number;
}

/**
 * A name of any length: in one column while it can be large, then in even columns broken where the name itself has parts.
 * undefined when even the smallest setting is too long.
 */
export function fitVerticalName(name: string, spec: NameSpec): FittedColumns | undefined {
  const { fonts, length, width = Number.POSITIVE_INFINITY, largest, leading, least = SMALLEST_VERTICAL_NAME } = spec;
  const parts = paragraphs(name);
  let best: (FittedColumns & { cost: number }) | undefined;
  for (const step of NAME_STEPS) {
    for (let size = largest * step.most; size >= Math.max(least, largest * step.least) - 0.01; size -= 0.5) {
      const setting = settingOf({ fonts, size });
      const fitted = parts.map((part) => fewestColumns(part, step.columns, length, setting));
      if (!fitted.every((broken) => broken !== undefined)) continue;
      const columns = fitted.flatMap(({ lines }) => lines);
      if (columnsWidth(columns.length, size, leading) > width) continue;
      const cost = fitted.reduce((sum, broken) => sum + broken.cost, largest - size + step.columns * 2);
      if (step.columns === 1) return { columns, size, fonts, tracking: 0 };
      if (best === undefined || cost < best.cost) best = { columns, size, fonts, tracking: 0, cost };
      break;
    }
  }
  if (best !== undefined) {
    const { columns, size, tracking } = best;
    return { columns, size, fonts, tracking };
  }
  return undefined;
}

function fewestColumns(text: string, most: number, length: number, setting: Setting): ReturnType<typeof breakBalanced> {
  for (let count = 1; count <= most; count += 1) {
    const broken = breakBalanced(text, count, length, setting);
    if (broken !== undefined) return broken;
  }
  return undefined;
}
