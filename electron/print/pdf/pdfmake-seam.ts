// The only file that touches pdfmake's and pdfkit's private parts. All three are pinned; test/print holds the shapes.
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { CanvasRect, TDocumentDefinitions } from 'pdfmake/interfaces';
import type PdfKit from 'pdfkit';
import { drawingBegins, drawn } from '../job-control.ts';
import type { PrintFont, ShapedGlyph } from '../font/print-font.ts';

/** pdfkit's document as far as we draw on it. */
export type PdfDocument = InstanceType<typeof PdfKit> & {
  page: { height: number; fonts: Record<string, unknown> };
  addContent(operators: string): unknown;
  image(src: EmbeddedImage, x: number, y: number, options: { width: number; height: number }): unknown;
  _fontCount: number;
  _fontFamilies: Record<string, EmbeddedFont>;
};

/** pdfkit's font inside one document: a growing subset with the text and width of each slot. */
export interface EmbeddedFont {
  id: string;
  subset: { glyphs: number[]; mapping: Record<number, number>; includeGlyph(glyph: number): number };
  unicode: number[][];
  widths: number[];
  ref(): unknown;
}
type EmbeddedFontClass = new (document: PdfDocument, font: PrintFont['parsed'], id: string) => EmbeddedFont;

/** A rectangle in pdfmake's page flow whose inside we draw. */
export type DrawnBlock = CanvasRect & { drawn: (document: PdfDocument, x: number, y: number) => void };

interface Renderer {
  renderPages: (this: unknown, pages: readonly unknown[]) => void;
  renderVector: (this: { pdfDocument: PdfDocument }, vector: Partial<DrawnBlock>) => void;
}
/** pdfkit's reader of one PNG or JPEG. It writes into whatever hands out references, a document or a recorder. */
export interface PdfImage {
  width: number;
  height: number;
  /** EXIF; 5 to 8 lie on their side. */
  orientation?: number;
  /** Compressed samples of a PNG. */
  imgData?: Uint8Array;
  embed(into: { ref(data?: Record<string, unknown>): object }): void;
}
/** A picture that stands in the document already, as pdfkit's `image` takes it. */
export interface EmbeddedImage {
  width: number;
  height: number;
  orientation: number;
  label: string;
  obj: object;
}
interface PdfKitProbe {
  font(path: string, face?: string): unknown;
  openImage(bytes: Buffer): PdfImage;
  _font: { constructor: EmbeddedFontClass };
}

const require = createRequire(import.meta.url);
const loadRenderer: (name: string) => { default: { prototype: Renderer } } = require;
const loadPdfKit: (name: string) => new (options: object) => PdfKitProbe = require;

const renderer = loadRenderer('pdfmake/js/Renderer').default.prototype;
const { renderVector } = renderer;
renderer.renderVector = function drawBlock(vector) {
  if (vector.drawn === undefined) renderVector.call(this, vector);
  else vector.drawn(this.pdfDocument, vector.x ?? 0, vector.y ?? 0);
};

// the worker tells how many pages it draws, and between two things drawn it looks whether it is still to go on
const { renderPages } = renderer;
renderer.renderPages = function countPages(pages) {
  drawingBegins(pages.length);
  renderPages.call(this, pages);
};
pdfmake.setProgressCallback(drawn);

// nothing is ever fetched or read on behalf of a document: fonts come as opened fonts, pictures do not exist
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

export function renderPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  return pdfmake.createPdf(definition).getBuffer();
}

/** Throws (a string or an Error) on what is neither PNG nor JPEG. */
export function openImage(bytes: Uint8Array): PdfImage {
  return new (loadPdfKit('pdfkit'))({ font: null, autoFirstPage: false }).openImage(Buffer.from(bytes));
}

let embeddedClass: EmbeddedFontClass | undefined;
const embedded = new WeakMap<PdfDocument, Map<PrintFont, EmbeddedFont>>();
const slots = new WeakMap<EmbeddedFont, Map<string, number>>();

/** Makes sure a font is in the document and on its current page. */
export function useFont(document: PdfDocument, font: PrintFont): EmbeddedFont {
  let fonts = embedded.get(document);
  if (fonts === undefined) embedded.set(document, (fonts = new Map()));
  let own = fonts.get(font);
  if (own === undefined) {
    embeddedClass ??= findEmbeddedClass(font);
    document._fontCount += 1;
    own = new embeddedClass(document, font.parsed, `F${document._fontCount}`);
    document._fontFamilies[own.id] = own; // pdfkit writes the fonts listed here when the document ends
    fonts.set(font, own);
  }
  document.page.fonts[own.id] ??= own.ref();
  return own;
}

// pdfkit does not export the class; a document that embeds any TrueType font shows it
function findEmbeddedClass({ path, face }: PrintFont): EmbeddedFontClass {
  const probe = new (loadPdfKit('pdfkit'))({ font: null, autoFirstPage: false });
  probe.font(path, face);
  return probe._font.constructor;
}

/**
 * Slot of a glyph in the document's subset, one for each text it stands for. pdfkit has one slot per glyph, so that after
 * ⼀ every 一 would be copied and searched as ⼀.
 */
export function subsetSlot(font: EmbeddedFont, glyph: ShapedGlyph): number {
  let known = slots.get(font);
  if (known === undefined) slots.set(font, (known = new Map()));
  const text = glyph.codePoints.join(',');
  const key = `${glyph.id}|${text}`;
  let slot = known.get(key);
  if (slot === undefined) {
    const taken = font.subset.mapping[glyph.id];
    const other = taken !== undefined && (font.unicode[taken]?.join(',') ?? text) !== text;
    slot = other ? font.subset.glyphs.push(glyph.id) - 1 : font.subset.includeGlyph(glyph.id);
    font.widths[slot] ??= glyph.width;
    font.unicode[slot] ??= glyph.codePoints;
    known.set(key, slot);
  }
  return slot;
}
