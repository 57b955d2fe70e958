import { describe, expect, test } from 'vitest';
import { bundledFonts } from '../../electron/print/font/bundled-fonts.ts';
import { PrintError } from '../../electron/print/print-contract.ts';
import { renderReport } from '../../electron/print/report/render-report.ts';
import { singleLine } from '../../electron/print/text/break-lines.ts';
import { placeLine } from '../../electron/print/text/lines.ts';
import { type Ruby, placeReading } from '../../electron/print/text/ruby.ts';
import { type ReadingSpan, withReadings } from '../../shared/domain/report.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';
import { pdfLines } from '../support/pdf.ts';
import { keepSample } from '../support/pdf-sample.ts';
import { pdfUnicode } from '../support/pdf-unicode.ts';
import { reportDocument } from '../support/report-sample.ts';

const SIZE = 10;
const setting = { size: SIZE, advance: () => 1 };

/** x of the base and of its reading, in ems, of a line that begins at 0. */
function places(text: string, ruby: readonly Ruby[]): { base: number[]; readings: number[][]; length: number } {
  const line = singleLine(text, { ...setting, ruby });
  const at = placeLine(line, 1000, SIZE, 'start');
  const readings = line.ruby.map(({ from, to, reading, over }) => {
    const start = at[from]! - line.leads[from]! - over[0] * SIZE;
    const end = at[to - 1]! - line.leads[to - 1]! + line.advances[to - 1]! + over[1] * SIZE;
    return placeReading(reading, start, end, SIZE, () => 1).map((x) => x / SIZE);
  });
  return { base: at.map((x) => x / SIZE), readings, length: line.natural / SIZE };
}

describe('group ruby', () => {
  test('a shorter reading is spread over its base, with half the air at its ends', () => {
    const { base, readings } = places('東雲市', [{ from: 0, to: 3, reading: 'しののめ' }]);
    expect(base).toEqual([0, 1, 2]);
    expect(readings[0]).toEqual([0.125, 0.875, 1.625, 2.375]);
  });

  test('a longer one lies over kana by half an em at most, and spreads its base for the rest', () => {
    const { base, readings, length } = places('の志が', [{ from: 1, to: 2, reading: 'こころざし' }]);
    expect(readings[0]![0]).toBeCloseTo(0.5);
    expect(readings[0]!.at(-1)! + 0.5).toBeCloseTo(3);
    expect(base).toEqual([0, 1.25, 2.5]);
    expect(length).toBeCloseTo(3.5);
  });

  test('never over a kanji, nor out of the line', () => {
    const { base, readings, length } = places('志国', [{ from: 0, to: 1, reading: 'こころざし' }]);
    expect(readings[0]![0]).toBeCloseTo(0);
    expect(base).toEqual([0.75, 2.5]);
    expect(length).toBeCloseTo(3.5);
    const last = places('の承', [{ from: 1, to: 2, reading: 'うけたまわる' }]);
    expect(last.readings[0]!.at(-1)! + 0.5).toBeCloseTo(last.length);
  });

  test('readings of neighbouring words do not touch', () => {
    const { readings } = places('志志', [
      { from: 0, to: 1, reading: 'こころざし' },
      { from: 1, to: 2, reading: 'こころざし' },
    ]);
    expect(readings[1]![0]! - readings[0]!.at(-1)! - 0.5).toBeCloseTo(0.16);
  });

  test('the second of two equal words is the one that was meant; a span inside a letter takes the letter, one over another is left out', () => {
    const { readings } = places('山と山と𠮷田', [
      { from: 2, to: 3, reading: 'やま' },
      { from: 5, to: 7, reading: 'よしだ' },
      { from: 6, to: 7, reading: 'た' },
    ]);
    expect(readings.map((each) => each.length)).toEqual([2, 3]);
    expect(readings[0]![0]).toBe(2);
  });

  test('pieces that say how they are read become a text with spans', () => {
    const pieces = [
      { text: '貴社', ruby: 'きしゃ' },
      { text: 'の', ruby: '' },
      { text: 'あさか', ruby: 'あさか' },
      { text: '店', ruby: 'てん' },
    ];
    expect(withReadings(pieces)).toEqual({
      text: '貴社のあさか店',
      ruby: [
        { from: 0, to: 2, reading: 'きしゃ' },
        { from: 6, to: 7, reading: 'てん' },
      ],
    });
  });
});

describe('a paragraph to be read aloud', () => {
  const fonts = bundledFonts(pdfFontsDir());
  const spoken = withReadings([
    { text: 'これより、', ruby: '' },
    { text: '認定証交付式', ruby: 'にんていしょうこうふしき' },
    { text: 'を\u200b', ruby: '' },
    { text: '執', ruby: 'と' },
    { text: 'り', ruby: '' },
    { text: '行', ruby: 'おこな' },
    { text: 'います。\n', ruby: '' },
    { text: '株式会社', ruby: 'かぶしきがいしゃ' },
    { text: '東雲工業', ruby: 'しののめこうぎょう' },
    { text: '、', ruby: '' },
    { text: '代表取締役', ruby: 'だいひょうとりしまりやく' },
  ]);
  const report = (text: string, ruby: readonly ReadingSpan[]) =>
    renderReport(reportDocument({ blocks: [{ kind: 'paragraph', text, ruby, large: true }] }), fonts);

  test('has its readings above it, and is read as its text', async () => {
    const pdf = await report(spoken.text, spoken.ruby);
    keepSample('ruby.pdf', pdf);
    const lines = pdfLines(pdf)[0]!;
    expect(lines).toContain('これより、認定証交付式を執り行います。');
    expect(lines).toContain('株式会社東雲工業、代表取締役');
    expect(lines.join('')).not.toContain('にんてい');
    const drawn = (await pdfUnicode(pdf)).join('').replaceAll(' ', '');
    for (const { reading } of spoken.ruby) expect(drawn).toContain(reading);
  });

  test('is refused with a letter in a reading that no font has', async () => {
    await expect(report('志', [{ from: 0, to: 1, reading: '\u{10fffd}' }])).rejects.toBeInstanceOf(PrintError);
  });
});
