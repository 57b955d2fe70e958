import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { auditScreen } from '../support/e2e-audit.ts';
import { certifiedTogether } from '../support/e2e-certified.ts';
import { acceptFindings } from '../support/e2e-proof.ts';
import { convertWithOffice } from '../support/office.ts';
import { pdfLines } from '../support/pdf.ts';

const [first, second, third] = ['有限会社山田商店', '株式会社髙﨑製作所', '朝霞\u{20BB7}野工業株式会社'] as const;
const title = '令和8年度認定証交付式';
let app: E2e;
let page: Page;
let meeting: string;
beforeAll(async () => {
  app = await openStarted();
  page = app.page;
  ({ meeting } = await certifiedTogether(app, [
    { name: first, kana: 'ユウゲンガイシャヤマダショウテン' },
    { name: second, kana: 'カブシキガイシャタカサキセイサクショ' },
    { name: third, kana: 'アサカヨシノコウギョウカブシキガイシャ' },
  ]));
});
afterAll(() => app.close());
stopAtFirstFailure(() => page);

const fine = async (name: string) => expect(await auditScreen(page, name)).toEqual([]);
const radio = (group: string, name: string) =>
  dialog(page).getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });
const bare = (text: string): string => text.replaceAll(/\s/gu, '');
/** Names in the order of call, as the table has them. */
const order = async () => {
  const rows = await page.getByRole('table', { name: '出席者・呼名の順' }).getByRole('row').allTextContents();
  return rows.slice(1).map((row) => [first, second, third].find((name) => row.includes(name)));
};
const edit = async (name: string) => {
  await button(page, `${name}の出欠などを記録する`).click();
  await dialog(page).waitFor();
};
const keep = async () => {
  await button(dialog(page), '保存する').click();
  await expectSaid(page, '出席者の内容を保存しました。');
  await until(() => dialog(page).count()).toBe(0);
};
const counts = () => page.getByRole('region', { name: '人数と足りないもの' });

describe('委員会の新規の認定から、交付式と後日交付まで', () => {
  it('交付式を登録し、会議の新規の認定を出席者に加える', async () => {
    await goTo(page, '/certificates/ceremonies', '認定証');
    await button(page, '最初の交付式を登録する').click();
    expect(await field(dialog(page), '交付式の名称').inputValue()).toBe(title);
    await field(dialog(page), '日にち').fill('R8.12.10');
    await field(dialog(page), '開始時刻').fill('午後１時３０分');
    await field(dialog(page), '場所').fill('市役所　大会議室');
    await dialog(page).getByRole('combobox', { name: '対象の推進委員会' }).click();
    await page.getByRole('option', { name: new RegExp(meeting, 'u') }).click();
    await fine('ceremony-new');
    await button(dialog(page), '登録する').click();
    await settled(page, title);
    await button(page, '出席者を加える').click();
    const offered = dialog(page).getByRole('list', { name: '加えられる新規の認定' });
    await until(() => offered.getByRole('checkbox', { checked: true }).count()).toBe(3);
    await fine('ceremony-add-guests');
    await button(dialog(page), '選んだ3件を加える').click();
    await expectSaid(page, '3件を出席者に加えました。');
    await until(order).toEqual([first, second, third]);
    await counts()
      .getByText(/^全3件.*未回答 3件/u)
      .waitFor();
  });

  it('出欠を記録する：代理の氏名がなければその場で言い、欠席は郵送で後日交付になる', async () => {
    await edit(first);
    await radio('出欠', '出席').check();
    await field(dialog(page), '同行の人数').fill('２');
    await radio('撮影・掲載の同意', '同意').check();
    await keep();
    await edit(second);
    await radio('出欠', '代理出席').check();
    await button(dialog(page), '保存する').click();
    await dialog(page).getByRole('alert').getByText('出席する方の氏名').waitFor();
    await fine('ceremony-guest-errors');
    await field(dialog(page), '出席する方の氏名').fill('見本　代理子');
    await field(dialog(page), '出席する方のふりがな').fill('みほん　だいりこ');
    await radio('撮影・掲載の同意', '不同意').check();
    await keep();
    await edit(third);
    await radio('出欠', '欠席').check();
    await radio('認定証の渡し方', '郵送').check();
    await keep();
    await counts()
      .getByText(/出席 1件.*代理出席 1件.*欠席 1件.*未回答 0件.*同行 2名.*後日交付 1件/u)
      .waitFor();
  });

  it('呼名の順を五十音順にし、キーボードで1つ移す', async () => {
    await button(page, '五十音順に並べる').click();
    await until(order).toEqual([third, second, first]);
    await button(page, `${first}を上へ移す`).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await until(order).toEqual([third, first, second]);
    await page.getByText('呼名の順：手で決めた順').waitFor();
    await fine('ceremony-guests');
  });

  it('席を決めて入れ替え、進行表に次第を加えると時刻が変わる', async () => {
    await tab(page, '座席').click();
    await field(page, '1列の席の数').fill('2');
    await button(page, '呼名の順に席を決める').click();
    const seat = (name: string) => page.getByRole('button', { name: new RegExp(`${name}.*の席を変える`, 'u') });
    await until(() => seat(first).textContent()).toMatch(/^A-1/u);
    await seat(second).click();
    await field(dialog(page), '席').fill('ａ－１');
    await dialog(page).getByText(`${first}の席です。席を入れ替えます`).waitFor();
    await button(dialog(page), '席を変える').click();
    await until(() => seat(second).textContent()).toMatch(/^A-1/u);
    await fine('ceremony-seats');
    await tab(page, '進行表').click();
    const ends = page.getByText(/終了の予定/u);
    const before = await ends.textContent();
    await button(page, '次第を加える').click();
    await field(dialog(page), '次第').fill('来賓あいさつ');
    await field(dialog(page), '所要').fill('10');
    await fine('ceremony-step');
    await button(dialog(page), '保存する').click();
    await until(() => ends.textContent()).not.toBe(before);
    await fine('ceremony-run-sheet');
  });

  it('認定証は呼名の順に作られる', async () => {
    await tab(page, '資料').click();
    await link(page, '未発行の認定証3件を、呼名の順に作る').click();
    await settled(page, '認定証');
    await until(() => page.getByRole('list', { name: '選んだ事業者' }).getByRole('listitem').count()).toBe(3);
    await field(page, '交付日').fill('R8.12.10');
    await button(page, '内容を確認する').click();
    await heading(page, '内容の確認').waitFor();
    await acceptFindings(page, '推進委員会で確かめた');
    await button(page, '認定証を発行する').click();
    await button(dialog(page), '発行して台帳に記録する').click();
    await heading(page, '3件の認定証を発行しました').waitFor();
    const { bytes } = await saved(page, () => button(page, '認定証をPDFで保存する').click());
    const pages = pdfLines(bytes).map((lines) => bare(lines.join('')));
    [third, first, second].forEach((name, at) => expect(pages[at]).toContain(name));
  });

  it('すべての資料を1つのPDFに、読み上げ原稿をWordにする', async () => {
    await goTo(page, '/certificates/ceremonies', '認定証');
    await link(page, title).click();
    await settled(page, title);
    await tab(page, '資料').click();
    await until(() => page.locator('#main canvas[data-drawn]').count()).toBeGreaterThan(0);
    await fine('ceremony-papers');
    const pack = await saved(page, () => button(page, 'すべての資料をまとめて保存する').click());
    const text = bare(pdfLines(pack.bytes).flat().join(''));
    for (const said of [
      '出欠・代理一覧',
      '呼名順',
      '読み上げ原稿',
      '座席表',
      '写真撮影の同意一覧',
      '後日交付一覧',
      '進行表',
    ])
      expect(text).toContain(said);
    for (const said of [first, second, third, '見本代理子', '午後1時30分', '来賓あいさつ', '郵送', '大会議室'])
      expect(text).toContain(said);
    await button(page.getByRole('list', { name: '交付式の資料' }), '読み上げ原稿').click();
    const script = await saved(page, () => button(page, '読み上げ原稿をWordで保存する').click());
    const read = bare(Buffer.from(await convertWithOffice(script.bytes, 'docx', 'text')).toString('utf8'));
    expect(read.indexOf(first)).toBeLessThan(read.indexOf(second));
    expect(read.indexOf(third)).toBeGreaterThan(read.indexOf('呼ばない事業者'));
  });

  it('式の日に渡したことを、後日に郵送したことを記録すると、足りないものはない', async () => {
    const here = page.url();
    await app.setDay('2026-12-10');
    await page.goto(here);
    await settled(page, title);
    await tab(page, '出席者・呼名の順').click();
    await button(page, '出席した2件を、式で渡したと記録する').click();
    await expectSaid(page, '2件を、式で渡したと記録しました。');
    await counts()
      .getByText(/後日交付 1件/u)
      .waitFor();
    await app.setDay('2026-12-14');
    await edit(third);
    await field(dialog(page), '渡した日').fill('R8.12.14');
    await keep();
    await counts()
      .getByText(/後日交付 0件/u)
      .waitFor();
    await page.getByText('足りないものはありません。').waitFor();
    await fine('ceremony-done');
    expect(app.problems).toEqual([]);
  });
});
