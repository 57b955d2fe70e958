import type { Locator, Page } from 'playwright';
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
  type Saved,
  saved,
  settled,
  tab,
  until,
} from './e2e-app.ts';
import { acceptFindings } from './e2e-proof.ts';
import { pdfLines } from './pdf.ts';
import { valueOf } from './register.ts';

/** The two companies of 令和2年度, invented; the first changes its name on the way. */
export const first = {
  name: '株式会社髙\uFA11製作所',
  later: '株式会社髙\uFA11テクノロジー',
  kana: 'カブシキガイシャタカサキセイサクショ',
  representative: '髙\uFA11　一郎',
};
export const second = {
  name: '有限会社朝霞\u{20BB7}野商店',
  kana: 'ユウゲンガイシャアサカヨシノショウテン',
  representative: '\u{20BB7}野　花子',
};

export const both = [
  ['first', first],
  ['second', second],
] as const;
export const committee = '産業振興基本計画推進委員会';

export const bare = (text: string): string => text.replaceAll(/\s/gu, '');
/** All the text of a PDF without its spaces. */
export const textOf = (pdf: Saved): string => bare(pdfLines(pdf.bytes).flat().join(''));
export const radio = (place: Page | Locator, name: string): Locator => place.getByRole('radio', { name, exact: true });
export const rowOf = (page: Page, table: string, text: string): Locator =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: text });

/** Chooses in a list that opens on a click. */
export async function choose(place: Page | Locator, page: Page, label: string, option: string): Promise<void> {
  await place.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Presses a button that asks in a dialog whose own button has the same name. */
export async function confirmed(page: Page, name: string, own = name): Promise<void> {
  await button(page, name).click();
  await button(dialog(page), own).click();
}

export async function registerCompany(page: Page, company: typeof first | typeof second): Promise<string> {
  await goTo(page, '/companies/new', '事業者の登録');
  await field(page, '事業者名').fill(company.name);
  await field(page, 'フリガナ').fill(company.kana);
  await field(page, '従業員数').fill('42');
  await field(page, '郵便番号').fill('351-8501');
  await field(page, '所在地').fill('埼玉県朝霞市本町一丁目１番１号');
  await field(page, '代表者の職名').fill('代表取締役');
  await field(page, '代表者の氏名').fill(company.representative);
  await page.getByRole('combobox', { name: '業種', exact: true }).click();
  await page.getByRole('option', { name: 'E　製造業' }).click();
  await radio(page, '同意').check();
  await field(page, '掲載同意を確認した日').fill('R2.10.5');
  await button(page, '登録する').click();
  await expectSaid(page, '事業者を登録しました。');
  await heading(page, company.name).waitFor();
  return /companies\/([\w-]+)/u.exec(page.url())![1]!;
}

/** Registers a meeting of the committee; answers the address of its screen. */
export async function registerMeeting(page: Page, on: string): Promise<string> {
  await goTo(page, '/committee', '委員会・決定');
  await button(page, '開催日を登録する').click();
  await field(dialog(page), '開催日').fill(on);
  await field(dialog(page), '開催場所').fill('市役所本館');
  await button(dialog(page), '登録する').click();
  await settled(page, committee);
  return /(\/committee\/[\w-]+)/u.exec(page.url())![1]!;
}

export const applicationIn = (page: Page): string => /applications\/([\w-]+)/u.exec(page.url())![1]!;

/** Ticks every document as handed in, and begins the review. */
export async function beginReview(page: Page): Promise<void> {
  const documents = page.getByRole('region', { name: '提出書類' });
  await until(() => documents.getByText('未提出').count()).toBeGreaterThan(0);
  for (const each of await documents.getByRole('checkbox').all()) {
    await each.click();
    await until(() => each.isChecked()).toBe(true);
  }
  await until(() => documents.getByText('未提出').count()).toBe(0);
  await confirmed(page, '審査を始める');
  await expectSaid(page, '段階を「審査中」にしました。');
}

/** Items the companies ticked on the points sheet: with 1-1, 2-3 and 2-4 they make 60 points, the least that is enough. */
const ticked = '1-2 2-1 2-2 3-1 3-2 3-3 3-4 3-5 4-3 4-4 4-12 5-1 6-1 6-2 6-3 6-7'.split(' ');

/** Fills in the points sheet without the screen, but for the items in `except`. */
export async function fillPoints(app: E2e, applicationId: string, except: readonly string[]): Promise<void> {
  const sheet = await valueOf(app.client.checksheets.get({ applicationId }));
  const { womenManagersSeries } = sheet.ruleSettings;
  const context = { years: sheet.baseYears, industry: sheet.industry, averages: sheet.averages, womenManagersSeries };
  const answers = sampleAnswers(sheet.scheme, context, { profile: 'strong', small: false, seed: 1 });
  for (const [itemKey, answer] of answers) {
    if (except.includes(itemKey) || ![...ticked, '1-1', '2-3', '2-4'].includes(itemKey)) continue;
    const entries: Record<string, EntryValue> = JSON.parse(JSON.stringify(answer.entries));
    const rowVersion = sheet.answers.find((each) => each.itemKey === itemKey)?.rowVersion ?? null;
    await valueOf(
      app.client.checksheets.saveItem({ applicationId, itemKey, rowVersion, answer: { ...answer, entries } }),
    );
  }
}

/** The opinion of the committee about one application on the agenda of the meeting that is shown. */
export async function recordOpinion(page: Page, name: string): Promise<void> {
  await button(page, `${name}の意見を入力する`).click();
  await radio(page, '認定が適当').check();
  await field(page, '意見の内容').fill('異議なし。');
  await button(page, '意見を記録する').click();
  await expectSaid(page, '意見を記録しました。');
  await button(page, `${name}の意見を直す`).waitFor();
}

/** Records a certification on the screen of the decision, and reads the sentence that says its term. */
export async function decide(page: Page, applicationId: string, of: { name: string; on: string; document: string }) {
  await goTo(page, `/applications/${applicationId}/decision`, `決定：${of.name}`);
  await radio(page, '認定').check();
  await field(page, '決定日').fill(of.on);
  await field(page, '文書番号').fill(of.document);
  await confirmed(page, '決定を記録する', 'この内容で記録する');
  await heading(page, '記録した決定').waitFor();
  return page.getByText(new RegExp(`^${of.name}を第\\d+号として認定しました。`, 'u')).textContent();
}

/** Looks at the chosen certificates, issues them, and reads what was saved. */
export async function issue(page: Page): Promise<string> {
  await button(page, '内容を確認する').click();
  await heading(page, '内容の確認').waitFor();
  await acceptFindings(page, '認定日の後に交付するため');
  await confirmed(page, '認定証を発行する', '発行して台帳に記録する');
  await page.getByRole('heading', { name: /^\d件の認定証を発行しました$/u }).waitFor();
  return textOf(await saved(page, () => button(page, '認定証をPDFで保存する').click()));
}

export async function openCompany(page: Page, id: string, name: string, label: RegExp): Promise<void> {
  await goTo(page, `/companies/${id}`, name);
  await tab(page, label).click();
}

/** What 有効確認 says of a day, on the tab of the company that is shown. */
export async function validityOn(page: Page, on: string): Promise<Locator> {
  const panel = page.getByRole('region', { name: '有効確認', exact: true });
  await field(panel, '有効だったか確かめる日').fill(on);
  return panel;
}

/** Begins the renewal of a company on the list of deadlines that is shown; answers its application. */
export async function beginRenewal(page: Page, name: string, timing: string, carried: string): Promise<string> {
  await link(rowOf(page, '期限の一覧', name), '更新を始める').click();
  await settled(page, `更新を始める：${name}`);
  for (const said of [timing, carried]) await page.getByText(said).waitFor();
  await button(page, '更新を受け付ける').click();
  await settled(page, `更新の確認：${name}`);
  return applicationIn(page);
}

/** Says 変更なし of every item it may be said of, category by category. */
export async function sayUnchanged(page: Page): Promise<void> {
  const whole = page.getByRole('button', { name: /まとめて「変更なし」/u });
  await whole.first().waitFor();
  for (let left = await whole.count(); left > 0; left -= 1) {
    await whole.first().click();
    await until(() => whole.count()).toBe(left - 1);
  }
}

/** Finishes the review of the sheet that is shown; `left`: items without figures of this year that the question names. */
export async function finishReview(page: Page, left?: string): Promise<void> {
  await button(page, '審査を完了する').click();
  if (left !== undefined) await dialog(page).getByText(`記入されていない審査項目があります（${left}）。`).waitFor();
  await button(dialog(page), left === undefined ? '完了する' : 'このまま審査を終える').click();
  await expectSaid(page, 'チェックシートの審査を完了しました。');
}

/** From 更新の確認 to the decision, without the committee. */
export async function toDecision(page: Page, name: string): Promise<void> {
  await link(page, '申請に戻る').click();
  await settled(page, name);
  await confirmed(page, '決定待ちに進める');
  await expectSaid(page, '段階を「決定待ち」にしました。');
}

/** A listing of all certified between two days; shows it. */
export async function listPublication(page: Page, title: string, from: string, to: string): Promise<void> {
  await goTo(page, '/publications', '広報掲載');
  await button(page, '広報掲載を作る').click();
  await field(dialog(page), '題名').fill(title);
  await field(dialog(page), '期間の始まり').fill(from);
  await field(dialog(page), '期間の終わり').fill(to);
  await button(dialog(page), '作成する').click();
  await settled(page, title);
}

/** Whether all of these stand in a text, one after the other. */
export function inOrder(text: string, parts: readonly string[]): boolean {
  let at = 0;
  return parts.every((part) => {
    const found = text.indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
}
