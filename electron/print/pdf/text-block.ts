import type { FontChain } from '../font/font-chain.ts';
import { type Align, type Line, placeLine } from '../text/lines.ts';
import { placeReading } from '../text/ruby.ts';
import { ASCENT_EM, type PlacedLine, draw, setLines } from './draw-text.ts';
import type { Drawing } from './ink.ts';
import type { DrawnBlock, PdfDocument } from './pdfmake-seam.ts';

export interface BlockStyle {
  fonts: FontChain;
  size: number;
  /** Baseline to baseline, in ems. */
  leading: number;
  align: Align;
  /** Extra space between all characters, in ems. */
  tracking?: number | undefined;
}

export const blockHeight = (lines: number, size: number, leading: number): number => size * (1 + leading * (lines - 1));

/** A broken line with every character and reading at its place; `left` and `baseline` in points from the page's top left. */
export function placed(
  line: Line,
  left: number,
  baseline: number,
  width: number,
  { fonts, size, align, tracking = 0 }: Omit<BlockStyle, 'leading'>,
): PlacedLine {
  const spread = tracking * size;
  const at = placeLine(line, width - spread * (line.clusters.length - 1), size, align);
  const x = at.map((offset, index) => left + offset + spread * index);
  if (line.ruby.length === 0) return { text: line.text, clusters: line.clusters, x, baseline };
  const ruby = line.ruby.map(({ from, to, reading, over }) => {
    const start = x[from]! - line.leads[from]! - over[0] * size;
    const end = x[to - 1]! - line.leads[to - 1]! + line.advances[to - 1]! + over[1] * size;
    return { clusters: reading, x: placeReading(reading, start, end, size, fonts.advance) };
  });
  return { text: line.text, clusters: line.clusters, x, baseline, ruby };
}

/** Drawings of a document by lines and place: the certificates of a ceremony differ in little but the name. */
const drawings = new WeakMap<PdfDocument, WeakMap<readonly Line[], Map<string, Drawing>>>();

/** Draws what belongs to `lines` and `key`, made once in each document. */
export function drawOnce(document: PdfDocument, lines: readonly Line[], key: string, make: () => Drawing): void {
  let own = drawings.get(document);
  if (own === undefined) drawings.set(document, (own = new WeakMap()));
  let places = own.get(lines);
  if (places === undefined) own.set(lines, (places = new Map()));
  let drawing = places.get(key);
  if (drawing === undefined) places.set(key, (drawing = make()));
  draw(document, drawing);
}

/** Broken lines as a block of `width` points with its top left corner at x, y. */
export function textBlock(lines: readonly Line[], x: number, y: number, width: number, style: BlockStyle): DrawnBlock {
  const { fonts, size, leading, align, tracking = 0 } = style;
  return {
    type: 'rect',
    x,
    y,
    w: width,
    h: blockHeight(lines.length, size, leading),
    drawn: (document, left, top) => {
      const key = `${left} ${top} ${width} ${size} ${leading} ${align} ${tracking}`;
      drawOnce(document, lines, key, () => {
        const baseline = (row: number): number => top + size * (ASCENT_EM + leading * row);
        const set = lines.map((line, row) => placed(line, left, baseline(row), width, style));
        return setLines(document, set, fonts, size);
      });
    },
  };
}
