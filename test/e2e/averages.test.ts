import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright';
import {
  button,
  dialog,
  type E2e,
  expectSaid,
  field,
  goTo,
  link,
  openStarted,
  saved,
  settled,
  stopAtFirstFailure,
  tab,
  until,
} from '../support/e2e-app.ts';
import { auditScreen } from '../support/e2e-audit.ts';
import { typedCompany, valueOf } from '../support/register.ts';

let app: E2e;
let page: Page;
beforeAll(async () => {
  app = await openStarted();
  page = app.page;
});
afterAll(() => app.close());
stopAtFirstFailure(() => page);

const fine = async (name: string) => expect(await auditScreen(page, name)).toEqual([]);
const stored = async (industry: string, year: number) =>
  (await app.client.averages.list({ series: 'paid-leave-rate' })).rows.find(
    (row) => row.industry === industry && row.year === year,
  );
const focused = () => page.evaluate(() => document.activeElement?.textContent);
const cell = (place: string) => page.locator(`[data-place="${place}"]`);

it('the table says what is missing and what was computed; arrows and Enter open a figure', async () => {
  await goTo(page, '/settings/averages', '公的平均値');
  await fine('averages');
  await until(() => cell('E 2022').textContent()).toContain('数値なし');
  await until(() => cell('J 2023').textContent()).toContain('計算値');
  await cell('all 2024').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter'])
    await page.keyboard.press(key);
  await dialog(page).getByText('E 製造業　令和4年（2022年）').waitFor();
  await fine('averages-figure');
});

it('a wrong figure is named at its field, Esc asks before typed text is lost, and a right one is stored', async () => {
  await page.keyboard.type('６０．１５');
  await field(page, '出典').fill('厚生労働省 第5表');
  await page.keyboard.press('Escape');
  await button(page, '入力に戻る').click();
  await button(page, '数値を保存する').click();
  await page.getByText('小数は1桁までで入力してください。').first().waitFor();
  await fine('averages-figure-error');
  await field(page, '値（％）').fill('６０．１％');
  await page.keyboard.press('Enter');
  await expectSaid(page, '数値を保存しました。');
  expect(await stored('E', 2022)).toMatchObject({ tenths: 601, edition: '令和5年就労条件総合調査' });
  await until(() => cell('E 2022').textContent()).toContain('60.1');
  await until(() => page.evaluate(() => document.activeElement?.getAttribute('data-place'))).toBe('E 2022');
});

it('a new year is entered at once', async () => {
  await button(page, '2025年の数値を入力する').click();
  await fine('averages-year');
  await field(page, '調査名').fill('令和8年就労条件総合調査');
  await field(page, '公表日').fill('R8.12.18');
  await field(page, '出典').fill('厚生労働省');
  await field(page, '調査産業計').fill('68.1');
  await field(page, 'E 製造業').fill('７３．０');
  await button(page, 'この年の数値を登録する').click();
  await expectSaid(page, '2件の数値を登録しました。');
  await page.getByText('公表前', { exact: true }).first().waitFor();
  await fine('averages-unpublished');
  expect(await stored('E', 2025)).toMatchObject({ tenths: 730, publishedOn: '2026-12-18' });
});

it('an exported table that was changed is shown line by line and taken', async () => {
  const { name, bytes } = await saved(page, () => button(page, 'CSVで書き出す').click());
  expect(name).toBe('公的平均値_年次有給休暇の取得率.csv');
  const text = bytes.toString('utf8').replace('73.0', '７３．１').replace('68.1', '68.15');
  await button(page, 'ファイルから取り込む').click();
  await fine('averages-import');
  // the button that opened it is gone, and the keyboard goes on where the panel begins
  await until(() => focused()).toBe('ファイルから取り込む：年次有給休暇の取得率');
  const choose = (content: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: '平均値.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await choose('事業者名,住所');
  await page.getByRole('alert').getByText('読み込めるファイルではありません').waitFor();
  await choose('業種,年,平均');
  await page.getByText('見出しの行に「値（％）」「調査名」「出典」がありません。').waitFor();
  await choose(text);
  await page.getByText('値：73.0％ → 73.1％').waitFor();
  await fine('averages-import-lines');
  await button(page, '選んだ1件を取り込む').click();
  await expectSaid(page, '取り込みました（新しい数値0件、変更1件）。');
  expect(await stored('E', 2025)).toMatchObject({ tenths: 731 });
  expect(await stored('all', 2025)).toMatchObject({ tenths: 681 });
});

it('a figure is removed after a question; the other series have their own tables', async () => {
  await cell('E 2022').click();
  await button(page, 'この数値を削除する').click();
  await fine('averages-remove');
  await button(page, '削除する').click();
  await expectSaid(page, '数値を削除しました。');
  expect(await stored('E', 2022)).toBeUndefined();
  await tab(page, '女性管理職の割合（えるぼし）').click();
  await settled(page, '公的平均値');
  await fine('averages-none');
});

it('who came from an item of a checksheet goes back to that item', async () => {
  const { companies, applications, checksheets } = app.client;
  const { id: companyId } = await valueOf(companies.create({ draft: typedCompany({ industry: 'E' }) }));
  const made = await valueOf(applications.create({ companyId, kind: 'new', receivedOn: '2026-11-02' }));
  const { scheme } = await valueOf(checksheets.get({ applicationId: made.id }));
  const item = scheme.categories[3]!.items[0]!;
  await goTo(page, `/settings/averages?sheet=${made.id}&item=${item.key}`, '公的平均値');
  await link(page, 'チェックシートに戻る').click();
  await until(() => page.evaluate(() => document.activeElement?.id)).toBe(`item-${item.key}`);
  await until(async () => (await page.locator(`#item-${item.key}`).boundingBox())?.y).toBeLessThan(400);
  expect(app.problems).toEqual([]);
});
