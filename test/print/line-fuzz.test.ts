import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { FONT_FILES } from '../../electron/print/font/bundled-fonts.ts';
import { FontChain } from '../../electron/print/font/font-chain.ts';
import { PrintFont } from '../../electron/print/font/print-font.ts';
import { type Setting, breakBody, paragraphs, singleLine } from '../../electron/print/text/break-lines.ts';
import { clusters } from '../../electron/print/text/clusters.ts';
import { NOT_AT_END, NOT_AT_START, breakForbidden } from '../../electron/print/text/kinsoku.ts';
import { type Line, type Measured, cutLine, measureTokens, placeLine } from '../../electron/print/text/lines.ts';
import { type Ruby, applyRuby, placeReading } from '../../electron/print/text/ruby.ts';
import { columnSetting } from '../../electron/print/vertical/columns.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';

const SIZE = 10;
const fonts = new FontChain([new PrintFont(join(pdfFontsDir(), FONT_FILES.serif))]);
const { advance } = fonts;

const characters = Array.from(
  '朝霞市企業認定証はへをのがワークーライッャ。、・：「」（）『』〔〕！？々〻…―〜　 abcXYZ0123456789一二十百年月日第回号円％℃￥〒〝〟ｱ｡!?',
);
const whole = [
  '葛\u{e0100}',
  '𠮷',
  'か\u3099',
  '👨‍👩‍👧',
  '株式会社',
  '12回',
  '３,０００円',
  '令和八年十一月二十二日',
  'Wi-Fi',
  'https://example.jp/a-b_c?d=1',
  '……',
  '――',
  '」。「',
  '様',
  '!?',
];
const texts = fc
  .array(fc.constantFrom(...characters, ...characters, ...whole, '\n'), { maxLength: 90, size: 'max' })
  .map((parts) => parts.join(''));
const settings = fc.record({
  ems: fc.integer({ min: 4, max: 30 }),
  vertical: fc.boolean(),
  ruby: fc.array(fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 7 })), {
    maxLength: 5,
  }),
});
type Chosen = typeof settings extends fc.Arbitrary<infer T> ? T : never;

/** Readings over whole characters, never over a line break or a mark. */
function readings(text: string, chosen: Chosen['ruby']): Ruby[] {
  const parts = clusters(text);
  return chosen.flatMap(([first, count, length]) => {
    const base = parts.slice(first, first + count);
    if (base.length < count || base.some((part) => /[\s\p{P}]/u.test(part))) return [];
    const from = parts.slice(0, first).join('').length;
    return [{ from, to: from + base.join('').length, reading: 'よ'.repeat(length) }];
  });
}

const settingOf = ({ vertical }: Pick<Chosen, 'vertical'>, ruby: readonly Ruby[]): Setting =>
  vertical ? columnSetting({ size: SIZE, fonts, ruby }) : { size: SIZE, advance, ruby };

function measured(paragraph: string, offset: number, setting: Setting): Measured {
  const plain = setting.tokens?.(paragraph) ?? clusters(paragraph).map((text) => ({ text, advance: advance(text) }));
  const { tokens, groups } = applyRuby(plain, setting.ruby ?? [], offset, { advance });
  return measureTokens(tokens, SIZE, groups);
}

const give = (line: Line): number => line.shrink.slice(0, -1).reduce((sum, value) => sum + value, 0);

/** Whether any way of breaking obeys every rule, by plain search: the yardstick for "forced". */
function canObey(paragraph: Measured, width: number): boolean {
  const { tokens, ruby } = paragraph;
  const torn = new Set(
    ruby.flatMap(({ from, to }) => Array.from({ length: to - from - 1 }, (_, more) => from + 1 + more)),
  );
  const reachable = new Set([0]);
  for (let from = 0; from < tokens.length; from += 1) {
    if (!reachable.has(from)) continue;
    for (let to = from + 1; to <= tokens.length && to < from + 120; to += 1) {
      const legal = to === tokens.length || !(torn.has(to) || breakForbidden(tokens[to - 1]!.text, tokens[to]!.text));
      if (!legal) continue;
      const line = cutLine(paragraph, from, to);
      if (line.natural - give(line) <= width + 0.001) reachable.add(to);
    }
  }
  return reachable.has(tokens.length);
}

describe('lines and columns', () => {
  property.prop([texts, settings], { numRuns: 700 })('lose nothing, fit, and obey', (text, chosen) => {
    const width = chosen.ems * SIZE;
    const ruby = readings(text, chosen.ruby);
    const setting = settingOf(chosen, ruby);
    const { lines } = breakBody(text, width, setting);
    expect(lines.map((line) => line.text).join('')).toBe(paragraphs(text).join(''));
    for (const line of lines) {
      const at = placeLine(line, width, SIZE, 'justify');
      const lone = line.clusters.length === 1; // one piece longer than the line has no better place
      const end = at.length === 0 ? 0 : at.at(-1)! - line.leads.at(-1)! + line.advances.at(-1)!;
      const trim = line.indent + line.advances.reduce((sum, value) => sum + value, 0) - line.natural;
      if (!lone) expect(end - trim, line.text).toBeLessThanOrEqual(width + 0.05);
      at.slice(1).forEach((x, index) => {
        const gap = x - line.leads[index + 1]! - (at[index]! - line.leads[index]! + line.advances[index]!);
        expect(gap).toBeLessThanOrEqual(SIZE / 2 + 0.001); // never torn apart
        expect(gap).toBeGreaterThanOrEqual(-line.shrink[index]! - 0.001); // never one over the other
      });
    }
    let offset = 0;
    let row = 0;
    for (const paragraph of text.split('\n')) {
      const own = measured(paragraph, offset, setting);
      const rows: Line[] = [];
      do rows.push(lines[row]!);
      while (!lines[row++]!.last);
      if (canObey(own, width)) {
        const shown = rows.map((line) => line.text).join('|');
        for (const line of rows.slice(1)) expect(NOT_AT_START.has(clusters(line.text)[0]!), shown).toBe(false);
        for (const line of rows.slice(0, -1)) expect(NOT_AT_END.has(clusters(line.text).at(-1)!), shown).toBe(false);
        expect(
          rows.reduce((sum, line) => sum + line.ruby.length, 0),
          shown,
        ).toBe(own.ruby.length);
        expect(
          rows.every((line) => line.ruby.every(({ from, to }) => from < to && to <= line.clusters.length)),
          shown,
        ).toBe(true);
        const kept = rows.flatMap((line) => line.ruby.map(({ from, to }) => to - from));
        expect(kept, shown).toEqual(own.ruby.map(({ from, to }) => to - from)); // no reading over a line's end
      }
      offset += paragraph.length + 1;
    }
  });

  property.prop([texts, settings], { numRuns: 200 })(
    'readings lie over their words and half an em of kana at most',
    (text, chosen) => {
      const plain = text.replaceAll('\n', '');
      const line = singleLine(plain, settingOf({ ...chosen, vertical: false }, readings(plain, chosen.ruby)));
      const at = placeLine(line, 10_000, SIZE, 'start');
      let free = Number.NEGATIVE_INFINITY;
      for (const { from, to, reading, over } of line.ruby) {
        const start = at[from]! - line.leads[from]!;
        const end = at[to - 1]! - line.leads[to - 1]! + line.advances[to - 1]!;
        const places = placeReading(reading, start - over[0] * SIZE, end + over[1] * SIZE, SIZE, advance);
        const [first, last] = [places[0]!, places.at(-1)! + SIZE / 2];
        expect(first).toBeGreaterThanOrEqual(
          start - (/[ぁ-ヺー]/u.test(line.clusters[from - 1] ?? '') ? SIZE / 2 : 0) - 0.01,
        );
        expect(last).toBeLessThanOrEqual(end + (/[ぁ-ヺー]/u.test(line.clusters[to] ?? '') ? SIZE / 2 : 0) + 0.01);
        expect(first).toBeGreaterThanOrEqual(free - 0.01); // readings never touch
        free = last;
      }
    },
  );
});

property.prop([fc.string({ unit: 'grapheme' }), texts], { numRuns: 300 })(
  'characters are what the segmenter says they are',
  (any, text) => {
    const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
    for (const each of [any, text, any + text])
      expect(clusters(each)).toEqual(Array.from(segmenter.segment(each), ({ segment }) => segment));
  },
);

test('of plain Japanese every character is one, next to any other', () => {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
  const joined: string[] = [];
  for (let point = 0; point < 0x1_0000; point += 1) {
    const character = String.fromCharCode(point);
    const pair = `あ${character}a`;
    if (clusters(pair).length !== Array.from(segmenter.segment(pair)).length) joined.push(point.toString(16));
  }
  expect(joined).toEqual([]);
});
