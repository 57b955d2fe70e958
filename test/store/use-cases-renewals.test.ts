import { expect, test } from 'vitest';
import { sampleAnswers } from '../../electron/sample/sheet.ts';
import type { EntryValue } from '../../shared/contract/checksheets.ts';
import type { RenewalDetail } from '../../shared/contract/renewals.ts';
import { certified, fillSheet, finishedReview } from '../support/procedure.ts';
import {
  openRegister,
  refusalOf,
  type Register,
  type RegisterClient,
  typedCompany,
  valueOf,
} from '../support/register.ts';

const rowsOf = (detail: RenewalDetail) => detail.sections.flatMap(({ rows }) => rows);
const offered = (detail: RenewalDetail) => rowsOf(detail).flatMap((row) => (row.unchanged.ok ? [row.key] : []));

/** A company certified on 15 January 2021, as the first cohort was, or on other days. */
async function firstCohort(register: Register, receivedOn = '2020-12-01', decidedOn = '2021-01-15') {
  const { client, setClock } = register;
  setClock(receivedOn);
  const company = await valueOf(client.companies.create({ draft: typedCompany({ corporateNumber: '2000012345678' }) }));
  const made = await valueOf(client.applications.create({ companyId: company.id, kind: 'new', receivedOn }));
  await finishedReview(client, made.id);
  setClock(decidedOn);
  await certified(client, made.id);
  return { companyId: company.id, firstId: made.id };
}

async function renewed({ client }: Register, companyId: string, receivedOn: string) {
  const { id } = await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn }));
  const detail = () => valueOf(client.renewals.get({ applicationId: id }));
  const sheet = () => valueOf(client.checksheets.get({ applicationId: id }));
  return { id, detail, sheet };
}

/** Enters what 変更なし cannot say, from answers that meet the criteria in the years of now. */
async function enterYearly(client: RegisterClient, id: string, keys: readonly string[]) {
  const sheet = await valueOf(client.checksheets.get({ applicationId: id }));
  const { baseYears: years, industry, averages } = sheet;
  const { womenManagersSeries } = sheet.ruleSettings;
  const answers = sampleAnswers(
    sheet.scheme,
    { years, industry, averages, womenManagersSeries },
    { profile: 'strong', small: false, seed: 1 },
  );
  for (const [itemKey, answer] of answers) {
    if (!keys.includes(itemKey)) continue;
    const rowVersion = sheet.answers.find((each) => each.itemKey === itemKey)?.rowVersion ?? null;
    const entries: Record<string, EntryValue> = JSON.parse(JSON.stringify(answer.entries));
    await valueOf(
      client.checksheets.saveItem({ applicationId: id, itemKey, rowVersion, answer: { ...answer, entries } }),
    );
  }
}

async function reviewed(client: RegisterClient, id: string, confirmedWithoutFigures = false) {
  const { documents, rowVersion, receivedOn } = await valueOf(client.applications.get({ id }));
  for (const document of documents) {
    await valueOf(
      client.applications.setDocument({ documentId: document.id, rowVersion: document.rowVersion, receivedOn }),
    );
  }
  await valueOf(client.applications.moveTo({ id, rowVersion, to: 'reviewing' }));
  const sheet = await valueOf(client.checksheets.get({ applicationId: id }));
  const { rowVersion: seen } = sheet;
  await valueOf(client.checksheets.finishReview({ applicationId: id, rowVersion: seen, confirmedWithoutFigures }));
}

const move = async (client: RegisterClient, id: string, to: 'awaiting-decision' | 'opinion' | 'reviewing') =>
  client.applications.moveTo({ id, rowVersion: (await valueOf(client.applications.get({ id }))).rowVersion, to });

test('a light renewal on the old sheet in FY2023: 変更なし by category, figures anew, no committee, number kept, report afterwards', async () => {
  const register = await openRegister('2020-12-01');
  const { client, setClock } = register;
  const { companyId, firstId } = await firstCohort(register);
  setClock('2023-11-10');
  const start = await valueOf(client.renewals.start({ companyId, on: '2023-11-10' }));
  expect(start).toMatchObject({
    number: 1,
    timing: 'in-time',
    term: { endOn: '2024-01-15', deadlineOn: '2023-12-15', lastReceiptOn: '2024-01-15' },
    schemeLabel: '旧チェックシート（点数方式）',
    openApplication: null,
  });
  const { id, detail, sheet } = await renewed(register, companyId, '2023-11-10');
  const begun = await detail();
  expect(begun.previous).toMatchObject({ applicationId: firstId, decidedOn: '2021-01-15', sameVersion: true });
  expect(begun.counts.changed + begun.counts.unchanged).toBe(0);
  expect(rowsOf(begun).find(({ key }) => key === '2-3')).toMatchObject({
    yearly: true,
    unchanged: { ok: false, why: 'yearly' },
  });
  expect(rowsOf(begun).find(({ key }) => key === '6-7')).toMatchObject({
    unchanged: { ok: false, why: 'declared-anew' },
  });

  // one year-based item among the others: nothing at all is written
  const refused = await refusalOf(client.renewals.unchanged({ applicationId: id, parts: ['1-1', '2-3'] }));
  expect(refused).toMatchObject({ code: 'unchanged-not-possible', params: { count: 1, items: '2-3' } });
  expect((await detail()).counts.unchanged).toBe(0);

  const parts = offered(begun);
  expect(parts.length).toBeGreaterThan(8);
  const entriesBefore = new Map((await sheet()).answers.map((each) => [each.itemKey, each.entries]));
  await valueOf(client.renewals.unchanged({ applicationId: id, parts }));
  const first = await valueOf(client.checksheets.get({ applicationId: firstId }));
  for (const answer of (await sheet()).answers) {
    expect(answer.entries).toEqual(entriesBefore.get(answer.itemKey) ?? {});
    const earlier = first.answers.find((each) => each.itemKey === answer.itemKey);
    const mark = parts.includes(answer.itemKey) ? (earlier?.reviewerMark ?? earlier?.applicantMark) : 'blank';
    expect([answer.itemKey, answer.applicantMark]).toEqual([answer.itemKey, mark]);
  }
  const [line] = (await client.companies.history({ id: companyId })).rows;
  expect(line).toMatchObject({ action: 'renewals.unchanged', after: { applicantMark: 'ticked' } });

  // what is left is the figures of the years and the law, which the company says anew
  const left = rowsOf(await detail()).filter(({ status }) => status === 'unconfirmed');
  expect(left.every(({ unchanged }) => !unchanged.ok)).toBe(true);
  await enterYearly(
    client,
    id,
    left.map(({ key }) => key),
  );
  // a year's figures that nobody entered are asked for before the review ends; whoever says so goes on without
  const begin = async () => (await sheet()).rowVersion;
  const rowOf = async (key: string) => (await sheet()).answers.find(({ itemKey }) => itemKey === key)!;
  const full = await rowOf('2-3');
  const emptied = { applicantMark: 'blank' as const, reviewerMark: null, reviewerReason: '', entries: {} };
  await valueOf(
    client.checksheets.saveItem({ applicationId: id, itemKey: '2-3', rowVersion: full.rowVersion, answer: emptied }),
  );
  const early = await refusalOf(client.checksheets.finishReview({ applicationId: id, rowVersion: await begin() }));
  expect(early).toMatchObject({ code: 'yearly-figures-missing', params: { count: 1, items: '2-3' } });
  expect((await sheet()).reviewedAt).toBeNull();
  const without = { applicationId: id, rowVersion: await begin(), confirmedWithoutFigures: true };
  const { rowVersion: over } = await valueOf(client.checksheets.finishReview(without));
  expect((await client.companies.history({ id: companyId })).rows[0]).toMatchObject({
    action: 'checksheets.finishReview',
    after: { withoutFigures: '2-3' },
  });
  await valueOf(client.checksheets.reopenReview({ applicationId: id, rowVersion: over, reason: '数字が届いた' }));
  const { applicantMark, reviewerMark, reviewerReason, entries } = full;
  const answer = { applicantMark, reviewerMark, reviewerReason, entries };
  const { rowVersion: emptyVersion } = await rowOf('2-3');
  await valueOf(client.checksheets.saveItem({ applicationId: id, itemKey: '2-3', rowVersion: emptyVersion, answer }));
  const entered = await detail();
  expect(entered.counts.unconfirmed).toBe(0);
  expect(Object.values(entered.counts).reduce((sum, count) => sum + count)).toBe(39);
  for (const format of ['pdf', 'docx'] as const) {
    const { fileName, base64 } = await valueOf(client.renewals.file({ applicationId: id, format }));
    expect([fileName.includes('変更点確認表'), base64.length > 1000]).toEqual([true, true]);
  }

  await reviewed(client, id);
  expect((await detail()).review).toMatchObject({ opinionNeeded: false, route: null });
  const preparation = await valueOf(client.decisions.prepare({ applicationId: id }));
  expect(preparation.review?.triggers.filter((each) => each.holds)).toEqual([]);
  // the end passes without a decision: said by the setting
  setClock('2024-01-16');
  expect((await valueOf(client.applications.get({ id }))).renewal?.pending).toBe('stays-valid');
  setClock('2023-12-20');
  expect((await valueOf(client.applications.get({ id }))).renewal?.pending).toBeNull();
  await certified(client, id);
  const decided = await valueOf(client.applications.get({ id }));
  expect(decided.decision).toMatchObject({ number: 1, startOn: '2024-01-16', endOn: '2027-01-15' });
  expect(decided.missing.map(({ code }) => code)).toContain('report-missing');
  expect((await detail()).term?.endOn).toBe('2024-01-15');
  expect((await refusalOf(client.renewals.unchanged({ applicationId: id, parts: ['1-1'] }))).code).toBe(
    'decided-record-is-fixed',
  );
});

test('old sheet to the new one from FY2024: only items of the same condition are 変更なし, and the law is declared anew', async () => {
  const register = await openRegister('2022-05-10');
  const { client, setClock } = register;
  const { companyId } = await firstCohort(register, '2022-05-10', '2022-06-20');
  setClock('2025-04-10');
  expect(await valueOf(client.renewals.start({ companyId, on: null }))).toMatchObject({
    schemeLabel: '新チェックシート（項目ごとの合否方式）',
    previous: { schemeLabel: '旧チェックシート（点数方式）', decidedOn: '2022-06-20' },
    timing: 'in-time',
  });
  const { id, detail, sheet } = await renewed(register, companyId, '2025-04-10');
  const begun = await detail();
  expect(begun.previous?.sameVersion).toBe(false);
  expect(begun.gone.map(({ number }) => number)).toContain('1-3');
  const whyNot = new Map(rowsOf(begun).map((row) => [row.key, row.unchanged.ok ? 'ok' : row.unchanged.why]));
  expect([whyNot.get('mgmt_philosophy'), whyNot.get('overtime_measures'), whyNot.get('overtime_result')]).toEqual([
    'ok',
    'condition-changed',
    'yearly',
  ]);
  expect([whyNot.get('community'), whyNot.get('cover.legal_compliance')]).toEqual(['no-predecessor', 'declared-anew']);
  const parts = offered(begun);
  await valueOf(client.renewals.unchanged({ applicationId: id, parts }));
  const ticked = (await sheet()).answers
    .filter(({ applicantMark }) => applicantMark === 'ticked')
    .map(({ itemKey }) => itemKey);
  expect(ticked.toSorted()).toEqual(parts.filter((part) => !part.startsWith('cover.')).toSorted());

  // four ticks in three categories, but nobody declared the law: the committee first, whatever the clerk would like
  for (const { itemKey, carried } of (await sheet()).answers) {
    if (carried !== null) await valueOf(client.checksheets.confirmCarried({ applicationId: id, part: itemKey }));
  }
  await fillSheet(client, id);
  const { rowVersion, answers } = await sheet();
  const declared = (value: boolean) => ({ legal_compliance: { declared: value, entries: {} } });
  await valueOf(client.checksheets.saveDeclarations({ applicationId: id, rowVersion, declarations: declared(false) }));
  for (const { itemKey, rowVersion: seen, entries, systemVerdict } of answers) {
    if (systemVerdict !== 'contradiction') continue;
    const answer = { applicantMark: 'ticked' as const, reviewerMark: null, reviewerReason: '', entries };
    await valueOf(client.checksheets.saveItem({ applicationId: id, itemKey, rowVersion: seen, answer }));
  }
  await reviewed(client, id, true);
  const refused = await refusalOf(move(client, id, 'awaiting-decision'));
  expect(refused).toMatchObject({
    code: 'full-review-needed',
    params: { count: 1, triggers: '関係法令の遵守が申告されていません。' },
  });
  const { rowVersion: seen } = await detail();
  const simple = { applicationId: id, rowVersion: seen, route: 'simple' as const, grounds: [], reason: '' };
  expect((await refusalOf(client.renewals.setRoute(simple))).code).toBe('full-review-needed');
  expect((await valueOf(client.applications.get({ id }))).missing.map(({ code }) => code)).toContain(
    'meeting-not-scheduled',
  );

  // declared on a second look: the short way is open
  const opened = await sheet();
  await valueOf(
    client.checksheets.reopenReview({ applicationId: id, rowVersion: opened.rowVersion, reason: '申告の確認' }),
  );
  const again = await sheet();
  await valueOf(
    client.checksheets.saveDeclarations({
      applicationId: id,
      rowVersion: again.rowVersion,
      declarations: declared(true),
    }),
  );
  const last = await sheet();
  await valueOf(
    client.checksheets.finishReview({ applicationId: id, rowVersion: last.rowVersion, confirmedWithoutFigures: true }),
  );
  await valueOf(move(client, id, 'awaiting-decision'));
  await certified(client, id);
  expect((await valueOf(client.applications.get({ id }))).decision).toMatchObject({ number: 1, startOn: '2025-06-21' });
});

test('a full review goes over the committee: another 法人番号, the clerk’s grounds, and a second opinion when it was sent back', async () => {
  const register = await openRegister('2020-12-01');
  const { client, setClock } = register;
  const { companyId } = await firstCohort(register);
  setClock('2023-10-02');
  const company = await valueOf(client.companies.get({ id: companyId }));
  const draft = { ...company.draft, corporateNumber: '1000012345679', employees: 50, employeesOn: '2023-10-01' };
  await valueOf(client.companies.update({ id: companyId, rowVersion: company.rowVersion, draft }));
  setClock('2023-11-10');
  const { id, detail } = await renewed(register, companyId, '2023-11-10');
  const begun = await detail();
  expect(begun.facts?.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['corporateNumber', '2000012345678', '1000012345679'],
    ['employees', '42人', '50人'],
    ['employeesOn', '令和2年4月1日（2020年4月1日）', '令和5年10月1日（2023年10月1日）'],
  ]);
  const missingReason = { applicationId: id, rowVersion: begun.rowVersion, route: 'full' as const, reason: '' };
  expect(await refusalOf(client.renewals.setRoute({ ...missingReason, grounds: [] }))).toMatchObject({
    faults: [{ path: 'grounds', code: 'required' }],
  });
  expect(await refusalOf(client.renewals.setRoute({ ...missingReason, grounds: ['judgement'] }))).toMatchObject({
    faults: [{ path: 'reason', code: 'required' }],
  });
  await valueOf(client.renewals.setRoute({ ...missingReason, grounds: ['merger'], reason: '子会社と合併' }));
  expect((await detail()).review).toMatchObject({
    route: 'full',
    grounds: ['merger'],
    reason: '子会社と合併',
    opinionNeeded: true,
  });

  await finishedReview(client, id);
  const refused = await refusalOf(move(client, id, 'awaiting-decision'));
  expect([refused.code, refused.params?.['count']]).toEqual(['full-review-needed', 2]);
  const heardOn = async (name: string, opinion: 'favourable' | 'unfavourable') => {
    const { today } = await client.safekeeping.session({});
    const meeting = await valueOf(client.committee.create({ draft: { name, heldOn: today, place: '', note: '' } }));
    const waiting = await valueOf(client.committee.get({ id: meeting.id }));
    expect(JSON.stringify(waiting)).toContain(id);
    const item = await valueOf(client.committee.addItem({ meetingId: meeting.id, applicationId: id }));
    expect((await refusalOf(move(client, id, 'awaiting-decision'))).code).toBe('committee-opinion-missing');
    await valueOf(
      client.committee.recordOpinion({
        itemId: item.id,
        rowVersion: item.rowVersion,
        opinion,
        opinionText: '',
        opinionOn: today,
      }),
    );
  };
  await valueOf(move(client, id, 'opinion'));
  await heardOn('第1回', 'unfavourable');
  // sent back, and put before the committee once more: the new opinion counts
  await valueOf(move(client, id, 'reviewing'));
  await valueOf(move(client, id, 'opinion'));
  setClock('2023-12-10');
  await heardOn('第2回', 'favourable');
  const preparation = await valueOf(client.decisions.prepare({ applicationId: id }));
  expect(preparation).toMatchObject({ opinion: { meetingName: '第2回', opinion: 'favourable' }, missing: [] });
  await certified(client, id);
  const decided = await valueOf(client.applications.get({ id }));
  expect(decided.missing.map(({ code }) => code)).not.toContain('report-missing');
});

test('the hearing log: by phone or mail, heard by the clerk, on a day that can be; a closed case is a record', async () => {
  const register = await openRegister('2020-12-01');
  const { client, setClock } = register;
  const { companyId, firstId } = await firstCohort(register);
  setClock('2023-11-10');
  const { id } = await renewed(register, companyId, '2023-11-10');
  const draft = {
    method: 'phone' as const,
    heldOn: '2023-11-09',
    attendees: '総務部長',
    heardBy: '',
    summary: '変更なしとのこと',
    companyOutline: '従業員が定着している',
  };
  const wrong = (more: object) => refusalOf(client.hearings.add({ applicationId: id, draft: { ...draft, ...more } }));
  expect((await wrong({ heldOn: '2023-11-11' })).faults).toMatchObject([{ path: 'heldOn', code: 'date-in-future' }]);
  expect((await wrong({ heldOn: '2022-11-09' })).faults).toMatchObject([
    { path: 'heldOn', code: 'date-too-early', params: { earliest: '2022-11-10' } },
  ]);
  expect((await wrong({ summary: '', companyOutline: ' ' })).faults).toMatchObject([
    { path: 'summary', code: 'required' },
  ]);
  const { id: hearingId } = await valueOf(client.hearings.add({ applicationId: id, draft }));
  const log = async (applicationId: string) => valueOf(client.hearings.list({ applicationId }));
  expect((await log(id)).rows).toMatchObject([
    { heardBy: '担当者未設定', summary: '変更なしとのこと', method: 'phone' },
  ]);
  const edit = { ...draft, heardBy: '朝霞', method: 'mail' as const };
  await valueOf(client.hearings.update({ id: hearingId, rowVersion: 1, draft: edit }));
  expect((await refusalOf(client.hearings.update({ id: hearingId, rowVersion: 1, draft }))).code).toBe('edit-conflict');
  expect(await log(firstId)).toMatchObject({ editable: false, rows: [] });
  expect((await refusalOf(client.hearings.add({ applicationId: firstId, draft }))).code).toBe(
    'decided-record-is-fixed',
  );
  await valueOf(client.hearings.remove({ id: hearingId, rowVersion: 2 }));
  expect((await log(id)).rows).toEqual([]);
  const lines = (await client.companies.history({ id: companyId })).rows.map(({ action }) => action);
  expect(lines.slice(0, 3)).toEqual(['hearings.remove', 'hearings.update', 'hearings.add']);
});
