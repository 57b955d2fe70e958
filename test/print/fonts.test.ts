import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FONT_FILES, bundledFonts } from '../../electron/print/font/bundled-fonts.ts';
import { PrintFont } from '../../electron/print/font/print-font.ts';
import { inspectText } from '../../electron/print/inspect-text.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';

const fonts = bundledFonts(pdfFontsDir());
const serif = new PrintFont(join(pdfFontsDir(), FONT_FILES.serif));
const glyph = (text: string) => serif.shape(text)[0]!.id;

describe('variation sequences', () => {
  test('葛+U+E0100 has its own glyph, as the font says and unlike fontkit 2.0.4 unrepaired', () => {
    expect(glyph('葛\u{e0100}')).not.toBe(glyph('葛'));
    expect(glyph('辻\u{e0100}')).not.toBe(glyph('辻'));
    expect(serif.shape('葛\u{e0100}')).toHaveLength(1);
  });

  test('every own-glyph sequence of the font is drawn with the glyph its cmap names', () => {
    const selectors = serif.parsed._cmapProcessor.uvs?.varSelectors.toArray() ?? [];
    const special = selectors.flatMap((selector) =>
      (selector.nonDefaultUVS ?? []).map((entry) => ({
        text: String.fromCodePoint(entry.unicodeValue, selector.varSelector),
        id: entry.glyphID,
      })),
    );
    expect(special.length).toBeGreaterThan(300);
    expect(special.filter(({ text, id }) => serif.parsed.glyphsForString(text)[0]?.id !== id)).toEqual([]);
  });

  test('the repair reaches the fonts pdfkit opens itself', () => {
    const load: (name: string) => { create(file: Buffer): PrintFont['parsed'] } = createRequire(import.meta.url);
    const other = load('fontkit').create(readFileSync(serif.path));
    expect(other.glyphsForString('葛\u{e0100}')[0]!.id).toBe(glyph('葛\u{e0100}'));
  });

  test('kana with a separate voicing mark is drawn as one letter and keeps its text', () => {
    const [composed, ...more] = serif.shape('か\u3099');
    expect(more).toEqual([]);
    expect(composed!.id).toBe(glyph('が'));
    expect(composed!.codePoints).toEqual([0x304b, 0x3099]);
  });
});

test.each(Object.entries(FONT_FILES))('%s draws letters alone as its shaping tables would', (key, name) => {
  const path = join(pdfFontsDir(), name);
  const [plain, shaped] = [new PrintFont(path, { plain: true }), new PrintFont(path)];
  const letters = shaped.parsed.characterSet
    .filter((each, index) => each < 0x7f || each === 0x3000 || index % 7 === key.length % 7)
    .map((each) => String.fromCodePoint(each));
  expect(letters.length).toBeGreaterThan(1000);
  expect(letters.filter((each) => JSON.stringify(plain.shape(each)) !== JSON.stringify(shaped.shape(each)))).toEqual(
    [],
  );
});

describe('inspectText', () => {
  const issues = (text: string, chain = fonts.certificates.serif.regular) =>
    inspectText(text, chain).map(({ code, issue }) => `${code} ${issue}`);

  test('finds nothing wrong with names the font has', () => {
    for (const name of [
      '株式会社髙﨑製作所',
      '𠮷野家具',
      '葛\u{e0100}城商店',
      '神\ufa19田工務店',
      '渡邉・德永（有）',
      'か\u3099んばる\r\n二行目',
      'Café №１',
    ]) {
      expect(issues(name), name).toEqual([]);
    }
  });

  test.each([
    ['missing', '\u{2b740}', 'U+2B740 missing'],
    ['emoji', '👪', 'U+1F46A missing'],
    ['a variant the font lacks', '邉\u{e0101}', 'U+9089 U+E0101 variant-lost'],
    ['two selectors', '葛\u{e0100}\u{e0101}', 'U+845B U+E0100 U+E0101 variant-lost'],
    ['gaiji', '\ue000', 'U+E000 private-use'],
    ['gaiji of plane 16', '\u{100001}', 'U+100001 private-use'],
    ['radical', '⽥', 'U+2F65 radical'],
    ['zero width space', '\u200b', 'U+200B invisible'],
    ['byte order mark', '\ufeff', 'U+FEFF invisible'],
    ['Hangul filler', '\u3164', 'U+3164 invisible'],
    ['selector without a base', '\u{e0100}', 'U+E0100 invisible'],
    ['tab', '\t', 'U+0009 invisible'],
    ['half a pair', '\ud842', 'U+D842 lone-surrogate'],
    ['lost in conversion', '\ufffd', 'U+FFFD replacement-character'],
  ])('%s', (_, text, expected) => {
    expect(issues(text)).toEqual([expected]);
  });

  test('tells where in the text, counted as the page counts', () => {
    expect(inspectText('𠮷田⽥商店', fonts.certificates.serif.regular)).toEqual([
      { index: 3, cluster: '⽥', code: 'U+2F65', issue: 'radical' },
    ]);
  });

  test('a list falls back to the serif face and says so', () => {
    expect(issues('𠮷野', fonts.list)).toEqual(['U+20BB7 fallback']);
    expect(issues('𠮷野', fonts.certificates.serif.regular)).toEqual([]);
    expect(fonts.list.pick('𠮷').font.path).toContain(FONT_FILES.serif);
  });

  test('10,000 names take a moment, not a coffee', () => {
    const started = performance.now();
    for (let n = 0; n < 10_000; n += 1) inspectText(`株式会社髙﨑製作所${n}`, fonts.certificates.serif.regular);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
