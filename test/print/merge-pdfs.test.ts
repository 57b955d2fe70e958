import { afterAll, expect, test } from 'vitest';
import { mergePdfs } from '../../electron/print/pdf/merge-pdfs.ts';
import { createPrintService } from '../../electron/print/print-service.ts';
import { pdfFonts, pdfInfo, pdfLines, pdfPicture } from '../support/pdf.ts';
import { pdfCertificate } from '../support/pdf-certificate.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';

const print = createPrintService({ fontsDir: pdfFontsDir() });
afterAll(() => print.close());

test('pages of several files in one, in order, text and ink as they were', async () => {
  const names = ['株式会社髙﨑製作所', '\u{20BB7}野家具', '葛\u{E0100}城商店'];
  const singles = await Promise.all(names.map((nameLine) => print.certificates([pdfCertificate({ nameLine })])));
  const double = await print.certificates([pdfCertificate({ nameLine: '四' }), pdfCertificate({ nameLine: '五' })]);
  const merged = mergePdfs([...singles, double], '認定証　5件');
  expect(pdfInfo(merged)).toMatchObject({ Pages: '5', Title: '認定証　5件' });
  expect(pdfLines(merged).map((lines) => [...names, '四', '五'].find((name) => lines.includes(name)))).toEqual([
    ...names,
    '四',
    '五',
  ]);
  expect(pdfFonts(merged).every((font) => font.embedded && font.subset && font.unicode)).toBe(true);
  singles.forEach((single, at) => {
    expect(Buffer.compare(pdfPicture(merged, at + 1).grey, pdfPicture(single).grey)).toBe(0);
  });
  expect(Buffer.compare(mergePdfs([...singles, double], '認定証　5件'), merged)).toBe(0);
});

test('a file of another make is refused, not mangled', () => {
  expect(() => mergePdfs([new TextEncoder().encode('%PDF-1.7\nstartxref\n9\n%%EOF')], '')).toThrow(
    'not a PDF of this app',
  );
  expect(() => mergePdfs([new Uint8Array([1, 2, 3])], '')).toThrow('not a PDF of this app');
});
