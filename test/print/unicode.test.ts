import { expect, test } from 'vitest';
import { bundledFonts } from '../../electron/print/font/bundled-fonts.ts';
import { renderPdf } from '../../electron/print/pdf/pdfmake-seam.ts';
import { textBlock } from '../../electron/print/pdf/text-block.ts';
import { singleLine } from '../../electron/print/text/break-lines.ts';
import { codePoints } from '../../electron/print/text/clusters.ts';
import { jisX0213 } from '../support/jis-x-0213.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';
import { pdfLines } from '../support/pdf.ts';

const certificate = bundledFonts(pdfFontsDir()).certificates.serif.regular;
const inLines = (letters: readonly string[], length: number): string[] =>
  Array.from({ length: Math.ceil(letters.length / length) }, (_, row) =>
    letters.slice(row * length, (row + 1) * length).join(''),
  );

/** Lines as they are on paper, 60 a page. */
function printed(lines: readonly string[]): Promise<Uint8Array> {
  const pages = Array.from({ length: Math.ceil(lines.length / 60) }, (_, page) =>
    lines.slice(page * 60, (page + 1) * 60),
  );
  const setting = { size: 10, advance: certificate.advance };
  return renderPdf({
    pageSize: 'A4',
    pageMargins: 0,
    content: pages.map((page, index) => ({
      canvas: page.map((text, row) =>
        textBlock([singleLine(text, setting)], 40, 30 + row * 13, 500, {
          fonts: certificate,
          size: 10,
          leading: 1.3,
          align: 'start',
        }),
      ),
      absolutePosition: { x: 0, y: 0 },
      ...(index > 0 ? { pageBreak: 'before' as const } : {}),
    })),
  });
}

test('every letter of JIS X 0213 that the font has is read back as it was written', async () => {
  const all = jisX0213();
  expect(all).toHaveLength(11_233);
  const here = all.filter((letter) => certificate.pick(letter).coverage === 'covered');
  const kanji = (letters: readonly string[]) =>
    letters.filter((letter) => /\p{Unified_Ideograph}/u.test(letter)).length;
  expect(kanji(here)).toBe(kanji(all)); // what is missing are accented Latin letters and the like
  expect(here.length).toBeGreaterThan(11_000);
  const lines = inLines(here, 40);
  const read = pdfLines(await printed(lines)).flat();
  // poppler itself makes a plain space of U+00A0
  expect(read).toEqual(lines.map((line) => line.replaceAll('\u00a0', ' ')));
});

test('letters that share a glyph, sequences and pairs keep their text, whichever comes first', async () => {
  const lines = [
    '⽥田⽥田⼀一一⼀',
    '～〜～〜−－',
    '葛葛\u{e0100}葛葛\u{e0101}葛\u{e0102}葛\u{e0103}',
    '𠮷吉𣘺橋𡈽土',
    '神\ufa19塚\ufa10隆\uf9dc',
    'か\u3099がは\u309aぱ',
  ];
  const read = pdfLines(await printed(lines)).flat();
  expect(read.map((line) => codePoints(line))).toEqual(lines.map((line) => codePoints(line)));
});
