import type { FontChain, Pick } from '../font/font-chain.ts';
import type { PrintFont, ShapedGlyph } from '../font/print-font.ts';
import type { PrintImage } from '../print-contract.ts';
import { codePoints } from '../text/clusters.ts';
import { type EmbeddedFont, type PdfDocument, subsetSlot, useFont } from './pdfmake-seam.ts';

/** One glyph of a document's font subset; lengths in thousandths of an em. */
export interface InkGlyph {
  /** Four hexadecimal digits, as text operators name it. */
  code: string;
  width: number;
  xAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** A user-perceived character as one document draws it; whatever is drawn, it is extracted as written. */
export interface Ink {
  printFont: PrintFont;
  font: EmbeddedFont;
  glyphs: readonly InkGlyph[];
  /** Drawn instead of the glyphs, which are a space then: one em box. */
  image?: PrintImage;
}

/** How a character of one writing direction is shaped. */
export type Shape = (pick: Pick) => readonly ShapedGlyph[];

export const shapeAcross: Shape = ({ font, text }) => font.shape(text);

type Inks = Map<string, Ink>;
const known = new WeakMap<PdfDocument, Map<Shape, WeakMap<FontChain, Inks>>>();

/** The ink of a document's characters, one chain of fonts and one way of shaping at a time. */
export function inkwell(document: PdfDocument, fonts: FontChain, shape: Shape): (cluster: string) => Ink {
  let shapes = known.get(document);
  if (shapes === undefined) known.set(document, (shapes = new Map()));
  let chains = shapes.get(shape);
  if (chains === undefined) shapes.set(shape, (chains = new WeakMap()));
  let inks = chains.get(fonts);
  if (inks === undefined) chains.set(fonts, (inks = new Map()));
  const own = inks;
  return (cluster) => {
    let ink = own.get(cluster);
    if (ink === undefined) own.set(cluster, (ink = mix(document, fonts.pick(cluster), cluster, shape)));
    return ink;
  };
}

function mix(document: PdfDocument, pick: Pick, cluster: string, shape: Shape): Ink {
  const font = useFont(document, pick.font);
  const { image } = pick;
  // a picture leaves a space behind, so that readers find a place for the letter's text
  const shaped = image === undefined ? shape(pick) : pick.font.shape(' ');
  const written = codePoints(cluster);
  const replaced = pick.text !== cluster || image !== undefined;
  const glyphs = shaped.map((glyph, index): InkGlyph => {
    const stands = replaced ? { ...glyph, codePoints: index === 0 ? written : [] } : glyph;
    const { width, xAdvance, xOffset, yOffset } = glyph;
    const code = subsetSlot(font, stands).toString(16).padStart(4, '0');
    return { code, width, xAdvance, xOffset, yOffset };
  });
  return { printFont: pick.font, font, glyphs, ...(image === undefined ? {} : { image }) };
}

/** Operators and what their page needs: kept, so that the same text at the same place is written once. */
export interface Drawing {
  operators: string;
  fonts: ReadonlySet<PrintFont>;
  images: readonly { image: PrintImage; x: number; y: number; size: number }[];
}
