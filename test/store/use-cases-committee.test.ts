import { expect, test } from 'vitest';
import { breakAudit, contentsOf } from '../support/contents.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';

const draft = { name: '令和8年度第2回推進委員会', heldOn: 'R8.11.20', place: '市役所', note: '' };

async function received(client: RegisterClient, name = '株式会社見本製作所', kind: 'new' | 'renewal' = 'new') {
  const company = await valueOf(client.companies.create({ draft: typedCompany({ name, corporateNumber: '' }) }));
  return valueOf(client.applications.create({ companyId: company.id, kind, receivedOn: '2026-10-01' }));
}

async function waitingForOpinion(client: RegisterClient, name?: string): Promise<string> {
  const { id } = await received(client, name);
  await finishedReview(client, id);
  const { rowVersion } = await valueOf(client.applications.get({ id }));
  await valueOf(client.applications.moveTo({ id, rowVersion, to: 'opinion' }));
  return id;
}

test('a meeting takes typed dates, names its faults, and shows who changed it meanwhile', async () => {
  const { client } = await openRegister();
  const bad = await refusalOf(client.committee.create({ draft: { ...draft, name: ' ', heldOn: '平成40年1月1日' } }));
  expect(bad.faults?.map((fault) => [fault.path, fault.code])).toEqual([
    ['name', 'required'],
    ['heldOn', 'out-of-era'],
  ]);
  const meeting = await valueOf(client.committee.create({ draft }));
  const edited = { ...draft, place: '産業文化センター' };
  await valueOf(client.committee.update({ id: meeting.id, rowVersion: 1, draft: edited }));
  const conflict = await refusalOf(
    client.committee.update({ id: meeting.id, rowVersion: 1, draft: { ...draft, note: '午後' } }),
  );
  expect(conflict).toMatchObject({
    code: 'edit-conflict',
    changes: [
      { field: 'place', yours: '市役所', theirs: '産業文化センター' },
      { field: 'note', yours: '午後', theirs: '' },
    ],
    current: { rowVersion: 2 },
  });
  expect(await valueOf(client.committee.get({ id: meeting.id }))).toMatchObject({
    heldOn: '2026-11-20',
    place: '産業文化センター',
  });
  expect(await refusalOf(client.committee.update({ id: 'none', rowVersion: 1, draft }))).toMatchObject({
    code: 'not-found',
  });
  expect(await refusalOf(client.committee.get({ id: 'none' }))).toMatchObject({ code: 'not-found' });
});

test('only who waits for an opinion comes on the agenda, once, and goes off again until the opinion is there', async () => {
  const { client } = await openRegister();
  const early = await received(client, '株式会社早い');
  const id = await waitingForOpinion(client);
  const first = await valueOf(client.committee.create({ draft }));
  const second = await valueOf(client.committee.create({ draft: { ...draft, name: '第3回', heldOn: '2026-12-10' } }));

  const add = (meetingId: string, applicationId: string) => client.committee.addItem({ meetingId, applicationId });
  expect(await refusalOf(add(first.id, early.id))).toMatchObject({ code: 'transition-not-allowed' });
  expect(await refusalOf(add('none', id))).toMatchObject({ code: 'not-found' });
  expect((await client.committee.list({})).waiting).toMatchObject([{ applicationId: id, sheetSummary: '合格 3 / 7' }]);
  const item = await valueOf(add(first.id, id));
  expect(await refusalOf(add(first.id, id))).toMatchObject({ code: 'meeting-item-exists' });
  expect(await refusalOf(add(second.id, id))).toMatchObject({ params: { meeting: draft.name } });
  expect((await client.committee.list({})).rows).toMatchObject([
    { name: '第3回', items: 0, withoutOpinion: 0 },
    { name: draft.name, items: 1, withoutOpinion: 1 },
  ]);

  await valueOf(client.committee.removeItem({ itemId: item.id, rowVersion: 1 }));
  expect((await valueOf(client.committee.get({ id: second.id }))).candidates).toMatchObject([
    { applicationId: id, itemKind: 'opinion' },
  ]);
  const again = await valueOf(add(second.id, id));
  const opinion = { opinion: 'favourable' as const, opinionText: '異議なし', opinionOn: '2026-11-20' };
  await valueOf(client.committee.recordOpinion({ itemId: again.id, rowVersion: 1, ...opinion }));
  expect(await refusalOf(client.committee.removeItem({ itemId: again.id, rowVersion: 2 }))).toMatchObject({
    code: 'meeting-item-has-opinion',
  });
});

test('an opinion lies between receipt and today, moves the case on, and may be mended until the decision', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const id = await waitingForOpinion(client);
  const meeting = await valueOf(client.committee.create({ draft }));
  const item = await valueOf(client.committee.addItem({ meetingId: meeting.id, applicationId: id }));
  const said = {
    itemId: item.id,
    rowVersion: 1,
    opinion: 'conditional' as const,
    opinionText: '条件あり',
    opinionOn: 'R8.11.20',
  };
  const faultOf = async (opinionOn: string) =>
    (await refusalOf(client.committee.recordOpinion({ ...said, opinionOn }))).faults?.map((fault) => fault.code);

  const before = contentsOf(app.context.store);
  expect(await faultOf('')).toEqual(['required']);
  expect(await faultOf('令和8年13月1日')).toEqual(['impossible-date']);
  expect(await faultOf('2026-11-23')).toEqual(['date-in-future']);
  expect(await faultOf('2026-09-30')).toEqual(['date-too-early']);
  expect(await refusalOf(client.committee.recordOpinion({ ...said, itemId: 'none' }))).toMatchObject({
    code: 'not-found',
  });
  expect(await refusalOf(client.committee.recordOpinion({ ...said, rowVersion: 9 }))).toMatchObject({
    code: 'edit-conflict',
  });
  expect(contentsOf(app.context.store)).toEqual(before);

  const recorded = await valueOf(client.committee.recordOpinion(said));
  const moved = await valueOf(client.applications.get({ id }));
  expect(moved.status).toBe('awaiting-decision');
  expect(moved.steps.map((step) => step.to)).toContain('awaiting-decision');
  expect(moved.meetings).toMatchObject([{ opinion: 'conditional', opinionOn: '2026-11-20' }]);
  await valueOf(
    client.committee.recordOpinion({
      ...said,
      rowVersion: recorded.rowVersion,
      opinion: 'favourable',
      opinionText: '訂正',
    }),
  );
  await certifiedNow(client, id);
  expect(await refusalOf(client.committee.recordOpinion({ ...said, rowVersion: 3 }))).toMatchObject({
    code: 'decided-record-is-fixed',
  });
});

const certifiedNow = async (client: RegisterClient, id: string) => {
  const { rowVersion } = await valueOf(client.applications.get({ id }));
  const decision = { applicationId: id, rowVersion, outcome: 'certified' as const, decidedOn: '2026-11-22' };
  return valueOf(client.decisions.record({ ...decision, reason: '', documentNumber: '' }));
};

test('a decided renewal is a candidate for a report until it stands on an agenda', async () => {
  const { client, setClock } = await openRegister('2023-11-22');
  const company = await valueOf(
    client.companies.create({ draft: typedCompany({ employeesOn: null, publicationConsentOn: null }) }),
  );
  const first = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2023-11-01' }),
  );
  await finishedReview(client, first.id);
  await certified(client, first.id);
  setClock('2026-11-01');
  const renewal = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'renewal', receivedOn: '2026-11-01' }),
  );
  await finishedReview(client, renewal.id);
  expect((await client.committee.list({})).waiting).toEqual([]);
  await certified(client, renewal.id);
  const meeting = await valueOf(client.committee.create({ draft }));
  const { candidates } = await valueOf(client.committee.get({ id: meeting.id }));
  expect(candidates).toMatchObject([{ applicationId: renewal.id, itemKind: 'report', kind: 'renewal' }]);
  const item = await valueOf(client.committee.addItem({ meetingId: meeting.id, applicationId: renewal.id }));
  const detail = await valueOf(client.committee.get({ id: meeting.id }));
  expect(detail).toMatchObject({ candidates: [], items: [{ itemKind: 'report', decided: true, opinion: null }] });
  const opinion = { opinion: 'favourable' as const, opinionText: '', opinionOn: '2026-11-01' };
  expect(await refusalOf(client.committee.recordOpinion({ itemId: item.id, rowVersion: 1, ...opinion }))).toMatchObject(
    {
      code: 'decided-record-is-fixed',
    },
  );
});

test('a fault in the middle of recording an opinion leaves opinion, status and steps as they were', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const id = await waitingForOpinion(client);
  const meeting = await valueOf(client.committee.create({ draft }));
  const item = await valueOf(client.committee.addItem({ meetingId: meeting.id, applicationId: id }));
  breakAudit(app.context.store, 'committee.recordOpinion');
  const before = contentsOf(app.context.store);
  const opinion = { opinion: 'favourable' as const, opinionText: '', opinionOn: '2026-11-20' };
  await expect(client.committee.recordOpinion({ itemId: item.id, rowVersion: 1, ...opinion })).rejects.toThrow();
  expect(contentsOf(app.context.store)).toEqual(before);
});
