import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntryValue } from '../../shared/contract/checksheets.ts';
import {
  button,
  type E2e,
  field,
  goTo,
  link,
  openStarted,
  saved,
  settled,
  stopAtFirstFailure,
  tab,
} from '../support/e2e-app.ts';
import { auditScreen } from '../support/e2e-audit.ts';
import { contentsOf } from '../support/contents.ts';
import { moveRowsUp, openForm, rowOf, saveForm, type } from '../support/form-workbook.ts';
import { convertWithOffice } from '../support/office.ts';
import { typedCompany, valueOf } from '../support/register.ts';
import { smallWorkbook } from '../support/zip.ts';

const name = '株式会社見本製作所';
const title = '返送された様式を読み込む';
let app: E2e;
let page: Page;
let applicationId: string;
let sent: Buffer;
let returned: Buffer;
beforeAll(async () => {
  app = await openStarted();
  page = app.page;
  const { client } = app;
  const company = await valueOf(client.companies.create({ draft: typedCompany({ name }) }));
  const made = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2026-11-02' }),
  );
  applicationId = made.id;
  await keep('mgmt_philosophy', 'philosophy_summary', '年頭に社長が理念を示している。');
  await keep('time_recording', 'recording_method', '出勤簿');
  await goTo(page, `/applications/${applicationId}`, name);
});
afterAll(() => app.close());
stopAtFirstFailure(() => page);

const fine = async (screen: string) => expect(await auditScreen(page, screen)).toEqual([]);
async function keep(itemKey: string, key: string, text: string) {
  const entries: Record<string, EntryValue> = { [key]: { kind: 'text', text } };
  const answer = { applicantMark: 'ticked' as const, reviewerMark: null, reviewerReason: '', entries };
  await valueOf(app.client.checksheets.saveItem({ applicationId, itemKey, rowVersion: null, answer }));
}
const choose = (fileName: string, buffer: Uint8Array) =>
  page.locator('input[type=file]').setInputFiles({
    name: fileName,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(buffer),
  });
const values = () => page.getByRole('table', { name: '前と違う値' });
const row = (label: string) =>
  values()
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: label }) });

describe('Excelの様式を書き出し、外で記入されたものを読み込む', () => {
  it('申請の画面から、記入済みの内容が入った様式を書き出す', async () => {
    await fine('form-part');
    const file = await saved(page, () => button(page, '様式を書き出す').click());
    expect(file.name).toMatch(/株式会社見本製作所_チェックシート\.xlsx$/u);
    sent = file.bytes;
    const { sheet } = await openForm(sent);
    expect(sheet.rows[rowOf(sheet, 'items.mgmt_philosophy.mark')]?.[2]).toBe('✓');
  });

  it('申請者が行を動かし、全角の数字や○で記入し、LibreOfficeで保存する', async () => {
    const form = await openForm(sent);
    const { sheet } = form;
    const put = (slot: string, column: number, value: string | number) =>
      type(sheet, rowOf(sheet, slot), column, value);
    // the last item goes to the top, heading and all
    moveRowsUp(sheet, rowOf(sheet, 'items.community.mark'), 2, rowOf(sheet, 'items.mgmt_philosophy.mark'));
    put('items.community.mark', 2, '○');
    put('items.time_recording.mark', 2, 'レ');
    put('items.time_recording.recording_method', 3, 'タイムカード');
    put('items.overtime_result.overtime.2023.month_hours', 5, '４４．５');
    put('items.overtime_result.overtime.2023.year_hours', 8, '３００');
    put('items.overtime_result.overtime.2024.month_hours', 5, 'だいたい40');
    put('items.wlb_structure.mark', 2, '〇');
    put('items.wlb_structure.department_name', 3, '総務課');
    returned = Buffer.from(await convertWithOffice(await saveForm(form), 'xlsx', 'xlsx'));
  });

  it('パスワード付き、マクロ入りのファイルは、理由を示して断り、何も変えない', async () => {
    await link(page, title).click();
    await settled(page, title);
    await fine('form-choose');
    const before = contentsOf(app.app.context.store);
    const locked = await writeXlsx({
      sheets: [{ name: 'A', rows: [[1]] }],
      encryption: { password: 'himitsu', spinCount: 1000 },
    });
    await choose('返送.xlsx', locked);
    await page.getByRole('alert').getByText('パスワード').first().waitFor();
    await fine('form-locked');
    await choose('返送.xlsx', smallWorkbook([{ name: 'xl/vbaProject.bin', data: Buffer.from('VBA') }]));
    await page.getByRole('alert').getByText('マクロ').first().waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
    expect(contentsOf(app.app.context.store)).toEqual(before);
  });

  it('返送された様式を読むと、同じ・違う・読めないところが、セルの場所とともに並ぶ', async () => {
    const before = contentsOf(app.app.context.store);
    await choose('返送　見本製作所 (1).xlsx', returned);
    await tab(page, '前と違う値（5）').waitFor();
    await row('管理方法').getByText('出勤簿').waitFor();
    await row('管理方法').getByText('タイムカード').waitFor();
    await row('管理方法').getByText('違う').waitFor();
    await row('管理方法')
      .getByText(/^チェックシート D\d+$/u)
      .waitFor();
    await row('平均時間外労働時間').getByText('2023年 月44.5時間・年間300時間').waitFor();
    await row('平均時間外労働時間').getByText('新しい').waitFor();
    await fine('form-preview');
    await tab(page, '読めなかったところ（1）').click();
    const problem = page.getByRole('table', { name: '読めなかったところ' }).getByRole('row').last();
    await problem.getByText('だいたい40').waitFor();
    await problem.getByText('数として読めません。').waitFor();
    await problem.getByText(/^チェックシート F\d+$/u).waitFor();
    await fine('form-problems');
    await tab(page, /^読み取った値すべて/u).click();
    const all = page.getByRole('table', { name: '読み取った値すべて' });
    await all
      .getByRole('row')
      .filter({ hasText: '年頭に社長が理念を示している。' })
      .getByText('同じ')
      .first()
      .waitFor();
    expect(contentsOf(app.app.context.store)).toEqual(before);
  });

  it('選んだ値だけを取り込み、シートに表れる', async () => {
    await tab(page, '前と違う値（5）').click();
    await page.getByRole('checkbox', { name: /^1-2 .*まとめて取り込む$/u }).uncheck();
    await button(page, '選んだ3件を取り込む').click();
    await page.getByText(/^3件の値（審査項目3件）を取り込み、/u).waitFor();
    await fine('form-taken');
    await link(page, 'チェックシートを開く').click();
    await settled(page, 'チェックシート');
    expect(await field(page, '2-2 管理方法').inputValue()).toBe('タイムカード');
    expect(await field(page, '2-1 2023年 月').inputValue()).toBe('44.5');
    expect(await field(page, '2-1 2023年 年間').inputValue()).toBe('300');
    expect(await field(page, '2-1 2024年 月').inputValue()).toBe('');
    expect(await field(page, '1-1 理念の概要').inputValue()).toBe('年頭に社長が理念を示している。');
    expect(await field(page, '1-2 担当部署名').inputValue()).toBe('');
    const mark = (id: string) => page.getByRole('checkbox', { name: `${id} 申請者のチェック` }).isChecked();
    expect([await mark('7-2'), await mark('2-2'), await mark('1-2')]).toEqual([true, true, false]);
  });

  it('もとのファイルは申請に残り、そのままの中身で取り出せる', async () => {
    await link(page, '申請に戻る').click();
    await settled(page, name);
    const part = page.getByRole('region', { name: 'Excel様式' });
    await part.getByText('返送　見本製作所 (1).xlsx').waitFor();
    await part.getByText(/3件の値を取り込み/u).waitFor();
    await fine('form-kept');
    const again = await saved(page, () => button(part, '取り出す').click());
    expect(again.name).toBe('返送　見本製作所 (1).xlsx');
    expect(again.bytes.equals(returned)).toBe(true);
    expect(app.problems).toEqual([]);
  });
});
