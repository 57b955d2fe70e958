import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { button, dialog, type E2e, expectSaid, field, goTo, openStarted, settled, until } from '../support/e2e-app.ts';
import { auditScreen } from '../support/e2e-audit.ts';
import { fullWidth, job } from '../support/e2e-job.ts';
import { refusalOf, typedCompany, valueOf } from '../support/register.ts';

let app: E2e;
let page: Page;
beforeAll(async () => {
  app = await openStarted();
  page = app.page;
});
afterAll(() => app.close());

const newCompany = () => goTo(page, '/companies/new', '事業者の登録');
const total = async () => (await app.client.companies.list({ offset: 0, limit: 1 })).total;
const create = async (more: Parameters<typeof typedCompany>[0]) =>
  (await valueOf(app.client.companies.create({ draft: typedCompany(more) }))).id;
const stored = async (id: string) => (await valueOf(app.client.companies.get({ id }))).draft;
const alert = () => page.getByRole('alert');
/** Leaves a form and drops what was typed into it. */
const drop = async () => {
  await page.evaluate(() => void (window.location.hash = '/'));
  await button(dialog(page), '保存せずに移動する').click();
  await settled(page, 'ホーム');
};

describe('打ち間違い：どこが、なぜ悪いかを日本語で示し、打った字は残り、何も保存しない', () => {
  it('法人番号の検査数字', async () => {
    await newCompany();
    await field(page, '事業者名').fill('見本商事');
    await field(page, '法人番号').fill(fullWidth('1234567890123'));
    await button(page, '登録する').click();
    await alert().getByText('法人番号の検査数字（先頭の1桁）が合いません').waitFor();
    expect(await auditScreen(page, 'bad-corporate-number')).toEqual([]);
    expect(await field(page, '法人番号').inputValue()).toBe(fullWidth('1234567890123'));
    expect(await total()).toBe(0);
    await drop();
  });

  it.each([
    ['平成40年1月1日', '平成の終わった後です'],
    ['2026-02-30', '暦にない日付'],
    ['R1.13.1', '暦にない日付'],
    ['R1.4.30', '令和の始まる前です'],
    ['あした', '日付として読めません'],
  ])('日付「%s」', async (typed, words) => {
    await newCompany();
    await field(page, '事業者名').fill('見本商事');
    const date = field(page, '掲載同意を確認した日');
    await date.fill(typed);
    await date.press('Tab');
    await page.getByText(words).first().waitFor();
    await button(page, '登録する').click();
    await alert().getByText(words).waitFor();
    expect(await date.inputValue()).toBe(typed);
    expect(await total()).toBe(0);
    await drop();
  });

  it.each([
    ['R8.4.1', '令和8年4月1日'],
    ['令和元年5月1日', '令和元年5月1日'],
    ['20260401', '令和8年4月1日'],
    ['２０２６／４／１', '令和8年4月1日'],
    ['Ｈ３１．４．３０', '平成31年4月30日'],
  ])('読める日付「%s」は%sになる', async (typed, shown) => {
    await newCompany();
    const date = field(page, '掲載同意を確認した日');
    await date.pressSequentially(typed);
    // nothing is rewritten under the hands
    expect(await date.inputValue()).toBe(typed);
    await date.press('Tab');
    await until(() => date.inputValue()).toBe(shown);
    await drop();
  });

  it.each([
    ['見えない文字', '見本\u0007商事', '3文字目に、目に見えない文字（U+0007）があります'],
    ['文字の片割れ', '見本\ud842商事', '3文字目が壊れています'],
  ])('%s', async (_case, name, words) => {
    await newCompany();
    // as another program's paste would leave it; no key types such a thing
    await field(page, '事業者名').evaluate(
      (input: HTMLInputElement, units) => {
        const text = String.fromCharCode(...units);
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      Array.from({ length: name.length }, (_, at) => name.charCodeAt(at)),
    );
    await button(page, '登録する').click();
    await alert().getByText(words).waitFor();
    expect(await total()).toBe(0);
    await drop();
    // and past the page, at the gate
    const refused = await refusalOf(app.client.companies.create({ draft: typedCompany({ name }) }));
    expect(refused.code).toBe('invalid-input');
  });

  it('終わりが始まりより前の期間', async () => {
    await goTo(page, '/publications', '広報掲載');
    await button(page, '広報掲載を作る').click();
    await field(dialog(page), '題名').fill('広報あさか');
    await field(dialog(page), '期間の始まり').fill('R9.3.31');
    await field(dialog(page), '期間の終わり').fill('R8.4.1');
    await button(dialog(page), '作成する').click();
    await dialog(page).getByRole('alert').getByText('終わりの日付が始まりの日付より前です').waitFor();
    expect(await field(dialog(page), '題名').inputValue()).toBe('広報あさか');
    expect((await app.client.publications.list({})).rows).toEqual([]);
    await button(dialog(page), 'キャンセル').click();
  });
});

describe('同じ事業者', () => {
  const name = '株式会社髙﨑商店';
  beforeAll(() => create({ name, corporateNumber: job.company.corporateNumber }));

  it('同じ法人番号は、登録せずに相手を示す', async () => {
    await newCompany();
    await field(page, '事業者名').fill('まったく別の名前');
    await field(page, '法人番号').fill(job.company.corporateNumber);
    await button(page, '登録する').click();
    await dialog(page).getByText('同じ法人番号の事業者が、すでに台帳にあります').waitFor();
    await dialog(page).getByRole('link', { name }).waitFor();
    expect(await auditScreen(page, 'duplicate')).toEqual([]);
    expect(await button(dialog(page), '別の事業者として登録する').count()).toBe(0);
    await button(dialog(page), '入力に戻る').click();
    expect(await field(page, '事業者名').inputValue()).toBe('まったく別の名前');
    expect(await total()).toBe(1);
    await drop();
  });

  it('書き方だけ違う同じ名前と所在地は、尋ねてから登録する', async () => {
    const twin = '㈱高崎商店';
    await newCompany();
    await field(page, '事業者名').fill(twin);
    await field(page, '所在地').fill('埼玉県 朝霞市本町一丁目1番1号');
    await button(page, '登録する').click();
    await dialog(page).getByText('名前と所在地が同じ事業者が、すでに台帳にあります').waitFor();
    expect(await total()).toBe(1);
    await button(dialog(page), '別の事業者として登録する').click();
    await settled(page, twin);
    expect(await total()).toBe(2);
  });
});

describe('失われないもの', () => {
  it('1万字の備考は、読み込み直しても1字も違わない', async () => {
    const id = await create({ name: '有限会社長文' });
    const text = `${'備考の文。𠮷野\n'.repeat(1111)}終`;
    const note = field(page, '備考');
    await goTo(page, `/companies/${id}`, '有限会社長文');
    await note.click();
    await page.keyboard.insertText(text);
    await button(page, '変更を保存する').click();
    await expectSaid(page, '保存しました。');
    await page.reload();
    await settled(page, '有限会社長文');
    expect(await note.inputValue()).toBe(text);
    expect((await stored(id)).note).toBe(text);
  });

  it('2つの画面で同じ事業者を直すと、後の人に違いを見せ、黙って上書きしない', async () => {
    const name = '株式会社二窓';
    const id = await create({ name });
    const other = await app.context.newPage();
    await other.goto(`${app.origin}/#/companies/${id}`);
    await goTo(page, `/companies/${id}`, name);
    await settled(other, name);
    await field(page, '電話番号').fill('048-000-0001');
    await button(page, '変更を保存する').click();
    await expectSaid(page, '保存しました。');
    await field(other, '電話番号').fill('048-000-0002');
    await field(other, '担当部署').fill('経理部');
    await button(other, '変更を保存する').click();
    const changes = other.getByRole('table', { name: '内容の違い' });
    await changes.getByRole('row', { name: '電話番号 048-000-0002 048-000-0001' }).waitFor();
    expect(await auditScreen(other, 'conflict')).toEqual([]);
    expect(await stored(id)).toMatchObject({ contactPhone: '048-000-0001', contactDepartment: '総務部' });
    await button(dialog(other), '自分の内容で上書きする').click();
    await expectSaid(other, '保存しました。');
    expect(await stored(id)).toMatchObject({ contactPhone: '048-000-0002', contactDepartment: '経理部' });
    await other.close();
  });
});

describe('保存できないとき', () => {
  const pragma = (text: string) => {
    const statement = app.app.context.store.statement<number>(`pragma ${text}`);
    return statement.pluck().get();
  };
  beforeEach(newCompany);

  it('空き容量がなければ、そう言い、打った字は残り、空けば保存できる', async () => {
    const note = 'あ'.repeat(9_000);
    await field(page, '事業者名').fill('株式会社満杯');
    await field(page, '備考').fill(note);
    // SQLite answers exactly as on a full disk, on this register only
    pragma(`max_page_count = ${Number(pragma('page_count'))}`);
    await button(page, '登録する').click();
    await alert().getByText('保存できませんでした（空き容量の不足）').waitFor();
    expect(await auditScreen(page, 'disk-full')).toEqual([]);
    expect(await field(page, '備考').inputValue()).toBe(note);
    pragma('max_page_count = 1000000');
    await button(page, '登録する').click();
    await settled(page, '株式会社満杯');
  });

  it('画面にも端末にも誤りは出ていない', () => expect(app.problems).toEqual([]));
});
