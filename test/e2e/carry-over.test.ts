import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleAnswers } from '../../electron/sample/sheet.ts';
import type { EntryValue } from '../../shared/contract/checksheets.ts';
import {
  button,
  dialog,
  type E2e,
  expectSaid,
  field,
  goTo,
  heading,
  link,
  openStarted,
  saved,
  settled,
  stopAtFirstFailure,
  tab,
  until,
} from '../support/e2e-app.ts';
import { convertWithOffice } from '../support/office.ts';
import { pdfInfo, pdfLines } from '../support/pdf.ts';
import { certified } from '../support/procedure.ts';
import { typedCompany, valueOf } from '../support/register.ts';

const name = '株式会社髙\uFA11\u{20BB7}野製作所';
const [receivedOn, decidedOn, renewedOn] = ['2022-06-01', '2022-08-10', '2025-06-02'];
const philosophy = 'イクボス宣言を行い、全社員に示している。';
let app: E2e;
let page: Page;
let companyId: string;
let firstId: string;
let renewalId: string;
beforeAll(async () => {
  app = await openStarted(`${receivedOn}T01:00:00.000Z`);
  page = app.page;
});
afterAll(() => app.close());
stopAtFirstFailure(() => page);

const bare = (text: string): string => text.replaceAll(/\s/gu, '');
const part = (key: string) => page.locator(`tbody[data-part="${key}"]`);
const mark = (id: string) => page.getByRole('checkbox', { name: `${id} 申請者のチェック` });
const judged = () => page.getByRole('complementary', { name: '判定' });
const sheetOf = (applicationId: string) => valueOf(app.client.checksheets.get({ applicationId }));
/** Everything typed is in the register. */
const kept = () =>
  judged()
    .getByText(/^保存しました \d/)
    .waitFor();
/** Takes a received application to the review, with every document in hand. */
async function toReview(id: string, on: string) {
  const { documents, rowVersion } = await valueOf(app.client.applications.get({ id }));
  for (const each of documents) {
    const seen = { documentId: each.id, rowVersion: each.rowVersion };
    await valueOf(app.client.applications.setDocument({ ...seen, receivedOn: on }));
  }
  await valueOf(app.client.applications.moveTo({ id, rowVersion, to: 'reviewing' }));
}

/** Boxes the company ticked besides the three that are filled in on the screen: 50 points by the printed worths. */
const others = '1-2 2-1 2-2 3-1 3-2 3-3 3-4 3-5 4-3 4-4 4-5 4-12 5-1 6-1 6-2 6-3 6-7'.split(' ');

async function fillOthers(applicationId: string) {
  const { scheme, baseYears: years, averages, industry, ruleSettings } = await sheetOf(applicationId);
  const { womenManagersSeries } = ruleSettings;
  const context = { years, industry, averages, womenManagersSeries };
  const one = { ...scheme, categories: scheme.categories.map((each) => ({ ...each, items: [...each.items] })) };
  for (const category of one.categories) category.items = category.items.filter((item) => others.includes(item.id));
  const answers = sampleAnswers(one, context, { profile: 'strong', small: false, seed: 1 });
  expect(answers.map(([key]) => key)).toEqual(others);
  for (const [itemKey, answer] of answers) {
    const entries: Record<string, EntryValue> = JSON.parse(JSON.stringify(answer.entries));
    const asked = { applicationId, itemKey, rowVersion: null, answer: { ...answer, entries } };
    await valueOf(app.client.checksheets.saveItem(asked));
  }
}

describe('令和4年度に点数方式で認定した事業者が、令和7年度に新しい様式で更新する', () => {
  it('旧様式のチェックシートを画面で記入すると、☆・点数・合計がその場で変わる', async () => {
    companyId = (await valueOf(app.client.companies.create({ draft: typedCompany({ name }) }))).id;
    await goTo(page, `/applications/new?companyId=${companyId}`, '申請を受け付ける');
    await button(page, '受け付ける').click();
    await expectSaid(page, '受け付けました（受付番号 R4-0001）。');
    await heading(page, name).waitFor();
    firstId = /applications\/([\w-]+)/u.exec(page.url())![1]!;
    await toReview(firstId, receivedOn);
    await fillOthers(firstId);
    await goTo(page, `/applications/${firstId}/checksheet`, 'チェックシート');
    await judged().getByText('50 / 100点').waitFor();
    expect(await part('1-1').locator('th').textContent()).toContain('☆');
    expect(await part('1-2').locator('th').textContent()).toContain('2点');
    await mark('1-1').check();
    await field(page, '1-1 理念の概要').fill(philosophy);
    await judged().getByText('54 / 100点').waitFor();
    await page.getByText('項目1の点数　6 / 10点').waitFor();
    // the sentence names the year before the receipt, and one hour too many speaks against the tick
    await part('2-3').getByText('2021年中で').waitFor();
    await mark('2-3').check();
    await field(page, '2-3 2021年 月').fill('４５．５');
    await field(page, '2-3 2021年 年間').fill('360');
    await part('2-3').getByText('矛盾').first().waitFor();
    await field(page, '2-3 2021年 月').fill('45');
    await part('2-3').getByText('矛盾').first().waitFor({ state: 'detached' });
    await judged().getByText('58 / 100点').waitFor();
    await judged().getByText('認定の基準を満たさない').waitFor();
    await mark('2-4').check();
    for (const measure of (await part('2-4').getByRole('group').getByRole('checkbox').all()).slice(0, 3))
      await measure.check();
    await judged().getByText('62 / 100点').waitFor();
    await judged().getByText('認定の基準を満たす', { exact: true }).waitFor();
    await part('3-5').getByRole('radio', { name: '空欄' }).check();
    await field(page, '3-5 申請者と違う理由').fill('就業規則に定めがない。');
    await judged().getByText('60 / 100点').waitFor();
    await kept();
  });

  it('審査を完了し、認定を決定する', async () => {
    await button(page, '審査を完了する').click();
    await dialog(page).getByText('60 / 100点、認定の基準を満たす。').waitFor();
    await button(dialog(page), '完了する').click();
    await expectSaid(page, 'チェックシートの審査を完了しました。');
    await app.setDay(decidedOn);
    await certified(app.client, firstId);
    await goTo(page, `/applications/${firstId}`, name);
    await page.getByText('60 / 100点').first().waitFor();
    await page.getByText('第1号').first().waitFor();
  });

  it('更新の前に、新しい様式で不足しそうな項目の1枚をPDFとWordで渡せる', async () => {
    await app.setDay(renewedOn);
    await goTo(page, `/companies/${companyId}`, name);
    await tab(page, '不足しそうな項目').click();
    const table = page.getByRole('table', { name: '不足しそうな審査項目の一覧' });
    await table.getByRole('row').filter({ hasText: '7-1' }).getByText('不足').first().waitFor();
    const pdf = await saved(page, () => button(page, '不足の一覧をPDFで保存する').click());
    expect(pdf.name).toBe(`新基準で不足しそうな項目_${name}.pdf`);
    expect(pdfInfo(pdf.bytes)['Pages']).toBe('1');
    const text = bare(pdfLines(pdf.bytes, 'raw').flat().join(''));
    for (const said of [`${name}御中`, '令和4年8月10日決定', '2022年から2024年まで']) expect(text).toContain(said);
    const word = await saved(page, () => button(page, '不足の一覧をWordで保存する').click());
    const read = bare(Buffer.from(await convertWithOffice(word.bytes, 'docx', 'text')).toString('utf8'));
    for (const said of [`${name}御中`, '令和4年8月10日決定']) expect(read).toContain(said);
  });

  it('更新を受け付けると、前回の記入が要確認として入り、チェックは1つも入らない', async () => {
    await link(page, '更新を始める').click();
    await button(page, '更新を受け付ける').click();
    await expectSaid(page, '更新を受け付けました（受付番号 R7-0001）。');
    await page.waitForURL(/applications\/[\w-]+\/renewal/u);
    renewalId = /applications\/([\w-]+)/u.exec(page.url())![1]!;
    await toReview(renewalId, renewedOn);
    await goTo(page, `/applications/${renewalId}/checksheet`, 'チェックシート');
    await page.getByText('前回は').filter({ hasText: '令和4年8月10日' }).waitFor();
    await settled(page, 'チェックシート');
    const first = part('mgmt_philosophy');
    await first.getByText(/参考（前回）　1-1 前回✓ /u).waitFor();
    await first.getByText('要確認', { exact: true }).waitFor();
    await first.locator('li', { hasText: philosophy }).first().waitFor();
    expect(await field(page, '1-1 理念の概要').inputValue()).toBe(philosophy);
    await part('sdgs').getByText('前回の様式にない審査項目です（新設）。').waitFor();
    const ticked = page.getByRole('checkbox', { name: /申請者のチェック$/u, checked: true });
    expect(await ticked.count()).toBe(0);
    await judged().getByText('合格 0 / 7').waitFor();
  });

  it('要確認が残るうちは審査を完了できない：確認したもの、書き直したものから要確認が消える', async () => {
    const open = async () =>
      Number(
        /\d+/u.exec(
          (await judged()
            .getByText(/^要確認 /u)
            .textContent()) ?? '',
        )![0],
      );
    const count = await open();
    expect(count).toBe((await sheetOf(renewalId)).answers.filter((each) => each.carried !== null).length);
    await button(page, '審査を完了する').click();
    await page.getByRole('alert').getByText('審査を完了するまでに確かめるところが').waitFor();
    await button(page, '1-1 確認した').click();
    await until(open).toBe(count - 1);
    expect(await part('mgmt_philosophy').getByText('要確認', { exact: true }).count()).toBe(0);
    await field(page, '2-2 管理方法').fill('ICカードによる勤怠管理');
    await until(open).toBe(count - 2);
    await mark('1-1').check();
    await kept();
    await button(page, '審査を完了する').click();
    await page.getByRole('alert').getByText('審査を完了するまでに確かめるところが').waitFor();
    expect((await sheetOf(renewalId)).reviewedAt).toBeNull();
    const { answers } = await sheetOf(renewalId);
    const keyed = (key: string) => answers.find((each) => each.itemKey === key);
    expect(keyed('mgmt_philosophy')).toMatchObject({ carried: null, applicantMark: 'ticked' });
    expect(keyed('time_recording')).toMatchObject({ carried: null, applicantMark: 'blank' });
  });

  it('すべて確かめると審査を完了できる', async () => {
    const confirm = page.getByRole('button', { name: /確認した$/u });
    for (let left = await confirm.count(); left > 0; left -= 1) {
      await confirm.first().click();
      await until(() => confirm.count()).toBe(left - 1);
    }
    await button(page, '審査を完了する').click();
    // what was carried speaks for a tick nobody set yet; each line leads to its item
    const told = page.getByRole('alert').getByRole('listitem');
    await told.first().waitFor();
    expect(await told.count()).toBeGreaterThan(2);
    for (const line of await told.all()) {
      await line.getByText(/^\d-\d　チェックと記入内容が合いません。/u).waitFor();
      await mark((await line.getByRole('link').textContent())!).check();
    }
    await mark('2-2').check();
    await page.getByRole('checkbox', { name: /^関係法令/u }).check();
    await button(page, '審査を完了する').click();
    await dialog(page).getByText('認定の基準を満たす。').waitFor();
    // overtime and leave bore a ✓ three years ago, and nobody entered the figures of now
    await dialog(page).getByText('今年の数字が記入されていない審査項目があります（2-1、3-1）。').waitFor();
    await button(dialog(page), 'このまま審査を終える').click();
    await expectSaid(page, 'チェックシートの審査を完了しました。');
    const done = await sheetOf(renewalId);
    expect(done.reviewedAt).not.toBeNull();
    expect(done.answers.every((each) => each.carried === null)).toBe(true);
    // the decided sheet stays as it was
    expect((await sheetOf(firstId)).answers).toHaveLength(others.length + 3);
    expect(app.problems).toEqual([]);
  });
});
