import { parse } from 'csv-parse/sync';
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
  openStarted,
  saved,
  settled,
  stopAtFirstFailure,
  tab,
  until,
} from '../support/e2e-app.ts';
import { auditScreen } from '../support/e2e-audit.ts';
import { certifiedTogether } from '../support/e2e-certified.ts';
import { listPublication } from '../support/first-cohort.ts';
import { convertWithOffice } from '../support/office.ts';
import { pdfLines } from '../support/pdf.ts';

const [maker, shop, school] = ['株式会社髙﨑製作所', '有限会社朝霞\u{20BB7}野商店', '学校法人見本学園'] as const;
const title = '広報あさか令和9年1月号';
let app: E2e;
let page: Page;
let ids: string[];
beforeAll(async () => {
  app = await openStarted();
  page = app.page;
  ({ companyIds: ids } = await certifiedTogether(app, [{ name: maker }, { name: shop }, { name: school }]));
});
afterAll(() => app.close());
stopAtFirstFailure(() => page);

const fine = async (name: string) => expect(await auditScreen(page, name)).toEqual([]);
const bare = (text: string): string => text.replaceAll(/\s/gu, '');
const radio = (name: string) => dialog(page).getByRole('radio', { name, exact: true });
const entry = (name: string) => page.getByRole('region', { name, exact: true });
const told = (name: string) => field(entry(name), '掲載文').inputValue();
const openTab = async (at: number, name: string, label: RegExp) => {
  await goTo(page, `/companies/${ids[at]}`, name);
  await tab(page, label).click();
};
/** Until the change is stored: a button at work cannot be pressed either. */
const saveCompany = async () => {
  await button(page, '変更を保存する').click();
  await until(() => button(page, '変更を保存する').isDisabled()).toBe(true);
  await until(() => page.locator('button[data-loading]').count()).toBe(0);
};
const consent = async (name: '同意' | '不同意') => {
  await page
    .getByRole('radiogroup', { name: /掲載同意|広報への掲載/u })
    .getByRole('radio', { name, exact: true })
    .check();
  await saveCompany();
};
let publication: string;
const openPublication = () => goTo(page, publication, title);
const claim = '年次有給休暇の取得率78.5％';
const sentence = `${claim}（令和7年4月1日から令和8年3月31日まで）`;

describe('1つの取組実績から、どの文も同じ言葉になる', () => {
  it('チェックシートから取り込み、数値のある実績を、期間なしで加える', async () => {
    await openTab(0, maker, /^取組実績/u);
    await page.getByRole('button', { name: /^チェックシートから取り込む/u }).click();
    await dialog(page).getByText('取り込むものを選んでください。').waitFor();
    await fine('record-take-over');
    await dialog(page)
      .getByRole('button', { name: /^選んだ\d+件を取り込む$/u })
      .click();
    await expectSaid(page, /件取り込みました。$/u);
    await button(page, '取組実績を追加').click();
    await field(dialog(page), '取組').fill('年次有給休暇の取得率');
    await field(dialog(page), '数値').fill('78.5');
    await field(dialog(page), '単位').fill('％');
    await field(dialog(page), '根拠').fill('事業者からの報告（R8.11.10）');
    await radio('未確認').check();
    await dialog(page).getByText('期間を入力しないと掲載できません。保存はできます。').waitFor();
    await fine('record-achievement');
    await button(dialog(page), '保存する').click();
    await expectSaid(page, '取組実績を保存しました。');
    const row = page.getByRole('table', { name: '取組実績の一覧' }).getByRole('row', { name: /年次有給休暇の取得率/u });
    await row.getByText('期間を入力しないと掲載できません').waitFor();
    await button(page, 'まとめて「同意」にする').click();
    await expectSaid(page, '1件を「同意」にしました。');
    await fine('record-achievements');
  });

  it('期間のない数値は掲載できず、期間を入れると掲載文がそれに従う', async () => {
    await listPublication(page, title, 'R8.4.1', 'R9.3.31');
    publication = new URL(page.url()).hash.slice(1);
    await entry(maker).locator('summary').click();
    await entry(maker).getByRole('checkbox', { name: claim, exact: true }).click();
    await entry(maker).getByText(`「${claim}」は、このままでは掲載できません。`).waitFor();
    await fine('record-claim');
    await tab(page, '報道発表').click();
    await page.getByText(`${maker}の「${claim}」に、対象の期間がありません。`).waitFor();
    await openTab(0, maker, /^取組実績/u);
    await button(page, '年次有給休暇の取得率を直す').click();
    await radio('期間（…から…まで）').check();
    await field(dialog(page), '期間の初日').fill('R7.4.1');
    await field(dialog(page), '期間の末日').fill('R8.3.31');
    await button(dialog(page), '保存する').click();
    await expectSaid(page, '取組実績を保存しました。');
    await openPublication();
    await until(() => told(maker)).toContain(sentence);
  });

  it('文字数の上限を超えると、書き出す前に尋ねる', async () => {
    await field(page, 'この原稿の文字数の上限').fill('50');
    await button(page, '題名などを保存する').click();
    await page
      .getByText(/文字超えています/u)
      .first()
      .waitFor();
    await button(page, 'テキストで書き出す').click();
    await dialog(page).getByText('まだ書き出していません。').waitFor();
    await fine('record-over-limit');
    await button(dialog(page), 'キャンセル').click();
    await field(page, 'この原稿の文字数の上限').fill('2000');
    await button(page, '題名などを保存する').click();
    await until(() => page.getByText(/文字超えています/u).count()).toBe(0);
  });

  it('同意が取り消されると、事業者の名前を示してどの出力も止める', async () => {
    await goTo(page, `/companies/${ids[1]}`, shop);
    await consent('不同意');
    await openPublication();
    await page.getByText('掲載の同意が確認できない事業者があります（1社）').waitFor();
    await fine('record-consent-missing');
    for (const output of ['広報', 'ホームページ', '報道発表', 'オープンデータ・一覧']) {
      await tab(page, output).click();
      await page.getByText(`${shop}（1件）の同意がありません。`).first().waitFor();
    }
    await tab(page, /^内容/u).click();
    await button(page, `${shop}を掲載から外す`).click();
    await expectSaid(page, '掲載から外しました。');
  });

  it('広報・ホームページ・報道発表・オープンデータ・一覧は、同じ言葉である', async () => {
    const save = async (output: string, name: string) => {
      await tab(page, output).click();
      return (await saved(page, () => button(page, name).click())).bytes;
    };
    const newsletter = (await save('広報', '原稿をテキストで保存する')).toString('utf8');
    const web = (await save('ホームページ', 'ページをファイルに保存する')).toString('utf8');
    const press = await convertWithOffice(await save('報道発表', '報道発表資料をWordで保存する'), 'docx', 'text');
    const csv = (await save('オープンデータ・一覧', 'オープンデータをCSVで保存する')).toString('utf8');
    const list = pdfLines(await save('オープンデータ・一覧', '一覧をPDFで保存する'))
      .flat()
      .join('');
    const texts = [newsletter, web, Buffer.from(press).toString('utf8')].map(bare);
    for (const text of texts) for (const said of [sentence, maker, school]) expect(text).toContain(bare(said));
    for (const text of [...texts, csv, bare(list)]) {
      for (const said of [maker, school]) expect(text).toContain(said);
      expect(text).not.toContain(shop);
      expect(text).not.toContain('見本花子');
    }
    const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
    expect(rows).toHaveLength(2);
  });

  it('掲載を記録し、台帳を直すと、次の掲載が追加・削除・変更を示す', async () => {
    await button(page, '掲載したことを記録する').click();
    await button(dialog(page), '掲載を記録する').click();
    await page.getByText('令和8年11月22日に掲載済み').waitFor();
    await goTo(page, `/companies/${ids[1]}`, shop);
    await consent('同意');
    await goTo(page, `/companies/${ids[0]}`, maker);
    await field(page, '所在地').fill('埼玉県朝霞市本町二丁目２番２号');
    await saveCompany();
    await openPublication();
    await tab(page, /^内容/u).click();
    expect(await field(entry(maker), '掲載文').getAttribute('readonly')).not.toBeNull();
    await fine('record-published');
    await button(page, 'これを元に新しく作る').click();
    await field(dialog(page), '新しい題名').fill('広報あさか令和9年2月号');
    await dialog(page).getByRole('button', { name: /作る$/u }).click();
    await settled(page, '広報あさか令和9年2月号');
    await button(page, '対象を取り込み直す').click();
    await entry(shop).waitFor();
    for (const [name, on] of [
      [shop, true],
      [school, false],
    ] as const) {
      const listed = entry(name).getByRole('checkbox', { name: '掲載する', exact: true });
      if ((await listed.isChecked()) !== on) await listed.click();
      await expectSaid(page, '掲載文を保存しました。');
    }
    await tab(page, '前回との違い').click();
    await heading(page, '加わった事業者（1社）').waitFor();
    await heading(page, 'なくなった事業者（1社）').waitFor();
    await page
      .getByRole('table', { name: new RegExp(maker, 'u') })
      .getByText('二丁目', { exact: false })
      .first()
      .waitFor();
    await fine('record-differences');
    const said = bare(
      pdfLines((await saved(page, () => button(page, '違いをPDFで保存する').click())).bytes)
        .flat()
        .join(''),
    );
    for (const name of [maker, shop, school]) expect(said).toContain(name);
    expect(app.problems).toEqual([]);
  });
});
