import type { FontChain, Pick } from '../font/font-chain.ts';
import type { PrintFont, ShapedGlyph } from '../font/print-font.ts';
import { ASCENT_EM } from '../pdf/draw-text.ts';
import { type Drawing, type Ink, type InkGlyph, inkwell, shapeAcross } from '../pdf/ink.ts';
import { actualText, number } from '../pdf/operators.ts';
import type { DrawnBlock, PdfDocument } from '../pdf/pdfmake-seam.ts';
import { drawOnce } from '../pdf/text-block.ts';
import { type Align, placeLine } from '../text/lines.ts';
import { RUBY_SCALE, placeReading } from '../text/ruby.ts';
import { type Column, columnsWidth } from './columns.ts';
import { verticalShape } from './vertical-glyphs.ts';

/** top: 天付き; bottom: 地付き. */
export type ColumnAlign = 'top' | 'bottom' | 'center' | 'justify';

export interface ColumnStyle {
  fonts: FontChain;
  size: number;
  /** Column to column, in ems. */
  leading: number;
  align: ColumnAlign;
  /** Extra space between all characters, in ems. */
  tracking?: number | undefined;
}

const aligns: Readonly<Record<ColumnAlign, Align>> = {
  top: 'start',
  bottom: 'end',
  center: 'center',
  justify: 'justify',
};
/** Air between a column and its readings, in ems. */
const RUBY_AIR = 0.04;
/** Figures side by side are centred a little above the baseline's em box: they have no descenders. */
const COMBINED_RISE = 0.015;

/**
 * Columns as a block with its top left corner at x, y and `length` points high; the first column is the rightmost, and the
 * block's `w` is the room they take. Readers get the text of all columns as one piece.
 */
export function verticalBlock(
  columns: readonly Column[],
  x: number,
  y: number,
  length: number,
  style: ColumnStyle,
): DrawnBlock {
  const { size, leading, align, tracking = 0 } = style;
  const w = columnsWidth(columns.length, size, leading);
  return {
    type: 'rect',
    x,
    y,
    w,
    h: length,
    drawn: (document, left, top) => {
      const key = `v ${left} ${top} ${length} ${size} ${leading} ${align} ${tracking}`;
      drawOnce(document, columns, key, () => new ColumnDrawing(document, style).draw(columns, left + w, top, length));
    },
  };
}

const shapeUpright = (pick: Pick): readonly ShapedGlyph[] => verticalShape(pick).glyphs;

/** Writes the operators of one block. */
class ColumnDrawing {
  readonly #document: PdfDocument;
  readonly #style: ColumnStyle;
  readonly #upright: (cluster: string) => Ink;
  readonly #across: (cluster: string) => Ink;
  readonly #operators: string[] = [];
  readonly #fonts = new Set<PrintFont>();
  readonly #images: Drawing['images'][number][] = [];
  #font = '';
  #line: { x: number; y: number; turned: boolean; squeeze: number } | undefined;

  constructor(document: PdfDocument, style: ColumnStyle) {
    this.#document = document;
    this.#style = style;
    this.#upright = inkwell(document, style.fonts, shapeUpright);
    this.#across = inkwell(document, style.fonts, shapeAcross);
  }

  draw(columns: readonly Column[], right: number, top: number, length: number): Drawing {
    const { size, leading } = this.#style;
    columns.forEach((column, index) => this.#column(column, right - size - index * size * leading, top, length));
    const text = columns.map((column) => column.text).join('');
    const operators = [
      'q',
      '0 g',
      `1 0 0 -1 0 ${number(this.#document.page.height)} cm`, // undoes pdfkit's upside-down page
      actualText(text),
      'BT',
      ...this.#operators,
      'ET',
      'EMC',
      'Q',
    ].join('\n');
    return { operators, fonts: this.#fonts, images: this.#images };
  }

  #column(column: Column, left: number, top: number, length: number): void {
    const { size, align, tracking = 0, fonts } = this.#style;
    const spread = tracking * size;
    const at = placeLine(column, length - spread * (column.clusters.length - 1), size, aligns[align]);
    const y = at.map((offset, index) => top + offset + spread * index);
    column.tokens.forEach((token, index) => {
      if (token.stance === 'combined') this.#combined(token.text, left, y[index]!);
      else if (token.stance === 'sideways') this.#sideways(token.text, left, y[index]!);
      else this.#standing(token.text, left, y[index]!, size);
    });
    for (const { from, to, reading, over } of column.ruby) {
      const start = y[from]! - column.leads[from]! - over[0] * size;
      const end = y[to - 1]! - column.leads[to - 1]! + column.advances[to - 1]! + over[1] * size;
      const places = placeReading(reading, start, end, size, () => 1);
      reading.forEach((part, index) =>
        this.#standing(part, left + size * (1 + RUBY_AIR), places[index]!, size * RUBY_SCALE, fonts),
      );
    }
  }

  /** An upright character, its em box with the top left corner at x, y. */
  #standing(cluster: string, x: number, y: number, size: number, fonts = this.#style.fonts): void {
    const ink = this.#upright(cluster);
    if (ink.image !== undefined) this.#images.push({ image: ink.image, x, y, size });
    const { turned } = verticalShape(fonts.pick(cluster));
    const ems = ink.glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / 1000;
    let along = (size * (1 - ems)) / 2;
    for (const glyph of ink.glyphs) {
      const [over, up] = [along + (glyph.xOffset * size) / 1000, (glyph.yOffset * size) / 1000];
      if (turned) this.#put(ink, glyph, size, x + size * (1 - ASCENT_EM) + up, y + over, true);
      else this.#put(ink, glyph, size, x + over, y + size * ASCENT_EM - up, false);
      along += (glyph.xAdvance * size) / 1000;
    }
  }

  /** Letters turned by a quarter, one after the other from y on. */
  #sideways(text: string, x: number, y: number): void {
    const { size } = this.#style;
    const ink = this.#across(text);
    if (ink.image !== undefined) this.#images.push({ image: ink.image, x, y, size });
    let along = y;
    for (const glyph of ink.glyphs) {
      const [over, up] = [(glyph.xOffset * size) / 1000, (glyph.yOffset * size) / 1000];
      this.#put(ink, glyph, size, x + size * (1 - ASCENT_EM) + up, along + over, true);
      along += (glyph.xAdvance * size) / 1000;
    }
  }

  /** Figures side by side in one em box (縦中横), squeezed if they are wider. */
  #combined(text: string, x: number, y: number): void {
    const { size } = this.#style;
    const inks = Array.from(text, this.#across);
    const ems =
      inks.reduce((sum, { glyphs }) => sum + glyphs.reduce((own, { xAdvance }) => own + xAdvance, 0), 0) / 1000;
    const squeeze = Math.min(1, 1 / ems);
    let along = x + (size * (1 - ems * squeeze)) / 2;
    for (const ink of inks) {
      for (const glyph of ink.glyphs) {
        const over = ((glyph.xOffset * size) / 1000) * squeeze;
        this.#put(ink, glyph, size, along + over, y + size * (ASCENT_EM - COMBINED_RISE), false, squeeze);
        along += ((glyph.xAdvance * size) / 1000) * squeeze;
      }
    }
  }

  /** Shows one glyph with its origin at x, y (points from the page's top left). */
  #put(ink: Ink, glyph: InkGlyph, size: number, x: number, y: number, turned: boolean, squeeze = 1): void {
    const up = this.#document.page.height - y;
    const font = `/${ink.font.id} ${number(size)} Tf`;
    if (font !== this.#font) {
      this.#operators.push(font);
      this.#font = font;
      this.#fonts.add(ink.printFont);
    }
    const before = this.#line;
    if (!turned && before?.turned === false && before.squeeze === squeeze && squeeze === 1) {
      this.#operators.push(`${number(x - before.x)} ${number(up - before.y)} Td <${glyph.code}> Tj`);
    } else {
      const matrix = turned ? '0 -1 1 0' : `${number(squeeze)} 0 0 1`;
      this.#operators.push(`${matrix} ${number(x)} ${number(up)} Tm <${glyph.code}> Tj`);
    }
    this.#line = { x, y: up, turned, squeeze };
  }
}
