import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, dialog, type E2e, field, goTo, link, openE2e, settled, tab, until } from '../support/e2e-app.ts';
import { auditScreen } from '../support/e2e-audit.ts';

// the screens of 期限・更新 and of what becomes of a certification; the others are in screens.test.ts
let app: E2e;
let page: Page;
beforeAll(async () => {
  app = await openE2e();
  page = app.page;
  await settled(page, 'はじめに');
  await field(page, '担当者名').fill('見本　担当');
  await button(page, '見本データで始める').click();
  await settled(page, 'ホーム');
});
afterAll(() => app.close());

/** The screen as it stands is readable by all, in Japanese, and nothing of it is cut off. */
const fine = async (name: string) => expect(await auditScreen(page, name)).toEqual([]);
const show = async (name: string, path: string, title: string) => {
  await goTo(page, path, title);
  await fine(name);
};
const close = async () => {
  await page.keyboard.press('Escape');
  await until(() => dialog(page).count()).toBe(0);
};
const leave = () => button(page, '保存せずに移動する').click();
/** Somebody of the sample whose certification stands so on the day of the test. */
const anyIn = async (state: 'active' | 'notice' | 'expired') => {
  const { rows } = await app.client.companies.list({ filters: { state }, limit: 200 });
  return rows.find((row) => row.openApplicationStatus === null)!;
};

describe('更新', () => {
  it('更新を始める：期限内、満了後、手続き中', async () => {
    const due = await anyIn('notice');
    await show('renewal-start', `/renewals/start?companyId=${due.id}`, `更新を始める：${due.name}`);
    const over = await anyIn('expired');
    await goTo(page, `/renewals/start?companyId=${over.id}`, `更新を始める：${over.name}`);
    await link(page, '新規の申請として受け付ける').waitFor();
    await fine('renewal-start-late');
    const { rows } = await app.client.applications.list({ limit: 500 });
    const open = rows.find((row) => row.kind === 'renewal' && row.status === 'reviewing')!;
    await show('renewal-under-way', `/renewals/start?companyId=${open.companyId}`, `更新を始める：${open.companyName}`);
  });

  it('更新の確認と、その小窓', async () => {
    const { rows } = await app.client.applications.list({ limit: 500 });
    const { id, companyName } = rows.find((row) => row.kind === 'renewal' && row.status === 'reviewing')!;
    await show('renewal', `/applications/${id}/renewal`, `更新の確認：${companyName}`);
    await page.getByRole('checkbox', { name: /^前回も今回も記入のない/u }).check();
    await page.getByRole('table').last().scrollIntoViewIfNeeded();
    await fine('renewal-lower');
    await button(page, '審査のしかたを決める').click();
    await page.getByRole('radio', { name: /^再審査/u }).check();
    await button(dialog(page), '記録する').click();
    await dialog(page).getByRole('alert').first().waitFor();
    await fine('renewal-route-errors');
    await page.keyboard.press('Escape');
    await button(page, '保存せずに閉じる').click();
    await until(() => dialog(page).count()).toBe(0);
    await button(page, 'ヒアリングを記録する').click();
    await button(dialog(page), '保存する').click();
    await dialog(page).getByRole('alert').first().waitFor();
    await fine('renewal-hearing-errors');
    await close();
  });

  it('年間予定の小窓と祝日の取込み、計画のすべて', async () => {
    await show('plan-all', '/renewals/plan?window=all', '更新の計画');
    await goTo(page, '/renewals/calendar', '年間予定');
    await button(page, '予定を加える').click();
    await button(dialog(page), '予定を保存する').click();
    await dialog(page).getByRole('alert').first().waitFor();
    await fine('calendar-entry-errors');
    await close();
    await button(page, '祝日を取り込む').click();
    await fine('calendar-holidays');
  });

  it('案内文書の内容の確認と記録、宛名ラベル、電話などの小窓', async () => {
    const due = await anyIn('notice');
    await goTo(page, `/renewals/notices?tab=letters&companies=${due.id}`, '案内');
    await field(page, '最初の番号').fill('12');
    await fine('notices-chosen');
    await button(page, '文書の内容を確かめる').click();
    await until(() => page.locator('#main canvas').count()).toBeGreaterThan(0);
    await fine('notices-review');
    await button(page, '作成を記録する').click();
    await fine('notices-confirm');
    await button(dialog(page), '記録する').click();
    await button(page, '別の文書を作る').waitFor();
    await fine('notices-recorded');
    await link(page, '宛名ラベルを作る').click();
    await button(page, '宛名ラベルを作る（1社）').click();
    await until(() => page.locator('#main canvas').count()).toBeGreaterThan(0);
    await fine('notices-labels-made');
    await goTo(page, `/companies/${due.id}?tab=contacts`, due.name);
    await page.getByRole('table', { name: '案内・連絡の一覧' }).getByRole('row').nth(1).waitFor();
    await fine('company-contacts');
    await button(page, '電話などを記録').click();
    await button(dialog(page), '記録する').click();
    await dialog(page).getByRole('alert').first().waitFor();
    await fine('company-talk-errors');
    await close();
  });

  it('委員会の資料', async () => {
    const { rows } = await app.client.committee.list({});
    const { id, name } = rows.find((row) => row.heldOn > '2026-11-22') ?? rows[0]!;
    await goTo(page, `/committee/${id}?tab=document`, name);
    await until(() => page.locator('#main canvas').count()).toBeGreaterThan(0);
    await fine('meeting-document');
  });
});

describe('認定のその後', () => {
  it('有効確認', async () => {
    await show('validity', '/companies/validity', '有効確認');
    const over = await anyIn('expired');
    await goTo(page, `/companies/validity?company=${over.id}`, '有効確認');
    await page.getByText('その日の状態').waitFor();
    await fine('validity-answer');
    await goTo(page, `/companies/${over.id}?tab=validity`, over.name);
    await page.getByText('その日の状態').waitFor();
    await fine('company-validity');
  });

  it('認定の終了の記録：3つの種類、誤り、確かめる画面', async () => {
    const { id } = await anyIn('active');
    const title = '認定の終了を記録';
    await show('ending', `/companies/${id}/ending`, title);
    for (const [kind, name] of [
      ['取消', 'revoked'],
      ['消滅', 'ended'],
      ['辞退', 'resigned'],
    ] as const) {
      await page.getByRole('radio', { name: new RegExp(`^${kind}`, 'u') }).check();
      await button(page, '内容を確かめる').click();
      await page.getByRole('alert').first().waitFor();
      await fine(`ending-${name}-errors`);
    }
    await link(page, 'ホーム').click();
    await leave();
    await settled(page, 'ホーム');
  });

  it('認定期間の延長：入力、誤り、確かめる画面', async () => {
    await show('extension', '/renewals/extension', '認定期間の延長');
    await button(page, '延長の内容を確かめる').click();
    await page.getByRole('alert').first().waitFor();
    await fine('extension-errors');
    await page.getByRole('radio', { name: 'それぞれ同じ月数だけ延ばす' }).check();
    await field(page, '延ばす月数').fill('3');
    await field(page, '延長の理由').fill('要綱の改正のため');
    await button(page, '延長の内容を確かめる').click();
    await page.getByRole('table').first().waitFor();
    await fine('extension-preview');
    await link(page, 'ホーム').click();
    await leave();
    await settled(page, 'ホーム');
  });

  it('変更届の入力と誤り、再交付、返還、履歴のすべて', async () => {
    const { rows } = await app.client.certificates.ledger({ query: '', offset: 0, limit: 200 });
    const { companyId, companyName } = rows.find((row) => row.mayReissue && row.mayReturn)!;
    await goTo(page, `/companies/${companyId}?tab=notices`, companyName);
    for (const kind of ['名称の変更', '所在地の変更', '代表者の変更', '連絡先の変更', '法人番号の変更'])
      await page.getByRole('checkbox', { name: kind }).check();
    await field(page, '変更後　事業者名').fill('');
    await button(page, '変更届を受理して台帳に反映する').click();
    await page.getByRole('alert').first().waitFor();
    await fine('company-notice-errors');
    await goTo(page, `/companies/${companyId}?tab=history`, companyName);
    await page.getByRole('checkbox', { name: '操作の記録', exact: true }).check();
    await page.getByText('事業者を登録').first().waitFor();
    await fine('company-history-all');
    await tab(page, /^認定証/u).click();
    await button(page, '返還').first().click();
    await dialog(page).waitFor();
    await fine('certificate-return');
    await close();
    await link(page, '再交付').first().click();
    if ((await dialog(page).count()) > 0) await leave();
    await settled(page, '認定証');
    await page.getByText('同じ番号で発行し、元の認定証は失効します。').waitFor();
    await button(page, '内容を確認する').click();
    await page.getByText('再交付の理由を1つ選んでください。').waitFor();
    await fine('certificate-reissue-errors');
  });

  it('どの画面も、誤りを出さず、外へは何も尋ねない', () => expect(app.problems).toEqual([]));
});
