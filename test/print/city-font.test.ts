import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FONT_FILES, bundledFonts, certificateFonts } from '../../electron/print/font/bundled-fonts.ts';
import { extraFontOf } from '../../electron/print/font/extra-font.ts';
import { fontFaces } from '../../electron/print/font/font-facts.ts';
import { inspectText } from '../../electron/print/inspect-text.ts';
import { createPrintService } from '../../electron/print/print-service.ts';
import { typefaces } from '../../shared/domain/certificate-template.ts';
import { fsTypes, madeCollection, madeFont } from '../support/font-file.ts';
import { pdfCertificate } from '../support/pdf-certificate.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';
import { pdfFonts, pdfLines } from '../support/pdf.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const file = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder.path, name);
  writeFileSync(path, bytes);
  return path;
};
// letters no bundled font has: extension E, plane 16, old gaiji
const rare = '\u{2b740}';
const common = '\u{100001}';
const gaiji = '\ue000';
const city = file('city.ttf', madeFont({ letters: { [rare]: 50, [common]: 51, [gaiji]: 52, 一: 53 } }));
const issues = (text: string, fonts: ReturnType<typeof certificateFonts>) =>
  inspectText(text, fonts.regular).map(({ code, issue }) => `${code} ${issue}`);

describe('the fonts of a certificate, letter by letter', () => {
  test('each typeface falls back to Noto Serif JP, then to the city’s own font, and says so', () => {
    const fonts = bundledFonts(pdfFontsDir(), extraFontOf({ path: city, face: '' }));
    const own = { serif: FONT_FILES.serif, 'ud-serif': FONT_FILES.udSerif, brush: FONT_FILES.brush };
    for (const typeface of typefaces) {
      const chain = certificateFonts(fonts, typeface, []);
      const files = ['証', '𠮷', rare].map((letter) => chain.regular.pick(letter).font.path.split('/').at(-1));
      expect(files).toEqual([own[typeface], FONT_FILES.serif, 'city.ttf']);
      const far = typeface === 'serif' ? [] : ['U+20BB7 fallback'];
      expect(issues(`証𠮷${rare}`, chain)).toEqual([...far, 'U+2B740 fallback']);
    }
  });

  test('letters of plane 16 are printed when the city’s font has them, old gaiji never', () => {
    const chain = certificateFonts(bundledFonts(pdfFontsDir(), extraFontOf({ path: city, face: '' })), 'serif', []);
    expect(issues(`${common}${gaiji}`, chain)).toEqual(['U+100001 fallback', 'U+E000 private-use']);
    const without = certificateFonts(bundledFonts(pdfFontsDir()), 'serif', []);
    expect(issues(`${rare}${common}`, without)).toEqual(['U+2B740 missing', 'U+100001 private-use']);
  });

  test('a font that is gone, or no font any more, is left out', () => {
    expect(extraFontOf({ path: join(folder.path, 'gone.ttf'), face: '' })).toBeUndefined();
    expect(extraFontOf({ path: join(folder.path, 'away\0.ttf'), face: '' })).toBeUndefined(); // the system refuses to look
    const path = file('changing.ttf', madeFont({ letters: { [rare]: 50 } }));
    const before = extraFontOf({ path, face: '' });
    expect(extraFontOf({ path, face: '' })).toBe(before);
    writeFileSync(path, 'no font');
    utimesSync(path, 1, 1);
    const fonts = bundledFonts(pdfFontsDir(), extraFontOf({ path, face: '' }));
    expect(issues(rare, certificateFonts(fonts, 'serif', []))).toEqual(['U+2B740 missing']);
    expect(issues('証', certificateFonts(fonts, 'serif', []))).toEqual([]);
  });

  test('a font that could not be read once is tried again at the next job', () => {
    const good = madeFont({ letters: { [rare]: 50 } });
    const path = file('blinking.ttf', new Uint8Array(good.length));
    const write = (bytes: Uint8Array) => {
      writeFileSync(path, bytes);
      utimesSync(path, 1, 1); // nothing tells that the file has changed
    };
    const print = () =>
      issues(rare, certificateFonts(bundledFonts(pdfFontsDir(), extraFontOf({ path, face: '' })), 'serif', []));
    write(new Uint8Array(good.length));
    expect([print(), print()]).toEqual([['U+2B740 missing'], ['U+2B740 missing']]);
    write(good);
    expect(print()).toEqual(['U+2B740 fallback']);
    const read = extraFontOf({ path, face: '' });
    print();
    expect(extraFontOf({ path, face: '' })).toBe(read);
  });

  test.each([
    ['葛\u{e0102}', '葛\u{e0100}'],
    ['辻\u{e0103}', '辻\u{e0101}'],
    ['祇\u{e0102}', '祇\u{e0100}'],
    ['榊\u{e0103}', '榊\u{e0101}'],
    ['邉\u{e010f}', '邉\u{e0100}'],
  ])('%s of the residents’ register is the glyph of %s', (written, equal) => {
    const { regular } = certificateFonts(bundledFonts(pdfFontsDir()), 'serif', []);
    const pick = regular.pick(written);
    expect([pick.coverage, pick.text, pick.way, pick.fallback]).toEqual(['covered', equal, 'equivalent', false]);
    expect(issues(written, { regular, bold: regular })).toEqual([]);
  });

  test('what only looks alike is no equal: 邉 has other forms that stay lost', () => {
    const chain = certificateFonts(bundledFonts(pdfFontsDir()), 'serif', []);
    expect(issues('邉\u{e0112}葛\u{e0104}', chain)).toEqual([
      'U+9089 U+E0112 variant-lost',
      'U+845B U+E0104 variant-lost',
    ]);
  });

  test('a substitute is drawn in place of the letter, and mentioned', () => {
    const image = { key: 'k', mime: 'image/png', bytes: new Uint8Array() } as const;
    const chain = certificateFonts(bundledFonts(pdfFontsDir()), 'brush', [
      { letter: gaiji, plain: '辺' },
      { letter: rare, image },
      { letter: common, plain: '\u{2b741}' },
    ]);
    expect(chain.regular.pick(gaiji)).toMatchObject({ coverage: 'covered', text: '辺', way: 'substitute' });
    expect(chain.regular.pick(rare)).toMatchObject({ coverage: 'covered', image, way: 'substitute' });
    expect(chain.regular.advance(rare)).toBe(1);
    expect(issues(`${gaiji}辺${rare}${common}`, chain)).toEqual([
      'U+E000 substitute',
      'U+2B740 substitute',
      'U+100001 missing', // the plain form cannot be printed either
    ]);
  });
});

describe('what a font file offers', () => {
  test('its name, its kanji, and whether its maker lets it be embedded', () => {
    expect(fontFaces(city)).toEqual([{ face: '', name: 'BIZ UDPGothic', kanji: 2, fault: null }]);
    const faults = (['noEmbedding', 'noSubsetting', 'bitmapOnly'] as const).map(
      (kind) => fontFaces(file(`${kind}.ttf`, madeFont({ letters: { 一: 53 }, fsType: fsTypes[kind] })))[0]?.fault,
    );
    expect(faults).toEqual(['no-embedding', 'no-subsetting', 'bitmap-only']);
  });

  test('a collection has faces, and prints with the one chosen', () => {
    const path = file(
      'two.ttc',
      madeCollection({ letters: { 一: 53 } }, { letters: { [rare]: 50, 二: 54 } }, 'Second'),
    );
    expect(fontFaces(path).map(({ face, kanji }) => [face, kanji])).toEqual([
      ['BIZUDPGothic-Regular', 1],
      ['Second', 2],
    ]);
    const chain = (face: string) =>
      certificateFonts(bundledFonts(pdfFontsDir(), extraFontOf({ path, face })), 'serif', []);
    expect(chain('Second').regular.pick(rare).coverage).toBe('covered');
    expect(chain('BIZUDPGothic-Regular').regular.pick(rare).coverage).toBe('missing');
  });

  test('the worker prints with the font as it is at each job, and answers for a file that is none', async () => {
    let extra: { path: string; face: string } | null = null;
    const print = createPrintService({ fontsDir: pdfFontsDir(), extraFont: () => extra });
    const name = pdfCertificate({ nameLine: `${rare}商店` });
    await expect(print.certificates([name])).rejects.toMatchObject({ fault: { code: 'unprintable-text' } });
    extra = { path: file('late.ttf', madeFont({ letters: { [rare]: 50 } })), face: '' };
    const pdf = await print.certificates([name]);
    expect(pdfLines(pdf).flat()).toContain(`${rare}商店`);
    expect(pdfFonts(pdf).filter(({ embedded, unicode }) => embedded && unicode)).toHaveLength(3);
    rmSync(extra.path);
    await expect(print.certificates([name])).rejects.toMatchObject({ fault: { code: 'unprintable-text' } });
    await expect(print.font(file('text.ttf', 'no font'))).rejects.toMatchObject({ fault: { code: 'font-unreadable' } });
    const cut = madeFont({ letters: { 一: 53 } }).subarray(0, 40_000);
    await expect(print.font(file('cut.ttf', cut))).rejects.toMatchObject({ fault: { code: 'font-unreadable' } });
    await print.close();
  });
});
