import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  button,
  dialog,
  type E2e,
  expectSaid,
  field,
  heading,
  link,
  openE2e,
  picture,
  type Saved,
  saved,
  stopAtFirstFailure,
  tab,
  until,
} from '../support/e2e-app.ts';
import { fullWidth, job } from '../support/e2e-job.ts';
import { acceptFindings } from '../support/e2e-proof.ts';
import { convertWithOffice } from '../support/office.ts';
import { pdfInfo, pdfLines } from '../support/pdf.ts';

const { company } = job;
let app: E2e;
let page: Page;
let certificate: Saved;
const files: Record<string, Saved> = {};
beforeAll(async () => {
  app = await openE2e();
  page = app.page;
});
afterAll(() => app.close());
stopAtFirstFailure(() => page);

const screen = (label: string) => link(page.getByRole('navigation', { name: '主な画面' }), label).click();
const radio = (name: string) => page.getByRole('radio', { name, exact: true });
const box = (name: string | RegExp) => page.getByRole('checkbox', { name });
const judged = () => page.getByRole('complementary', { name: '判定' });
const passed = () => judged().getByText(/^合格 \d \/ 7$/);
const stored = <T>(sql: string): T[] => {
  const file = new Database(join(app.dataDir, 'good-balance.sqlite'), { readonly: true });
  try {
    return file.prepare<[], T>(sql).all();
  } finally {
    file.close();
  }
};

// one job from its beginning to its end: each step stands on the one before
describe('マウスで、空の台帳から広報の書き出しまで', () => {
  it('空の台帳で始め、市長名を設定する', async () => {
    await field(page, '担当者名').fill(job.clerk);
    await button(page, '空の台帳で始める').click();
    await heading(page, 'ホーム').waitFor();
    await page.getByText(`担当者：${job.clerk}`).waitFor();
    await screen('設定');
    await field(page, '市長の氏名').fill(job.mayor);
    await button(page, '設定を保存する').click();
    await expectSaid(page, '保存しました');
  });

  it('事業者を、打った字のまま登録する', async () => {
    await screen('事業者台帳');
    await page.getByText('まだ事業者が登録されていません。').waitFor();
    await link(page, '最初の事業者を登録する').click();
    await field(page, '事業者名').fill(company.name);
    await field(page, 'フリガナ').fill(company.kana);
    await field(page, '法人番号').fill(fullWidth(company.corporateNumber));
    await field(page, '従業員数').fill('１２３');
    await field(page, '郵便番号').fill('３５１－８５０１');
    await field(page, '所在地').fill(company.address);
    await field(page, '代表者の職名').fill(company.representativeTitle);
    await field(page, '代表者の氏名').fill(company.representative);
    await page.getByRole('combobox', { name: '業種', exact: true }).click();
    await page.getByRole('option', { name: 'E　製造業' }).click();
    await radio('同意').check();
    await field(page, '掲載同意を確認した日').fill('R8.11.2');
    await button(page, '登録する').click();
    await expectSaid(page, '事業者を登録しました。');
    await heading(page, company.name).waitFor();
    expect(stored('select name, corporate_number, employees from company')).toEqual([
      { name: company.name, corporate_number: company.corporateNumber, employees: 123 },
    ]);
  });

  it('申請を受け付け、提出書類を確かめ、審査を始める', async () => {
    await link(page, '申請を受け付ける').click();
    await field(page, '受付日').fill('R8.11.2');
    await radio('新規').check();
    await page.getByText('令和8年11月2日（2026年11月2日・月）').waitFor();
    await button(page, '受け付ける').click();
    await expectSaid(page, '受け付けました（受付番号 R8-0001）。');
    const documents = page.getByRole('region', { name: '提出書類' });
    await until(() => documents.getByText('未提出').count()).toBeGreaterThan(0);
    for (const each of await documents.getByRole('checkbox').all()) {
      await each.click();
      await until(() => each.isChecked()).toBe(true);
    }
    await until(() => documents.getByText('未提出').count()).toBe(0);
    await button(page, '審査を始める').click();
    await button(dialog(page), '審査を始める').click();
    await expectSaid(page, '段階を「審査中」にしました。');
  });

  it('チェックシートを記入すると、合格の数がその場で変わる', async () => {
    await link(page, 'チェックシートを開く').first().click();
    await heading(page, 'チェックシート').waitFor();
    const tick = (id: string) => box(`${id} 申請者のチェック`).check();
    expect(await passed().textContent()).toBe('合格 0 / 7');
    await tick('1-1');
    await field(page, '1-1 理念の概要').fill(job.philosophy);
    await tick('1-2');
    await field(page, '1-2 担当部署名').fill(job.department);
    expect(await passed().textContent()).toBe('合格 1 / 7');
    await tick('2-1');
    for (const year of ['2023', '2024', '2025']) {
      await field(page, `2-1 ${year}年 月`).fill('４０．５');
      await field(page, `2-1 ${year}年 年間`).fill('300');
    }
    await page.getByRole('combobox', { name: '2-1 記載した数値の種別' }).click();
    await page.getByRole('option', { name: '最も時間外労働が多かった従業員の実績' }).click();
    await tick('2-2');
    await field(page, '2-2 管理方法').fill(job.recording);
    expect(await passed().textContent()).toBe('合格 2 / 7');
    await tick('3-2');
    await box('3-2 社員への意識啓発').check();
    await tick('3-3');
    await field(page, '3-3 制度概要').fill(job.specialLeave);
    expect(await passed().textContent()).toBe('合格 3 / 7');
    await page.getByText('認定の基準を満たさない').first().waitFor();
    await box(/^関係法令/).check();
    await page.getByText('認定の基準を満たす', { exact: true }).waitFor();
    await tick('7-2');
    await field(page, '7-2 取組内容').fill(job.community);
    expect(await passed().textContent()).toBe('合格 4 / 7');
    await judged()
      .getByText(/^保存しました \d/)
      .waitFor();
    await picture(page, 'job-checksheet');
  });

  it('審査を完了し、意見聴取に進める', async () => {
    await page.reload();
    await until(() => passed().textContent()).toBe('合格 4 / 7');
    expect(await field(page, '2-1 2024年 月').inputValue()).toBe('40.5');
    await button(page, '審査を完了する').click();
    await dialog(page).getByText('合格 4 / 7').waitFor();
    await button(dialog(page), '完了する').click();
    await expectSaid(page, 'チェックシートの審査を完了しました。');
    await link(page, '申請に戻る').click();
    await button(page, '意見聴取に進める').click();
    await button(dialog(page), '意見聴取に進める').click();
    await expectSaid(page, '段階を「意見聴取」にしました。');
  });

  it('推進委員会の意見を記録する', async () => {
    await screen('委員会・決定');
    await button(page, '開催日を登録する').click();
    await field(dialog(page), '開催日').fill('R8.11.10');
    await field(dialog(page), '開催場所').fill('市役所本館');
    await button(dialog(page), '登録する').click();
    await button(page, `${company.name}を議題に加える`).click();
    await button(page, `${company.name}の意見を入力する`).click();
    await radio('認定が適当').check();
    await field(page, '意見の内容').fill(job.opinion);
    await button(page, '意見を記録する').click();
    await expectSaid(page, '意見を記録しました。');
  });

  it('決定を記録すると、番号・起算日・満了日が文で示される', async () => {
    await link(page, `${company.name}の決定を記録する`).click();
    await radio('認定').check();
    await field(page, '決定日').fill('２０２６／１１／２０');
    await field(page, '文書番号').fill(job.documentNumber);
    await button(page, '決定を記録する').click();
    await dialog(page).getByText('第1号').waitFor();
    await picture(page, 'job-decision-confirm');
    await button(dialog(page), 'この内容で記録する').click();
    await page
      .getByText(
        `${company.name}を第1号として認定しました。起算日は令和8年11月21日（2026年11月21日）、満了日は令和11年11月20日（2029年11月20日）です。`,
      )
      .waitFor();
    await picture(page, 'job-decided');
  });

  it('認定証を確かめて発行し、保存した紙面は打ったとおりで、台帳の控えと同じである', async () => {
    await link(page, '認定証を作る').click();
    await page.getByRole('list', { name: '選んだ事業者' }).getByText(company.name).waitFor();
    await button(page, '内容を確認する').click();
    await heading(page, '内容の確認').waitFor();
    await until(() => page.locator('#main canvas').count()).toBeGreaterThan(0);
    await picture(page, 'job-certificate-preview');
    await acceptFindings(page, '認定の2日後に渡すため');
    await picture(page, 'job-certificate-proof');
    await button(page, '認定証を発行する').click();
    await button(dialog(page), '発行して台帳に記録する').click();
    await heading(page, '1件の認定証を発行しました').waitFor();
    certificate = await saved(page, () => button(page, '認定証をPDFで保存する').click());
    expect(pdfInfo(certificate.bytes)['Pages']).toBe('1');
    const text = pdfLines(certificate.bytes).flat().join('\n').replaceAll(/\s/g, '');
    for (const expected of [
      '認定証',
      '第1号',
      company.name,
      '認定期間令和8年11月21日から令和11年11月20日まで',
      '令和8年11月22日',
      `朝霞市長${job.mayor.replaceAll(/\s/g, '')}`,
    ])
      expect(text).toContain(expected);
    const [kept, ...others] = stored<{ sha256: string; pdf: Buffer }>('select sha256, pdf from certificate');
    expect(others).toEqual([]);
    expect(createHash('sha256').update(certificate.bytes).digest('hex')).toBe(kept?.sha256);
    expect(kept?.pdf).toEqual(certificate.bytes);
    // and again from the ledger, the very same bytes
    await link(page, '交付台帳を見る').click();
    await button(page, `${company.name}の認定証を開く`).click();
    const again = await saved(page, () => button(dialog(page), '認定証をPDFで保存する').click());
    expect(again.bytes).toEqual(certificate.bytes);
    await page.keyboard.press('Escape');
  });

  it('広報掲載を作り、掲載文を直し、4つの形式で書き出す', async () => {
    await screen('広報掲載');
    await button(page, '広報掲載を作る').click();
    await field(dialog(page), '題名').fill(job.publication);
    await field(dialog(page), '期間の始まり').fill('R8.4.1');
    await field(dialog(page), '期間の終わり').fill('令和9年3月31日');
    await button(dialog(page), '作成する').click();
    await heading(page, job.publication).waitFor();
    expect(await field(page, '掲載文').inputValue()).toContain('休暇の取得促進');
    await field(page, '掲載文').fill(job.body);
    await button(page, '掲載文を保存する').click();
    await expectSaid(page, '掲載文を保存しました。');
    await picture(page, 'job-publication');
    for (const [format, name] of [
      ['docx', 'Word（.docx）で書き出す'],
      ['xlsx', 'Excel（.xlsx）で書き出す'],
      ['txt', 'テキストで書き出す'],
      ['csv', 'CSVで書き出す'],
    ] as const) {
      files[format] = await saved(page, () => button(page, name).click());
      expect(files[format].name.endsWith(`.${format}`)).toBe(true);
    }
  });

  it('書き出したファイルは、LibreOfficeと読み取り器で打ったとおりに読める', async () => {
    const read = (format: string) => files[format]?.bytes ?? Buffer.alloc(0);
    const [word, sheet] = await Promise.all([
      convertWithOffice(read('docx'), 'docx', 'text'),
      convertWithOffice(read('xlsx'), 'xlsx', 'csv'),
    ]);
    const csv = parse<Record<string, string>>(read('csv'), { bom: true, columns: true });
    for (const text of [Buffer.from(word).toString('utf8'), read('txt').toString('utf8')]) {
      expect(text).toContain(company.name);
      expect(text).toContain(job.body);
    }
    const fromSheet = parse(Buffer.from(sheet), { bom: true, relax_column_count: true }).flat();
    expect(fromSheet).toEqual(expect.arrayContaining([company.name, job.body]));
    expect(csv).toHaveLength(1);
    expect(Object.values(csv[0] ?? {})).toEqual(expect.arrayContaining([company.name, job.body, company.address]));
  });

  it('ホームと事業者の画面が、終わったところまでを示す', async () => {
    await screen('ホーム');
    await page.getByText('うち認定中').getByText('1社').last().waitFor();
    await heading(page, '手続き中の申請（0件）').waitFor();
    await picture(page, 'job-home');
    await screen('事業者台帳');
    // found by the everyday form of its letters
    await field(page, '検索').fill('高崎吉野葛城');
    await page.getByRole('row').filter({ hasText: company.name }).getByText('認定中').click();
    await heading(page, company.name).waitFor();
    await page.getByText('認定番号 第1号').waitFor();
    await tab(page, '申請（1）').click();
    await page.getByRole('table', { name: '申請の一覧' }).getByText('R8-0001').waitFor();
    await tab(page, '認定期間（1）').click();
    await page.getByRole('table', { name: '認定期間の一覧' }).getByText('令和11年11月20日（2029年11月20日）').waitFor();
    await tab(page, '認定証（1）').click();
    await button(page.getByRole('table', { name: '認定証の一覧' }), '開く').click();
    await until(() => page.locator('#main canvas').count()).toBeGreaterThan(0);
    await tab(page, '履歴').click();
    await link(page, '認定証の交付').waitFor();
    await picture(page, 'job-history');
    await page.getByRole('checkbox', { name: '操作の記録', exact: true }).check();
    await page.getByText('認定証を発行').first().waitFor();
  });

  it('その間、画面に誤りはなく、外へは何も尋ねていない', () => expect(app.problems).toEqual([]));
});
