import { createHash } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { WhatIfChange } from '../../shared/contract/what-if.ts';
import { finalMark } from '../../shared/domain/checksheet.ts';
import { judge, judgementSummary } from '../../shared/domain/judgement.ts';
import { changeItem } from '../../shared/domain/scheme-edit.ts';
import { fillSheet } from '../support/procedure.ts';
import { openRegister, refusalOf, type Register, typedCompany, valueOf } from '../support/register.ts';

const asIs: WhatIfChange = {
  schemeVersionId: null,
  naPolicy: null,
  minCategories: null,
  categoryRatio: null,
  legalComplianceRequired: null,
  passMark: null,
};

/** Every row of every table of the open file. */
function rowsHash({ app }: Register): string {
  const { store } = app.context;
  const hash = createHash('sha256');
  const tables = store.statement<string>("select name from sqlite_master where type = 'table' order by name").pluck();
  for (const table of tables.all()) {
    hash.update(table);
    for (const row of store.statement<unknown[]>(`select * from "${table}"`).raw().iterate())
      hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}

test('the sample tried as it is: each case as its own sheet is judged; counts add up; nothing is stored, by no trial', async () => {
  const register = await openRegister('2026-11-22');
  const { client } = register;
  await valueOf(client.safekeeping.startSample({ clerkName: '' }));
  const before = rowsHash(register);
  const report = await valueOf(client.whatIf.run(asIs));
  expect(report.cases.length).toBeGreaterThan(8);
  expect(report.all.tried).toBe(report.all.today);
  expect(new Set(report.cases.map(({ companyId }) => companyId)).size).toBe(report.cases.length);
  for (const each of report.cases) {
    expect(each.tried).toEqual(each.today);
    const detail = await valueOf(client.checksheets.get({ applicationId: each.applicationId }));
    const { scheme, answers, declarations, ruleSettings } = detail;
    const marks = Object.fromEntries(answers.map((answer) => [answer.itemKey, finalMark(answer)]));
    const judgement = judge(scheme, marks, declarations['legal_compliance']?.declared ?? null, ruleSettings);
    expect(each.today).toEqual({ certified: judgement.certified, summary: judgementSummary(judgement) });
  }
  for (const groups of [report.byIndustry, report.bySize]) {
    const sum = (key: 'total' | 'today' | 'tried') => groups.reduce((all, each) => all + each[key], 0);
    expect([sum('total'), sum('today'), sum('tried')]).toEqual([report.all.total, report.all.today, report.all.tried]);
  }

  const stricter = await valueOf(client.whatIf.run({ ...asIs, minCategories: 6, passMark: 80 }));
  expect(stricter.all.today).toBe(report.all.today);
  expect(stricter.all.tried).toBeLessThan(report.all.today);
  expect(stricter.all.tried).toBeGreaterThan(0);
  const onOld = await valueOf(client.whatIf.run({ ...asIs, schemeVersionId: '2020-points', passMark: 1 }));
  expect(onOld.all).toMatchObject({ today: report.all.today, tried: report.all.total });
  await valueOf(client.whatIf.export({ ...asIs, schemeVersionId: '2020-points' }));
  expect(rowsHash(register)).toBe(before);
});

test('a draft is tried; the newest filled application of a company counts, not one that is empty or withdrawn', async () => {
  const register = await openRegister('2026-11-22');
  const { client } = register;
  const { id: companyId } = await valueOf(
    client.companies.create({ draft: typedCompany(), confirmedDuplicate: false }),
  );
  const first = await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2026-06-01' }));
  await fillSheet(client, first.id);
  const other = await valueOf(
    client.companies.create({
      draft: typedCompany({ name: '別の株式会社', corporateNumber: '', address: '埼玉県朝霞市仲町1', industry: null, employees: null }), // prettier-ignore
      confirmedDuplicate: true,
    }),
  );
  const empty = await valueOf(
    client.applications.create({ companyId: other.id, kind: 'new', receivedOn: '2026-07-01' }),
  );
  const report = await valueOf(client.whatIf.run(asIs));
  expect(report).toMatchObject({ all: { total: 1, today: 1, tried: 1 }, without: 1 });
  expect(report.cases[0]).toMatchObject({ applicationId: first.id, industry: 'E', employees: 42 });
  await fillSheet(client, empty.id);
  const both = await valueOf(client.whatIf.run(asIs));
  expect(both.byIndustry.map(({ key, total }) => [key, total])).toEqual([['E', 1], ['', 1]]); // prettier-ignore
  expect(both.bySize.map(({ label, total }) => [label, total])).toEqual([['21〜50人', 1], ['未登録', 1]]); // prettier-ignore

  const { id, rowVersion } = await valueOf(client.schemes.copy({ fromId: '2023-pass-fail', label: '案' }));
  const { scheme } = await valueOf(client.schemes.get({ id }));
  // the item asks for a list now: what was declared in words leads to no tick of its own
  const changed = changeItem(scheme, 'community', (item) => ({ ...item, tickRule: { kind: 'at-least', field: 'none', min: 1 } })); // prettier-ignore
  const stricter = { ...changed, thresholds: { ...changed.thresholds, minCategories: 7 } };
  await valueOf(client.schemes.saveDraft({ id, rowVersion, scheme: stricter }));
  const tried = await valueOf(client.whatIf.run({ ...asIs, schemeVersionId: id }));
  expect(tried.all).toEqual({ total: 2, today: 2, tried: 0 });
  expect(tried.cases[0]?.tried).toEqual({ certified: false, summary: '合格 3 / 7' });
  expect((await valueOf(client.whatIf.run({ ...asIs, schemeVersionId: id, minCategories: 3 }))).all.tried).toBe(2);

  const { rowVersion: seen } = await valueOf(client.applications.get({ id: empty.id }));
  await valueOf(client.applications.moveTo({ id: empty.id, rowVersion: seen, to: 'withdrawn', note: '取りやめ' }));
  expect(await valueOf(client.whatIf.run(asIs))).toMatchObject({ all: { total: 1 }, without: 0 });
});

test('a points sheet of the register is tried on the pass/fail sheet by its own years and marks', async () => {
  const { client } = await openRegister('2022-11-22');
  const { id: companyId } = await valueOf(client.companies.create({ draft: typedCompany() }));
  const { id } = await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2022-06-01' }));
  await fillSheet(client, id);
  const { all, cases } = await valueOf(client.whatIf.run({ ...asIs, schemeVersionId: '2023-pass-fail' }));
  expect(all).toEqual({ total: 1, today: 1, tried: 1 });
  expect(cases[0]?.today.summary).toMatch(/^\d+ \/ 100点$/u);
  expect(cases[0]?.tried.summary).toMatch(/^合格 [3-7] \/ 7$/u);
});

test('the workbook says what was tried, the numbers and each company; a version that is not there is named', async () => {
  const { client } = await openRegister('2026-11-22');
  const unknown = { ...asIs, schemeVersionId: 'nowhere' };
  expect(await refusalOf(client.whatIf.run(unknown))).toMatchObject({ code: 'not-found' });
  expect(await refusalOf(client.whatIf.export(unknown))).toMatchObject({ code: 'not-found' });
  expect(await refusalOf(client.whatIf.export(asIs))).toMatchObject({ code: 'nothing-to-export' });
  await valueOf(client.safekeeping.startSample({ clerkName: '' }));
  const change = {
    ...asIs,
    schemeVersionId: '2023-pass-fail',
    naPolicy: 'count-as-unticked' as const,
    minCategories: 5,
  };
  const report = await valueOf(client.whatIf.run(change));
  const file = await valueOf(client.whatIf.export(change));
  expect(file.fileName).toBe('試算_令和8年11月22日.xlsx');
  const book = await readXlsx(Buffer.from(file.base64, 'base64'));
  const [summary, cases] = book.sheets;
  const text = summary!.rows.map((row) => row.join(' ')).join('\n');
  expect(text).toContain('変えたもの：チェックシートの版 → 新チェックシート（項目ごとの合否方式）');
  expect(text).toContain('変えたもの：「-」（対象者なし）の数え方 → チェックなしとして数える');
  expect(text).toContain('変えたもの：認定に必要な合格項目数 → 5項目');
  expect(text).toContain('何も保存していません');
  const { total, today, tried } = report.all;
  expect(summary!.rows).toContainEqual(['全体', '', total, today, tried, tried - today].map((cell) => (cell === '' ? expect.anything() : cell))); // prettier-ignore
  const body = cases!.rows.slice(3);
  expect(body.map((row) => row[0])).toEqual(report.cases.map(({ companyName }) => companyName));
  expect(body.map((row) => row[6] === '満たす')).toEqual(report.cases.map((each) => each.tried.certified));
});
