import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { fitLine } from '../../electron/print/certificate/fit-text.ts';
import { measureCertificates } from '../../electron/print/certificate/measure-certificates.ts';
import { renderCertificates } from '../../electron/print/certificate/render-certificates.ts';
import { lines } from '../../electron/print/certificate/setter.ts';
import { millimetres, sheetOf } from '../../electron/print/certificate/sheet.ts';
import { bundledFonts } from '../../electron/print/font/bundled-fonts.ts';
import { mergePdfs } from '../../electron/print/pdf/merge-pdfs.ts';
import { shiftPages } from '../../electron/print/pdf/shift-pages.ts';
import type { CertificateDocument, MeasuredCertificate } from '../../electron/print/print-contract.ts';
import { orientations, writings } from '../../shared/domain/certificate-template.ts';
import { drawMark, pngImage } from '../support/draw-mark.ts';
import { inkBox, pdfInfo, pdfLines, pdfPicture } from '../support/pdf.ts';
import { pdfCertificate } from '../support/pdf-certificate.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';

const fonts = bundledFonts(pdfFontsDir());
const vertical: Partial<CertificateDocument> = {
  writing: 'vertical',
  typeface: 'brush',
  punctuation: false,
  numberLine: '第十二号',
  termLine: '認定期間　令和八年十一月二十二日から令和十一年十一月二十一日まで',
  dateLine: '令和八年十一月二十二日',
};
const print = (...changes: Partial<CertificateDocument>[]) => renderCertificates(changes.map(pdfCertificate), fonts);
const measured = async (change: Partial<CertificateDocument>): Promise<MeasuredCertificate> =>
  (await measureCertificates([pdfCertificate(change)], fonts))[0]!;
const partOf = ({ parts }: MeasuredCertificate, part: string) => parts.find((each) => each.part === part);
const LONG_NAME =
  '社会福祉法人朝霞地域福祉事業協会　特別養護老人ホーム朝霞の里あおぞら総合在宅介護支援センター附属診療所および訪問看護ステーション東館　様';

const everyPaper = (['A4', 'B4', 'A3'] as const).flatMap((paper) =>
  orientations.flatMap((orientation) => writings.map((writing) => ({ paper, orientation, writing }))),
);

describe('every paper, both ways up, in lines and in columns', () => {
  test.each(everyPaper)(
    '$paper $orientation $writing: the same design in proportion, inside the text area',
    async (page) => {
      const change = { ...(page.writing === 'vertical' ? vertical : {}), ...page };
      const contents = [
        change,
        { ...change, nameLine: LONG_NAME, issuerTitle: '埼玉県朝霞市', body: pdfCertificate().body.repeat(3) },
      ];
      const { text, width, height, unit } = sheetOf(page.paper, page.orientation);
      const pdf = await print(...contents.map((content) => ({ ...content, frame: 'none' as const })));
      expect(pdfInfo(pdf)['Page size']).toMatch(new RegExp(`^${width} x ${height} pts`, 'u'));
      for (const [index, content] of contents.entries()) {
        const ink = inkBox(pdfPicture(pdf, index + 1), { left: 0, top: 0, right: 1200, bottom: 1200 })!;
        expect(ink.left).toBeGreaterThanOrEqual(Math.floor(text.x) - 1);
        expect(ink.top).toBeGreaterThanOrEqual(Math.floor(text.y) - 1);
        expect(ink.right).toBeLessThanOrEqual(Math.ceil(text.x + text.width) + 1);
        expect(ink.bottom).toBeLessThanOrEqual(Math.ceil(text.y + text.height) + 1);
        expect(pdfLines(pdf)[index]!.join('')).toContain(content.nameLine ?? pdfCertificate().nameLine);
      }
      const a4 = partOf(await measured({ ...change, paper: 'A4' }), 'title')!;
      expect(partOf(await measured(change), 'title')!.size).toBeCloseTo(a4.size * unit, 1);
    },
  );

  test('papers of different size in one file keep their own', async () => {
    const pdf = await print({ paper: 'A3' }, vertical, { orientation: 'portrait', paper: 'B4' });
    const sizes = [1, 2, 3].map((page) => pdfPicture(pdf, page)).map(({ width, height }) => [width, height]);
    expect(sizes).toEqual([
      [1191, 842],
      [842, 596],
      [729, 1032],
    ]);
  });
});

describe('vertical writing', () => {
  test('parts stand from right to left; the name is larger than the text and ends a character above it', async () => {
    const page = await measured({ ...vertical, issuerTitle: '朝霞市' });
    const order = ['title', 'numberLine', 'nameLine', 'body', 'termLine', 'dateLine', 'issuerTitle', 'issuerLine'];
    expect(page.parts.map(({ part }) => part)).toEqual([...order, 'seal']);
    const boxes = order.map((part) => partOf(page, part)!.box);
    boxes.slice(1).forEach((box, at) => expect(box.x + box.width).toBeLessThan(boxes[at]!.x));
    const [name, body] = [partOf(page, 'nameLine')!, partOf(page, 'body')!];
    expect(name.size).toBeGreaterThan(body.size);
    expect(body.box.y + body.box.height - name.box.y - name.box.height).toBeGreaterThan(0);
  });

  test.each([
    ['社会福祉法人朝霞地域福祉事業協会　様', 1],
    ['株式会社髙﨑製作所あおぞらグリーンコーポレーション東日本営業部朝霞台支店　様', 3],
    [LONG_NAME, 4],
  ])('%s is larger than the text in lines and in columns, in at most %i rows', async (nameLine, rows) => {
    for (const change of [{}, vertical]) {
      const page = await measured({ ...change, nameLine });
      const [name, body] = [partOf(page, 'nameLine')!, partOf(page, 'body')!];
      expect(name.size).toBeGreaterThanOrEqual(body.size * 1.1);
      expect(name.lines.length).toBeLessThanOrEqual(rows + (change === vertical ? 1 : 0));
      expect(name.lines.join('')).toBe(nameLine);
    }
  });

  test.each(everyPaper)('$paper $orientation $writing: the term is never larger than a dense text', async (page) => {
    const change = { ...(page.writing === 'vertical' ? vertical : {}), ...page };
    for (const times of [4, 6, 8]) {
      const body = pdfCertificate().body.repeat(times);
      const [document] = await measureCertificates([pdfCertificate({ ...change, body })], fonts).catch(() => []);
      if (document === undefined) continue; // too much for the page
      expect(partOf(document, 'termLine')!.size).toBeLessThanOrEqual(partOf(document, 'body')!.size);
    }
  });

  test('an empty part takes no room and leaves no gap', async () => {
    const [all, less] = [await measured(vertical), await measured({ ...vertical, termLine: '', numberLine: '' })];
    expect(less.parts.map(({ part }) => part)).not.toContain('termLine');
    const gapAfterBody = (page: MeasuredCertificate): number => {
      const [body, date] = [partOf(page, 'body')!.box, partOf(page, 'dateLine')!.box];
      return body.x - date.x - date.width;
    };
    expect(gapAfterBody(less)).toBeLessThan(gapAfterBody(all));
  });

  test.each([
    ['body', { body: pdfCertificate().body.repeat(30) }],
    ['nameLine', { nameLine: '株'.repeat(600) }],
    ['title', { title: '認定証'.repeat(20) }],
    ['termLine', { termLine: '認定期間'.repeat(20) }],
    ['dateLine', { dateLine: '令和八年\n十一月' }],
    ['issuerLine', { issuerLine: '朝霞市長'.repeat(40) }],
    ['issuerTitle', { issuerTitle: '朝霞市長'.repeat(40) }],
  ])('a %s that cannot fit is refused with its field', async (field, change) => {
    await expect(print({ ...vertical, ...change })).rejects.toMatchObject({
      fault: { code: 'content-overflow', document: 0, field },
    });
  });
});

describe('emblem and seal', () => {
  const [seal, emblem] = [drawMark('seal'), drawMark('emblem')];

  test.each([{}, vertical])(
    'the seal, 24 mm on any paper, touches the last character of the issuer (%#)',
    async (change) => {
      for (const paper of ['A4', 'A3'] as const) {
        const page = await measured({ ...change, paper, seal });
        const [mark, issuer] = [partOf(page, 'seal')!.box, partOf(page, 'issuerLine')!];
        expect([mark.width, mark.height].map((side) => Math.round(side * 10) / 10)).toEqual([24, 24]);
        const em = millimetres(issuer.size);
        const end = change === vertical ? issuer.box.y + issuer.box.height : issuer.box.x + issuer.box.width;
        const overlap = end - (change === vertical ? mark.y : mark.x);
        expect(overlap).toBeGreaterThan(em * 0.2);
        expect(overlap).toBeLessThan(em * 0.5);
      }
    },
  );

  test('a picture on many pages stands in the file once, and the same input gives the same bytes', async () => {
    const once = await print({ seal, emblem });
    const [twenty, again] = await Promise.all(
      [1, 2].map(() => print(...Array.from({ length: 20 }, () => ({ seal, emblem })))),
    );
    expect(
      Buffer.from(twenty!)
        .toString('latin1')
        .match(/\/Subtype \/Image/gu),
    ).toHaveLength(4); // each with its mask
    expect(twenty!.byteLength).toBeLessThan(once.byteLength + 20 * 1500);
    expect(Buffer.compare(twenty!, again!)).toBe(0);
  });

  test('what the worker still keeps of earlier jobs does not show in the bytes', async () => {
    const thirty = () => print(...Array.from({ length: 30 }, (_, n) => ({ numberLine: `第${n}号` })));
    const before = await thirty();
    const set = (text: string) =>
      fitLine(text, {
        setter: lines,
        fonts: fonts.certificates.serif.regular,
        length: 500,
        most: 20,
        least: 8,
        unit: 1,
      });
    const probe = set('見本');
    for (let n = 0; set('見本') === probe; n += 1) set(`満${n}`); // until all that was kept is dropped
    for (let n = 0; n < 1985; n += 1) set(`次${n}`); // it is dropped again in the midst of the job
    expect(Buffer.compare(await thirty(), before)).toBe(0);
  });

  test('certificates with the same substitutes share what is the same on them', async () => {
    const substitutes = [{ letter: '髙', plain: '高' }];
    const pages = Array.from({ length: 20 }, (_, n) => ({ numberLine: `第${n}号`, nameLine: '株式会社あさか' }));
    const plain = await print(...pages);
    const replaced = await print(...pages.map((page) => ({ ...page, substitutes: [...substitutes] })));
    expect(replaced.byteLength).toBeLessThan(plain.byteLength + 200);
  });

  test('a seal that is not square keeps its shape', async () => {
    const seal = pngImage(PNG.sync.write(new PNG({ width: 40, height: 20 })));
    for (const change of [{}, vertical]) {
      const [oblong, square] = [
        await measured({ ...change, seal }),
        await measured({ ...change, seal: drawMark('seal') }),
      ];
      const [box, room] = [partOf(oblong, 'seal')!.box, partOf(square, 'seal')!.box];
      expect([box.width, box.height].map(Math.round)).toEqual([24, 12]);
      expect(box.y + box.height / 2).toBeCloseTo(room.y + room.height / 2, 6);
    }
  });

  test.each([
    ['the line above the issuer', { issuerTitle: '埼玉県朝霞市ワーク・ライフ・バランス推進委員会' }],
    ['a long title', { title: '朝霞市ワーク・ライフ・グッドバランス企業認定証', emblem: null }],
    [
      'a narrow title below an emblem',
      { title: 'ワーク・ライフ・グッドバランス企業認定証', body: pdfCertificate().body.repeat(2) },
    ],
    ['a term beside the seal', { dateLine: '', body: pdfCertificate().body.repeat(8).slice(0, 340) }],
    ['a seal without an issuer', { issuerLine: '', body: pdfCertificate().body.repeat(2) }],
  ])('%s keeps clear of all others, in lines and in columns', async (_, change) => {
    for (const writing of [{}, vertical]) {
      const { parts } = await measured({ ...writing, seal, emblem, ...change });
      for (const [at, { part, box }] of parts.entries()) {
        for (const other of parts.slice(at + 1)) {
          if (part === 'issuerLine' && other.part === 'seal') continue;
          const across = Math.min(box.x + box.width, other.box.x + other.box.width) - Math.max(box.x, other.box.x);
          const down = Math.min(box.y + box.height, other.box.y + other.box.height) - Math.max(box.y, other.box.y);
          expect(Math.min(across, down), `${part} and ${other.part}`).toBeLessThan(0.01);
        }
      }
    }
  });

  test('room for the stamp moves the issuer as the picture does; without a seal the name ends with the text', async () => {
    const right = async (change: Partial<CertificateDocument>) => {
      const { box } = partOf(await measured(change), 'issuerLine')!;
      return box.x + box.width;
    };
    expect(await right({ seal: 'blank' })).toBeCloseTo(await right({ seal }), 6);
    expect(await right({ seal: 'none' })).toBeGreaterThan((await right({ seal })) + 15);
  });

  test('a damaged picture is refused, and the next page is printed', async () => {
    const bytes = seal.bytes.slice(0, seal.bytes.length / 2);
    await expect(print({ seal: { ...seal, key: 'half', bytes } })).rejects.toMatchObject({
      fault: { code: 'image-unreadable' },
    });
    await expect(
      print({ seal: { key: 'text', mime: 'image/png', bytes: Buffer.from('no picture') } }),
    ).rejects.toMatchObject({
      fault: { code: 'image-unreadable' },
    });
    expect((await print({ seal })).byteLength).toBeGreaterThan(1000);
  });
});

describe('measuring', () => {
  test.each([{}, vertical])('the boxes measured hold the ink that is printed (%#)', async (change) => {
    const page = await measured(change);
    const pdf = await print({ ...change, frame: 'none' });
    const picture = pdfPicture(pdf);
    const around = { left: 9999, top: 9999, right: 0, bottom: 0 };
    for (const { part, box } of page.parts) {
      if (part === 'seal') continue;
      const [left, top] = [(box.x * 72) / 25.4, (box.y * 72) / 25.4];
      const [right, bottom] = [left + (box.width * 72) / 25.4, top + (box.height * 72) / 25.4];
      const ink = inkBox(picture, { left: left - 1, top: top - 1, right: right + 2, bottom: bottom + 2 });
      expect(ink, part).toBeDefined();
      around.left = Math.min(around.left, left);
      around.top = Math.min(around.top, top);
      around.right = Math.max(around.right, right);
      around.bottom = Math.max(around.bottom, bottom);
    }
    const all = inkBox(picture)!;
    expect(all.left).toBeGreaterThanOrEqual(Math.floor(around.left) - 1);
    expect(all.top).toBeGreaterThanOrEqual(Math.floor(around.top) - 1);
    expect(all.right).toBeLessThanOrEqual(Math.ceil(around.right) + 1);
    expect(all.bottom).toBeLessThanOrEqual(Math.ceil(around.bottom) + 1);
  });

  test('the tighter the name, the higher it is rated; its lines and its odd letters are told with their places', async () => {
    const names = ['株式会社見本', '株式会社見本製作所あさか工場第二営業所　様', LONG_NAME];
    const pages = await measureCertificates(
      names.map((nameLine) => pdfCertificate({ nameLine, typeface: 'brush' })),
      fonts,
    );
    const tight = pages.map((page) => partOf(page, 'nameLine')!.tight);
    expect(tight[0]).toBe(0);
    expect(tight[1]).toBeGreaterThan(0);
    expect(tight[2]).toBeGreaterThan(tight[1]!);
    expect(partOf(pages[2]!, 'nameLine')!.lines.join('')).toBe(LONG_NAME);
    const odd = partOf(await measured({ ...vertical, nameLine: '𠮷野家具　殿' }), 'nameLine')!;
    expect(odd.oddLetters).toMatchObject([{ letter: '𠮷', way: 'fallback', box: { x: odd.box.x, y: odd.box.y } }]);
    const plain = { nameLine: '神田製作所', substitutes: [{ letter: '神', plain: '神' }] };
    expect(partOf(await measured(plain), 'nameLine')!.oddLetters).toMatchObject([{ letter: '神', way: 'substitute' }]);
  });
});

describe('moving kept pages for a printer', () => {
  test('what stands on every page moves by the millimetres given; the kept bytes stand unchanged at the front', async () => {
    const kept = mergePdfs([await print({ frame: 'none' }), await print({ ...vertical, frame: 'none' })], '認定証');
    const moved = shiftPages(kept, { right: 5, down: -3 });
    expect(Buffer.compare(moved.subarray(0, kept.byteLength), kept)).toBe(0);
    for (const page of [1, 2]) {
      const [before, after] = [inkBox(pdfPicture(kept, page, 127))!, inkBox(pdfPicture(moved, page, 127))!]; // 5 pixels a millimetre
      expect([after.left - before.left, after.top - before.top]).toEqual([25, -15]);
      expect([after.right - before.right, after.bottom - before.bottom]).toEqual([25, -15]);
    }
    expect(pdfLines(moved)).toEqual(pdfLines(kept));
    expect(Buffer.compare(shiftPages(kept, { right: 0, down: 0 }), kept)).toBe(0);
    expect(() => shiftPages(Buffer.from('%PDF-1.4 of another make'), { right: 1, down: 0 })).toThrow(
      'not a PDF of this app',
    );
  });
});
