import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCp932, encodeCp932, unencodable } from '../../../electron/exchange/cp932.ts';

/** Every letter Windows' table holds, by asking the table itself: all one- and two-byte codes, less 外字. */
function everyEncodableLetter(): string[] {
  const letters = new Set<string>();
  for (let byte = 0x20; byte < 0x7f; byte += 1) letters.add(decodeCp932(Uint8Array.of(byte)));
  for (let byte = 0xa1; byte <= 0xdf; byte += 1) letters.add(decodeCp932(Uint8Array.of(byte)));
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    if (lead > 0x9f && lead < 0xe0) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const letter = decodeCp932(Uint8Array.of(lead, trail));
      if (/^[^\uFFFD\p{Private_Use}]$/u.test(letter)) letters.add(letter);
    }
  }
  return [...letters];
}
const encodable = everyEncodableLetter();

describe('CP932', () => {
  it('knows Windows’ table: 7 000 and more letters, ①髙﨑～ among them', () => {
    expect(encodable.length).toBeGreaterThan(7_000);
    for (const letter of '①髙﨑神～－∥―ﾊﾟ〓') expect(encodable).toContain(letter);
  });

  it('brings any text of encodable letters back unchanged', () => {
    const text = fc.array(fc.constantFrom(...encodable, '\r\n', '\t')).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, (typed) => {
        const encoded = encodeCp932(typed, 'refuse');
        expect(encoded.ok && decodeCp932(encoded.value.bytes)).toBe(typed);
      }),
      { numRuns: 500 },
    );
  });

  it('never writes a ? that was not typed, whatever the text', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 40 });
    const mixed = fc.array(fc.oneof(anyText, fc.constantFrom(...encodable))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(mixed, (typed) => {
        const encoded = encodeCp932(typed, 'geta');
        const back = encoded.ok ? decodeCp932(encoded.value.bytes) : '';
        const count = (text: string, letter: string): number => text.split(letter).length - 1;
        expect(count(back, '?')).toBeLessThanOrEqual(count(typed, '?'));
        expect(encoded.ok && encoded.value.replaced).toStrictEqual(unencodable(typed));
        expect(count(back, '〓')).toBe(count(typed, '〓') + unencodable(typed).length);
      }),
    );
  });

  it('writes 〜 − ‖ — as Windows does, and 髙 as FBFC', () => {
    const encoded = encodeCp932('〜−‖—髙', 'refuse');
    expect(encoded.ok && Buffer.from(encoded.value.bytes).toString('hex')).toBe('8160817c8161815cfbfc');
  });

  it('names the letters it cannot hold by shape, code points and place', () => {
    expect(unencodable('A\u{20BB7}葛\u{E0100}髙é㋿')).toStrictEqual([
      { grapheme: '\u{20BB7}', codes: ['U+20BB7'], at: 2 },
      { grapheme: '葛\u{E0100}', codes: ['U+845B', 'U+E0100'], at: 3 },
      { grapheme: 'é', codes: ['U+00E9'], at: 5 },
      { grapheme: '㋿', codes: ['U+32FF'], at: 6 },
    ]);
  });

  it('counts 外字 as letters it cannot hold: the same code is another letter on another PC', () => {
    expect(unencodable('\uE000\uE757').map(({ codes }) => codes[0])).toStrictEqual(['U+E000', 'U+E757']);
  });

  it('refuses whole, or puts one 〓 per letter and says which', () => {
    const typed = '\u{20BB7}野家?';
    expect(encodeCp932(typed, 'refuse')).toMatchObject({ ok: false, refusal: { code: 'letters-not-in-cp932' } });
    const replaced = encodeCp932(typed, 'geta');
    expect(replaced.ok && decodeCp932(replaced.value.bytes)).toBe('〓野家?');
    expect(replaced.ok && replaced.value.replaced.map(({ codes }) => codes)).toStrictEqual([['U+20BB7']]);
  });
});
