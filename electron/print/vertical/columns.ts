import type { FontChain } from '../font/font-chain.ts';
import { type Setting, breakBody } from '../text/break-lines.ts';
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

/** How the breaker of lines breaks columns. */
export const columnSetting = ({ fonts, combineDigits, ...setting }: ColumnSetting): Setting => ({
  ...setting,
  advance: fonts.advance,
  tokens: (paragraph) => verticalTokens(paragraph, fonts, combineDigits),
});

/** Running text in columns of `length` points, weighed over the whole paragraph; explicit line breaks begin a column. */
export const breakColumns = (text: string, length: number, setting: ColumnSetting): Column[] =>
  breakBody(text, length, columnSetting(setting)).lines;

/** Room that columns take across, in points. */
export const columnsWidth = (count: number, size: number, leading: number): number =>
  count === 0 ? 0 : size * (1 + leading * (count - 1));
