import { afterAll, describe, expect, test } from 'vitest';
import { writeReportDocx } from '../../electron/exchange/report-docx.ts';
import { bundledFonts } from '../../electron/print/font/bundled-fonts.ts';
import { renderReport } from '../../electron/print/report/render-report.ts';
import { joinLetters, letterDocument } from '../../shared/domain/letter.ts';
import { defaultLetters } from '../../shared/domain/letter-defaults.ts';
import type { LetterKind } from '../../shared/domain/letter-kinds.ts';
import { letterPlaceholders } from '../../shared/domain/letter-placeholders.ts';
import type { ReportDocument } from '../../shared/domain/report.ts';
import { convertWithOffice, findOffice } from '../support/office.ts';
import { inkBox, pdfFonts, pdfInfo, pdfLines, pdfPicture } from '../support/pdf.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';
import { keepSample } from '../support/pdf-sample.ts';

const fonts = bundledFonts(pdfFontsDir());
const bare = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '');
const facts = {
  ...Object.fromEntries(Object.keys(letterPlaceholders).map((name) => [name, `〈${name}〉`])),
  文書番号: '朝産第12号',
  発信日: '令和8年11月22日',
};
const office = { cityName: '朝霞市', mayorTitle: '朝霞市長', mayorName: '朝霞　太郎', departmentName: '産業振興課' };

const letter = (kind: LetterKind, name: string): ReportDocument =>
  letterDocument({
    template: { ...defaultLetters[kind], instructionOn: true },
    facts,
    company: {
      name,
      postalCode: '351-8501',
      address: '埼玉県朝霞市本町1-1-1',
      representativeTitle: '代表取締役',
      representativeName: '𠮷野　葛\u{e0100}子',
    },
    office,
    sentOn: '2026-11-22',
  });
const letters = [letter('renewal-notice', '株式会社髙﨑製作所'), letter('revocation', '有限会社あさか商店')];
const whole = (): ReportDocument => joinLetters(letters)!;
const inOrder = [
  ['朝産第12号', '令和8年11月22日', '株式会社髙﨑製作所', '代表取締役𠮷野葛', '様', '朝霞市長朝霞太郎', '（公印省略）', '更新について（御案内）', '下記のとおり', '記', '1認定番号〈認定番号〉', '申請期限〈申請期限〉', '6同封物', '以上'],
  ['朝産第12号', '〒351-8501', '埼玉県朝霞市本町1-1-1', '有限会社あさか商店', '朝霞市長朝霞太郎', '取消しについて（通知）', '記', '3取消しの根拠〈根拠〉', '4取消しの理由〈理由〉', '以上', '（教示）', '審査請求'],
]; // prettier-ignore

function expectLetters(pages: readonly string[]): void {
  expect(pages).toHaveLength(2);
  inOrder.forEach((parts, index) => {
    let at = 0;
    for (const part of parts) {
      const found = pages[index]!.indexOf(part, at);
      expect(found, `${part} on page ${index + 1}`).toBeGreaterThanOrEqual(at);
      at = found + part.length;
    }
  });
  // a letter bears neither a page number nor the heading of a report
  for (const page of pages) expect(page).not.toContain('1/2');
}

afterAll(async () => {
  keepSample('letters.pdf', await renderReport(whole(), fonts));
});

describe('letters as PDF', () => {
  test('each begins a page and says everything in the order of an official letter, in a serif face', async () => {
    const pdf = await renderReport(whole(), fonts);
    expectLetters(pdfLines(pdf, 'raw').map((lines) => bare(lines.join(''))));
    expect(pdfInfo(pdf)).toMatchObject({ Title: letters[0]!.title, Author: '朝霞市' });
    expect(pdfFonts(pdf).every((font) => font.name.includes('NotoSerif') && font.embedded)).toBe(true);
    const ink = inkBox(pdfPicture(pdf, 1, 72));
    // 25 mm of margin
    expect(ink?.left).toBeGreaterThan(66);
    expect(ink?.right).toBeLessThan(530);
    expect(Buffer.compare(pdf, await renderReport(whole(), fonts))).toBe(0);
  });

  test('a letter longer than a page goes on, and the next one still begins its own', async () => {
    const long = {
      ...defaultLetters.expiry,
      body: Array.from({ length: 60 }, (_, n) => `　第${n}段落です。`).join('\n'),
    };
    const [first, second] = letters;
    const document = joinLetters([
      letterDocument({ template: long, facts, company: { name: '長い', postalCode: '', address: '', representativeTitle: '', representativeName: '' }, office, sentOn: '2026-11-22' }),
      second ?? first!,
    ])!; // prettier-ignore
    const pages = pdfLines(await renderReport(document, fonts), 'raw').map((lines) => bare(lines.join('')));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.at(-1)).toMatch(/^朝産第12号/u);
  });

  test('200 letters are printed in a few seconds', async () => {
    const many = joinLetters(Array.from({ length: 200 }, (_, n) => letter('renewal-notice', `株式会社見本${n}`)))!;
    const before = performance.now();
    const pdf = await renderReport(many, fonts);
    expect(performance.now() - before).toBeLessThan(20_000);
    expect(pdfInfo(pdf)['Pages']).toBe('200');
  });
});

describe.skipIf(findOffice() === undefined)('letters for Word, in LibreOffice', () => {
  test('the same pages, each letter on its own', async () => {
    const pdf = await convertWithOffice(await writeReportDocx(whole()), 'docx', 'pdf');
    // an IVS is dropped by LibreOffice's own fonts, so the name is looked for up to it
    expectLetters(pdfLines(pdf, 'raw').map((lines) => bare(lines.join(''))));
  }, 120_000);
});
