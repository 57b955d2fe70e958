import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EntryValue } from '../../shared/contract/checksheets.ts';
import type { WhatIfChange } from '../../shared/contract/what-if.ts';
import {
  button,
  type E2e,
  expectSaid,
  goTo,
  link,
  openE2e,
  saved,
  settled,
  stopAtFirstFailure,
  tab,
  until,
} from '../support/e2e-app.ts';
import { auditScreen } from '../support/e2e-audit.ts';
import { contentsOf } from '../support/contents.ts';
import { type RegisterClient, typedCompany, valueOf } from '../support/register.ts';

type Answer = Parameters<RegisterClient['checksheets']['saveItem']>[0]['answer'];
const asIs: WhatIfChange = {
  schemeVersionId: null,
  naPolicy: null,
  minCategories: null,
  categoryRatio: null,
  legalComplianceRequired: null,
  passMark: null,
};
const onOldSheet = { schemeVersionId: '2020-points', passMark: 15 };
let app: E2e;
let page: Page;
let before: ReturnType<typeof contentsOf>;
beforeAll(async () => {
  app = await openE2e();
  page = app.page;
  await valueOf(app.client.safekeeping.startSample({ clerkName: '見本　担当' }));
  await addCompanyOnTheEdge();
  await addDraft();
  await page.reload();
  await settled(page, 'ホーム');
  before = contentsOf(app.app.context.store);
});
afterAll(() => app.close());
stopAtFirstFailure(() => page);

const edge = '有限会社境目';
const text = (words: string): EntryValue => ({ kind: 'text', text: words });
const na: Partial<Answer> = { applicantMark: 'na', entries: { no_eligible: { kind: 'flag', value: true } } };
/** Three categories pass, the fourth one (two ticks of five) only because its two 「-」 do not count. */
const edgeAnswers: Readonly<Record<string, Partial<Answer>>> = {
  mgmt_philosophy: { entries: { philosophy_summary: text('年頭に理念を示している。') } },
  time_recording: { entries: { recording_method: text('タイムカード') } },
  work_efficiency: { entries: { measures_text: text('業務の棚卸し') } },
  female_managers: { entries: { target: text('課長に2人') } },
  childcare_leave_use: na,
  short_hours_use: na,
  childcare_above_law: { entries: { scheme_text: text('小学校3年生までの短時間勤務') } },
};
async function addCompanyOnTheEdge() {
  const { client } = app;
  const draft = typedCompany({ name: edge, address: '埼玉県朝霞市本町三丁目３番３号', industry: 'R', employees: 8 });
  const { id: companyId } = await valueOf(client.companies.create({ draft }));
  const made = await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2026-11-02' }));
  const applicationId = made.id;
  for (const [itemKey, given] of Object.entries(edgeAnswers)) {
    const answer = { applicantMark: 'ticked' as const, reviewerMark: null, reviewerReason: '', entries: {}, ...given };
    await valueOf(client.checksheets.saveItem({ applicationId, itemKey, rowVersion: null, answer }));
  }
  const { rowVersion } = await valueOf(client.checksheets.get({ applicationId }));
  const declarations = { legal_compliance: { declared: true, entries: {} } };
  await valueOf(client.checksheets.saveDeclarations({ applicationId, rowVersion, declarations }));
}

const draftLabel = '令和9年度の案';
/** A draft that asks for seven categories instead of three. */
async function addDraft() {
  const { schemes } = app.client;
  const { id, rowVersion } = await valueOf(schemes.copy({ fromId: '2023-pass-fail', label: draftLabel }));
  const { scheme } = await valueOf(schemes.get({ id }));
  const thresholds = { ...scheme.thresholds, minCategories: 7 };
  await valueOf(schemes.saveDraft({ id, rowVersion, scheme: { ...scheme, thresholds } }));
}

const fine = async (name: string) => expect(await auditScreen(page, name)).toEqual([]);
const trial = (change: Partial<WhatIfChange>) => valueOf(app.client.whatIf.run({ ...asIs, ...change }));
const number = (name: string) => page.getByRole('textbox', { name, exact: true });
async function choose(field: string, choice: string) {
  await page.getByRole('combobox', { name: field, exact: true }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}
/** The two sums the screen shows: companies that meet the criteria today, and in the trial. */
async function sums(): Promise<readonly [number, number]> {
  const text = (await page.locator('output').filter({ hasText: '認定の基準を満たす事業者' }).textContent()) ?? '';
  const [today, tried] = [/いま (\d+) \//u, /試算 (\d+) \//u].map((each) => Number(each.exec(text)?.[1] ?? -1));
  return [today!, tried!];
}
/** 差 of each group in the table that is shown. */
const rowsOf = async (name: string) =>
  (
    await page
      .getByRole('table', { name: `${name}ごとの、認定の基準を満たす事業者の数` })
      .locator('tbody tr')
      .all()
  ).map(async (row) => (await row.locator('td').allTextContents()).slice(0, 3).map(Number));
const columnSums = async (name: string) => {
  const rows = await Promise.all(await rowsOf(name));
  return [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + row[column]!, 0));
};

it('何も変えないうちは、いまと試算は同じで、ひとつひとつの申請の判定のとおりである', async () => {
  await goTo(page, '/settings?tab=checksheet', '設定');
  await link(page, '試算').click();
  await settled(page, '試算');
  await page.getByText('まだ何も変えていません。').waitFor();
  const report = await trial({});
  const meets = await Promise.all(
    report.cases.map(async ({ applicationId }) => {
      const { checksheet } = await valueOf(app.client.applications.get({ id: applicationId }));
      return checksheet.meets;
    }),
  );
  const today = meets.filter(Boolean).length;
  await until(sums).toEqual([today, today]);
  await fine('what-if');
});

it('合格項目数の基準を上げ、「-」の数え方を変えると、数・表・図がそろって変わる', async () => {
  const report = await trial({});
  const passed = (summary: string) => Number(/^合格 (\d) \/ 7$/u.exec(summary)?.[1] ?? 7);
  const strict = report.cases.filter(({ today }) => today.certified && passed(today.summary) >= 5).length;
  expect(strict).toBeLessThan(report.all.today);
  await number('認定に必要な合格項目数').fill('５');
  await until(sums).toEqual([report.all.today, strict]);
  expect(await columnSums('業種')).toEqual([report.all.total, report.all.today, strict]);
  const chart = page.getByRole('img', { name: /^業種ごとの、認定の基準を満たす事業者の数/u });
  const [group] = (await trial({ minCategories: 5 })).byIndustry;
  await chart
    .getByText(`${group!.label}：いま${group!.today}件、試算${group!.tried}件`)
    .first()
    .waitFor({ state: 'attached' });
  await fine('what-if-threshold');

  await number('認定に必要な合格項目数').fill('');
  await choose('「-」（対象者なし）の数え方', 'チェックなしとして数える');
  await page.getByText('「-」（対象者なし）の数え方「チェックなしとして数える」').waitFor();
  const counted = await trial({ naPolicy: 'count-as-unticked' });
  expect(counted.all.tried).toBeLessThan(report.all.today);
  await until(sums).toEqual([counted.all.today, counted.all.tried]);
  await tab(page, '従業員規模別').click();
  expect(await columnSums('従業員規模')).toEqual([counted.all.total, counted.all.today, counted.all.tried]);
  await fine('what-if-size');
  await tab(page, '事業者ごと').click();
  const row = page.getByRole('row').filter({ hasText: edge });
  await row.getByText('合格 3 / 7').waitFor();
  await row.getByText('合格 2 / 7').waitFor();
  await row.getByText('満たさなくなる').waitFor();
});

it('別の版を当てはめると、事業者ごとに、変わる審査項目まで示される', async () => {
  await choose('「-」（対象者なし）の数え方', 'いまの設定のまま');
  await choose('チェックシートの版', '旧チェックシート（点数方式）');
  await number('認定に必要な点数（仮の設定）').fill('１５');
  const old = await trial(onOldSheet);
  expect(old.all.tried).toBeGreaterThan(0);
  const changed = old.cases.filter(({ today, tried }) => today.certified !== tried.certified);
  expect(changed).not.toEqual([]);
  await until(sums).toEqual([old.all.today, old.all.tried]);
  await page.getByRole('checkbox', { name: '変わるものだけ' }).check();
  const [one] = changed;
  const row = page.getByRole('row').filter({ hasText: one!.companyName });
  await row.getByText(one!.tried.summary).waitFor();
  await row.getByText(one!.tried.certified ? '新たに満たす' : '満たさなくなる').waitFor();
  await page.getByText('別の版を試すときの前提').waitFor();
  await fine('what-if-cases');
});

it('同じ数がExcelの表になり、開き直しても同じ試算が出る', async () => {
  const { name, bytes } = await saved(page, () => button(page, 'Excelに書き出す').click());
  await expectSaid(page, `「${name}」を書き出しました。`);
  expect(name).toMatch(/\.xlsx$/u);
  const { sheets } = await readXlsx(bytes);
  const old = await trial(onOldSheet);
  const rows = sheets[0]!.rows.map((row) => row.slice(0, 6));
  const { total, today, tried } = old.all;
  expect(rows.find(([first]) => first === '全体')?.slice(2)).toEqual([total, today, tried, tried - today]);
  expect(sheets[1]!.rows.map(([first]) => first)).toEqual(
    expect.arrayContaining(old.cases.map(({ companyName }) => companyName)),
  );
  expect(sheets[0]!.rows.flat().join('\n')).toContain('旧チェックシート（点数方式）');
  await page.reload();
  await settled(page, '試算');
  await until(sums).toEqual([today, tried]);
});

it('下書きの版の画面から、その版を試せる：どの試算も台帳には何も残さない', async () => {
  await goTo(page, '/settings/versions', 'チェックシートの版');
  await link(page, draftLabel).click();
  await settled(page, draftLabel);
  await link(page, '試算する').click();
  await settled(page, '試算');
  expect(await page.getByRole('combobox', { name: 'チェックシートの版' }).inputValue()).toBe(`${draftLabel}（下書き）`);
  const { versions } = await app.client.schemes.list({});
  const drafted = await trial({ schemeVersionId: versions.find(({ label }) => label === draftLabel)!.id });
  expect(drafted.all.tried).toBeLessThan(drafted.all.today);
  await until(sums).toEqual([drafted.all.today, drafted.all.tried]);
  expect(contentsOf(app.app.context.store)).toEqual(before);
  expect(app.problems).toEqual([]);
});
