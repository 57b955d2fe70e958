import type { FontChain } from '../font/font-chain.ts';
import { type Align, type Line, placeLine } from '../text/lines.ts';
import { drawLines } from './draw-text.ts';
import type { DrawnBlock } from './pdfmake-seam.ts';

export interface BlockStyle {
  fonts: FontChain;
  size: number;
  /** Baseline to baseline, in ems. */
  leading: number;
  align: Align;
  /** Extra space between all characters, in ems. */
  tracking?: number | undefined;
}

/** Baseline below the top of the em box: the same for every bundled font, so a fallback never moves a line. */
const ASCENT_EM = 0.88;

export const blockHeight = (lines: number, size: number, leading: number): number => size * (1 + leading * (lines - 1));

/** Broken lines as a block of `width` points with its top left corner at x, y. */
export function textBlock(lines: readonly Line[], x: number, y: number, width: number, style: BlockStyle): DrawnBlock {
  const { fonts, size, leading, align } = style;
  const spread = (style.tracking ?? 0) * size;
  const h = blockHeight(lines.length, size, leading);
  return {
    type: 'rect',
    x,
    y,
    w: width,
    h,
    drawn: (document, left, top) => {
      const placed = lines.map((line, row) => {
        const inner = width - spread * (line.clusters.length - 1);
        const at = placeLine(line, inner, size, align);
        return {
          text: line.text,
          clusters: line.clusters,
          x: at.map((offset, index) => left + offset + spread * index),
          baseline: top + size * (ASCENT_EM + leading * row),
        };
      });
      drawLines(document, placed, fonts, size);
    },
  };
}
