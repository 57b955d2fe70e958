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
} from '../support/e2e-app.ts';
import { certifyBoth, hearCommittee, reviewPoints, takeIn, writeLetters } from '../support/first-cohort-begins.ts';
import {
  bare,
  beginRenewal,
  beginReview,
  both,
  choose,
  committee,
  decide,
  finishReview,
  first,
  inOrder,
  issue,
  listPublication,
  openCompany,
  radio,
  registerMeeting,
  rowOf,
  sayUnchanged,
  second,
  textOf,
  toDecision,
  validityOn,
} from '../support/first-cohort.ts';
import { convertWithOffice } from '../support/office.ts';
import { finishedReview } from '../support/procedure.ts';

let app: E2e;
let page: Page;
let id = { first: '', second: '' };
let application = { first: '', second: '' };
let meeting: string;
beforeAll(async () => {
  app = await openStarted('2020-10-05T01:00:00.000Z');
  page = app.page;
});
afterAll(() => app.close());
stopAtFirstFailure(() => page);

const judged = () => page.getByRole('complementary', { name: '判定' });
const mark = (item: string) => page.getByRole('checkbox', { name: `${item} 申請者のチェック` });
const secondTerm = '起算日は令和6年1月16日（2024年1月16日）、満了日は令和9年1月15日（2027年1月15日）です。';

// one path from its beginning to its end: each step stands on the one before
describe('令和2年度：最初の2社を認定する', () => {
  it('事業者を登録し、委員会の日を決め、申請を受け付ける', async () => {
    ({ id, application, meeting } = await takeIn(app));
  });

  it('旧様式（点数方式）のチェックシートを審査し、意見聴取に進める', async () => {
    await reviewPoints(app, application);
  });

  it('12月の推進委員会の意見を聴く', async () => {
    await hearCommittee(app, meeting);
  });

  it('1月15日に決定し、期間の数え方が文で示され、認定証を交付する', async () => {
    await certifyBoth(app, application, id.first);
  });
});

describe('令和5年度：満了の180日前から、案内する', () => {
  const arrived = '前回起動（1日前）から今日までに2件が期限到来';

  it('181日前までは静かで、180日前の起動で2件が期限到来となり、自己点検の合計が合う', async () => {
    await app.setDay('2023-07-18');
    await goTo(page, '/', 'ホーム');
    await page.getByText('対応の必要な期限はありません。').waitFor();
    meeting = await registerMeeting(page, 'R5.12.22');
    await goTo(page, '/renewals/calendar', '年間予定');
    await button(page, '予定を加える').click();
    await field(dialog(page), '日付').fill('R6.2.5');
    await field(dialog(page), '内容').fill('広報あさか3月号');
    await button(dialog(page), '予定を保存する').click();
    await expectSaid(page, '予定を保存しました。');
    const days = page.getByRole('region', { name: '予定の一覧' });
    for (const said of ['22日（金）', '5日（月）', '広報あさか3月号']) await days.getByText(said).waitFor();
    await app.setDay('2023-07-19');
    await goTo(page, '/', 'ホーム');
    await link(page, arrived).waitFor();
    expect(await page.getByText(/^自己点検：/u).textContent()).toBe(
      '自己点検：確認対象 3社・警告 2社・対象外 1社（認定歴なし 1社）',
    );
  });

  it('期限の一覧と更新の計画は、申請書がいつまでに要るかを日で示す', async () => {
    await link(page, arrived).click();
    await settled(page, '期限の一覧');
    for (const [, { name }] of both) {
      const row = await rowOf(page, '期限の一覧', name).textContent();
      for (const said of ['令和6年1月15日', '残り180日', '180日前', 'R5.11.24（間に合う）', '未対応'])
        expect(row).toContain(said);
    }
    const list = textOf(await saved(page, () => button(page, '一覧をPDFで保存する').click()));
    for (const said of [first.name, second.name, '令和6年1月15日', '確認対象3社・警告2社・対象外1社（認定歴なし1社）'])
      expect(list).toContain(said);
    const calendar = await saved(page, () => page.getByRole('button', { name: /^予定表/u }).click());
    expect(calendar.name).toMatch(/\.ics$/u);
    const events = calendar.bytes.toString('utf8').replaceAll(/\r\n /gu, '');
    for (const said of [first.name, second.name, 'DTSTART;VALUE=DATE:20240115']) expect(events).toContain(said);
    await goTo(page, '/renewals/plan', '更新の計画');
    const sentence = '申請書が令和5年11月24日までに必要（満了前の最後の委員会 令和5年12月22日に間に合う）';
    for (const [, { name }] of both) await rowOf(page, '更新の計画', name).getByText(sentence).waitFor();
  });

  it('2社へまとめて案内文書を作り、作成を記録し、案内済にする', async () => {
    await writeLetters(app);
  });

  it('電話での確認を記録する', async () => {
    await openCompany(page, id.second, second.name, /^案内・連絡/u);
    await button(page, '電話などを記録').click();
    await field(dialog(page), '相手').fill('総務部　吉野様');
    await field(dialog(page), '件名').fill('更新の意向の確認');
    await field(dialog(page), '内容').fill('12月に申請するとのこと。');
    await button(dialog(page), '記録する').click();
    await rowOf(page, '案内・連絡の一覧', '12月に申請するとのこと。').waitFor();
    await rowOf(page, '案内・連絡の一覧', '朝産第22号').waitFor();
  });
});

describe('令和5年度：満了前に更新する、決定が間に合わずに満了を迎える', () => {
  it('期限の一覧から更新を始めると、今年度までの旧様式で受け付ける', async () => {
    await app.setDay('2023-10-16');
    await goTo(page, '/renewals?view=all', '期限の一覧');
    application.first = await beginRenewal(
      page,
      first.name,
      '更新の期限（令和5年12月15日）までの申請です。',
      '令和3年1月15日決定の「旧チェックシート（点数方式）」から引き継ぎます（✓は引き継ぎません）',
    );
    await goTo(page, `/applications/${application.first}`, first.name);
    const versions = page.getByRole('region', { name: 'チェックシートの版' });
    await versions.getByText('更新の受付は令和6年3月31日まで').waitFor();
    await versions.getByText('更新の受付は令和6年4月1日から').waitFor();
    await beginReview(page);
  });

  it('前回から変わったところだけを記入し、ほかは「変更なし」とし、電話でのヒアリングを記録する', async () => {
    await link(page, '更新の確認を開く').click();
    await settled(page, `更新の確認：${first.name}`);
    await button(page, 'ヒアリングを記録する').click();
    await field(dialog(page), '出席者（事業者）').fill('総務部長');
    await field(dialog(page), '内容').fill('年度ごとの数字のほかに変わったところはない。');
    await button(dialog(page), '保存する').click();
    await expectSaid(page, 'ヒアリングを記録しました。');
    await page.getByText('令和5年10月16日　電話', { exact: true }).waitFor();
    await sayUnchanged(page);
    await page.getByText('変更 0件・変更なし 16件・未確認 3件').waitFor();
    await link(page, '2-3 今年の数字を記入').click();
    await settled(page, 'チェックシート');
    await mark('2-3').check();
    await field(page, '2-3 2022年 月').fill('３８．５');
    await field(page, '2-3 2022年 年間').fill('310');
    await mark('3-1').check();
    for (const days of await page.locator('tbody[data-part="3-1"]').getByRole('textbox').all()) await days.fill('12.5');
    await mark('6-7').check();
    await judged().getByText('60 / 100点').waitFor();
    await finishReview(page);
    await goTo(page, `/applications/${application.first}/renewal`, `更新の確認：${first.name}`);
    await page.getByText('変更 2件・変更なし 17件・未確認 0件').waitFor();
    await page.getByText('委員会の意見を聴かずに決定し、決定の後に委員会へ報告します。').waitFor();
    const table = textOf(await saved(page, () => button(page, '変更点確認表をPDFで保存する').click()));
    for (const said of [first.name, '38.5']) expect(table).toContain(said);
    await toDecision(page, first.name);
  });

  it('委員会の前に決定できる：番号はそのまま、期間は満了日の翌日から', async () => {
    await app.setDay('2023-11-20');
    const said = await decide(page, application.first, { name: first.name, on: 'R5.11.20', document: '朝産発第51号' });
    expect(said).toBe(`${first.name}を第1号として認定しました。${secondTerm}`);
    await link(page, '認定証を作る').click();
    await page.getByRole('list', { name: '選んだ事業者' }).getByText(first.name).waitFor();
    const text = await issue(page);
    for (const each of ['第1号', first.name, '認定期間令和6年1月16日から令和9年1月15日まで', '令和5年11月20日'])
      expect(text).toContain(each);
  });

  it('もう1社は、必要な日を過ぎてから申請する', async () => {
    await app.setDay('2023-12-11');
    await goTo(page, '/renewals?view=all', '期限の一覧');
    application.second = await beginRenewal(
      page,
      second.name,
      '更新の期限（令和5年12月15日）までの申請です。',
      '令和3年1月15日決定の「旧チェックシート（点数方式）」から引き継ぎます',
    );
    await finishedReview(app.client, application.second);
    await goTo(page, '/renewals/plan', '更新の計画');
    const late = '必要な日（令和5年11月24日）の後に受け付けました。満了前の最後の委員会は令和5年12月22日です。';
    await rowOf(page, '更新の計画', second.name).getByText(late).waitFor();
  });

  it('決定した更新は、次の推進委員会の報告事項として資料に載る', async () => {
    await app.setDay('2023-12-22');
    await goTo(page, meeting, committee);
    await button(page, '報告する更新をすべて議題に入れる').click();
    await expectSaid(page, '報告する更新を1件、議題に入れました。');
    await tab(page, '委員会の資料').click();
    const paper = textOf(await saved(page, () => button(page, '資料をPDFで保存する').click()));
    const word = await saved(page, () => button(page, '資料をWordで保存する').click());
    const read = bare(Buffer.from(await convertWithOffice(word.bytes, 'docx', 'text')).toString('utf8'));
    for (const text of [paper, read])
      for (const each of ['更新の認定について（1件）', '簡易な更新', '1回目']) expect(text).toContain(each);
    // cells that are broken into lines in the PDF
    for (const each of [first.name, '令和6年1月16日～令和9年1月15日', '電話R5.10.16']) expect(read).toContain(each);
  });

  it('期間内に申請し、決定が間に合わない更新は、満了後・審査中として有効のまま続く', async () => {
    await app.setDay('2024-01-15');
    await openCompany(page, id.second, second.name, /^有効確認/u);
    await page.getByText('更新手続中').first().waitFor();
    await app.setDay('2024-01-16');
    const panel = page.getByRole('region', { name: '有効確認', exact: true });
    for (const each of ['有効', '満了後・審査中']) await panel.getByText(each, { exact: true }).waitFor();
    await panel.getByText('決定まで認定の効力が続く取扱いです').waitFor();
    await goTo(page, '/', 'ホーム');
    const row = rowOf(page, '対応の必要な期限', second.name);
    for (const each of ['1日経過', '満了後・審査中（審査中）']) expect(await row.textContent()).toContain(each);
    await app.setDay('2024-01-26');
    await goTo(page, `/applications/${application.second}/renewal`, `更新の確認：${second.name}`);
    await toDecision(page, second.name);
    const of = { name: second.name, on: 'R6.1.26', document: '朝産発第60号' };
    const said = await decide(page, application.second, of);
    expect(said).toBe(`${second.name}を第2号として認定しました。${secondTerm}`);
  });
});

describe('令和7年度：名称の変更と再交付', () => {
  it('変更届を受理すると、認定証の再交付に進め、元の認定証は失効する', async () => {
    await app.setDay('2025-06-16');
    await openCompany(page, id.first, first.name, /^変更届/u);
    await page.getByRole('checkbox', { name: '名称の変更' }).check();
    await field(page, '変更後　事業者名').fill(first.later);
    await field(page, '事実の発生日').fill('R7.6.1');
    await field(page, '届出日').fill('R7.6.13');
    await button(page, '変更届を受理して台帳に反映する').click();
    await expectSaid(page, '変更届を受理し、台帳に反映しました。');
    await heading(page, first.later).waitFor();
    await link(page, '認定証を再交付する').click();
    await page.getByRole('list', { name: '選んだ事業者' }).getByText(first.later).waitFor();
    await page.getByText('同じ番号で発行し、元の認定証は失効します。').waitFor();
    const text = await issue(page);
    for (const each of ['第1号', first.later, '認定期間令和6年1月16日から令和9年1月15日まで'])
      expect(text).toContain(each);
    expect(text).not.toContain(first.name);
    await openCompany(page, id.first, first.later, /^認定証/u);
    const copies = page.getByRole('table', { name: '認定証の一覧' }).getByRole('row');
    await copies.filter({ hasText: '再交付名称等の変更' }).waitFor();
    const [, again = '', before = '', oldest = ''] = await copies.allTextContents();
    expect(again).toMatch(/再交付名称等の変更.*有効/u);
    expect(before).toMatch(new RegExp(`「${first.name}」.*失効 令和7年6月16日付けの再交付`, 'u'));
    expect(oldest).toMatch(new RegExp(`「${first.name}」.*令和6年1月15日まで期間満了`, 'u'));
  });

  it('有効確認は、その日の名称で答える', async () => {
    await tab(page, '有効確認').click();
    const panel = await validityOn(page, 'R4.6.1');
    await panel.getByText('令和4年6月1日は').waitFor();
    await panel.getByText(first.name).waitFor();
    await panel.getByText(`現在：${first.later}`).waitFor();
    const paper = textOf(await saved(page, () => button(panel, '有効確認をPDFで保存する').click()));
    expect(inOrder(paper, ['結果有効', '令和4年6月1日', '第1号', `${first.name}（現在：${first.later}）`])).toBe(true);
    await validityOn(page, 'R7.6.16');
    await panel.getByText('令和7年6月16日は').waitFor();
    await panel.getByText(first.later, { exact: true }).waitFor();
    expect(await panel.getByText(first.name).count()).toBe(0);
  });
});

describe('令和8年度：新しい様式で2回目の更新', () => {
  it('1年余り後の起動でも2件が期限到来となり、前回の対応は引き継がれない', async () => {
    await app.setDay('2026-07-19');
    await goTo(page, '/', 'ホーム');
    await link(page, '前回起動（398日前）から今日までに2件が期限到来').click();
    await settled(page, '期限の一覧');
    for (const name of [first.later, second.name]) {
      const row = await rowOf(page, '期限の一覧', name).textContent();
      for (const said of ['令和9年1月15日', '残り180日', '未対応']) expect(row).toContain(said);
    }
  });

  it('前回の記入が新しい様式の審査項目に移り、確かめて審査を終える', async () => {
    await app.setDay('2026-10-01');
    await goTo(page, '/renewals', '期限の一覧');
    application.first = await beginRenewal(
      page,
      first.later,
      '更新の期限（令和8年12月15日）までの申請です。',
      '令和5年11月20日決定の「旧チェックシート（点数方式）」から引き継ぎます（✓は引き継ぎません）',
    );
    await goTo(page, `/applications/${application.first}`, first.later);
    await beginReview(page);
    await link(page, '更新の確認を開く').click();
    await settled(page, `更新の確認：${first.later}`);
    const facts = page.getByRole('table', { name: '事業者の内容の前回と今回' });
    expect(bare((await facts.textContent()) ?? '')).toContain(`${first.name}${first.later}令和7年6月13日`);
    await sayUnchanged(page);
    await page.getByText('変更 0件・変更なし 4件・未確認 10件').waitFor();
    const leave = page.getByRole('table', { name: '3　休暇の取得促進の前回と今回' });
    await leave.getByText('前回の項目 3-2・3-3・3-6').waitFor();
    await link(page, '2-1 今年の数字を記入').click();
    await settled(page, 'チェックシート');
    for (const year of [2023, 2024, 2025]) {
      await field(page, `2-1 ${year}年 月`).fill('40');
      await field(page, `2-1 ${year}年 年間`).fill('320');
    }
    await choose(page, page, '2-1 記載した数値の種別', '最も時間外労働が多かった従業員の実績');
    for (const item of ['1-2', '2-1', '2-3', '3-2', '4-1', '4-2', '5-1', '6-2']) await mark(item).check();
    await page.getByRole('checkbox', { name: /^関係法令/u }).check();
    await judged().getByText('要確認 0件').waitFor();
    await judged().getByText('合格 4 / 7').waitFor();
    await finishReview(page, '3-1');
    await goTo(page, `/applications/${application.first}/renewal`, `更新の確認：${first.later}`);
    await page.getByText('変更 2件・変更なし 12件・未確認 0件').waitFor();
    await toDecision(page, first.later);
  });

  it('2回目の更新を決定すると、一覧に継続2回、広報の掲載文ができる', async () => {
    await app.setDay('2026-11-20');
    const of = { name: first.later, on: 'R8.11.20', document: '朝産発第80号' };
    const said = await decide(page, application.first, of);
    const term = '起算日は令和9年1月16日（2027年1月16日）、満了日は令和12年1月15日（2030年1月15日）です。';
    expect(said).toBe(`${first.later}を第1号として認定しました。${term}`);
    await link(page, '認定証を作る').click();
    await page.getByRole('list', { name: '選んだ事業者' }).getByText(first.later).waitFor();
    expect(await issue(page)).toContain('認定期間令和9年1月16日から令和12年1月15日まで');
    await goTo(page, '/companies', '事業者台帳');
    const cells = await rowOf(page, '事業者の一覧', first.later).getByRole('cell').allTextContents();
    expect(cells).toEqual(expect.arrayContaining(['第1号', 'R12.1.15', '2回', '5年']));
    await listPublication(page, '広報あさか令和9年2月号', 'R8.4.1', 'R9.3.31');
    const entry = page.getByRole('region', { name: first.later });
    await entry.getByText('第1号・更新・認定期間 令和9年1月16日～令和12年1月15日').waitFor();
  });

  it('満了後に来た申請は、更新ではなく新規として受け付ける', async () => {
    await app.setDay('2027-01-16');
    await goTo(page, '/renewals', '期限の一覧');
    await link(rowOf(page, '期限の一覧', second.name), '新規で受け付ける').click();
    await settled(page, '申請を受け付ける');
    await radio(page, '更新').check();
    await button(page, '受け付ける').click();
    await page.getByText('認定期間の満了後に受け付けた更新申請です').waitFor();
    await radio(page, '新規').check();
    await button(page, '受け付ける').click();
    await expectSaid(page, '受け付けました（受付番号 R8-0002）。');
  });

  it('履歴は、令和2年度からのすべてを順に並べ、印刷もできる', async () => {
    await openCompany(page, id.first, first.later, /^履歴/u);
    await choose(page, page, '並び順', '古い順');
    const history = page.getByRole('region', { name: '履歴', exact: true });
    await history.getByText('継続 2回・認定 6年（令和3年1月15日から）').waitFor();
    const path = [
      '新規の申請を受付',
      '推進委員会の意見：認定が適当',
      '認定の決定（新規）',
      '認定期間の開始（新規、第1号、令和6年1月15日まで）',
      'ワーク・ライフ・グッドバランス企業認定の更新について',
      '更新の申請を受付',
      '認定の決定（更新）',
      '推進委員会への報告',
      '認定期間の開始（更新、第1号、令和9年1月15日まで）',
      '変更届：名称の変更',
      '認定証の再交付',
      '更新の申請を受付',
      '認定の決定（更新）',
      '認定期間の開始（更新、第1号、令和12年1月15日まで）',
    ];
    const lines = (await history.getByRole('listitem').allTextContents()).join('');
    expect(inOrder(lines, path)).toBe(true);
    for (const said of ['ヒアリング（電話）', '広報あさか令和9年2月号', '案内済']) expect(lines).toContain(said);
    const paper = textOf(await saved(page, () => button(history, '履歴をPDFで保存する').click()));
    expect(inOrder(paper, path)).toBe(true);
    expect(app.problems).toEqual([]);
  });
});
