import type { FontChain } from '../font/font-chain.ts';
import type { Setting } from '../text/break-lines.ts';
import type { Line } from '../text/lines.ts';
import type { Ruby } from '../text/ruby.ts';
import { verticalTokens } from './vertical-tokens.ts';

/** One column of vertical text, broken but not yet positioned: a line whose tokens say how they stand. */
export type Column = Line;

export interface ColumnSetting {
  fonts: FontChain;
  /** Type size in points. */
  size: number;
  /** Readings at the right of words, by offset in the whole text. */
  ruby?: readonly Ruby[];
}

/** How the breaker of lines breaks columns. */
export const columnSetting = ({ fonts, ...setting }: ColumnSetting): Setting => ({
  ...setting,
  advance: fonts.advance,
  tokens: (paragraph) => verticalTokens(paragraph, fonts),
});

/** Room that columns take across, in points. */
export const columnsWidth = (count: number, size: number, leading: number): number =>
  count === 0 ? 0 : size * (1 + leading * (count - 1));
