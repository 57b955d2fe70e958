import { describe, expect, test } from 'vitest';
import type { Store } from '../../electron/store/open.ts';
import type { ChecksheetDetail } from '../../shared/contract/checksheets.ts';
import { insertCertification, insertTerm } from '../../electron/store/repositories/decisions.ts';
import { breakAudit, contentsOf } from '../support/contents.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';

const undated = { employeesOn: null, publicationConsentOn: null };

async function received(
  client: RegisterClient,
  receivedOn = '2026-10-01',
  kind: 'new' | 'renewal' = 'new',
  of?: string,
) {
  const companyId =
    of ?? (await valueOf(client.companies.create({ draft: typedCompany(undated), confirmedDuplicate: true }))).id;
  const { id } = await valueOf(client.applications.create({ companyId, kind, receivedOn }));
  return { id, companyId };
}

async function moveTo(
  client: RegisterClient,
  id: string,
  to: 'opinion' | 'awaiting-decision' | 'withdrawn' | 'reviewing',
) {
  const { rowVersion } = await valueOf(client.applications.get({ id }));
  await valueOf(client.applications.moveTo({ id, rowVersion, to, note: '見本' }));
}

async function heard(client: RegisterClient, id: string, opinionOn: string) {
  const meeting = await valueOf(
    client.committee.create({ draft: { name: '推進委員会', heldOn: opinionOn, place: '', note: '' } }),
  );
  const item = await valueOf(client.committee.addItem({ meetingId: meeting.id, applicationId: id }));
  const opinion = { opinion: 'favourable' as const, opinionText: '異議なし', opinionOn };
  await valueOf(client.committee.recordOpinion({ itemId: item.id, rowVersion: 1, ...opinion }));
}

/** A new application with a finished sheet and an opinion of 2026-11-10. */
async function ready(client: RegisterClient) {
  const application = await received(client);
  await finishedReview(client, application.id);
  await moveTo(client, application.id, 'opinion');
  await heard(client, application.id, '2026-11-10');
  return application;
}

type Given = Partial<Parameters<RegisterClient['decisions']['record']>[0]>;
const decide = async (client: RegisterClient, applicationId: string, given: Given = {}) => {
  const found = await client.applications.get({ id: applicationId });
  const rowVersion = found.ok ? found.value.rowVersion : 1;
  const usual = { outcome: 'certified', decidedOn: 'R8.11.22', reason: '', documentNumber: '朝産発第12号' } as const;
  return client.decisions.record({ applicationId, rowVersion, ...usual, ...given });
};

test('a positive decision gives number, term, status, step and history in one go, and keeps what was decided upon', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const { id, companyId } = await ready(client);
  const prepared = await valueOf(client.decisions.prepare({ applicationId: id }));
  expect(prepared).toMatchObject({
    missing: [],
    number: 1,
    previousEndOn: null,
    termYears: 3,
    expiryRule: 'exclude-first-day',
    renewalRule: 'day-after-end',
    decided: false,
    judgement: { certified: true, passed: 3, of: 7, legalCompliance: true },
    opinion: { opinion: 'favourable', on: '2026-11-10', meetingName: '推進委員会' },
  });
  const { certification, decisionId } = await valueOf(decide(client, id));
  expect(certification).toMatchObject({
    number: 1,
    startOn: '2026-11-23',
    endOn: '2029-11-22',
    basis: '認定日 令和8年11月22日の翌日（初日不算入、民法140条）令和8年11月23日から3年、令和11年11月22日満了',
  });
  const seen = await valueOf(client.applications.get({ id }));
  expect(seen).toMatchObject({
    status: 'certified',
    decision: {
      id: decisionId,
      decidedOn: '2026-11-22',
      documentNumber: '朝産発第12号',
      number: 1,
      certificateIssued: false,
    },
  });
  expect(seen.steps.some((step) => step.from === 'awaiting-decision' && step.to === 'certified')).toBe(true);
  const { rows } = await client.companies.history({ id: companyId });
  expect(rows.find((row) => row.action === 'decisions.record')).toMatchObject({
    before: { status: 'awaiting-decision' },
    after: { status: 'certified', number: 1, startOn: '2026-11-23', endOn: '2029-11-22' },
  });
  const kept = app.context.store
    .statement<{ judgement: string; sheet: string }>('select judgement, checksheet_snapshot as sheet from decision')
    .get()!;
  expect(JSON.parse(kept.judgement)).toMatchObject({ certified: true, passed: 3 });
  expect(JSON.parse(kept.sheet)).toMatchObject({
    schemeVersionId: '2023-pass-fail',
    baseYears: [2023, 2024, 2025],
    rules: { naPolicy: 'exclude', minCategories: 3 },
    answers: { time_recording: { applicantMark: 'ticked' } },
    declarations: { legal_compliance: { declared: true } },
  });
  expect(await valueOf(client.decisions.prepare({ applicationId: id }))).toMatchObject({ decided: true, missing: [] });
});

test('numbers begin where the city says and never come twice', async () => {
  const { client } = await openRegister('2026-11-22');
  await valueOf(client.settings.save({ version: 0, values: { firstCertificationNumber: 41 } }));
  const numbers: (number | undefined)[] = [];
  for (const name of ['甲', '乙', '丙']) {
    const { id: companyId } = await valueOf(client.companies.create({ draft: typedCompany({ ...undated, name }) }));
    const { id } = await received(client, '2026-10-01', 'new', companyId);
    await finishedReview(client, id);
    numbers.push((await certified(client, id)).certification?.number);
  }
  expect(numbers).toEqual([41, 42, 43]);
});

test('the rules frozen at receipt judge, whatever the settings say now', async () => {
  const { client } = await openRegister('2026-11-22');
  const { id } = await ready(client);
  const { version } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values: { minCategories: 7, termYears: 2 } }));
  const prepared = await valueOf(client.decisions.prepare({ applicationId: id }));
  expect(prepared).toMatchObject({ judgement: { certified: true }, termYears: 2 });
  expect((await valueOf(decide(client, id))).certification).toMatchObject({ endOn: '2028-11-22' });
});

describe('renewal', () => {
  async function firstTerm() {
    const register = await openRegister('2023-11-22');
    const { id, companyId } = await received(register.client, '2023-11-01');
    await finishedReview(register.client, id);
    await certified(register.client, id);
    register.setClock('2026-11-10');
    const renewal = await received(register.client, '2026-11-10', 'renewal', companyId);
    return { ...register, renewalId: renewal.id };
  }

  test('joins the previous end, keeps the number and needs no opinion, even decided after the end', async () => {
    const { client, renewalId, setClock } = await firstTerm();
    await finishedReview(client, renewalId);
    await moveTo(client, renewalId, 'awaiting-decision');
    setClock('2026-12-01');
    const prepared = await valueOf(client.decisions.prepare({ applicationId: renewalId }));
    expect(prepared).toMatchObject({ previousEndOn: '2026-11-22', number: 1, opinion: null, missing: [] });
    const { certification } = await valueOf(decide(client, renewalId, { decidedOn: '2026-12-01' }));
    expect(certification).toMatchObject({ number: 1, startOn: '2026-11-23', endOn: '2029-11-22' });
    expect(certification?.basis).toContain('前の認定期間の満了日 令和8年11月22日の翌日');
  });

  test('gets a new number where the city does not keep it', async () => {
    const { client, renewalId } = await firstTerm();
    await valueOf(client.settings.save({ version: 0, values: { numberKeptOnRenewal: false } }));
    await finishedReview(client, renewalId);
    expect(await valueOf(client.decisions.prepare({ applicationId: renewalId }))).toMatchObject({ number: 2 });
    const { certification } = await certified(client, renewalId);
    expect(certification).toMatchObject({ number: 2, startOn: '2026-11-23' });
  });

  test.each([
    ['renewal-without-certification', "update term set deleted_at = '2026-11-10'"],
    ['renewal-too-late', "update term set start_on = '2023-11-01', end_on = '2026-11-09'"],
    ['term-not-in-force', "update term set ended_on = '2026-10-01', end_kind = 'resigned'"],
  ])('%s', async (code, sql) => {
    const { client, renewalId, app } = await firstTerm();
    await finishedReview(client, renewalId);
    await moveTo(client, renewalId, 'awaiting-decision');
    app.context.store.statement(sql).run();
    await expectRefused(client, app.context.store, renewalId, { decidedOn: '2026-11-10' }, { code });
  });

  test('put before the committee for its changes, it waits for the opinion', async () => {
    const { client, renewalId, app } = await firstTerm();
    await finishedReview(client, renewalId);
    await moveTo(client, renewalId, 'opinion');
    const given = { decidedOn: '2026-11-10' };
    await expectRefused(client, app.context.store, renewalId, given, { code: 'committee-opinion-missing' });
  });

  test('has to be on the mayor’s desk', async () => {
    const { client, renewalId, app } = await firstTerm();
    await finishedReview(client, renewalId);
    const given = { decidedOn: '2026-11-10' };
    await expectRefused(client, app.context.store, renewalId, given, {
      code: 'transition-not-allowed',
      params: { from: 'reviewing', to: 'certified' },
    });
  });
});

async function expectRefused(client: RegisterClient, store: Store, id: string, given: Given, refusal: object) {
  const before = contentsOf(store);
  expect(await refusalOf(decide(client, id, given))).toMatchObject(refusal);
  expect(contentsOf(store)).toEqual(before);
}

describe('a refusal writes nothing', () => {
  const fault = (path: string, code: string) => ({ code: 'invalid-input', faults: [{ path, code }] });

  test.each<[string, Given, object]>([
    ['no date', { decidedOn: '' }, fault('decidedOn', 'required')],
    ['a date nobody can read', { decidedOn: '11月' }, fault('decidedOn', 'not-a-date')],
    ['a date in the future', { decidedOn: '2026-11-23' }, fault('decidedOn', 'date-in-future')],
    ['too long a reason', { reason: 'あ'.repeat(2001) }, fault('reason', 'too-long')],
    ['before the receipt', { decidedOn: '2026-09-30' }, { code: 'decision-before-receipt' }],
    ['before the opinion', { decidedOn: '2026-11-09' }, { code: 'decision-before-opinion' }],
    ['a refusal without a reason', { outcome: 'refused' }, { code: 'reason-required' }],
    ['an older version', { rowVersion: 1 }, { code: 'edit-conflict' }],
    ['no such application', { applicationId: 'none' }, { code: 'not-found' }],
  ])('%s', async (_, given, refusal) => {
    const { client, app } = await openRegister('2026-11-22');
    const { id } = await ready(client);
    await expectRefused(client, app.context.store, id, given, refusal);
  });

  test('one step after the other: receipt, opinion, sheet, compliance with the law', async () => {
    const { client, app } = await openRegister('2026-11-22');
    const { store } = app.context;
    const company = await valueOf(client.companies.create({ draft: typedCompany(undated) }));
    const asked = await valueOf(client.applications.create({ companyId: company.id, kind: 'new', receivedOn: null }));
    await expectRefused(client, store, asked.id, {}, { code: 'receipt-missing' });
    const missing = (await valueOf(client.decisions.prepare({ applicationId: asked.id }))).missing;
    expect(missing.map(({ code, target }) => [code, target])).toEqual([
      ['receipt-date-missing', 'application'],
      ['meeting-not-scheduled', 'committee'],
      ['checksheet-incomplete', 'checksheet'],
      ['legal-compliance-not-declared', 'checksheet'],
    ]);

    const { rowVersion } = await valueOf(client.applications.get({ id: asked.id }));
    await valueOf(client.applications.moveTo({ id: asked.id, rowVersion, to: 'received', on: '2026-10-01' }));
    await finishedReview(client, asked.id);
    await moveTo(client, asked.id, 'opinion');
    await expectRefused(client, store, asked.id, {}, { code: 'committee-opinion-missing' });
    await heard(client, asked.id, '2026-11-10');

    const sheet = await valueOf(client.checksheets.get({ applicationId: asked.id }));
    const reopened = await valueOf(
      client.checksheets.reopenReview({ applicationId: asked.id, rowVersion: sheet.rowVersion, reason: '再確認' }),
    );
    await expectRefused(client, store, asked.id, {}, { code: 'checksheet-incomplete' });
    expect((await valueOf(client.decisions.prepare({ applicationId: asked.id }))).missing).toMatchObject([
      { code: 'checksheet-not-reviewed', target: 'checksheet' },
    ]);
    const taken = await valueOf(
      client.checksheets.saveDeclarations({
        applicationId: asked.id,
        rowVersion: reopened.rowVersion,
        declarations: { legal_compliance: { declared: false, entries: {} } },
      }),
    );
    await valueOf(client.checksheets.finishReview({ applicationId: asked.id, rowVersion: taken.rowVersion }));
    // what was said before the change of the sheet is no opinion on it
    const outdated = { code: 'committee-opinion-missing', params: { outdated: 1 } };
    await expectRefused(client, store, asked.id, { reason: '特に認める' }, outdated);
    await moveTo(client, asked.id, 'reviewing');
    await moveTo(client, asked.id, 'opinion');
    await heard(client, asked.id, '2026-11-20');
    await expectRefused(client, store, asked.id, { reason: '特に認める' }, { code: 'legal-compliance-missing' });
    const refused = await valueOf(decide(client, asked.id, { outcome: 'refused', reason: '法令遵守が確認できない' }));
    expect(refused.certification).toBeNull();
    await expectRefused(client, store, asked.id, {}, { code: 'already-decided' });
  });

  test('on an opinion about the sheet as it is: changed afterwards, the committee is heard once more', async () => {
    const { client, app } = await openRegister('2026-11-22');
    const { id } = await ready(client);
    const sheet = () => valueOf(client.checksheets.get({ applicationId: id }));
    const again = async (change?: (seen: ChecksheetDetail) => Promise<void>) => {
      const { rowVersion } = await sheet();
      await valueOf(client.checksheets.reopenReview({ applicationId: id, rowVersion, reason: '再確認' }));
      await change?.(await sheet());
      const { rowVersion: open } = await sheet();
      await valueOf(client.checksheets.finishReview({ applicationId: id, rowVersion: open }));
    };
    const missing = async () => (await valueOf(client.decisions.prepare({ applicationId: id }))).missing;
    // looked at once more and left as it was: the opinion stands
    await again();
    expect(await missing()).toEqual([]);

    const given = { reviewerMark: 'blank', reviewerReason: '確認できない' } as const;
    await again(async ({ answers }) => {
      const { itemKey, rowVersion, applicantMark, entries } = answers.find((each) => each.itemKey === 'community')!;
      const answer = { applicantMark, entries, ...given };
      await valueOf(client.checksheets.saveItem({ applicationId: id, itemKey, rowVersion, answer }));
    });
    const outdated = { code: 'committee-opinion-missing', params: { outdated: 1 } };
    const reason = { reason: '委員会の意見による' };
    await expectRefused(client, app.context.store, id, reason, outdated);
    expect(await missing()).toMatchObject([{ code: 'opinion-missing', params: { outdated: 1 } }]);
    // other words for the old opinion make it no newer, and lead nowhere
    const mend = async () => {
      const { meetings } = await valueOf(client.applications.get({ id }));
      const { items } = await valueOf(client.committee.get({ id: meetings[0]!.meetingId }));
      const { id: itemId, rowVersion } = items[0]!;
      const said = { opinion: 'favourable', opinionText: '異議はありません', opinionOn: '2026-11-10' } as const;
      await valueOf(client.committee.recordOpinion({ itemId, rowVersion, ...said }));
    };
    await mend();
    await expectRefused(client, app.context.store, id, reason, outdated);
    await moveTo(client, id, 'reviewing');
    await moveTo(client, id, 'opinion');
    await mend();
    const { rowVersion, status, missing: lacking } = await valueOf(client.applications.get({ id }));
    expect(status).toBe('opinion');
    expect(lacking.map(({ code }) => code).slice(0, 2)).toEqual(['meeting-not-scheduled', 'opinion-missing']);
    const on = client.applications.moveTo({ id, rowVersion, to: 'awaiting-decision', note: '' });
    expect(await refusalOf(on)).toMatchObject(outdated);
    await heard(client, id, '2026-11-20');
    expect(await missing()).toEqual([]);
    expect((await valueOf(decide(client, id, reason))).certification).toMatchObject({ number: 1 });
  });

  test('against the judgement only with a reason', async () => {
    const { client, app } = await openRegister('2026-11-22');
    const { id } = await received(client);
    await finishedReview(client, id);
    const sheet = await valueOf(client.checksheets.get({ applicationId: id }));
    const community = sheet.answers.find((answer) => answer.itemKey === 'community')!;
    const { rowVersion: open } = await valueOf(
      client.checksheets.reopenReview({ applicationId: id, rowVersion: sheet.rowVersion, reason: '再確認' }),
    );
    const answer = { ...community, reviewerMark: 'blank' as const, reviewerReason: '確認できない' };
    await valueOf(
      client.checksheets.saveItem({
        applicationId: id,
        itemKey: 'community',
        rowVersion: community.rowVersion,
        answer,
      }),
    );
    await valueOf(client.checksheets.finishReview({ applicationId: id, rowVersion: open }));
    await moveTo(client, id, 'opinion');
    await heard(client, id, '2026-11-10');
    await expectRefused(client, app.context.store, id, {}, { code: 'reason-required', params: { passed: 2, of: 7 } });
    expect((await valueOf(decide(client, id, { reason: '委員会の意見による' }))).certification).toMatchObject({
      number: 1,
    });
  });

  test('a withdrawn case, and a new one while a certification runs', async () => {
    const { client, app } = await openRegister('2026-11-22');
    const { id, companyId } = await ready(client);
    const { store } = app.context;
    const stamp = { at: '2026-11-01T00:00:00.000Z', clerk: '見本' };
    const certificationId = insertCertification(store, { companyId, number: 9, firstCertifiedOn: '2025-01-15' }, stamp);
    const term = { certificationId, companyId, decisionId: null, kind: 'new' as const, certifiedOn: '2025-01-15' };
    const dates = { startOn: '2025-01-16', endOn: '2028-01-15', basis: '見本', schemeVersionId: '2023-pass-fail' };
    insertTerm(store, { ...term, ...dates }, stamp);
    await expectRefused(client, store, id, {}, { code: 'still-certified', params: { endOn: '2028-01-15' } });
    await moveTo(client, id, 'withdrawn');
    await expectRefused(client, store, id, {}, { code: 'transition-not-allowed', params: { from: 'withdrawn' } });
  });

  test('a fault in the last step takes back decision, number, term and status', async () => {
    const { client, app } = await openRegister('2026-11-22');
    const { id } = await ready(client);
    breakAudit(app.context.store, 'decisions.record');
    const before = contentsOf(app.context.store);
    await expect(decide(client, id)).rejects.toThrow();
    expect(contentsOf(app.context.store)).toEqual(before);
  });
});
