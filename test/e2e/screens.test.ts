import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  button,
  dialog,
  type E2e,
  field,
  goTo,
  link,
  openE2e,
  picture,
  settled,
  tab,
  until,
} from '../support/e2e-app.ts';
import { auditScreen } from '../support/e2e-audit.ts';
import { valueOf } from '../support/register.ts';

let app: E2e;
let page: Page;
beforeAll(async () => {
  app = await openE2e();
  page = app.page;
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
const company = async (name: string) => {
  const { rows } = await app.client.companies.list({ query: name, offset: 0, limit: 1 });
  return rows[0]!;
};
const application = async (
  status: 'consultation' | 'correction' | 'reviewing' | 'opinion' | 'certified' | 'refused',
) => {
  const { rows } = await app.client.applications.list({ status, offset: 0, limit: 1 });
  return rows[0]!;
};

describe('はじめに', () => {
  it('見本データを入れる前の画面', async () => {
    await settled(page, 'はじめに');
    await fine('first-start');
    await field(page, '担当者名').fill('見本　担当');
    await button(page, '見本データで始める').click();
    await settled(page, 'ホーム');
  });
});

describe('見本データの一覧と入力の画面', () => {
  it.each([
    ['home', '/', 'ホーム'],
    ['renewals-all', '/renewals?view=all', '期限の一覧'],
    ['deadlines-kept', '/deadlines', '期限の一覧'],
    ['companies', '/companies', '事業者台帳'],
    ['companies-search', `/companies?q=${encodeURIComponent('高崎')}`, '事業者台帳'],
    ['companies-none', `/companies?q=${encodeURIComponent('ない名前')}`, '事業者台帳'],
    ['company-new', '/companies/new', '事業者の登録'],
    ['applications', '/applications', '申請受付'],
    ['application-new', '/applications/new', '申請を受け付ける'],
    ['committee', '/committee', '委員会・決定'],
    ['certificates', '/certificates', '認定証'],
    ['certificates-ledger', '/certificates?tab=ledger', '認定証'],
    ['publications', '/publications', '広報掲載'],
    ['renewals', '/renewals', '期限の一覧'],
    ['renewals-plan', '/renewals/plan', '更新の計画'],
    ['renewals-calendar', '/renewals/calendar', '年間予定'],
    ['notices-letters', '/renewals/notices', '案内'],
    ['notices-labels', '/renewals/notices?tab=labels', '案内'],
    ['notices-log', '/renewals/notices?tab=log', '案内'],
    ['notices-wording', '/renewals/notices?tab=wording', '案内'],
    ['settings', '/settings', '設定'],
    ['settings-scheme', '/settings?tab=scheme', '設定'],
    ['settings-template', '/settings?tab=template', '設定'],
    ['settings-publication', '/settings?tab=publication', '設定'],
    ['settings-data', '/settings?tab=data', '設定'],
    ['settings-checksheet', '/settings?tab=checksheet', '設定'],
    ['sample-versions', '/settings/versions', 'チェックシートの版'],
    ['sample-averages', '/settings/averages', '公的平均値'],
    ['nowhere', '/nowhere', 'この画面は見つかりません'],
    ['company-gone', '/companies/00000000-0000-7000-8000-000000000000', '事業者'],
  ])('%s', (name, path, title) => show(name, path, title));
});

describe('事業者と申請', () => {
  it('事業者のタブ', async () => {
    const { id, name } = await company('見本印刷');
    for (const key of ['basic', 'applications', 'terms', 'certificates', 'notices', 'history'])
      await show(`company-${key}`, `/companies/${id}?tab=${key}`, name);
  });

  it.each(['consultation', 'correction', 'reviewing', 'opinion', 'certified', 'refused'] as const)(
    '申請の段階 %s',
    async (status) => {
      const { id, companyName } = await application(status);
      await show(`application-${status}`, `/applications/${id}`, companyName);
    },
  );

  it('申請の小窓', async () => {
    const { id, companyName } = await application('correction');
    await goTo(page, `/applications/${id}`, companyName);
    await button(page, '取下げを記録する').click();
    await dialog(page).waitFor();
    await fine('application-withdraw');
    await close();
    await page
      .getByRole('button', { name: /日付・備考$/ })
      .first()
      .click();
    await dialog(page).waitFor();
    await fine('application-document');
    await close();
  });

  it('チェックシート：記入中と、終わったもの', async () => {
    const open = await application('reviewing');
    await show('checksheet', `/applications/${open.id}/checksheet`, 'チェックシート');
    await page.getByRole('heading', { name: /^6 / }).scrollIntoViewIfNeeded();
    await picture(page, 'checksheet-lower');
    const done = await application('certified');
    await show('checksheet-done', `/applications/${done.id}/checksheet`, 'チェックシート');
  });
});

describe('旧様式、前回の参考、版、様式', () => {
  const rows = async () => (await app.client.applications.list({ limit: 500 })).rows;
  const under = (heading: RegExp) => page.getByRole('heading', { name: heading }).first().scrollIntoViewIfNeeded();

  it('点数方式のシートと、そのPDFの小窓', async () => {
    const { id } = (await rows()).find((row) => row.schemeVersionId === '2020-points' && row.sheetSummary !== null)!;
    await show('sheet-points', `/applications/${id}/checksheet`, 'チェックシート');
    await page
      .getByText(/\d \/ 100点$/u)
      .first()
      .waitFor();
    await under(/^2 /u);
    // the same screen further down: nothing new to be found but by eye
    await picture(page, 'sheet-points-2');
    await button(page, 'PDFにする').click();
    await until(() => dialog(page).locator('canvas').count()).toBeGreaterThan(0);
    await fine('sheet-pdf');
    await close();
  });

  it('参考（前回）と要確認のある更新のシート、その申請、不足しそうな項目', async () => {
    const open = (await rows()).filter(
      (row) => row.kind === 'renewal' && ['reviewing', 'received'].includes(row.status),
    );
    const sheets = await Promise.all(open.map((row) => valueOf(app.client.checksheets.get({ applicationId: row.id }))));
    const carried = sheets.find((sheet) => sheet.answers.some((answer) => answer.carried !== null))!;
    await goTo(page, `/applications/${carried.applicationId}/checksheet`, 'チェックシート');
    await page.getByText('要確認', { exact: true }).first().scrollIntoViewIfNeeded();
    await page
      .locator('details', { hasText: '参考（前回）' })
      .first()
      .evaluate((each) => each.setAttribute('open', ''));
    await fine('sheet-previous');
    await button(page, '審査を完了する').click();
    await page.getByRole('alert').first().waitFor();
    await fine('sheet-refused');
    await show('application-renewal', `/applications/${carried.applicationId}`, carried.companyName);
    await show('form-empty', `/applications/${carried.applicationId}/form`, '返送された様式を読み込む');
    await goTo(page, `/companies/${carried.companyId}?tab=shortfall`, carried.companyName);
    await page.getByRole('table', { name: '不足しそうな審査項目の一覧' }).waitFor();
    await fine('company-shortfall');
  });

  it('補正が必要なシートと、補正依頼の小窓', async () => {
    const { id } = await application('correction');
    await goTo(page, `/applications/${id}/checksheet`, 'チェックシート');
    const mark = page.getByRole('checkbox', { name: '1-2 申請者のチェック' });
    await field(page, '1-2 担当部署名').fill('');
    await mark.check();
    await page.getByText('補正が必要な項目').first().waitFor();
    await fine('sheet-correction');
    await button(page, '補正依頼の文書をつくる').click();
    await until(() => dialog(page).locator('canvas').count()).toBeGreaterThan(0);
    await fine('sheet-letter');
    await close();
  });

  it('アプリに初めから入っている版と、新旧対照表', async () => {
    const label = '新チェックシート（項目ごとの合否方式）';
    await show('version-shipped', '/settings/versions/2023-pass-fail', label);
    for (const [name, node] of [
      ['version-shipped-category', /^項目2/u],
      ['version-shipped-item', /^2-1/u],
      ['version-shipped-mappings', '前の版との対応（一覧）'],
    ] as const) {
      await page.getByRole('navigation', { name: '版の内容' }).getByRole('button', { name: node }).click();
      await fine(name);
    }
    await show('version-points', '/settings/versions/2020-points', '旧チェックシート（点数方式）');
    await goTo(page, '/settings/compare', '新旧対照表');
    await page.getByRole('table').first().waitFor();
    await fine('compare');
  });
});

describe('委員会から広報まで', () => {
  it('会議と意見', async () => {
    const { rows } = await app.client.committee.list({});
    const next = rows.find((row) => row.heldOn > '2026-11-22') ?? rows[0]!;
    await show('meeting', `/committee/${next.id}`, next.name);
    await page
      .getByRole('button', { name: /の意見を入力する$/ })
      .first()
      .click();
    await fine('meeting-opinion');
    await show('meeting-document', `/committee/${next.id}?tab=document`, next.name);
    await show('meeting-about', `/committee/${next.id}?tab=about`, next.name);
    await goTo(page, '/committee', '委員会・決定');
    await button(page, '開催日を登録する').click();
    await fine('meeting-new');
    await close();
  });

  it('決定：足りないもの、記録の前、記録の後', async () => {
    const waiting = await application('opinion');
    await show('decision-missing', `/applications/${waiting.id}/decision`, `決定：${waiting.companyName}`);
    const { rows } = await app.client.applications.list({ status: 'awaiting-decision', offset: 0, limit: 9 });
    const ready = rows[0]!;
    await goTo(page, `/applications/${ready.id}/decision`, `決定：${ready.companyName}`);
    await page.getByRole('radio', { name: '認定', exact: true }).check();
    await field(page, '決定日').fill('R8.11.22');
    await fine('decision');
    await button(page, '決定を記録する').click();
    await dialog(page).waitFor();
    await fine('decision-confirm');
    await close();
    await field(page, '決定日').fill('');
    await button(page, '決定を記録する').click();
    await page.getByRole('alert').waitFor();
    await fine('decision-errors');
    await link(page, 'ホーム').click();
    await dialog(page).waitFor();
    await fine('unsaved');
    await button(page, '保存せずに移動する').click();
    const done = await application('refused');
    await show('decision-done', `/applications/${done.id}/decision`, `決定：${done.companyName}`);
  });

  it('認定証の確認と、台帳の控え', async () => {
    await goTo(page, '/certificates', '認定証');
    await page.getByRole('button', { name: /をすべて選ぶ$/ }).click();
    await fine('certificates-chosen');
    await button(page, '内容を確認する').click();
    await until(() => page.locator('#main canvas').count()).toBeGreaterThan(0);
    await fine('certificates-preview');
    await goTo(page, '/certificates?tab=ledger', '認定証');
    await page
      .getByRole('button', { name: /の認定証を開く$/ })
      .first()
      .click();
    await until(() => dialog(page).locator('canvas').count()).toBeGreaterThan(0);
    await fine('certificates-kept');
    await close();
  });

  it('期限の一覧で選び、対応を記録する小窓', async () => {
    await goTo(page, '/renewals?view=all', '期限の一覧');
    await button(page, '一覧をすべて選ぶ').click();
    await page.getByText(/件を選択中$/u).waitFor();
    await fine('alerts-chosen');
    await button(page, '対応を記録する').click();
    await page.getByRole('radio', { name: /^対応中/u }).check();
    await button(dialog(page), '記録する').click();
    await dialog(page).getByRole('alert').waitFor();
    await fine('alerts-handling-errors');
    await page.keyboard.press('Escape');
    await button(page, '保存せずに閉じる').click();
    await until(() => dialog(page).count()).toBe(0);
    await goTo(page, '/renewals?view=far', '期限の一覧');
    await fine('alerts-far');
  });

  it('広報掲載の中身と小窓', async () => {
    const title = '認定事業者の紹介';
    // long enough ago that a name with a letter outside Shift_JIS is among them
    const scope = { by: 'period', fromOn: '2023-04-01', toOn: '2027-03-31' } as const;
    const draft = { title, medium: 'web', ordering: 'kana', scope } as const;
    const { id } = await valueOf(app.client.publications.create({ draft }));
    await show('publication', `/publications/${id}`, title);
    for (const [output, name] of [
      ['広報', 'newsletter'],
      ['ホームページ', 'web'],
      ['報道発表', 'press'],
      ['オープンデータ・一覧', 'data'],
      ['前回との違い', 'diff'],
    ] as const) {
      await tab(page, output).click();
      await fine(`publication-${name}`);
    }
    await page.getByRole('tab', { name: /^内容/u }).click();
    await page.getByRole('radio', { name: 'Shift_JIS（CP932）' }).check();
    await button(page, 'CSVで書き出す').click();
    await dialog(page).waitFor();
    await fine('publication-letters');
    await close();
    await goTo(page, '/publications', '広報掲載');
    await button(page, '広報掲載を作る').click();
    await button(dialog(page), '作成する').click();
    await dialog(page).getByRole('alert').waitFor();
    await fine('publication-new-errors');
    await close();
  });
});

describe('どの画面にもあるもの', () => {
  it('日付のカレンダー、選択肢、キーボードの説明', async () => {
    await goTo(page, '/companies/new', '事業者の登録');
    await page.getByRole('combobox', { name: '業種', exact: true }).click();
    await page.getByRole('option').first().waitFor();
    await fine('choices');
    await page.keyboard.press('Escape');
    await button(page, '従業員数の時点をカレンダーから選ぶ').click();
    await page.getByRole('dialog', { name: '従業員数の時点のカレンダー' }).waitFor();
    await fine('calendar');
    await close();
    await button(page, 'キーボード操作の説明').click();
    await dialog(page).waitFor();
    await fine('keys');
    await close();
  });

  it('見本データを捨てる小窓', async () => {
    await goTo(page, '/settings?tab=data', '設定');
    await button(page, '見本データを捨てて空の台帳にする').click();
    await dialog(page).waitFor();
    await fine('discard-sample');
    await close();
  });

  it('どの画面も、誤りを出さず、外へは何も尋ねない', () => expect(app.problems).toEqual([]));
});
