import type { FontChain } from '../font/font-chain.ts';
import type { DrawnBlock } from '../pdf/pdfmake-seam.ts';
import { textBlock } from '../pdf/text-block.ts';
import { type BreakTaste, CEREMONIAL_TASTE } from '../text/break-costs.ts';
import { type Broken, type Setting, breakBalanced, breakBodyAtBestMeasure, singleLine } from '../text/break-lines.ts';
import type { Align, Line } from '../text/lines.ts';
import { columnSetting } from '../vertical/columns.ts';
import { type ColumnAlign, verticalBlock } from '../vertical/vertical-block.ts';
import type { Box } from './sheet.ts';

/** How rows of text run: lines from the top, or columns from the right. Lengths along the row, in points. */
export interface Setter {
  /** The whole text in one row, however long. */
  single(text: string, size: number, fonts: FontChain): Line;
  /** A name in exactly `count` even rows; undefined when they do not fit. */
  balanced(text: string, count: number, length: number, size: number, fonts: FontChain): Broken | undefined;
  /** Running text at the length between `least` and `most` that breaks best. */
  running(text: string, least: number, most: number, size: number, fonts: FontChain): Broken & { width: number };
  /** Rows inside a box that they fill across. */
  block(rows: readonly Line[], box: Box, style: RowStyle): DrawnBlock;
  readonly vertical: boolean;
}

export interface RowStyle {
  fonts: FontChain;
  size: number;
  /** From row to row, in ems. */
  leading: number;
  align: Align;
  /** Extra space between all characters, in ems. */
  tracking: number;
}

const setterOf = (
  setting: (size: number, fonts: FontChain) => Setting,
  block: Setter['block'],
  vertical: boolean,
): Setter => ({
  single: (text, size, fonts) => singleLine(text, setting(size, fonts)),
  balanced: (text, count, length, size, fonts) => breakBalanced(text, count, length, setting(size, fonts)),
  running: (text, least, most, size, fonts) =>
    breakBodyAtBestMeasure(text, least, most, { taste: CEREMONIAL_TASTE, ...setting(size, fonts) }),
  block,
  vertical,
});

export const lines = setterOf(
  (size, { advance }) => ({ size, advance }),
  (rows, { x, y, width }, style) => textBlock(rows, x, y, width, style),
  false,
);

const columnAligns: Readonly<Record<Align, ColumnAlign>> = {
  start: 'top',
  end: 'bottom',
  center: 'center',
  justify: 'justify',
};

/** Columns keep their letters at one pitch, so that a word kept whole costs no air between them. */
const COLUMN_TASTE: BreakTaste = { ...CEREMONIAL_TASTE, insideWord: 9 };

export const columns = setterOf(
  (size, fonts) => ({ ...columnSetting({ size, fonts }), taste: COLUMN_TASTE }),
  (rows, { x, y, height }, style) => verticalBlock(rows, x, y, height, { ...style, align: columnAligns[style.align] }),
  true,
);
