import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertTerm } from '../../electron/store/repositories/decisions.ts';
import { termsOf } from '../../electron/store/repositories/company-records.ts';
import { companyWithTerm } from '../support/certified-companies.ts';
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
  stopAtFirstFailure,
  tab,
  until,
} from '../support/e2e-app.ts';
import { auditScreen } from '../support/e2e-audit.ts';
import { acceptFindings } from '../support/e2e-proof.ts';
import { pdfLines, pdfPicture, pdfWords } from '../support/pdf.ts';
import { valueOf } from '../support/register.ts';

const name = '株式会社髙﨑製作所';
let app: E2e;
let page: Page;
beforeAll(async () => {
  app = await openStarted();
  page = app.page;
  const { store } = app.app.context;
  await valueOf(app.client.settings.save({ version: 1, values: { mayorName: '見本　太郎' } }));
  const { companyId } = await companyWithTerm({ client: app.client, store }, 12, '2026-11-22', { name });
  const { certificationId, schemeVersionId } = termsOf(store, companyId)[0]!;
  // renewed today, as if decided
  const renewed = { kind: 'renewal' as const, certifiedOn: '2026-11-22', startOn: '2026-11-23', endOn: '2029-11-22' };
  const keys = { certificationId, companyId, decisionId: null, basis: '見本', schemeVersionId };
  const stamp = { at: '2026-11-22T00:00:00.000Z', clerk: '見本' };
  store.transaction(() => insertTerm(store, { ...keys, ...renewed }, stamp));
});
afterAll(() => app.close());
stopAtFirstFailure(() => page);

const fine = async (shown: string) => expect(await auditScreen(page, shown)).toEqual([]);
const shown = () => page.getByRole('region', { name: '仕上がり', exact: true });
/** The words of the page beside the fields, as a screen reader has them. */
const words = async () => ((await shown().locator('canvas + p').last().textContent()) ?? '').replaceAll(/\s/gu, '');
const body = () => page.getByRole('tabpanel', { name: /^更新/u }).getByRole('textbox', { name: '本文' });
const save = async (note: string, version: number) => {
  await button(page, 'ひな形を保存する').click();
  await field(dialog(page), '変えた理由やメモ').fill(note);
  await button(dialog(page), '新しい版として保存する').click();
  await expectSaid(page, `第${version}版として保存しました。`);
};
const text = '貴事業所（{事業者名}）は、引き続き積極的に取り組んでいることを認めます\nよって認定します';

describe('認定証のひな形を縦書きにして、更新の認定証を作る', () => {
  it('横書きのひな形を縦書きに変えると、仕上がりがすぐに変わり、取り消せる', async () => {
    await goTo(page, '/settings/templates', '認定証のひな形');
    await until(words).toContain('第12号');
    await fine('templates');
    await page.getByRole('radio', { name: '縦書き', exact: true }).check();
    await until(words).toContain('令和八年');
    await button(page, '変更を取り消す').click();
    await until(words).toContain('令和8年');
  });

  it('縦書きのひな形を開き、更新の文面を直す：知らない差込みも、入りきらない文も、その場で言う', async () => {
    await page.getByRole('button', { name: /^縦書きの認定証/u }).click();
    await button(page, 'このひな形を使う').click();
    await expectSaid(page, 'これから作る認定証に使うひな形を変えました。');
    await tab(page, /^更新/u).click();
    const first = await body().inputValue();
    await body().fill(`${first}{なまえ}`);
    await page.getByText('直すところがあるため、直す前の仕上がりを表示しています。').waitFor();
    expect(await body().getAttribute('aria-invalid')).toBe('true');
    await page
      .getByText(/\{なまえ\}/u)
      .filter({ visible: true })
      .first()
      .waitFor();
    await tab(page, /^更新.*直す所1/u).waitFor();
    await fine('templates-unknown');
    await body().fill(`一行\n${'長い行\n'.repeat(60)}終わり`);
    await page.getByText('「更新」の本文が、いちばん小さい文字でも用紙に収まりません。').waitFor();
    await until(() => body().getAttribute('aria-invalid')).toBe('true');
    await fine('templates-overflow');
    await body().fill(text);
    await until(words).toContain('引き続き積極的に取り組んでいることを認めます');
    await save('更新の文面を改めた', 1);
  });

  it('版が残り、前の版にも、初めの文面にも戻せる', async () => {
    await body().fill(`${await body().inputValue()}　重ねて感謝します`);
    await save('言葉を足した', 2);
    await button(page, '初めの文面に戻す').click();
    await button(dialog(page), '初めの文面に戻す').click();
    await expectSaid(page, '初めの文面に戻しました。');
    await until(() => body().inputValue()).toContain('{市名}ワーク・ライフ・グッドバランス企業');
    await button(page, '版の一覧').click();
    await dialog(page)
      .getByRole('button', { name: /^第1版/u })
      .click();
    const differences = dialog(page).getByRole('table', { name: '今の版との違い' });
    await differences.getByText('引き続き積極的に取り組んでいることを認めます').waitFor();
    await until(() => dialog(page).locator('canvas[data-drawn]').count()).toBeGreaterThan(0);
    await fine('templates-versions');
    await button(dialog(page), 'この版に戻す').click();
    await expectSaid(page, '前の版に戻しました。');
    await until(() => body().inputValue()).toBe(text);
  });

  it('プリンターの印刷位置の補正を、位置合わせ用紙で測って保存する', async () => {
    await tab(page, '印刷位置の補正').click();
    await button(page, 'プリンターの補正を加える').click();
    await dialog(page).getByRole('combobox', { name: 'プリンター' }).fill('窓口の複合機');
    await field(dialog(page), '右へ').fill('９９');
    await field(dialog(page), '下へ').fill('-2');
    await button(dialog(page), '補正を保存する').click();
    await until(() => field(dialog(page), '右へ').getAttribute('aria-invalid')).toBe('true');
    await field(dialog(page), '右へ').fill('１．５');
    await button(dialog(page), '位置合わせ用紙を作る').click();
    await until(() => dialog(page).locator('canvas[data-drawn]').count()).toBeGreaterThan(0);
    await fine('templates-offset');
    await button(dialog(page), '補正を保存する').click();
    await expectSaid(page, '印刷位置の補正を保存しました。');
    await page.getByRole('row', { name: /窓口の複合機.*1\.5.*2/u }).waitFor();
    await fine('templates-offsets');
  });

  it('使用中のひな形の版で発行し、PDFは縦書きで、数は漢数字である', async () => {
    await goTo(page, '/certificates', '認定証');
    await page.getByText('縦書きの認定証（第4版）').waitFor();
    await page.getByRole('row').filter({ hasText: '更新' }).getByRole('checkbox').check();
    await button(page, '内容を確認する').click();
    await heading(page, '内容の確認').waitFor();
    await acceptFindings(page, '日曜日の式で渡すため');
    await button(page, '認定証を発行する').click();
    await button(dialog(page), '発行して台帳に記録する').click();
    await heading(page, '1件の認定証を発行しました').waitFor();
    await page.getByRole('combobox', { name: '印刷位置の補正' }).waitFor();
    await fine('templates-issued');
    const { bytes } = await saved(page, () => button(page, '認定証をPDFで保存する').click());
    const read = pdfLines(bytes).flat().join('').replaceAll(/\s/gu, '');
    for (const said of ['認定証', '第十二号', name, '令和八年十一月二十三日から令和十一年十一月二十二日まで'])
      expect(read).toContain(said);
    expect(read).toContain('引き続き積極的に取り組んでいることを認めます');
    expect(read).not.toMatch(/\d/u);
    // the title stands at the right, the mayor at the left: columns run from right to left
    const x = (word: string) => pdfWords(bytes).find((each) => each.text.startsWith(word))!.x;
    expect(x('認')).toBeGreaterThan(x('朝'));
    const { width, height } = pdfPicture(bytes);
    expect(width).toBeGreaterThan(height);
  });

  it('その間、画面に誤りはない', () => expect(app.problems).toEqual([]));
});
