import type { FontChain } from '../font/font-chain.ts';
import type { PrintFont } from '../font/print-font.ts';
import { RUBY_SCALE } from '../text/ruby.ts';
import { drawImage, imageRatio } from './draw-image.ts';
import { type Drawing, type Ink, inkwell, shapeAcross } from './ink.ts';
import { actualText, number } from './operators.ts';
import { type PdfDocument, useFont } from './pdfmake-seam.ts';

/** One line ready to draw: cluster by cluster at x, all on one baseline (points from the page's top left). */
export interface PlacedLine {
  text: string;
  clusters: readonly string[];
  x: readonly number[];
  baseline: number;
  /** Readings above the line. */
  ruby?: readonly { clusters: readonly string[]; x: readonly number[] }[];
}

/** Baseline below the top of the em box: the same for every font, so a fallback never moves a line. */
export const ASCENT_EM = 0.88;
/** Air between a reading and its base, in ems of the base. */
const RUBY_AIR = 0.04;

/** Draws lines in black; text extracted from the PDF is the text given. */
export function drawLines(document: PdfDocument, lines: readonly PlacedLine[], fonts: FontChain, size: number): void {
  draw(document, setLines(document, lines, fonts, size));
}

/** Puts a drawing on the document's current page. */
export function draw(document: PdfDocument, { operators, fonts, images }: Drawing): void {
  for (const font of fonts) useFont(document, font);
  document.addContent(operators);
  for (const { image, x, y, size } of images) {
    const ratio = imageRatio(image);
    const [width, height] = ratio > 1 ? [size, size / ratio] : [size * ratio, size];
    drawImage(document, image, x + (size - width) / 2, y + (size - height) / 2, width, height);
  }
}

/** The operators of lines, without putting them on a page. */
export function setLines(document: PdfDocument, lines: readonly PlacedLine[], fonts: FontChain, size: number): Drawing {
  const operators = ['q', '0 g', `1 0 0 -1 0 ${number(document.page.height)} cm`]; // undoes pdfkit's upside-down page
  const used = new Set<PrintFont>();
  const images: Drawing['images'][number][] = [];
  const inkOf = inkwell(document, fonts, shapeAcross);
  for (const line of lines) {
    const inks = line.clusters.map(inkOf);
    inks.forEach(({ printFont, image }, index) => {
      used.add(printFont);
      if (image !== undefined) images.push({ image, x: line.x[index]!, y: line.baseline - size * ASCENT_EM, size });
    });
    const shown = showLine(document, line.x, line.baseline, inks, size);
    operators.push(
      ...(spacedOut(line, inks, size) ? [actualText(line.text), 'BT', ...shown, 'ET', 'EMC'] : ['BT', ...shown, 'ET']),
    );
    for (const reading of line.ruby ?? []) {
      const small = reading.clusters.map(inkOf);
      for (const { printFont } of small) used.add(printFont);
      const baseline = line.baseline - size * (ASCENT_EM + RUBY_AIR + (1 - ASCENT_EM) * RUBY_SCALE);
      const over = showLine(document, reading.x, baseline, small, size * RUBY_SCALE);
      operators.push(actualText(''), 'BT', ...over, 'ET', 'EMC'); // read aloud and searched as written
    }
  }
  operators.push('Q');
  return { operators: operators.join('\n'), fonts: used, images };
}

/** One TJ for the line, with a move in front of each glyph that does not stand where the one before ends. */
function showLine(
  document: PdfDocument,
  xs: readonly number[],
  baseline: number,
  inks: readonly Ink[],
  size: number,
): string[] {
  const operators: string[] = [];
  const up = document.page.height - baseline;
  let array = '';
  let font: string | undefined;
  let rise = 0;
  let pen = 0;
  const flush = (): void => {
    if (array !== '') operators.push(`[${array}>] TJ`);
    array = '';
  };
  for (let index = 0; index < inks.length; index += 1) {
    const ink = inks[index]!;
    let x = xs[index]!;
    for (const glyph of ink.glyphs) {
      const left = x + (glyph.xOffset * size) / 1000;
      if (ink.font.id !== font || glyph.yOffset !== rise || array === '') {
        flush();
        if (ink.font.id !== font) operators.push(`/${ink.font.id} ${number(size)} Tf`);
        [font, rise, pen] = [ink.font.id, glyph.yOffset, left];
        operators.push(`1 0 0 1 ${number(left)} ${number(up + (rise * size) / 1000)} Tm`);
        array = '<';
      }
      const move = Math.round(((pen - left) * 1000) / size);
      array += move === 0 ? glyph.code : `>${move}<${glyph.code}`;
      pen += (glyph.width - move) * (size / 1000);
      x += (glyph.xAdvance * size) / 1000;
    }
  }
  flush();
  return operators;
}

/** Readers see a word gap in a tenth of an em, a column gap in U+3000 and a new line in 」、 pushed together: such lines state their text. */
function spacedOut(line: PlacedLine, inks: readonly Ink[], size: number): boolean {
  if (line.text.includes('\u3000')) return true;
  return inks.some(({ glyphs, image }, index) => {
    if (image !== undefined) return true;
    const next = line.x[index + 1];
    if (next === undefined) return false;
    const advance = glyphs.reduce((sum, glyph) => sum + glyph.xAdvance, 0);
    const gap = next - line.x[index]! - (advance * size) / 1000;
    return gap > size * 0.05 || gap < size * -0.1;
  });
}
