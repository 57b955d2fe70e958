import type { FontChain } from '../font/font-chain.ts';
import { type PdfDocument, subsetSlot, useFont } from './pdfmake-seam.ts';

/** One line ready to draw: cluster by cluster at x, all on one baseline (points from the page's top left). */
export interface PlacedLine {
  text: string;
  clusters: readonly string[];
  x: readonly number[];
  baseline: number;
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);
const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/** Draws lines in black; text extracted from the PDF is the text given. */
export function drawLines(document: PdfDocument, lines: readonly PlacedLine[], fonts: FontChain, size: number): void {
  const operators = ['q', '0 g', `1 0 0 -1 0 ${number(document.page.height)} cm`]; // undoes pdfkit's upside-down page
  for (const line of lines) {
    const shown = showLine(document, line, fonts, size);
    operators.push(
      ...(spacedOut(line, fonts, size) ? [actualText(line.text), 'BT', ...shown, 'ET', 'EMC'] : ['BT', ...shown, 'ET']),
    );
  }
  document.addContent([...operators, 'Q'].join('\n'));
}

/** One TJ for the line, with a move in front of each glyph that does not stand where the one before ends. */
function showLine(document: PdfDocument, line: PlacedLine, fonts: FontChain, size: number): string[] {
  const operators: string[] = [];
  let array: string[] = [];
  let font: string | undefined;
  let rise = 0;
  let pen = 0;
  const flush = (): void => {
    if (array.length > 0) operators.push(`[${array.join('').replaceAll('><', '')}] TJ`);
    array = [];
  };
  line.clusters.forEach((cluster, index) => {
    const pick = fonts.pick(cluster);
    const own = useFont(document, pick.font);
    let x = line.x[index]!;
    for (const glyph of pick.font.shape(cluster)) {
      const left = x + (glyph.xOffset * size) / 1000;
      if (own.id !== font || glyph.yOffset !== rise || array.length === 0) {
        flush();
        if (own.id !== font) operators.push(`/${own.id} ${number(size)} Tf`);
        [font, rise, pen] = [own.id, glyph.yOffset, left];
        const up = document.page.height - line.baseline + (rise * size) / 1000;
        operators.push(`1 0 0 1 ${number(left)} ${number(up)} Tm`);
      }
      const move = Math.round(((pen - left) * 1000) / size);
      if (move !== 0) array.push(String(move));
      array.push(`<${hex4(subsetSlot(own, glyph))}>`);
      pen += (glyph.width - move) * (size / 1000);
      x += (glyph.xAdvance * size) / 1000;
    }
  });
  flush();
  return operators;
}

/** Readers see a word gap in a tenth of an em and a column gap in U+3000; such lines state their text themselves. */
function spacedOut(line: PlacedLine, fonts: FontChain, size: number): boolean {
  if (line.text.includes('\u3000')) return true;
  return line.clusters.some((cluster, index) => {
    const next = line.x[index + 1];
    return next !== undefined && next - line.x[index]! - fonts.advance(cluster) * size > size * 0.05;
  });
}

function actualText(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index)));
  return `/Span <</ActualText <feff${units.join('')}>>> BDC`;
}
