import { expect, test } from 'vitest';
import { scheme as schemeShape } from '../../shared/contract/scheme.ts';
import type { EntryValue } from '../../shared/contract/checksheets.ts';
import { shippedWindows } from '../../shared/schemes/receipt-windows.ts';
import { passFail2023 } from '../../shared/schemes/2023-pass-fail.ts';
import { certified, fillSheet, finishedReview } from '../support/procedure.ts';
import {
  openRegister,
  refusalOf,
  type Register,
  type RegisterClient,
  typedCompany,
  valueOf,
} from '../support/register.ts';

const text = (value: string): EntryValue => ({ kind: 'text', text: value });

async function applied(client: RegisterClient, receivedOn: string | null) {
  const name = `株式会社見本${Math.trunc(performance.now() * 1000)}`;
  const { id: companyId } = await valueOf(client.companies.create({ draft: typedCompany({ name }) }));
  return valueOf(client.applications.create({ companyId, kind: 'new', receivedOn }));
}
const versionOf = async (client: RegisterClient, id: string) =>
  (await valueOf(client.applications.get({ id }))).schemeVersionId;

const windowsIn = ({ app }: Register, id: string): unknown =>
  JSON.parse(
    String(app.context.store.statement<string>('select windows from scheme_version where id = ?').pluck().get(id)),
  );
const setWindows = ({ app }: Register, id: string, windows: unknown): void => {
  const set = app.context.store.statement('update scheme_version set windows = ? where id = ?');
  set.run(JSON.stringify(windows), id);
};

/** A version the city made itself: the new sheet again under another key, from 令和9年度 for new applications only. */
function publishOwn({ app }: Register): void {
  const own = schemeShape.parse({
    ...passFail2023,
    id: 'own',
    label: '第3版',
    previousVersionId: '2023-pass-fail',
    mappings: [],
  });
  app.context.store
    .statement(
      `insert into scheme_version (id, created_at, created_by, updated_at, updated_by, title, definition, published_at, label, previous_version_id, windows)
       values ('own', 'x', 'c', 'x', 'c', '第3版', ?, '2026-12-01T00:00:00.000Z', '第3版', '2023-pass-fail', ?)`,
    )
    .run(JSON.stringify(own), JSON.stringify({ new: { first: '2027-04-01', last: null }, renewal: null }));
}

test('an older file’s versions get their dates at the start, and dates a clerk changed stay', async () => {
  const register = await openRegister('2026-11-22');
  expect(windowsIn(register, '2020-points')).toEqual(shippedWindows['2020-points']);
  const own = { new: { first: '2023-05-01', last: null }, renewal: null };
  setWindows(register, '2023-pass-fail', own);
  register.app.context.store
    .statement(
      "update scheme_version set windows = '{}', label = '', previous_version_id = null where id = '2020-points'",
    )
    .run();
  const client = await register.restart();
  const { versions } = await client.schemes.list({});
  const windows = Object.fromEntries(versions.map((each) => [each.id, each.windows]));
  expect(windows).toMatchObject({ '2020-points': shippedWindows['2020-points'], '2023-pass-fail': own });
  expect(versions.find((each) => each.id === '2020-points')?.label).toBe('旧チェックシート（点数方式）');
});

test('the day of receipt chooses the sheet; the card says which may be used, until when and why', async () => {
  const register = await openRegister('2027-05-10');
  const { client } = register;
  publishOwn(register);
  const [old, current, own] = [
    await applied(client, '2023-03-31'),
    await applied(client, '2023-04-01'),
    await applied(client, '2027-04-02'),
  ];
  expect([
    await versionOf(client, old.id),
    await versionOf(client, current.id),
    await versionOf(client, own.id),
  ]).toEqual(['2020-points', '2023-pass-fail', 'own']);
  const card = await valueOf(client.schemes.transition({ applicationId: own.id }));
  expect(card).toMatchObject({ kind: 'new', on: '2027-04-02', received: true, currentId: 'own' });
  expect(card.versions.map(({ id, usable, first, last, why }) => [id, usable, first, last, why])).toEqual([
    ['own', true, '2027-04-01', null, 'in-window'],
    ['2023-pass-fail', true, '2023-04-01', null, 'in-window'],
    ['2020-points', false, null, '2023-03-31', 'no-longer'],
  ]);
  expect((await refusalOf(client.schemes.transition({ applicationId: 'none' }))).code).toBe('not-found');

  setWindows(register, 'own', { new: null, renewal: null });
  setWindows(register, '2023-pass-fail', { new: { first: '2023-04-01', last: '2026-03-31' }, renewal: null });
  const kept = await valueOf(client.schemes.transition({ applicationId: own.id }));
  expect(kept.versions.find((each) => each.id === 'own')).toMatchObject({ usable: true, why: 'current-kept' });
  const { id: companyId } = await valueOf(client.companies.create({ draft: typedCompany() }));
  const none = client.applications.create({ companyId, kind: 'new', receivedOn: '2027-05-10' });
  expect((await refusalOf(none)).code).toBe('no-version-usable');
  expect((await client.applications.list({ companyId })).total).toBe(0);
});

test('a 相談 gets its sheet anew at the receipt while it is empty; filled in, only by a clerk’s word', async () => {
  const register = await openRegister('2023-03-30');
  const { client, setClock } = register;
  const [empty, filled] = [await applied(client, null), await applied(client, null)];
  expect(await versionOf(client, empty.id)).toBe('2020-points');
  const answer = { applicantMark: 'ticked' as const, reviewerMark: null, reviewerReason: '' };
  const typed = { ...answer, entries: { philosophy_summary: text('イクボス宣言') } };
  await valueOf(
    client.checksheets.saveItem({ applicationId: filled.id, itemKey: '1-1', rowVersion: null, answer: typed }),
  );

  setClock('2023-04-03');
  const receive = async (id: string) => {
    const { rowVersion } = await valueOf(client.applications.get({ id }));
    return client.applications.moveTo({ id, rowVersion, to: 'received', on: '2023-04-03' });
  };
  await valueOf(receive(empty.id));
  expect(await versionOf(client, empty.id)).toBe('2023-pass-fail');
  expect(await refusalOf(receive(filled.id))).toMatchObject({
    code: 'version-not-usable',
    params: {
      label: '旧チェックシート（点数方式）',
      on: '2023-04-03',
      usableId: '2023-pass-fail',
      usable: '新チェックシート（項目ごとの合否方式）',
    },
  });

  const change = async (schemeVersionId: string, rowVersion?: number) => {
    const seen = await valueOf(client.applications.get({ id: filled.id }));
    const asked = { applicationId: filled.id, rowVersion: rowVersion ?? seen.rowVersion, schemeVersionId };
    return client.checksheets.changeVersion(asked);
  };
  expect((await refusalOf(change('2023-pass-fail', 9))).code).toBe('edit-conflict');
  await valueOf(change('2023-pass-fail'));
  const sheet = () => valueOf(client.checksheets.get({ applicationId: filled.id }));
  expect(await sheet()).toMatchObject({ schemeVersionId: '2023-pass-fail', answers: [] });
  // stored but unseen: taken back, the answer is there again
  await valueOf(change('2020-points'));
  expect((await sheet()).answers).toMatchObject([{ itemKey: '1-1', applicantMark: 'ticked', entries: typed.entries }]);
  await valueOf(change('2023-pass-fail'));
  await valueOf(receive(filled.id));
  const { companyId } = await valueOf(client.applications.get({ id: filled.id }));
  const lines = (await client.companies.history({ id: companyId })).rows;
  expect(lines.filter((line) => line.action === 'checksheets.changeVersion')).toHaveLength(3);
  expect(lines.find((line) => line.action === 'checksheets.changeVersion')?.after).toMatchObject({
    version: '新チェックシート（項目ごとの合否方式）',
  });
});

test('a filled-in 相談 received with a day before the version’s first is changed to the version of that day', async () => {
  const register = await openRegister('2023-04-03');
  const { client } = register;
  const { id } = await applied(client, null);
  await fillSheet(client, id);
  const row = () => valueOf(client.applications.get({ id }));
  const receive = async (on: string) =>
    client.applications.moveTo({ id, rowVersion: (await row()).rowVersion, to: 'received', on });
  const change = async (on?: string) =>
    client.checksheets.changeVersion({
      applicationId: id,
      rowVersion: (await row()).rowVersion,
      schemeVersionId: '2020-points',
      on,
    });
  expect(await refusalOf(receive('2023-03-30'))).toMatchObject({
    code: 'version-not-usable',
    params: { label: passFail2023.label, on: '2023-03-30', usableId: '2020-points' },
  });
  // today the old version takes none any more, on the day the application came it did
  expect((await refusalOf(change())).code).toBe('version-not-usable');
  expect((await refusalOf(change('2023-04-04'))).faults).toMatchObject([{ path: 'on', code: 'date-in-future' }]);
  await valueOf(change('2023-03-30'));
  await valueOf(receive('2023-03-30'));
  expect(await row()).toMatchObject({ status: 'received', receivedOn: '2023-03-30', schemeVersionId: '2020-points' });
  // once received, its own day counts
  const received = await applied(client, '2023-04-03');
  const { rowVersion: seen } = await valueOf(client.applications.get({ id: received.id }));
  const asked = { applicationId: received.id, rowVersion: seen, schemeVersionId: '2020-points', on: '2023-03-30' };
  expect((await refusalOf(client.checksheets.changeVersion(asked))).code).toBe('version-not-usable');

  // where no version takes applications, none is offered
  const none = await applied(client, null);
  await fillSheet(client, none.id);
  setWindows(register, '2020-points', { new: null, renewal: null });
  const { rowVersion } = await valueOf(client.applications.get({ id: none.id }));
  const early = client.applications.moveTo({ id: none.id, rowVersion, to: 'received', on: '2023-03-30' });
  expect((await refusalOf(early)).code).toBe('no-version-usable');
});

test('another version takes the answers of equal items with it; not while reviewed, not outside its days, never decided', async () => {
  const register = await openRegister('2027-04-05');
  const { client } = register;
  publishOwn(register);
  const { id } = await applied(client, '2027-04-05');
  const change = async (schemeVersionId: string) => {
    const { rowVersion } = await valueOf(client.applications.get({ id }));
    return client.checksheets.changeVersion({ applicationId: id, rowVersion, schemeVersionId });
  };
  await fillSheet(client, id);
  const before = await valueOf(client.checksheets.get({ applicationId: id }));
  // only this version knows its wording: the history has it from the line
  const { companyId } = await valueOf(client.applications.get({ id }));
  const lines = (await client.companies.history({ id: companyId })).rows;
  const told = (action: string, item?: string) =>
    lines.find((line) => line.action === action && (item === undefined || line.after?.['item'] === item))?.after;
  expect(told('checksheets.saveItem', 'mgmt_philosophy')).toMatchObject({
    words: [{ label: '理念の概要', before: '', after: expect.stringMatching(/./u) }],
  });
  expect(told('checksheets.saveDeclarations')).toMatchObject({
    words: [{ label: expect.stringContaining('関係法令'), before: '', after: '✓' }],
  });
  await valueOf(change('2023-pass-fail'));
  const after = await valueOf(client.checksheets.get({ applicationId: id }));
  expect(after.answers).toEqual(before.answers);
  expect(await refusalOf(change('2020-points'))).toMatchObject({
    code: 'version-not-usable',
    params: { label: '旧チェックシート（点数方式）' },
  });
  expect((await refusalOf(change('no-such-version'))).code).toBe('not-found');
  await finishedReview(client, id);
  expect((await refusalOf(change('own'))).code).toBe('review-finished');
  await certified(client, id);
  expect((await refusalOf(change('own'))).code).toBe('decided-record-is-fixed');
});

test('a case on the points sheet is reviewed, decided and certified by its points', async () => {
  const register = await openRegister('2023-02-10');
  const { client } = register;
  const { id } = await applied(client, '2023-02-10');
  await finishedReview(client, id);
  const { companyId, checksheet, missing } = await valueOf(client.applications.get({ id }));
  expect(checksheet.summary).toMatch(/^\d+ \/ 100点$/);
  expect(missing.map((each) => each.code)).not.toContain('legal-compliance-not-declared');
  const prepared = await valueOf(client.decisions.prepare({ applicationId: id }));
  expect(prepared.judgement).toMatchObject({ method: 'points', certified: true, needed: 60, maxPoints: 100 });
  await certified(client, id);
  const [line] = (await client.companies.history({ id: companyId })).rows;
  expect(line).toMatchObject({ action: 'decisions.record', after: { result: checksheet.summary } });

  // the pass mark is frozen at the receipt like every rule; below it a certification needs its reason
  const { version } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values: { passMark: 100 } }));
  expect((await valueOf(client.decisions.prepare({ applicationId: id }))).judgement.needed).toBe(60);
  const weak = await applied(client, '2023-02-10');
  await finishedReview(client, weak.id);
  expect((await valueOf(client.decisions.prepare({ applicationId: weak.id }))).judgement).toMatchObject({
    certified: false,
    needed: 100,
  });
  await expect(certified(client, weak.id)).rejects.toThrow('reason-required');
});
