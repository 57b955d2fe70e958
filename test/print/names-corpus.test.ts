import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderCertificates } from '../../electron/print/certificate/render-certificates.ts';
import { FONT_FILES, bundledFonts, certificateFonts } from '../../electron/print/font/bundled-fonts.ts';
import type { ParsedFont } from '../../electron/print/font/print-font.ts';
import { equivalentsOf } from '../../electron/print/font/variation-equivalents.ts';
import { inspectText } from '../../electron/print/inspect-text.ts';
import { clusters, composeKana } from '../../electron/print/text/clusters.ts';
import { stopsPrinting } from '../../shared/contract/refusal.ts';
import { typefaces } from '../../shared/domain/certificate-template.ts';
import { difficultNames } from '../support/difficult-names.ts';
import { pdfCertificate } from '../support/pdf-certificate.ts';
import { embeddedFonts } from '../support/pdf-embedded.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';
import { pdfLines } from '../support/pdf.ts';
import { rawCmap } from '../support/raw-cmap.ts';

const load: (name: string) => { create(file: Buffer): ParsedFont } = createRequire(import.meta.url);
const fonts = bundledFonts(pdfFontsDir());
const files = new Map(
  Object.values(FONT_FILES).map((name) => {
    const bytes = readFileSync(join(pdfFontsDir(), name));
    return [name, { cmap: rawCmap(bytes), font: load('fontkit').create(bytes) }] as const;
  }),
);
const byName = new Map([...files.values()].map((source) => [source.font.postscriptName, source]));
type Source = NonNullable<ReturnType<typeof files.get>>;

/** The glyph a cluster must be drawn with, by the font's own table: as written, or by an equal of another collection. */
const glyphFor = (cluster: string, { cmap }: Source): number | undefined =>
  [composeKana(cluster), ...equivalentsOf(cluster)].map((text) => cmap.get(text)).find((glyph) => glyph !== undefined);

/** Whether two glyphs are the same drawing. */
function alike(one: ParsedFont, glyph: number, other: ParsedFont, otherGlyph: number): boolean {
  const [a, b] = [one.getGlyph(glyph).path.commands, other.getGlyph(otherGlyph).path.commands];
  return (
    a.length === b.length &&
    a.every(({ command, args }, index) => {
      const same = b[index]!;
      return command === same.command && args.every((value, at) => value === same.args[at]);
    })
  );
}
const withoutSpace = (text: string): string => text.replaceAll(/\s/gu, '');

const serif = byName.get('NotoSerifJP-Regular')!;
const sequences = [...serif.cmap.keys()].filter((text) => /[\u{e0100}-\u{e01ef}]/u.test(text));
const own = sequences.filter(
  (text) => serif.cmap.get(text) !== serif.cmap.get(String.fromCodePoint(text.codePointAt(0)!)),
);
const names = difficultNames(own);

/** Kana with a half-voiced mark that Unicode has no letter for: a ligature, which no character map names. */
const NO_CODE = /^[きキ]\u309a$/u;

/** Glyphs of a PDF that are not those their text asks for; in columns some marks have other shapes. */
function wrongGlyphs(pdf: Uint8Array, looked: RegExp): string[] {
  return embeddedFonts(pdf).flatMap(({ name, file, unicode }) => {
    const source = byName.get(name);
    if (source === undefined) return [`unknown font ${name}`];
    const inside = load('fontkit').create(file);
    return [...unicode].flatMap(([code, text]) => {
      if (code === 0 || !looked.test(text) || NO_CODE.test(text)) return [];
      const wanted = glyphFor(text, source);
      const same = wanted !== undefined && alike(inside, code, source.font, wanted);
      return same ? [] : [`${name} ${code} ${text}`];
    });
  });
}

test('2,000 names hold every kanji of JIS X 0213 and every sequence of the font, and nothing stops them', () => {
  expect(names).toHaveLength(2000);
  expect(own.length).toBeGreaterThan(200);
  expect(new Set(names.flatMap(clusters)).size).toBeGreaterThan(10_400);
  expect(Math.max(...names.map((name) => clusters(name).length))).toBeGreaterThanOrEqual(50);
  for (const typeface of typefaces) {
    const { regular } = certificateFonts(fonts, typeface, []);
    const stopped = names.flatMap((name) => inspectText(name, regular)).filter(stopsPrinting);
    expect(stopped, typeface).toEqual([]);
  }
});

const sheets = [
  { typeface: 'serif', writing: 'horizontal', orientation: 'landscape' },
  { typeface: 'ud-serif', writing: 'horizontal', orientation: 'landscape' },
  { typeface: 'serif', writing: 'horizontal', orientation: 'landscape' },
  { typeface: 'brush', writing: 'horizontal', orientation: 'landscape' },
  { typeface: 'serif', writing: 'vertical', orientation: 'landscape' },
  { typeface: 'serif', writing: 'horizontal', orientation: 'landscape' },
  { typeface: 'ud-serif', writing: 'horizontal', orientation: 'landscape' },
  { typeface: 'brush', writing: 'vertical', orientation: 'landscape' },
] as const;

test.each(sheets.map((sheet, index) => ({ ...sheet, from: index * 250 })))(
  'the 250 names from $from ($typeface, $writing) have their own glyphs, stay on the paper and are read back as written',
  async ({ from, ...sheet }) => {
    const part = names.slice(from, from + 250);
    const pdf = await renderCertificates(
      part.map((name) => pdfCertificate({ ...sheet, nameLine: `${name}　様` })),
      fonts,
    );
    expect(wrongGlyphs(pdf, sheet.writing === 'vertical' ? /\p{Script=Han}/u : /./u)).toEqual([]);
    // what came nearer than 12 mm to the edge of the paper would be missing here
    const pages = pdfLines(pdf, sheet.writing === 'vertical' ? 'raw' : 'reading', {
      margin: 34,
      width: 842,
      height: 595,
    });
    const lost = part.flatMap((name, index) => {
      const read = withoutSpace(pages[index]?.join('') ?? '');
      return read.includes(withoutSpace(name)) ? [] : [`${name} → ${read}`];
    });
    expect(lost).toEqual([]);
  },
);
