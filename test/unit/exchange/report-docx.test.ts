import { describe, expect, it } from 'vitest';
import { writeReportDocx } from '../../../electron/exchange/report-docx.ts';
import { withReadings } from '../../../shared/domain/report.ts';
import { convertWithOffice, findOffice } from '../../support/office.ts';
import { pdfInfo, pdfLines } from '../../support/pdf.ts';
import { reportDocument, reportTable } from '../../support/report-sample.ts';

const kokorozashi = { text: '志', ruby: 'こころざし' };
const uketamawaru = { text: '承', ruby: 'うけたまわ' };
const bare = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '');

describe.skipIf(findOffice() === undefined)('a report as docx in LibreOffice', () => {
  it('holds every text, its heading rows return, its pages are numbered, the sheet lies as asked', async () => {
    const blocks = [
      ...reportDocument().blocks,
      { kind: 'page-break' } as const,
      reportTable(40),
      reportTable(1),
      { kind: 'paragraph', text: '一行目\n二行目\u0000', small: true } as const,
      {
        kind: 'paragraph',
        large: true,
        ...withReadings([kokorozashi, { text: 'を', ruby: '' }, uketamawaru]),
      } as const,
    ];
    const document = reportDocument({
      orientation: 'landscape',
      addressee: '株式会社髙﨑製作所\n代表取締役　𠮷野　葛\u{e0100}子　様',
      sender: ['朝霞市長　朝霞　太郎'],
      blocks,
    });
    const pdf = await convertWithOffice(await writeReportDocx(document), 'docx', 'pdf');
    const info = pdfInfo(pdf);
    expect([info['Title'], info['Author']]).toEqual(['新旧対照表', '朝霞市']);
    expect(info['Page size']).toMatch(/^841\.\d+ x 595\.\d+ pts \(A4\)$/);
    const pages = pdfLines(pdf, 'raw').map((lines) => bare(lines.join('')));
    expect(pages.length).toBeGreaterThanOrEqual(4);
    pages.forEach((text, index) => expect(text).toContain(`${index + 1}/${pages.length}`));
    expect(pages[0]).toContain('朝産第12号令和8年11月22日株式会社髙﨑製作所代表取締役𠮷野葛');
    expect(pages[0]).toContain('朝霞市長朝霞太郎新旧対照表1審査項目の対照');
    for (const text of pages.slice(1)) expect(text).toContain('番号現行の審査項目改正後の審査項目変更');
    const all = pages.join('');
    for (let n = 1; n < 40; n += 1) if (n % 10 > 0) expect(all).toContain(`※第${n}号の添付書類：就業規則の写し`);
    expect(all).toContain('一行目二行目');
    for (const { text, ruby } of [kokorozashi, uketamawaru])
      for (const part of [text, ruby]) expect(all).toContain(part);
  }, 120_000);
});
