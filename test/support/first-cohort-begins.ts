import { expect } from 'vitest';
import { button, type E2e, expectSaid, field, goTo, heading, link, saved, settled } from './e2e-app.ts';
import { job } from './e2e-job.ts';
import {
  applicationIn,
  bare,
  beginReview,
  both,
  committee,
  confirmed,
  decide,
  fillPoints,
  finishReview,
  first,
  issue,
  openCompany,
  recordOpinion,
  registerCompany,
  registerMeeting,
  rowOf,
  second,
  textOf,
} from './first-cohort.ts';
import { typedCompany, valueOf } from './register.ts';

/** Keys of the two companies, or of their applications under way. */
type Two = Record<'first' | 'second', string>;
const judged = ({ page }: E2e) => page.getByRole('complementary', { name: '判定' });

/** October 2020: companies, the meeting to come, applications taken in; answers their keys. */
export async function takeIn(app: E2e): Promise<{ id: Two; application: Two; meeting: string }> {
  const { page } = app;
  await goTo(page, '/settings', '設定');
  await field(page, '市長の氏名').fill(job.mayor);
  await button(page, '設定を保存する').click();
  await expectSaid(page, '保存しました');
  // who was never certified is watched too, and needs nothing
  await valueOf(app.client.companies.create({ draft: typedCompany({ name: '株式会社未認定' }) }));
  const meeting = await registerMeeting(page, 'R2.12.18');
  const id = { first: '', second: '' };
  const application = { first: '', second: '' };
  for (const [key, company] of both) {
    id[key] = await registerCompany(page, company);
    await link(page, '申請を受け付ける').click();
    await button(page, '受け付ける').click();
    await expectSaid(page, `受け付けました（受付番号 R2-000${key === 'first' ? 1 : 2}）。`);
    await settled(page, company.name);
    application[key] = applicationIn(page);
    await beginReview(page);
  }
  return { id, application, meeting };
}

/** The points sheets filled in and reviewed: 60 points each. */
export async function reviewPoints(app: E2e, application: Two): Promise<void> {
  const { page } = app;
  await fillPoints(app, application.first, ['1-1']);
  await fillPoints(app, application.second, []);
  await goTo(page, `/applications/${application.first}/checksheet`, 'チェックシート');
  await judged(app).getByText('56 / 100点').waitFor();
  await page.getByRole('checkbox', { name: '1-1 申請者のチェック' }).check();
  await field(page, '1-1 理念の概要').fill(job.philosophy);
  await judged(app).getByText('認定の基準を満たす', { exact: true }).waitFor();
  for (const [key, { name }] of both) {
    await goTo(page, `/applications/${application[key]}/checksheet`, 'チェックシート');
    await judged(app).getByText('60 / 100点').waitFor();
    await finishReview(page);
    await link(page, '申請に戻る').click();
    await settled(page, name);
    await confirmed(page, '意見聴取に進める');
    await expectSaid(page, '段階を「意見聴取」にしました。');
  }
}

/** December 2020: the committee. */
export async function hearCommittee(app: E2e, meeting: string): Promise<void> {
  const { page } = app;
  await app.setDay('2020-12-18');
  await goTo(page, meeting, committee);
  for (const [, { name }] of both) {
    await button(page, `${name}を議題に加える`).click();
    await recordOpinion(page, name);
  }
}

/** 15 January 2021: 第1号, 第2号, the reason of their last day, their certificates. */
export async function certifyBoth(app: E2e, application: Two, companyId: string): Promise<void> {
  const { page } = app;
  await app.setDay('2021-01-15');
  const term = '起算日は令和3年1月16日（2021年1月16日）、満了日は令和6年1月15日（2024年1月15日）です。';
  for (const [key, { name }] of both) {
    const number = key === 'first' ? 1 : 2;
    const said = await decide(page, application[key], { name, on: 'R3.1.15', document: `朝産発第${number}号` });
    expect(said).toBe(`${name}を第${number}号として認定しました。${term}`);
  }
  await openCompany(page, companyId, first.name, /^認定期間/u);
  const why = page.getByRole('region', { name: 'なぜこの日か' });
  for (const said of [
    '初日は数えず、翌日から数えます（民法140条）。認定の効力は認定日からあります。',
    '起算日の3年後の同じ日です。',
    '応当日の前日に満了します（民法143条2項）。満了日の終わりまで有効です。',
  ])
    await why.getByText(said).waitFor();
  await goTo(page, '/certificates', '認定証');
  await button(page, '表示中の2件をすべて選ぶ').click();
  const text = await issue(page);
  for (const said of [
    '第1号',
    first.name,
    '第2号',
    second.name,
    '認定期間令和3年1月16日から令和6年1月15日まで',
    '令和3年1月15日',
    `朝霞市長${job.mayor}`,
  ])
    expect(text).toContain(bare(said));
}

/** 19 July 2023: one run of letters to both, from the list of deadlines, and what became of their alerts. */
export async function writeLetters({ page }: E2e): Promise<void> {
  await goTo(page, '/renewals', '期限の一覧');
  await button(page, '一覧をすべて選ぶ').click();
  await link(page, '案内文書を作る').click();
  await settled(page, '案内');
  await field(page, '文書記号').fill('朝産');
  await field(page, '最初の番号').fill('２１');
  await page.getByText('文書番号：朝産第21号～朝産第22号').waitFor();
  await button(page, '文書の内容を確かめる').click();
  await heading(page, '内容の確認').waitFor();
  const letters = textOf(await saved(page, () => button(page, '文書をPDFで保存する').click()));
  for (const said of ['朝産第21号', '朝産第22号', first.name, second.name, '令和5年7月19日', '令和6年1月15日'])
    expect(letters).toContain(said);
  await confirmed(page, '作成を記録する', '記録する');
  await expectSaid(page, '文書の作成を2社について記録しました。');
  await button(page, '期限の警告を「案内済」にする').click();
  await expectSaid(page, '期限の警告2件を「案内済」にしました。');
  await goTo(page, '/renewals?view=all', '期限の一覧');
  for (const [, { name }] of both) await rowOf(page, '期限の一覧', name).getByText('案内済（R5.7.19）').waitFor();
}
