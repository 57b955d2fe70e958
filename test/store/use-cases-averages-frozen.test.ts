import { expect, test } from 'vitest';
import type { EntryValue } from '../../shared/contract/checksheets.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type Register, typedCompany, valueOf } from '../support/register.ts';

const rates = (...percent: readonly number[]): Record<string, EntryValue> => ({
  leave_rate: { kind: 'years', rows: percent.map((rate, at) => ({ year: 2023 + at, values: { rate } })) },
  five_days_all: { kind: 'years', rows: percent.map((_, at) => ({ year: 2023 + at, values: { ok: true } })) },
});

/** A manufacturer's reviewed application: 製造業 70.4 % in 2023 and 72.8 % in 2024; 2025 not published yet (暫定). */
async function reviewed(register: Register, entries: Record<string, EntryValue>) {
  const { client } = register;
  const company = await valueOf(client.companies.create({ draft: typedCompany({ industry: 'E' }) }));
  const made = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2026-06-01' }),
  );
  const answer = { applicantMark: 'ticked' as const, reviewerMark: null, reviewerReason: '', entries };
  const saved = { applicationId: made.id, itemKey: 'leave_rate', rowVersion: null, answer };
  const { systemVerdict } = await valueOf(client.checksheets.saveItem(saved));
  expect(systemVerdict).toBe('ok');
  await finishedReview(client, made.id);
  const sheet = () => valueOf(client.checksheets.get({ applicationId: made.id }));
  return { id: made.id, companyId: company.id, sheet };
}

/** Enters or changes a figure of 製造業 and says when it was published. */
async function publish({ client }: Register, year: string, percent: string, publishedOn: string): Promise<void> {
  const series = 'paid-leave-rate';
  const { rows } = await client.averages.list({ series });
  const known = rows.find((row) => row.industry === 'E' && String(row.year) === year);
  const of = { id: known?.id ?? null, rowVersion: known?.rowVersion ?? null, series, industry: 'E' } as const;
  const edition = { edition: '就労条件総合調査', publishedOn, source: '厚生労働省', wholeYear: false };
  await valueOf(client.averages.save({ ...of, ...edition, year, percent }));
}

const verdictIn = (sheet: { answers: readonly { itemKey: string; systemVerdict: string }[] }) =>
  sheet.answers.find((each) => each.itemKey === 'leave_rate')?.systemVerdict;

test('a figure published after the review is met at the decision: refused with its item until the reviewer has settled it', async () => {
  const register = await openRegister('2026-06-01');
  const { client, setClock, app } = register;
  const { id, sheet } = await reviewed(register, rates(71, 70, 73));
  setClock('2026-10-05');
  const unpublished = await valueOf(client.decisions.prepare({ applicationId: id }));
  expect(unpublished.missing.map((each) => each.code)).toEqual(['meeting-not-scheduled']);
  // said before the decision, in nobody's way
  expect(unpublished.provisionalItems).toEqual(['3-1']);
  expect((await valueOf(client.applications.get({ id }))).checksheet.provisionalItems).toEqual(['3-1']);
  await publish(register, '2025', '73.5', '2026-10-01');
  expect(verdictIn(await sheet())).toBe('contradiction');
  const prepared = await valueOf(client.decisions.prepare({ applicationId: id }));
  const changed = { code: 'verdicts-changed', blocks: 'decision', target: 'checksheet', params: { count: 1 } };
  expect(prepared.missing).toContainEqual(changed);
  expect(prepared.provisionalItems).toEqual([]);
  expect((await valueOf(client.applications.get({ id }))).missing).toContainEqual(changed);

  const countOf = (table: string) => app.context.store.statement(`select count(*) from ${table}`).pluck().get();
  const before = ['decision', 'term', 'certification'].map(countOf);
  await expect(certified(client, id)).rejects.toThrow(
    /"verdicts-changed","params":\{"count":1\},"faults":\[\{"path":"items.leave_rate","code":"entries-contradict-mark"/,
  );
  const waiting = await valueOf(client.applications.get({ id }));
  expect(waiting.status).toBe('awaiting-decision');
  // a refusal is no way round it, neither on the review that does not stand nor on one taken back
  const { rowVersion: caseVersion } = waiting;
  const asRefused = { applicationId: id, rowVersion: caseVersion, reason: '基準に満たない', documentNumber: '' };
  const refuse = () => client.decisions.record({ ...asRefused, outcome: 'refused', decidedOn: '2026-10-05' });
  expect((await refusalOf(refuse())).code).toBe('verdicts-changed');
  expect(['decision', 'term', 'certification'].map(countOf)).toEqual(before);

  const open = await sheet();
  const reopened = { applicationId: id, rowVersion: open.rowVersion, reason: '調査結果が公表されたため' };
  await valueOf(client.checksheets.reopenReview(reopened));
  expect((await refusalOf(refuse())).code).toBe('checksheet-incomplete');
  expect((await valueOf(client.decisions.prepare({ applicationId: id }))).missing).toMatchObject([
    { code: 'checksheet-incomplete', blocks: 'decision', params: { count: 1 } },
  ]);
  const stored = open.answers.find((each) => each.itemKey === 'leave_rate')!;
  const settled = { reviewerMark: 'blank' as const, reviewerReason: '公表された業種別平均を下回る年が2年ある。' };
  const answer = { applicantMark: stored.applicantMark, entries: stored.entries, ...settled };
  const { rowVersion } = stored;
  await valueOf(client.checksheets.saveItem({ applicationId: id, itemKey: 'leave_rate', rowVersion, answer }));
  const again = await sheet();
  await valueOf(client.checksheets.finishReview({ applicationId: id, rowVersion: again.rowVersion }));
  // a mark is another now: the committee spoke about the earlier one, and is heard again
  expect((await refusalOf(refuse())).code).toBe('committee-opinion-missing');
  await valueOf(client.applications.moveTo({ id, rowVersion: waiting.rowVersion, to: 'reviewing' }));
  const { rowVersion: back } = await valueOf(client.applications.get({ id }));
  await valueOf(client.applications.moveTo({ id, rowVersion: back, to: 'opinion' }));
  expect((await certified(client, id)).certification).toMatchObject({ number: 1 });
});

test('a decision dated before the publication stands by the figures of its day', async () => {
  const register = await openRegister('2026-06-01');
  const { client, setClock } = register;
  const { id, sheet } = await reviewed(register, rates(71, 70, 73));
  setClock('2026-09-10');
  const { rowVersion } = await valueOf(client.applications.get({ id }));
  await valueOf(client.applications.moveTo({ id, rowVersion, to: 'opinion' }));
  const draft = { name: '推進委員会', heldOn: '2026-09-10', place: '', note: '' };
  const meeting = await valueOf(client.committee.create({ draft }));
  const item = await valueOf(client.committee.addItem({ meetingId: meeting.id, applicationId: id }));
  const heard = { opinion: 'favourable' as const, opinionText: '', opinionOn: '2026-09-10' };
  await valueOf(client.committee.recordOpinion({ itemId: item.id, rowVersion: item.rowVersion, ...heard }));

  setClock('2026-10-05');
  await publish(register, '2025', '73.5', '2026-10-01');
  const record = async (decidedOn: string) => {
    const seen = await valueOf(client.applications.get({ id }));
    const asked = { applicationId: id, rowVersion: seen.rowVersion, reason: '', documentNumber: '' };
    return client.decisions.record({ ...asked, outcome: 'certified', decidedOn });
  };
  expect((await refusalOf(record('2026-10-05'))).code).toBe('verdicts-changed');
  await valueOf(record('2026-09-30'));
  expect(verdictIn(await sheet())).toBe('ok');
});

test('what was decided never moves: neither by a changed figure, nor by the company’s industry, nor by a setting', async () => {
  const register = await openRegister('2026-06-01');
  const { client, setClock, app } = register;
  const { id, companyId, sheet } = await reviewed(register, rates(71, 70, 73));
  setClock('2026-06-20');
  await certified(client, id);
  const decided = await sheet();
  expect(verdictIn(decided)).toBe('ok');
  expect(decided.averages.asOf).toBe('2026-06-20');
  // only what the sheet is compared with, and only the series in force
  const { rows } = decided.averages;
  expect(new Set(rows.map((row) => row.series))).toEqual(new Set(['paid-leave-rate', 'women-managers']));
  expect(rows.filter((row) => row.industry !== 'E' && row.industry !== 'all').length).toBeLessThan(4);
  const snapshot: { averages: unknown; verdicts: Record<string, string> } = JSON.parse(
    String(app.context.store.statement('select checksheet_snapshot from decision').pluck().get()),
  );
  expect(snapshot).toMatchObject({ averages: { ...decided.averages, industry: 'E' }, verdicts: { leave_rate: 'ok' } });

  setClock('2026-12-25');
  await publish(register, '2024', '99.9', '2026-06-10');
  await publish(register, '2025', '99.9', '2026-12-18');
  const { version } = await client.settings.get({});
  await valueOf(
    client.settings.save({ version, values: { womenManagersSeries: 'women-managers-eruboshi', yearBasis: 'fiscal' } }),
  );
  const company = await valueOf(client.companies.get({ id: companyId }));
  const moved = { ...company.draft, industry: 'G' };
  await valueOf(client.companies.update({ id: companyId, rowVersion: company.rowVersion, draft: moved }));
  expect(await sheet()).toEqual(decided);
});

test('an open case follows the figures of today, and the rules of its receipt whatever the settings say', async () => {
  const register = await openRegister('2026-06-01');
  const { client, setClock, app } = register;
  const { id, sheet } = await reviewed(register, rates(71, 70, 73));
  const before = await sheet();
  const { version } = await client.settings.get({});
  const values = {
    passMark: 90,
    starsMandatory: true,
    starOfCategory1: '1-2',
    yearBasis: 'fiscal',
    baseYearMode: 'latest-full-year',
    useWindow: 'until-receipt',
    womenManagersSeries: 'women-managers-eruboshi',
  };
  await valueOf(client.settings.save({ version, values }));
  expect(await sheet()).toEqual(before);
  expect(before.ruleSettings).toMatchObject({
    passMark: 60,
    stars: ['1-1', '2-1', '2-3', '2-4'],
    yearBasis: 'calendar',
  });

  // received by the app's first version, which froze fewer rules: what was no setting then counts by its default
  const old = JSON.stringify({ naPolicy: 'count-as-unticked', minCategories: 2, legalComplianceRequired: true });
  app.context.store.statement('update application set rule_settings = ? where id = ?').run(old, id);
  expect((await sheet()).ruleSettings).toMatchObject({
    naPolicy: 'count-as-unticked',
    minCategories: 2,
    passMark: 60,
    yearBasis: 'calendar',
    womenManagersSeries: 'women-managers',
  });
  setClock('2026-12-25');
  await publish(register, '2025', '59.9', '2026-12-18');
  expect((await sheet()).averages.asOf).toBe('2026-12-25');
});
