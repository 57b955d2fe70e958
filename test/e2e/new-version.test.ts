import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../../shared/domain/checksheet.ts';
import { type E2e, expectSaid, link, openStarted, saved, stopAtFirstFailure, until } from '../support/e2e-app.ts';
import { auditScreen } from '../support/e2e-audit.ts';
import { Keyboard } from '../support/e2e-keyboard.ts';
import { typedCompany, valueOf } from '../support/register.ts';

const label = '令和9年度チェックシート';
const copied = `${label} の写し`;
const wording = '従業員の副業・兼業を認めている。';
let app: E2e;
let page: Page;
let keys: Keyboard;
let companyId: string;
beforeAll(async () => {
  app = await openStarted();
  page = app.page;
  companyId = (await valueOf(app.client.companies.create({ draft: typedCompany() }))).id;
  keys = await Keyboard.of(page);
});
afterAll(() => app.close());
stopAtFirstFailure(() => page);

const fine = async (name: string) => expect(await auditScreen(page, name)).toEqual([]);
const named = async (name: string) => (await app.client.schemes.list({})).versions.find((each) => each.label === name)!;
const schemeNamed = async (name: string) =>
  (await valueOf(app.client.schemes.get({ id: (await named(name)).id }))).scheme;
/** From the open part of the version to another one: the tree is one stop, arrows move in it. */
async function toPart(from: string | RegExp, to: RegExp) {
  await keys.tabTo(from, { back: true, limit: 120 });
  await keys.press('Home');
  for (let press = 0; !to.test((await keys.focused()).name); press += 1) {
    if (press > 50) throw new Error(`no ${String(to)} in the tree`);
    await keys.press('ArrowDown');
  }
  await keys.press('Enter');
}

async function toVersions() {
  await keys.press('Alt+8');
  await keys.onScreen('設定');
  await keys.tabTo('基本');
  for (let press = 0; press < 9 && (await keys.focused()).name !== 'チェックシート'; press += 1)
    await keys.press('ArrowRight');
  await keys.use('チェックシートの版');
  await keys.onScreen('チェックシートの版');
}
async function toApplication(name: string) {
  await keys.press('Alt+3');
  await keys.onScreen('申請受付');
  await keys.use(new RegExp(name, 'u'));
  await keys.onScreen(name);
}

describe('キーボードだけで、次の版をつくって公開し、申請に使う', () => {
  it('設定から版の一覧へ行き、今の版を複製する', async () => {
    await toVersions();
    await fine('versions');
    await keys.use('複製して新しい版をつくる');
    await keys.inDialog();
    await keys.fill('新しい版の名前', label);
    await fine('version-copy');
    await keys.press('Enter');
    await expectSaid(page, '新しい版の下書きをつくりました。');
    await keys.onScreen(label);
    await page.getByText('直すところはありません。公開できます。').waitFor();
    await fine('version-editor');
  });

  it('取組の必要な数を変え、審査項目を加える：直すところは、その場所と一覧に出る', async () => {
    await keys.tabTo('版の名前・合格の基準');
    await toPart('版の名前・合格の基準', /^2-3/u);
    await keys.fill('必要な取組の数', '９');
    await page.getByText('公開する前に直すところ（1か所）').waitFor();
    await until(async () => (await keys.focused()).name).toBe('必要な取組の数');
    await fine('version-fault');
    await toPart(/^2-3/u, /^項目2/u);
    await keys.use('審査項目を加える');
    await keys.tabTo('審査項目の文');
    await page.getByText('公開する前に直すところ（2か所）').waitFor();
    await keys.type(wording);
    await page.getByText('公開する前に直すところ（1か所）').waitFor();
    await fine('version-item-new');
  });

  it('直すところが残るうちは公開できず、一覧から欄へ行って直す', async () => {
    await keys.use('公開する', { back: true, limit: 120 });
    await keys.onScreen('公開する前に直すところ（1か所）');
    expect((await named(label)).status).toBe('draft');
    await keys.use(/^審査項目 2-3/u);
    await until(async () => (await keys.focused()).name).toBe('必要な取組の数');
    await keys.type('2');
    await page.getByText('直すところはありません。公開できます。').waitFor();
    await keys.use('下書きを保存する', { limit: 120 });
    await expectSaid(page, '下書きを保存しました。');
    const scheme = await schemeNamed(label);
    const item = (id: string) => itemsOf(scheme).find((each) => each.id === id);
    expect(item('2-3')?.tickRule).toMatchObject({ kind: 'any-of', min: 2 });
    expect(item('2-5')?.text).toEqual([wording]);
  });

  it('受付期間を決めて公開する', async () => {
    await keys.use('公開する', { back: true, limit: 120 });
    await keys.inDialog();
    await keys.fill('新規の受付開始日', 'R8.12.1');
    await keys.fill('更新の受付開始日', 'R9.4.1');
    await fine('version-publish');
    await keys.press('Enter');
    await expectSaid(page, '版を公開しました。');
    expect(await named(label)).toMatchObject({
      status: 'published',
      previousVersionId: '2023-pass-fail',
      windows: { new: { first: '2026-12-01', last: null }, renewal: { first: '2027-04-01', last: null } },
    });
    await page.getByText('新規 令和8年12月1日から').waitFor();
    await fine('version-published');
  });

  it('申請の画面が、使える版とその理由を示し、受け付けた申請は新しい版になる', async () => {
    const { client } = app;
    const draft = typedCompany({ name: '有限会社次版', address: '埼玉県朝霞市本町二丁目２番２号' });
    const second = await valueOf(client.companies.create({ draft }));
    await valueOf(client.applications.create({ companyId: second.id, kind: 'new', receivedOn: '2026-11-20' }));
    await toApplication('有限会社次版');
    const card = page.getByRole('region', { name: 'チェックシートの版' });
    await card.getByText('新規の受付は令和8年12月1日から').waitFor();
    await app.setDay('2026-12-02');
    await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2026-12-02' }));
    await toApplication('株式会社見本製作所');
    const own = card.getByRole('listitem').filter({ hasText: label });
    await own.getByText('この申請の版').waitFor();
    await own.getByText('新規の受付期間中（令和8年12月1日から、終わりの日は決まっていません）').waitFor();
    const shipped = card.getByRole('listitem').filter({ hasText: '新チェックシート（項目ごとの合否方式）' });
    await shipped.getByText('使えます', { exact: true }).waitFor();
    await fine('application-version');
    await keys.use('チェックシートを開く', { limit: 120 });
    await keys.onScreen('チェックシート');
    await page.getByRole('heading', { name: wording }).waitFor();
  });

  it('使われた版は変えられない', async () => {
    await toVersions();
    await page.getByText('使用中（1件）').first().waitFor();
    await keys.use(label, { limit: 120 });
    await keys.onScreen(label);
    await page.getByText('この版を使う申請・認定が1件あるため、受付期間のほかは変更できません。').waitFor();
    expect(await page.getByRole('button', { name: '公開を取り消す' }).count()).toBe(0);
    expect(await page.locator('#version-place').getByRole('textbox').count()).toBe(0);
    await fine('version-frozen');
  });

  it('1つのファイルに書き出し、同じものは取り込まず、直したものは下書きとして取り込む', async () => {
    const { name, bytes } = await saved(page, () => keys.use('ファイルに書き出す'));
    expect(name).toMatch(/\.json$/u);
    const before = await schemeNamed(label);
    expect(JSON.parse(bytes.toString('utf8')).scheme).toEqual(JSON.parse(JSON.stringify(before)));
    await toVersions();
    const choose = async (buffer: Buffer) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), keys.use('ファイルから取り込む')]);
      await chooser.setFiles({ name, mimeType: 'application/json', buffer });
    };
    await choose(bytes);
    await page.getByRole('alert').waitFor();
    await fine('versions-import-known');
    expect((await app.client.schemes.list({})).versions).toHaveLength(3);
    await choose(Buffer.from(bytes.toString('utf8').replace(wording, '副業・兼業の制度がある。')));
    await keys.onScreen(copied);
    const taken = await schemeNamed(copied);
    expect(itemsOf(taken).find((each) => each.id === '2-5')?.text).toEqual(['副業・兼業の制度がある。']);
    expect(taken.mappings).toEqual(before.mappings);
    expect(await schemeNamed(label)).toEqual(before);
    expect(await link(page, '版の一覧に戻る').count()).toBe(1);
    expect(keys.lost).toEqual([]);
    expect(app.problems).toEqual([]);
  });
});
