import { drawLines } from '../pdf/draw-text.ts';
import type { DrawnBlock, PdfDocument } from '../pdf/pdfmake-seam.ts';
import { type Align, placeLine } from '../text/lines.ts';
import type { Paper } from './page.ts';
import type { SetLine } from './set-text.ts';

/** Baseline below the top of the em box, as on certificates: a fallback font never moves a line. */
const ASCENT_EM = 0.88;

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
      const at = placeLine(line, width, size, align);
      const baseline = y + (height - size) / 2 + size * ASCENT_EM;
      const placed = { text: line.text, clusters: line.clusters, x: at.map((offset) => x + offset), baseline };
      drawLines(document, [placed], set.fonts, size);
    }
  }
}
