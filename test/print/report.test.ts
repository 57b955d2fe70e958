import { afterAll, describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { bundledFonts } from '../../electron/print/font/bundled-fonts.ts';
import { PrintError, type PrintFault } from '../../electron/print/print-contract.ts';
import { createPrintService } from '../../electron/print/print-service.ts';
import { paperOf } from '../../electron/print/report/page.ts';
import { renderReport } from '../../electron/print/report/render-report.ts';
import { textSetter } from '../../electron/print/report/set-text.ts';
import type { ReportDocument } from '../../shared/domain/report.ts';
import { inkBox, pdfFonts, pdfInfo, pdfLines, pdfPicture } from '../support/pdf.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';
import { keepSample } from '../support/pdf-sample.ts';
import { reportDocument, reportTable } from '../support/report-sample.ts';

const fonts = bundledFonts(pdfFontsDir());
const print = (change: Partial<ReportDocument> = {}) => renderReport(reportDocument(change), fonts);
const faultOf = (job: Promise<unknown>): Promise<PrintFault | undefined> =>
  job.then(
    () => undefined,
    (error: unknown) => (error instanceof PrintError ? error.fault : undefined),
  );
const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
const bare = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '');

const LONG =
  '「育児休業」、「介護休業」（いずれも法定を上回るもの）を利用しやすい環境を整え、ワーク・ライフ・バランスの実現に向けて取り組んでいること。ファイルはhttps://www.example.lg.jp/soshiki/sangyo/worklifebalance/checksheet-2023-pass-fail-form-version-2.xlsxからご利用ください。';

afterAll(async () => {
  keepSample('report.pdf', await print());
  keepSample('report-landscape.pdf', await print({ orientation: 'landscape', blocks: [reportTable(25)] }));
});

describe('what is printed is what was put in', () => {
  test('every text, in reading order, with the properties of the document', async () => {
    const pdf = await print({
      addressee: '株式会社髙﨑製作所\n代表取締役　𠮷野　葛\u{e0100}子　様',
      sender: ['朝霞市長　朝霞　太郎'],
    });
    const text = bare(pdfLines(pdf, 'raw').flat().join(''));
    const inOrder = [
      '朝産第12号', '令和8年11月22日', '株式会社髙﨑製作所', '代表取締役𠮷野葛\u{e0100}子様', '朝霞市長朝霞太郎', '新旧対照表',
      '1審査項目の対照', 'この表は、朝霞市ワーク・ライフ・グッドバランス企業認定のチェックシートの二つの版を並べたものです。',
      '数値は受付日の属する', '番号', '現行の審査項目', '改正後の審査項目', '項目1仕事と生活の両立を支える取組', '以上',
      'ワーク・ライフ・グッドバランス企業認定', '1/1',
    ]; // prettier-ignore
    let at = 0;
    for (const part of inOrder) {
      const found = text.indexOf(part, at);
      expect(found, `${part} after ${text.slice(Math.max(0, at - 20), at)}`).toBeGreaterThanOrEqual(at);
      at = found + part.length;
    }
    expect(text).toContain('※第3号の添付書類：就業規則の写し、利用実績の一覧');
    const info = pdfInfo(pdf);
    expect([info['Title'], info['Author'], info['Pages'], info['Page size']]).toEqual([
      '新旧対照表',
      '朝霞市',
      '1',
      '595.28 x 841.89 pts (A4)',
    ]);
    expect(info['CreationDate']).toMatch(/Nov 2[12] .*2026/);
    const embedded = pdfFonts(pdf);
    expect(embedded.every((font) => font.embedded && font.subset && font.unicode)).toBe(true);
    expect(embedded[0]?.name).toContain('BIZUDPGothic');
  });

  test('the same document gives the same bytes, in this thread and in the worker', async () => {
    const service = createPrintService({ fontsDir: pdfFontsDir() });
    try {
      const [here, again, worker] = [await print(), await print(), await service.report(reportDocument())];
      expect(Buffer.compare(here, again)).toBe(0);
      expect(Buffer.compare(here, worker)).toBe(0);
    } finally {
      await service.close();
    }
  });

  test('a character without a glyph is refused with its place; what is invisible anyway is left out', async () => {
    const table = {
      kind: 'table',
      columns: [{ heading: '番号', width: 1 }, { heading: '記入欄', width: 4 }],
      rows: [{ cells: ['2-1', '制度\u{1f600}あり'] }, { cells: ['2-2', '外字\ue000'] }],
    } as const; // prettier-ignore
    const fault = await faultOf(print({ addressee: '邉\u{e01ef}商店', blocks: [table] }));
    expect(fault?.code).toBe('unprintable-text');
    expect(fault?.problems?.map(({ field, code, issue }) => [field, code, issue])).toEqual([
      ['addressee', 'U+9089 U+E01EF', 'variant-lost'],
      ['2-1　記入欄', 'U+1F600', 'missing'],
      ['2-2　記入欄', 'U+E000', 'private-use'],
    ]);
    const pdf = await print({ blocks: [paragraph('朝\u200b霞\ufeff市\tにて')] });
    expect(bare(pdfLines(pdf, 'raw').flat().join(''))).toContain('朝霞市にて');
  });

  test('a footer that does not fit is said, not clipped', async () => {
    expect(await faultOf(print({ footer: '長い下欄'.repeat(60) }))).toMatchObject({
      code: 'content-overflow',
      field: 'footer',
    });
  });
});

describe('pages', () => {
  test('the heading row and the page number stand on every page, and no row is lost or cut in two', async () => {
    const pdf = await print({ orientation: 'landscape', blocks: [reportTable(120)] });
    const pages = pdfLines(pdf, 'raw');
    expect(pages.length).toBeGreaterThan(8);
    expect(pdfInfo(pdf)['Page size']).toBe('841.89 x 595.28 pts (A4)');
    const all = pages.map((lines) => bare(lines.join('')));
    all.forEach((text, index) => {
      expect(text).toContain('番号現行の審査項目改正後の審査項目変更');
      expect(text).toContain(`${index + 1}/${pages.length}`);
    });
    for (let n = 0; n < 120; n += 1) {
      if (n % 10 === 0) continue;
      const holding = all.filter((text) => text.includes(`第${n}号の取組。`));
      expect(holding).toHaveLength(1);
      expect(holding[0]).toContain(`※第${n}号の添付書類`); // begins and ends on one page
    }
    // a heading inside the table never stands alone at the end of a page
    for (const lines of pages) expect(lines.slice(-3).join('\n')).not.toMatch(/^項目\d+/m);
  });

  test('a row higher than a page runs over pages, whole', async () => {
    const numbers = Array.from({ length: 300 }, (_, n) => `（${n}）長い記入です。`);
    const pdf = await print({
      blocks: [
        {
          kind: 'table',
          columns: [{ heading: '番号', width: 1 }, { heading: '記入欄', width: 3 }],
          rows: [{ cells: ['1-1', numbers.join('')] }, { cells: ['1-2', '次の行'] }],
        },
      ],
    }); // prettier-ignore
    const pages = pdfLines(pdf, 'raw').map((lines) => bare(lines.join('')));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.every((text) => text.includes('番号記入欄'))).toBe(true);
    const text = pages.join('');
    for (const each of ['（0）', '（150）', '（299）']) expect(text).toContain(each);
    expect(text).toContain('次の行');
  });

  test('nothing stands outside the margins, whatever is put in', async () => {
    const blocks: ReportDocument['blocks'] = [
      { kind: 'heading', text: LONG },
      paragraph(LONG),
      { kind: 'list', items: [LONG] },
      {
        kind: 'table',
        columns: [{ heading: LONG, width: 1, align: 'center' }, { heading: '右', width: 1, align: 'right' }, { heading: '左', width: 6 }],
        rows: [{ cells: [LONG, LONG, LONG] }, { cells: [{ text: LONG, span: 9 }], section: true }],
      },
    ]; // prettier-ignore
    for (const orientation of ['portrait', 'landscape'] as const) {
      const pdf = await print({ orientation, title: LONG, head: [LONG], addressee: LONG, sender: [LONG], blocks });
      const paper = paperOf(orientation);
      for (let page = 1; page <= Number(pdfInfo(pdf)['Pages']); page += 1) {
        const box = inkBox(pdfPicture(pdf, page))!;
        expect(box.left).toBeGreaterThanOrEqual(Math.floor(paper.left) - 1);
        expect(box.right).toBeLessThanOrEqual(Math.ceil(paper.right) + 1);
        expect(box.top).toBeGreaterThanOrEqual(Math.floor(paper.top) - 1);
        expect(box.bottom).toBeLessThanOrEqual(paper.height - 20);
      }
    }
  });
});

describe('line breaking', () => {
  test('no line begins with a mark that may not, and every line fits, in any width', () => {
    const piece = fc.constantFrom('取組', '「', '」', '、', '。', '（', '）', 'ー', 'ょ', '12', 'ABC', '％', '・', '年', 'っ');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.integer({ min: 90, max: 300 }), (parts, width) => {
        // marks in a heap leave no good place: a sentence has text around them
        const text = parts.map((part) => `${part}実績`).join('');
        const lines = textSetter(fonts).set(text, 'cell', false, width);
        expect(lines.map(({ line }) => line.text).join('')).toBe(text);
        for (const { line } of lines) {
          expect(line.natural - line.shrink.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(width + 0.05);
          expect(line.text).not.toMatch(/[「（]$/u);
        }
        for (const { line } of lines.slice(1)) expect(line.text).not.toMatch(/^[、。」）ーょっ％・]/u);
      }),
      { numRuns: 300 },
    );
  }); // prettier-ignore

  test('in the finished file, too', async () => {
    const pdf = await print({ blocks: [paragraph(LONG.repeat(8)), reportTable(30)] });
    for (const line of pdfLines(pdf, 'raw').flat()) expect(line).not.toMatch(/^[、。」）ー・％]/u);
  });
});

test('thirty pages of comparison take well under two seconds', async () => {
  const document = reportDocument({ orientation: 'landscape', blocks: [reportTable(360)] });
  const service = createPrintService({ fontsDir: pdfFontsDir() });
  try {
    service.warm();
    await service.inspect([]);
    const from = performance.now();
    const pdf = await service.report(document);
    const took = performance.now() - from;
    expect(Number(pdfInfo(pdf)['Pages'])).toBeGreaterThanOrEqual(30);
    expect(took).toBeLessThan(2000);
  } finally {
    await service.close();
  }
});
