import { expect, test } from 'vitest';
import {
  openRegister,
  type Register,
  type RegisterClient,
  refusalOf,
  typedCompany,
  valueOf,
} from '../support/register.ts';
import { certified, finishedReview, fillSheet } from '../support/procedure.ts';

const companyIn = async (client: RegisterClient, name = '株式会社見本製作所') =>
  (await valueOf(client.companies.create({ draft: typedCompany({ name, address: name }) }))).id;

async function receivedIn(register: Register, receivedOn = '2026-11-20', name?: string) {
  const { client } = register;
  const companyId = await companyIn(client, name);
  const made = await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn }));
  return { ...made, companyId };
}

const get = (client: RegisterClient, id: string) => valueOf(client.applications.get({ id }));

test('at receipt an application is numbered within its fiscal year, and years and rules are frozen', async () => {
  const register = await openRegister();
  const { client } = register;
  const first = await receivedIn(register, '2026-04-01', '甲');
  const earlier = await receivedIn(register, '2026-03-31', '乙');
  const second = await receivedIn(register, '2026-11-20', '丙');
  expect([first, earlier, second].map((each) => each.receiptNumber)).toEqual(['R8-0001', 'R7-0001', 'R8-0002']);
  await valueOf(
    client.settings.save({ version: 0, values: { minCategories: 5, receiptNumberPattern: '受{西暦年度}.{連番}' } }),
  );
  const { ruleSettings } = await valueOf(client.checksheets.get({ applicationId: first.id }));
  expect(ruleSettings.minCategories).toBe(3);
  expect(await get(client, first.id)).toMatchObject({
    status: 'received',
    fiscalYear: 2026,
    baseYears: [2023, 2024, 2025],
    documents: [
      { name: '認定申請書', required: true, receivedOn: null },
      { name: 'チェックシート' },
      { name: '会社概要' },
      { name: '添付資料' },
    ],
  });
  expect((await get(client, earlier.id)).baseYears).toEqual([2022, 2023, 2024]);
  expect((await receivedIn(register, '2026-11-21', '丁')).receiptNumber).toBe('受2026.1');
});

test('a 相談 is numbered when it is received; a date to come or that never was is refused', async () => {
  const { client } = await openRegister();
  const companyId = await companyIn(client);
  const future = await refusalOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2026-11-23' }));
  expect(future.faults).toMatchObject([{ path: 'receivedOn', code: 'date-in-future' }]);
  const talk = await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn: null }));
  expect(talk.receiptNumber).toBeNull();
  const twice = await refusalOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2026-11-01' }));
  expect(twice).toMatchObject({ code: 'open-application-exists', params: { applicationId: talk.id } });
  const undated = await refusalOf(client.applications.moveTo({ id: talk.id, rowVersion: 1, to: 'received' }));
  expect(undated.code).toBe('receipt-missing');
  const moved = await valueOf(
    client.applications.moveTo({ id: talk.id, rowVersion: 1, to: 'received', on: '2026-11-20' }),
  );
  expect(moved).toMatchObject({ status: 'received', receiptNumber: 'R8-0001', rowVersion: 2 });
  expect((await get(client, talk.id)).steps.map((step) => [step.from, step.to])).toEqual([
    [null, 'consultation'],
    ['consultation', 'received'],
  ]);
});

test('a correction counts office days over the year-end holidays, and going back keeps the number', async () => {
  const register = await openRegister('2026-12-18');
  const { client } = register;
  const { id } = await receivedIn(register, '2026-12-17');
  const silent = await refusalOf(client.applications.moveTo({ id, rowVersion: 1, to: 'correction', note: ' ' }));
  expect(silent.faults).toMatchObject([{ path: 'note', code: 'required' }]);
  const move = { id, rowVersion: 1, note: '押印がない' } as const;
  const past = await refusalOf(
    client.applications.moveTo({ ...move, to: 'correction', correctionDueOn: '2026-12-17' }),
  );
  expect(past.faults).toEqual([
    { path: 'correctionDueOn', code: 'date-too-early', params: { earliest: '2026-12-18' } },
  ]);
  const before = await refusalOf(client.applications.moveTo({ ...move, to: 'withdrawn', on: '2026-12-16' }));
  expect(before.faults).toEqual([{ path: 'on', code: 'date-too-early', params: { earliest: '2026-12-17' } }]);
  // a slip of the day asked would put the last day years away
  const askedOn = async (on: string) =>
    (await refusalOf(client.applications.moveTo({ ...move, to: 'correction', on }))).faults;
  expect(await askedOn('2029-01-01')).toEqual([
    { path: 'on', code: 'date-in-future', params: { today: '2026-12-18' } },
  ]);
  expect(await askedOn('2026-12-16')).toEqual([
    { path: 'on', code: 'date-too-early', params: { earliest: '2026-12-17' } },
  ]);
  await valueOf(client.applications.moveTo({ ...move, to: 'correction' }));
  const asked = await get(client, id);
  // 14 office days after Friday 18 December: 21-25, 28 December, 4-8, 12-14 January (11 January is 成人の日)
  expect(asked).toMatchObject({ status: 'correction', correctionDueOn: '2027-01-14', correctionNote: '押印がない' });
  register.setClock('2027-01-15');
  expect((await client.home.overview({})).overdueCorrections).toBe(1);
  expect((await get(client, id)).missing).toContainEqual({
    code: 'correction-pending',
    blocks: 'reviewing',
    target: 'application',
    params: { due: '2027-01-14' },
  });
  const back = await valueOf(client.applications.moveTo({ id, rowVersion: 2, to: 'received' }));
  expect(back.receiptNumber).toBe('R8-0001');
  expect(await get(client, id)).toMatchObject({ receivedOn: '2026-12-17', correctionDueOn: null });
  expect((await client.home.overview({})).overdueCorrections).toBe(0);
});

test('the review begins when the documents are in, or when one is declared needless', async () => {
  const register = await openRegister();
  const { client } = register;
  const { id } = await receivedIn(register);
  expect((await refusalOf(client.applications.moveTo({ id, rowVersion: 1, to: 'reviewing' }))).code).toBe(
    'documents-missing',
  );
  const { documents } = await get(client, id);
  for (const document of documents) {
    const last = document.name === '添付資料';
    await valueOf(
      client.applications.setDocument({
        documentId: document.id,
        rowVersion: 1,
        receivedOn: last ? null : '2026-11-20',
        ...(last && { required: false, note: '該当なし' }),
      }),
    );
  }
  const added = await valueOf(
    client.applications.addDocument({ applicationId: id, name: '就業規則', required: false }),
  );
  expect((await get(client, id)).documents.at(-1)).toMatchObject({ id: added.id, name: '就業規則' });
  await valueOf(client.applications.moveTo({ id, rowVersion: 1, to: 'reviewing' }));
  const early = await refusalOf(client.applications.moveTo({ id, rowVersion: 2, to: 'opinion' }));
  expect(early.code).toBe('checksheet-incomplete');
  const skip = await refusalOf(client.applications.moveTo({ id, rowVersion: 2, to: 'awaiting-decision' }));
  expect(skip).toMatchObject({
    code: 'transition-not-allowed',
    params: { from: 'reviewing', to: 'awaiting-decision' },
  });
});

test('from review over opinion to decision; then the case is a record', async () => {
  const register = await openRegister();
  const { client } = register;
  const { id } = await receivedIn(register);
  await finishedReview(client, id);
  let seen = await get(client, id);
  expect(seen.missing.map((each) => each.code)).toEqual([
    'meeting-not-scheduled',
    'opinion-missing',
    'decision-missing',
  ]);
  expect(seen.checksheet).toMatchObject({ answered: 4, items: 23, faults: 0, summary: '合格 3 / 7', meets: true });
  await valueOf(client.applications.moveTo({ id, rowVersion: seen.rowVersion, to: 'opinion' }));
  seen = await get(client, id);
  const unheard = await refusalOf(
    client.applications.moveTo({ id, rowVersion: seen.rowVersion, to: 'awaiting-decision' }),
  );
  expect(unheard.code).toBe('committee-opinion-missing');
  const decidedByHand = await refusalOf(
    client.applications.moveTo({ id, rowVersion: seen.rowVersion, to: 'certified' }),
  );
  expect(decidedByHand.code).toBe('transition-not-allowed');
  await certified(client, id);
  seen = await get(client, id);
  expect(seen).toMatchObject({
    status: 'certified',
    next: [],
    decision: { outcome: 'certified', number: 1, startOn: '2026-11-23', endOn: '2029-11-22', certificateIssued: false },
    missing: [{ code: 'certificate-not-issued' }],
  });
  const fixed = await refusalOf(
    client.applications.update({
      id,
      rowVersion: seen.rowVersion,
      note: 'x',
      correctionNote: '',
      correctionDueOn: null,
    }),
  );
  expect(fixed.code).toBe('decided-record-is-fixed');
  const document = seen.documents[0]!;
  const late = { documentId: document.id, rowVersion: document.rowVersion, receivedOn: null };
  expect((await refusalOf(client.applications.setDocument(late))).code).toBe('decided-record-is-fixed');
});

test('a renewal needs a certification that still runs, and a new one needs that none does', async () => {
  const register = await openRegister('2026-11-22');
  const { client } = register;
  const { id, companyId } = await receivedIn(register);
  const other = await companyIn(client, '認定のない会社');
  const none = await refusalOf(client.applications.create({ companyId: other, kind: 'renewal', receivedOn: null }));
  expect(none.code).toBe('renewal-without-certification');
  await finishedReview(client, id);
  await certified(client, id);
  const again = await refusalOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2026-11-22' }));
  expect(again).toMatchObject({ code: 'still-certified', params: { endOn: '2029-11-22' } });
  register.setClock('2029-11-01');
  const slip = await refusalOf(client.applications.create({ companyId, kind: 'renewal', receivedOn: '2019-11-01' }));
  expect(slip.faults).toEqual([{ path: 'receivedOn', code: 'date-too-early', params: { earliest: '2026-11-22' } }]);
  const renewal = await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn: '2029-11-01' }));
  expect(await get(client, renewal.id)).toMatchObject({
    schemeVersionId: '2023-pass-fail',
    documents: [{ name: '更新申請書' }, { name: 'チェックシート' }, { name: '変更点確認表' }, { name: '添付資料' }],
    renewal: { number: 1, noticeFrom: '2029-05-22', deadlineOn: '2029-10-22', timing: 'after-deadline' },
  });
  await valueOf(
    client.applications.moveTo({
      id: renewal.id,
      rowVersion: 1,
      to: 'withdrawn',
      note: '期限後のため',
      on: '2029-11-01',
    }),
  );
  register.setClock('2029-11-23');
  const late = await refusalOf(client.applications.create({ companyId, kind: 'renewal', receivedOn: '2029-11-23' }));
  expect(late.code).toBe('renewal-too-late');
  await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2029-11-23' }));
});

test('a decided renewal still names the term it renewed, not the one it was given', async () => {
  const register = await openRegister('2026-11-22');
  const { client } = register;
  const { id, companyId } = await receivedIn(register);
  await finishedReview(client, id);
  await certified(client, id);
  register.setClock('2029-10-01');
  const renewal = await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn: '2029-10-01' }));
  await finishedReview(client, renewal.id);
  const before = (await get(client, renewal.id)).renewal;
  expect(before).toMatchObject({ endOn: '2029-11-22', timing: 'in-time' });
  await certified(client, renewal.id);
  const early = await refusalOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2029-10-01' }));
  expect(early.code).toBe('still-certified');
  const decided = await get(client, renewal.id);
  expect(decided.decision).toMatchObject({ startOn: '2029-11-23', endOn: '2032-11-22' });
  expect(decided.renewal).toEqual(before);
});

test('the list finds by company or receipt number, filters and sorts', async () => {
  const register = await openRegister();
  const { client } = register;
  const b = await receivedIn(register, '2026-11-10', '株式会社髙木');
  const a = await receivedIn(register, '2026-11-20', '有限会社青空');
  await fillSheet(client, a.id);
  const reason = await refusalOf(client.applications.moveTo({ id: b.id, rowVersion: 1, to: 'withdrawn' }));
  expect(reason.faults).toMatchObject([{ path: 'note', code: 'required' }]);
  await valueOf(client.applications.moveTo({ id: b.id, rowVersion: 1, to: 'withdrawn', note: '取下げの申出' }));
  const ids = async (input: Parameters<typeof client.applications.list>[0]) =>
    (await client.applications.list(input)).rows.map((row) => row.id);
  expect(await ids({})).toEqual([a.id, b.id]);
  expect(await ids({ sort: 'receipt-number', direction: 'asc' })).toEqual([b.id, a.id]);
  expect(await ids({ query: '高木' })).toEqual([b.id]);
  expect(await ids({ query: 'ｒ８-０００２' })).toEqual([a.id]);
  expect(await ids({ status: 'open' })).toEqual([a.id]);
  expect(await ids({ status: 'closed' })).toEqual([b.id]);
  expect(await ids({ kind: 'renewal' })).toEqual([]);
  expect(await ids({ sort: 'status', direction: 'asc', limit: 1, offset: 1 })).toEqual([b.id]);
  expect(await client.applications.list({ limit: 1 })).toMatchObject({
    total: 2,
    rows: [{ sheetSummary: '合格 3 / 7' }],
  });
});
