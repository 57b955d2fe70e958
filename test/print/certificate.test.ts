import { afterAll, describe, expect, test } from 'vitest';
import { ceremonialText } from '../../electron/print/certificate/ceremonial-text.ts';
import { renderCertificates } from '../../electron/print/certificate/render-certificates.ts';
import { sheetOf } from '../../electron/print/certificate/sheet.ts';
import { bundledFonts } from '../../electron/print/font/bundled-fonts.ts';
import { type CertificateDocument, PrintError } from '../../electron/print/print-contract.ts';
import { inkBox, pdfFonts, pdfInfo, pdfLines, pdfPicture } from '../support/pdf.ts';
import { pdfCertificate } from '../support/pdf-certificate.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';
import { keepSample } from '../support/pdf-sample.ts';
import { pdfUnicode } from '../support/pdf-unicode.ts';

const fonts = bundledFonts(pdfFontsDir());
const PAGE = sheetOf('A4', 'landscape');
const print = (...changes: Partial<CertificateDocument>[]) => renderCertificates(changes.map(pdfCertificate), fonts);
const LONG_NAME =
  '社会福祉法人朝霞地域福祉事業協会　特別養護老人ホーム朝霞の里あおぞら総合在宅介護支援センター附属診療所および訪問看護ステーション東館';
const LONG_BODY = Array.from({ length: 4 }, () => pdfCertificate().body).join('\n');

afterAll(async () => {
  keepSample(
    'certificate.pdf',
    await print(
      {},
      { nameLine: LONG_NAME, punctuation: false },
      { body: LONG_BODY, frame: 'none', issuerTitle: '朝霞市' },
    ),
  );
});

describe('what is printed is what was put in', () => {
  const names = [
    '株式会社髙﨑製作所',
    '𠮷野家具',
    '葛\u{e0100}城商店',
    '神\ufa19田工務店',
    '辻\u{e0100}・渡邉商会（有）',
    'Café Ⅲ号館　㈱',
  ];
  test.each(names)('%s', async (name) => {
    const pdf = await print({ nameLine: name });
    const lines = pdfLines(pdf)[0]!;
    expect(lines).toContain(name);
    const { title, numberLine, termLine, dateLine, issuerLine, body } = pdfCertificate();
    for (const line of [title, numberLine, termLine, dateLine, issuerLine]) expect(lines).toContain(line);
    expect(lines.join('')).toContain(body);
  });

  test('a name of more than 60 characters, whole and in order', async () => {
    expect(LONG_NAME.length).toBeGreaterThan(60);
    const pdf = await print({ nameLine: LONG_NAME });
    expect(pdfLines(pdf)[0]!.join('')).toContain(LONG_NAME);
  });

  test('characters that share a glyph keep their own text (一 and ⼀, 田 and ⽥)', async () => {
    const pdf = await print({ body: '⼀⽥の後の一田と葛\u{e0100}葛' });
    expect(pdfLines(pdf)[0]).toContain('⼀⽥の後の一田と葛\u{e0100}葛');
    expect((await pdfUnicode(pdf)).join('')).toContain('⼀⽥の後の一田と葛\u{e0100}葛');
  });

  test('a second file does not remember the text of the first', async () => {
    await print({ body: '⽥⼀' });
    expect(pdfLines(await print({ body: '田一' }))[0]).toContain('田一');
  });

  test('the picture shows the variant, not the base form', async () => {
    const [plain, variant] = await Promise.all([
      print({ nameLine: '葛城商店' }),
      print({ nameLine: '葛\u{e0100}城商店' }),
    ]);
    expect(Buffer.compare(pdfPicture(plain).grey, pdfPicture(variant).grey)).not.toBe(0);
  });

  test('without punctuation only the marks go', async () => {
    const lines = pdfLines(await print({ punctuation: false }))[0]!.join('');
    expect(lines).toContain('貴事業所は　ワーク・ライフ・バランスの実現');
    expect(lines).toContain('認め「朝霞市ワーク・ライフ・グッドバランス企業」に認定します');
    expect(lines).not.toMatch(/[、。]/);
    expect(ceremonialText('推進し、努めた。\nよって認定する。　\r\n以上。なお、')).toBe(
      '推進し　努めた\nよって認定する　\r\n以上　なお　',
    );
  });
});

describe('the file', () => {
  test('one A4 landscape page for each, embedded subset fonts with text, title, language', async () => {
    const pdf = await print({}, { numberLine: '第13号' }, { numberLine: '第14号', frame: 'none' });
    const info = pdfInfo(pdf);
    expect(info['Pages']).toBe('3');
    expect(info['Page size']).toBe('841.89 x 595.28 pts (A4)');
    expect(info['Title']).toBe('認定証 第12号');
    expect(info['Author']).toBe('朝霞市');
    expect(pdfLines(pdf).map((lines) => lines.find((line) => line.startsWith('第')))).toEqual([
      '第12号',
      '第13号',
      '第14号',
    ]);
    expect(pdfFonts(pdf).map((font) => ({ ...font, name: font.name.replace(/^[A-Z]{6}\+/, '') }))).toEqual([
      { name: 'NotoSerifJP-Regular', embedded: true, subset: true, unicode: true },
      { name: 'NotoSerifJP-SemiBold', embedded: true, subset: true, unicode: true },
    ]);
    expect(Buffer.from(pdf).includes('/Lang (ja)')).toBe(true);
    expect(pdf.byteLength).toBeLessThan(120_000);
  });

  test('the same input gives the same bytes, whatever was printed before and by whichever opened fonts', async () => {
    const first = await print({}, { nameLine: LONG_NAME });
    await print({ nameLine: '葛\u{e0100}城商店' });
    const again = await print({}, { nameLine: LONG_NAME });
    const fresh = await renderCertificates(
      [pdfCertificate(), pdfCertificate({ nameLine: LONG_NAME })],
      bundledFonts(pdfFontsDir()),
    );
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, fresh)).toBe(0);
  });
});

describe('the picture', () => {
  const all = { left: 0, top: 0, right: 842, bottom: 596 };
  const inner = PAGE.inset + PAGE.frameDepth;
  const contents: [string, Partial<CertificateDocument>][] = [
    ['plain', {}],
    ['long name', { nameLine: LONG_NAME }],
    ['long body', { body: LONG_BODY, issuerTitle: 'ワーク・ライフ・グッドバランス推進委員会' }],
    [
      'long everything',
      {
        nameLine: `${LONG_NAME}\n代表取締役　髙﨑　太郎　様`,
        title: 'ワーク・ライフ・グッドバランス企業認定証',
        issuerLine: '朝霞市長職務代理者　朝霞市副市長　朝霞　太郎',
      },
    ],
    ['one unbreakable word', { nameLine: 'A'.repeat(120), termLine: '' }],
  ];

  test.each(contents)(
    '%s: the frame leaves the paper edge white, the text stays clear of the frame',
    async (_, change) => {
      const framed = inkBox(pdfPicture(await print(change)), all)!;
      expect(framed.left).toBeGreaterThanOrEqual(Math.floor(PAGE.inset - 2));
      expect(framed.top).toBeGreaterThanOrEqual(Math.floor(PAGE.inset - 2));
      expect(framed.right).toBeLessThanOrEqual(Math.ceil(PAGE.width - PAGE.inset + 2));
      expect(framed.bottom).toBeLessThanOrEqual(Math.ceil(PAGE.height - PAGE.inset + 2));
      const text = inkBox(pdfPicture(await print({ ...change, frame: 'none' })), all)!;
      expect(text.left).toBeGreaterThan(inner + 20);
      expect(text.top).toBeGreaterThan(inner + 10);
      expect(text.right).toBeLessThan(PAGE.width - inner - 20);
      expect(text.bottom).toBeLessThan(PAGE.height - inner - 20);
    },
  );

  test('title and name are centred, the seal has room right of the issuer', async () => {
    const picture = pdfPicture(await print({ frame: 'none' }));
    const head = inkBox(picture, { left: 200, top: 86, right: 640, bottom: 142 })!;
    expect((head.left + head.right) / 2).toBeCloseTo(PAGE.width / 2, -1);
    const issuer = inkBox(picture, { left: 300, top: 480, right: 842, bottom: 560 })!;
    expect(issuer.right).toBeLessThan(PAGE.text.x + PAGE.text.width - 55);
    expect(PAGE.width - inner - issuer.right).toBeGreaterThan(68 + 30); // a seal of 24 mm and air
  });

  test('no two parts touch: every part has a white band above it', async () => {
    const { grey, width } = pdfPicture(await print({ body: LONG_BODY, frame: 'none' }));
    const rows = Array.from({ length: grey.length / width }, (_, y) =>
      grey.subarray(y * width, (y + 1) * width).some((value) => value < 200),
    );
    const bands = rows.filter((ink, y) => ink && !rows[y - 1]).length;
    // number, title, name, eight body lines, term, date, issuer
    expect(bands).toBe(3 + 8 + 3);
  });
});

describe('refusals', () => {
  const fault = async (...changes: Partial<CertificateDocument>[]) => {
    const error = await print(...changes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PrintError);
    return error instanceof PrintError ? error.fault : undefined;
  };

  test('a character that would be a box, with its place', async () => {
    expect(await fault({}, { nameLine: '株式会社\u{2b740}木' })).toMatchObject({
      code: 'unprintable-text',
      document: 1,
      field: 'nameLine',
      problems: [{ field: 'nameLine', index: 4, code: 'U+2B740', issue: 'missing' }],
    });
  });

  test.each([
    ['body', { body: LONG_BODY.repeat(12) }],
    ['nameLine', { nameLine: '株'.repeat(600) }],
    ['title', { title: '認定証\n写し' }],
    ['issuerLine', { issuerLine: '朝霞市長'.repeat(40) }],
  ])('a %s that cannot fit is refused, never clipped', async (field, change) => {
    expect(await fault(change)).toMatchObject({ code: 'content-overflow', document: 0, field });
  });

  test('an empty order', async () => {
    expect(await fault()).toMatchObject({ code: 'print-failed' });
  });
});
