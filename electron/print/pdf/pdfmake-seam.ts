// The only file that touches pdfmake's and pdfkit's private parts. All three are pinned; test/print holds the shapes.
import { createRequire } from 'node:module';
import type pdfmake from 'pdfmake';
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
const loadPdfKit: (name: string) => new (options: object) => PdfKitProbe & PdfDocument = require;

const loadPdfMake: (name: string) => typeof pdfmake = require;
let ready: typeof pdfmake | undefined;

/** pdfmake for documents that flow over pages; read when the first of them is made, as certificates do without it. */
function pdfMake(): typeof pdfmake {
  if (ready !== undefined) return ready;
  const loaded = loadPdfMake('pdfmake');
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
  loaded.setProgressCallback(drawn);
  // nothing is ever fetched or read on behalf of a document: fonts come as opened fonts, pictures do not exist
  loaded.setUrlAccessPolicy(() => false);
  loaded.setLocalAccessPolicy(() => false);
  ready = loaded;
  return loaded;
}

export function renderPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  return pdfMake().createPdf(definition).getBuffer();
}

/** A page whose blocks stand at their places already. */
export interface FixedPage {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly DrawnBlock[];
}

/** Pages of blocks with fixed places as a PDF, by pdfkit alone and page by page: a thousand pages are never held at once. */
export function writePages(
  pages: readonly FixedPage[],
  properties: { readonly title: string; readonly author: string; readonly createdAt: Date },
): Uint8Array<ArrayBuffer> {
  drawingBegins(pages.length);
  const document = new (pageWriter())({
    pdfVersion: '1.7',
    lang: 'ja',
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    info: {
      Producer: 'pdfmake',
      Creator: 'グッドバランス認定台帳',
      ...(properties.title === '' ? {} : { Title: properties.title }),
      ...(properties.author === '' ? {} : { Author: properties.author }),
      CreationDate: properties.createdAt,
    },
  });
  pages.forEach(({ width, height, blocks }, index) => {
    document.addPage({ size: [width, height] });
    for (const block of blocks) block.drawn(document, block.x, block.y);
    drawn((index + 1) / pages.length);
  });
  document.end();
  return document.finished();
}

type PageWriter = PdfDocument & { finished(): Uint8Array<ArrayBuffer> };
let writer: (new (options: object) => PageWriter) | undefined;

/** pdfkit's document, writing into one growing piece of memory: as a stream it makes a dozen small ones of each page. */
function pageWriter(): new (options: object) => PageWriter {
  const PdfKitDocument: new (options: object) => PdfDocument = loadPdfKit('pdfkit');
  writer ??= class extends PdfKitDocument {
    declare _offset: number;
    declare bytes: Uint8Array<ArrayBuffer> | undefined;
    // called by the constructor of pdfkit's class already
    _write(data: string | Uint8Array): void {
      const chunk = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
      const needed = this._offset + chunk.length;
      this.bytes ??= new Uint8Array(64 * 1024);
      if (needed > this.bytes.length) {
        const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
        larger.set(this.bytes.subarray(0, this._offset));
        this.bytes = larger;
      }
      this.bytes.set(chunk, this._offset);
      this._offset = needed;
    }
    /** The file; it owns its memory, so that it can be handed to another thread. */
    finished(): Uint8Array<ArrayBuffer> {
      return this.bytes!.slice(0, this._offset);
    }
  };
  return writer;
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
