import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadPartsLater } from '../../electron/print/font/load-later.ts';

loadPartsLater();
const require = createRequire(import.meta.url);
const ofFontkit = createRequire(require.resolve('fontkit'));

test('what is loaded late works as if it had been there', () => {
  const decompress: (file: Buffer, size: number) => Uint8Array = ofFontkit('brotli/decompress.js');
  const text = Buffer.from('認定証'.repeat(50));
  expect(Buffer.from(decompress(brotliCompressSync(text), text.length))).toEqual(text);

  const { isMark, getScript }: Record<'isMark' | 'getScript', (point: number) => unknown> =
    ofFontkit('unicode-properties');
  const isRight = (point: number): boolean => isMark(point) === /^\p{M}$/u.test(String.fromCodePoint(point));
  for (const [first, last] of [
    [0x20, 0x7e],
    [0x3000, 0x9fff],
  ] as const)
    expect(
      Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((each) => !isRight(each)),
    ).toEqual([]);
  expect(isMark(0x3099)).toBe(true);
  expect([0x41, 0x4e00, 0x627].map(getScript)).toEqual(['Latin', 'Han', 'Arabic']);
});

test('a protected PDF can still be made', () => {
  const PdfKit: new (options: object) => { end(): void; read(): Buffer | null } = require('pdfkit');
  const document = new PdfKit({ font: null, pdfVersion: '1.7ext3', userPassword: 'あ', ownerPassword: 'b' });
  document.end();
  expect(document.read()?.toString('latin1')).toContain('/Encrypt');
});
