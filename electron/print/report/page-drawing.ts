import { ASCENT_EM, drawLines } from '../pdf/draw-text.ts';
import type { DrawnBlock, PdfDocument } from '../pdf/pdfmake-seam.ts';
import { placed } from '../pdf/text-block.ts';
import type { Align } from '../text/lines.ts';
import type { Paper } from './page.ts';
import type { SetLine } from './set-text.ts';

interface Fill {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
}
interface Rule {
  from: readonly [number, number];
  to: readonly [number, number];
}
interface PlacedText {
  set: SetLine;
  x: number;
  y: number;
  width: number;
  align: Align;
}

const RULE_COLOUR = '#4a4a4a';
const RULE_WIDTH = 0.5;

/** Wider gaps look torn in the narrow columns of a table: such a line (a long word follows it) is left ragged. */
const MOST_STRETCH_EM = 0.14;

/** How far each place of a line would grow to fill `width`. */
const gapOf = ({ line }: SetLine, width: number): number =>
  (width - line.natural) / Math.max(1, line.stretch.slice(0, -1).filter(Boolean).length);

/** What stands on one page: shades below, then rules, then text in reading order. Lengths in points from the top left. */
export class PageDrawing {
  readonly #fills: Fill[] = [];
  readonly #rules: Rule[] = [];
  readonly #texts: PlacedText[] = [];

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.#fills.push({ x, y, width, height, colour });
  }

  rule(from: readonly [number, number], to: readonly [number, number]): void {
    this.#rules.push({ from, to });
  }

  /** A line whose flow height begins at `y`. A line squeezed into its box is set from edge to edge whatever the alignment. */
  text(set: SetLine, x: number, y: number, width: number, align: Align): void {
    const ragged = set.line.natural > width || (align === 'justify' && gapOf(set, width) > MOST_STRETCH_EM * set.size);
    this.#texts.push({ set, x, y, width, align: ragged ? 'start' : align });
  }

  /** Lines one below the other; returns where the next would begin. */
  lines(sets: readonly SetLine[], x: number, y: number, width: number, align: Align): number {
    let top = y;
    for (const set of sets) {
      this.text(set, x, top, width, align);
      top += set.height;
    }
    return top;
  }

  block(paper: Paper): DrawnBlock {
    return {
      type: 'rect',
      x: 0,
      y: 0,
      w: paper.width,
      h: paper.height,
      drawn: (document) => this.#draw(document),
    };
  }

  #draw(document: PdfDocument): void {
    document.save();
    for (const { x, y, width, height, colour } of this.#fills) document.rect(x, y, width, height).fill(colour);
    document.lineWidth(RULE_WIDTH).strokeColor(RULE_COLOUR).lineCap('square');
    for (const { from, to } of this.#rules) document.moveTo(from[0], from[1]).lineTo(to[0], to[1]);
    if (this.#rules.length > 0) document.stroke();
    document.restore();
    for (const { set, x, y, width, align } of this.#texts) {
      const { line, size, height } = set;
      const baseline = y + (height - size) / 2 + size * ASCENT_EM;
      drawLines(document, [placed(line, x, baseline, width, { fonts: set.fonts, size, align })], set.fonts, size);
    }
  }
}
