import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FONT_FILES } from '../../electron/print/font/bundled-fonts.ts';
import { FontChain } from '../../electron/print/font/font-chain.ts';
import { PrintFont } from '../../electron/print/font/print-font.ts';
import {
  type DrawnBlock,
  type PdfDocument,
  openImage,
  renderPdf,
  subsetSlot,
  useFont,
} from '../../electron/print/pdf/pdfmake-seam.ts';
import { textBlock } from '../../electron/print/pdf/text-block.ts';
import { singleLine } from '../../electron/print/text/break-lines.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';
import { pdfLines } from '../support/pdf.ts';

// The parts of pdfmake and pdfkit that electron/print/pdf/pdfmake-seam.ts relies on although nobody promises them. When an
// upgrade makes one of these fail, the seam is what has to follow; nothing else in the app knows of them.
const changed = (what: string): string =>
  `pdfmake or pdfkit has changed: look at ${what} in electron/print/pdf/pdfmake-seam.ts`;

const serif = new PrintFont(join(pdfFontsDir(), FONT_FILES.serif));

/** What a block sees while pdfmake draws it. */
async function whileDrawn<T>(
  look: (document: PdfDocument, x: number, y: number) => T,
): Promise<{ seen: T[]; pdf: Buffer }> {
  const seen: T[] = [];
  const block: DrawnBlock = {
    type: 'rect',
    x: 7,
    y: 11,
    w: 10,
    h: 10,
    drawn: (document, x, y) => seen.push(look(document, x, y)),
  };
  const canvas = { canvas: [block], absolutePosition: { x: 0, y: 0 } };
  const pdf = await renderPdf({
    pageSize: 'A5',
    pageMargins: 0,
    content: [canvas, { ...canvas, pageBreak: 'before' }],
  });
  return { seen, pdf };
}

describe('the private parts of pdfmake and pdfkit', () => {
  test('are of the versions they were looked at in, pinned', () => {
    const manifest: { dependencies: Record<string, string> } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
    );
    for (const [name, version] of Object.entries({ pdfmake: '0.3.11', pdfkit: '0.19.1', fontkit: '2.0.4' })) {
      expect(manifest.dependencies[name], changed(`everything of ${name}`)).toBe(version);
      const installed: { version: string } = JSON.parse(
        readFileSync(join(import.meta.dirname, `../../node_modules/${name}/package.json`), 'utf8'),
      );
      expect(installed.version, changed(`everything of ${name}`)).toBe(version);
    }
    // pdfmake brings the pdfkit and pdfkit the fontkit that we load ourselves: one copy of each in the process
    const from = createRequire(import.meta.url);
    const pdfmake = createRequire(from.resolve('pdfmake'));
    expect(pdfmake.resolve('pdfkit'), changed('require')).toBe(from.resolve('pdfkit'));
    expect(createRequire(from.resolve('pdfkit')).resolve('fontkit'), changed('require')).toBe(from.resolve('fontkit'));
  });

  test('Renderer draws vectors and pages by the methods we stand in for', async () => {
    await whileDrawn(() => null); // pdfmake is read when something is made with it
    const load: (name: string) => { default: { prototype: Record<string, (...given: unknown[]) => void> } } =
      createRequire(import.meta.url);
    const { prototype } = load('pdfmake/js/Renderer').default;
    expect(prototype['renderVector']?.name, changed('Renderer.renderVector')).toBe('drawBlock');
    expect(prototype['renderPages']?.name, changed('Renderer.renderPages')).toBe('countPages');
  });

  test('a block is drawn once a page, at the place the page flow gave it, on the current page', async () => {
    const { seen } = await whileDrawn((document, x, y) => ({
      page: document.page,
      x,
      y,
      height: document.page.height,
    }));
    expect(
      seen.map(({ x, y }) => [x, y]),
      changed('drawBlock'),
    ).toEqual([
      [7, 11],
      [7, 11],
    ]);
    expect(new Set(seen.map(({ page }) => page)).size, changed('PdfDocument.page')).toBe(2);
    expect(seen[0]!.height, changed('PdfDocument.page.height')).toBeCloseTo(595.28, 1);
  });

  test('the document has what fonts and forms are hung on', async () => {
    const { seen } = await whileDrawn((document) => ({
      addContent: typeof document.addContent,
      count: typeof document._fontCount,
      families: typeof document._fontFamilies,
      fonts: typeof document.page.fonts,
      xobjects: typeof document.page.xobjects,
      write: typeof document.page.write,
      ref: typeof document.ref,
      image: typeof document.image,
    }));
    expect(seen[0], changed('PdfDocument')).toEqual({
      addContent: 'function',
      count: 'number',
      families: 'object',
      fonts: 'object',
      xobjects: 'object',
      write: 'function',
      ref: 'function',
      image: 'function',
    });
  });

  test('an embedded font is a growing subset with a text and a width for each slot', async () => {
    const { seen, pdf } = await whileDrawn((document) => {
      const own = useFont(document, serif);
      const [glyph] = serif.shape('一');
      const slot = subsetSlot(own, glyph!);
      const other = subsetSlot(own, { ...glyph!, codePoints: [0x2f00] });
      const again = subsetSlot(own, { ...glyph!, codePoints: [0x4e00] });
      return { own, glyph, slot, other, again, listed: document._fontFamilies[own.id] === own };
    });
    const { own, glyph, slot, other, again, listed } = seen[0]!;
    expect(own.constructor.name, changed('findEmbeddedClass')).toBe('EmbeddedFont');
    expect(listed, changed('PdfDocument._fontFamilies')).toBe(true);
    expect(own.subset.glyphs[slot], changed('EmbeddedFont.subset.glyphs')).toBe(glyph!.id);
    expect(own.subset.mapping[glyph!.id], changed('EmbeddedFont.subset.mapping')).toBe(slot);
    expect(own.subset.glyphs[other], changed('EmbeddedFont.subset.glyphs')).toBe(glyph!.id);
    expect(
      [slot, other].map((each) => own.unicode[each]),
      changed('EmbeddedFont.unicode'),
    ).toEqual([[0x4e00], [0x2f00]]);
    expect(own.widths[slot], changed('EmbeddedFont.widths')).toBeCloseTo(1000);
    expect(again).toBe(slot);
    expect(new Set(seen.map((each) => each.own)).size).toBe(1); // one subset for all pages
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('two letters with one picture keep their own texts in the finished file', async () => {
    const fonts = new FontChain([serif]);
    const line = singleLine('⼀一⽥田「」、「」', { size: 20, advance: fonts.advance });
    const style = { fonts, size: 20, leading: 1.5, align: 'start' } as const;
    const canvas = { canvas: [textBlock([line], 20, 20, 300, style)], absolutePosition: { x: 0, y: 0 } };
    const pdf = await renderPdf({ pageSize: 'A5', pageMargins: 0, content: [canvas] });
    for (const order of ['reading', 'raw'] as const)
      expect(pdfLines(pdf, order)[0], changed('subsetSlot')).toEqual(['⼀一⽥田「」、「」']);
  });

  test('a picture is read without a document, and what is none throws', () => {
    const bytes = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
      'base64',
    );
    const image = openImage(bytes);
    const { width, height, imgData } = image;
    expect(
      { width, height, embed: typeof image.embed, data: imgData instanceof Uint8Array },
      changed('openImage'),
    ).toEqual({
      width: 1,
      height: 1,
      embed: 'function',
      data: true,
    });
    expect(() => openImage(Buffer.from('no picture'))).toThrow();
  });
});
