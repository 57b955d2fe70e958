import { expect, test } from 'vitest';
import { writeReportDocx } from '../../electron/exchange/report-docx.ts';
import { baseYears } from '../../shared/domain/base-years.ts';
import { emptySheet } from '../../shared/domain/checksheet.ts';
import { defaultSettings, judgementRules } from '../../shared/domain/settings.ts';
import { shortfallOf } from '../../shared/domain/shortfall.ts';
import { shortfallDocument } from '../../shared/domain/shortfall-report.ts';
import { points2020 } from '../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../shared/schemes/2023-pass-fail.ts';
import { convertWithOffice, findOffice } from '../support/office.ts';
import { pdfInfo, pdfLines } from '../support/pdf.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, typedCompany, valueOf } from '../support/register.ts';

const bare = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '');
const bytesOf = (file: { base64: string }): Uint8Array => new Uint8Array(Buffer.from(file.base64, 'base64'));
const textOf = (pdf: Uint8Array): string => bare(pdfLines(pdf, 'raw').flat().join(''));
const pagesOf = (pdf: Uint8Array): number => Number(pdfInfo(pdf)['Pages']);

/** A company certified on the points sheet in March 2023; it is now June 2025. */
async function certifiedOnPoints() {
  const register = await openRegister('2023-02-10');
  const { client, setClock } = register;
  const company = await valueOf(client.companies.create({ draft: typedCompany() }));
  const made = await valueOf(client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2023-02-10' })); // prettier-ignore
  await finishedReview(client, made.id);
  setClock('2023-03-20');
  await certified(client, made.id);
  setClock('2025-06-02');
  return { ...register, companyId: company.id };
}

test('a certified company’s outlook before it applies, read back from the page it is sent', async () => {
  const { client, companyId } = await certifiedOnPoints();
  const asked = { companyId, schemeVersionId: null };
  const report = await valueOf(client.checksheets.shortfall(asked));
  expect(report).toMatchObject({
    companyName: '株式会社見本製作所',
    from: { label: points2020.label, decidedOn: '2023-03-20' },
    to: { id: '2023-pass-fail' },
  });
  expect(report.rows).toHaveLength(24);
  const outlook = (id: string) => report.rows.find((row) => row.itemId === id);
  expect(outlook('1-1')).toMatchObject({ outlook: 'likely', kind: 'same' });
  // figures of 2022-2024, to be entered anew
  expect(outlook('2-1')).toMatchObject({ outlook: 'check', kind: 'relaxed' });
  expect(outlook('2-1')?.need).toContain('2022年から2024年まで');
  expect(outlook('7-1')).toMatchObject({ outlook: 'lacking', kind: 'new' });

  const pdf = await valueOf(client.checksheets.shortfallFile({ ...asked, format: 'pdf' }));
  expect(pdf).toMatchObject({
    mime: 'application/pdf',
    fileName: '新基準で不足しそうな項目_株式会社見本製作所.pdf',
  });
  expect(pagesOf(bytesOf(pdf))).toBe(1);
  const said = textOf(bytesOf(pdf));
  for (const part of ['令和7年6月2日', '株式会社見本製作所御中', '朝霞市', '令和5年3月20日決定', report.summary])
    expect(said).toContain(bare(part)); // prettier-ignore
  for (const row of report.rows.filter(({ outlook: each }) => each !== 'likely')) expect(said).toContain(row.itemId);
  expect(outlook('2-1') && said).toContain('2022年から2024年まで');

  const before = (await client.companies.history({ id: companyId })).rows.length;
  const docx = await valueOf(client.checksheets.shortfallFile({ ...asked, format: 'docx' }));
  expect(docx.fileName).toBe('新基準で不足しそうな項目_株式会社見本製作所.docx');
  if (findOffice() !== undefined) {
    const printed = await convertWithOffice(bytesOf(docx), 'docx', 'pdf');
    expect(pagesOf(printed)).toBe(1);
    expect(textOf(printed)).toContain(bare(report.summary));
  }
  // nothing was stored
  expect((await client.companies.history({ id: companyId })).rows).toHaveLength(before);
});

test('with an open renewal its own years count; without an earlier sheet it is said', async () => {
  const { client, companyId, setClock } = await certifiedOnPoints();
  const made = await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn: '2025-06-02' }));
  setClock('2026-05-01');
  const own = await valueOf(client.checksheets.shortfall({ companyId, schemeVersionId: '2023-pass-fail' }));
  expect(own.rows.find((row) => row.itemId === '2-1')?.need).toContain('2022年から2024年まで');
  expect(own.from.decidedOn).toBe('2023-03-20');
  expect(made.receiptNumber).not.toBeNull();
  const toUnknown = client.checksheets.shortfall({ companyId, schemeVersionId: 'no-such-version' });
  expect((await refusalOf(toUnknown)).code).toBe('not-found');
  const other = await valueOf(client.companies.create({ draft: typedCompany({ name: '有限会社新顔', corporateNumber: '' }) })); // prettier-ignore
  const none = { companyId: other.id, schemeVersionId: null };
  expect((await refusalOf(client.checksheets.shortfall(none))).code).toBe('no-earlier-sheet');
  expect((await refusalOf(client.checksheets.shortfallFile({ ...none, format: 'pdf' }))).code).toBe('no-earlier-sheet');
});

test('even a company that lacks everything gets one page, in both formats', async () => {
  const { app } = await openRegister('2026-06-01');
  const rules = judgementRules(defaultSettings);
  const years = baseYears('2026-06-01');
  const context = { years, industry: 'E', averages: { asOf: '2026-06-01', rows: [] }, womenManagersSeries: rules.womenManagersSeries }; // prettier-ignore
  const earlier = { scheme: points2020, answers: emptySheet(points2020, years), declarations: {} };
  const shortfall = shortfallOf(earlier, passFail2023, context, rules, () => points2020);
  expect(shortfall.rows.filter((row) => row.outlook === 'likely')).toEqual([]);
  const letter = {
    companyName: '株式会社あさか総合ビルメンテナンスホールディングス東日本営業本部',
    from: { label: points2020.label, decidedOn: '2024-01-15' },
    toLabel: passFail2023.label,
    shortfall,
    city: '朝霞市',
    department: '市民環境部産業振興課商工労政係',
    clerk: '認定　花子',
    today: '2026-06-01',
  };
  const document = shortfallDocument(letter, 'brief');
  const pdf = await app.context.print.report(document);
  expect(pagesOf(pdf)).toBe(1);
  for (const { itemId } of shortfall.rows) expect(textOf(pdf)).toContain(itemId);
  if (findOffice() !== undefined) {
    expect(pagesOf(await convertWithOffice(await writeReportDocx(document), 'docx', 'pdf'))).toBe(1);
  }
});

test('新旧対照表 as PDF: every item of both sheets, headings on each page, also backwards', async () => {
  const { client } = await openRegister();
  const file = await valueOf(client.schemes.printComparison({ fromId: '2020-points', toId: '2023-pass-fail' }));
  expect(file.fileName).toMatch(/^チェックシート新旧対照表_.+\.pdf$/u);
  const pages = pdfLines(bytesOf(file), 'raw').map((page) => bare(page.join('')));
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) expect(page).toContain(bare(passFail2023.label));
  const info = pdfInfo(bytesOf(file));
  expect(info['Page size']).toMatch(/^841\.89 x 595\.28/u);
  const said = pages.join('');
  for (const { categories } of [points2020, passFail2023]) {
    for (const { items } of categories) {
      for (const { text } of items) expect(said).toContain(bare(text[0]!.slice(0, 12)).replaceAll('(', '（'));
    }
  }
  for (const word of ['緩和', '統合', '分割', '削除', '移動', '新設', '県制度参考']) expect(said).toContain(word);
  const back = await valueOf(client.schemes.printComparison({ fromId: '2023-pass-fail', toId: '2020-points' }));
  expect(pagesOf(bytesOf(back))).toBeGreaterThan(3);
  const unknown = client.schemes.printComparison({ fromId: '2020-points', toId: 'no-such-version' });
  expect((await refusalOf(unknown)).code).toBe('not-found');
});
