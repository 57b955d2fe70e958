import { expect, test } from 'vitest';
import { checkCompany } from '../../shared/domain/company.ts';
import { contentsOf } from '../support/contents.ts';
import { openRegister, refusalOf, typedCompany, valueOf } from '../support/register.ts';

test('a company is kept exactly as typed, numbers in one form, and found by another way of writing it', async () => {
  const { client } = await openRegister();
  const name = '㈱髙﨑　製作所\u{20bb7}葛\u{e0100}';
  const { id } = await valueOf(
    client.companies.create({
      draft: typedCompany({ name, corporateNumber: '４０００-０２０１-１２２７５', postalCode: '３５１８５０１' }),
    }),
  );
  const detail = await valueOf(client.companies.get({ id }));
  expect(detail.draft).toMatchObject({ name, corporateNumber: '4000020112275', postalCode: '351-8501' });
  expect(detail).toMatchObject({ state: 'none', number: null, rowVersion: 1, updatedBy: '担当者未設定' });
  for (const query of ['高崎製作所', '株式会社髙﨑', 'ミホンセイサクショ', '4000020112275', '本町一丁目1番']) {
    const list = await client.companies.list({ query });
    expect(
      list.rows.map((row) => row.id),
      query,
    ).toEqual([id]);
  }
});

test('faults name their fields and nothing is stored', async () => {
  const { client } = await openRegister();
  const refusal = await refusalOf(
    client.companies.create({
      draft: typedCompany({ name: '　', corporateNumber: '4000020112274', employees: 1.5, employeesOn: '2026-11-23' }),
    }),
  );
  expect(refusal.code).toBe('invalid-input');
  expect(refusal.faults?.map((fault) => [fault.path, fault.code])).toEqual([
    ['name', 'required'],
    ['corporateNumber', 'corporate-number-check-digit'],
    ['employees', 'not-an-integer'],
    ['employeesOn', 'date-in-future'],
  ]);
  expect((await client.companies.list({})).total).toBe(0);
});

test('what is not known stays unknown: such a company is stored, read and edited again as the page does it', async () => {
  const { client } = await openRegister();
  const blank = { industry: null, employees: null, employeesOn: null, publicationConsentOn: null } as const;
  const { id } = await valueOf(client.companies.create({ draft: typedCompany({ ...blank, corporateNumber: '　' }) }));
  const { draft, rowVersion } = await valueOf(client.companies.get({ id }));
  expect(draft).toMatchObject({ ...blank, corporateNumber: '' });
  // the page checks by the same rule before it sends: a field that was never filled must not stop it
  expect(checkCompany(draft, '2026-11-22').faults).toEqual([]);
  await valueOf(client.companies.update({ id, rowVersion, draft: { ...draft, note: '電話で確認' } }));
});

test('same name and address may be confirmed, the same 法人番号 never', async () => {
  const { client } = await openRegister();
  const number = '4000020112275';
  const first = await valueOf(client.companies.create({ draft: typedCompany({ corporateNumber: number }) }));
  const twin = typedCompany({ name: '（株）見本製作所', address: '埼玉県朝霞市本町一丁目1番1号' });
  const seen = await refusalOf(client.companies.create({ draft: twin }));
  expect(seen).toMatchObject({ code: 'duplicate-company', duplicates: [{ id: first.id, reason: 'name-and-address' }] });
  await valueOf(client.companies.create({ draft: twin, confirmedDuplicate: true }));
  const same = typedCompany({ name: '別の会社', address: '別の場所', corporateNumber: number });
  const never = await refusalOf(client.companies.create({ draft: same, confirmedDuplicate: true }));
  expect(never.duplicates).toMatchObject([{ id: first.id, reason: 'corporate-number' }]);
});

const notice = (companyId: string, rowVersion: number, more: object = {}) => ({
  companyId,
  rowVersion,
  after: {},
  happenedOn: '2026-10-01',
  notifiedOn: '2026-10-10',
  acceptedOn: '2026-10-12',
  ...more,
});

test('a 変更届 keeps what was before, a line for each kind; mending a typing error does not', async () => {
  const { client } = await openRegister();
  const { id } = await valueOf(client.companies.create({ draft: typedCompany({ name: '株式会社見本製作処' }) }));
  const mended = await valueOf(client.companies.update({ id, rowVersion: 1, draft: typedCompany() }));
  const after = {
    name: '見本ホールディングス株式会社',
    address: '埼玉県朝霞市仲町二丁目２番２号',
    postalCode: '３５１－００２４',
    representativeName: '見本　次郎',
    contactPhone: '048-000-0000',
  };
  const recorded = await valueOf(client.changeNotices.record(notice(id, mended.rowVersion, { after })));
  expect(recorded.kinds).toEqual(['name', 'address', 'representative', 'contact']);
  expect(recorded.contradicted).toBeNull(); // no certificate in the company's hands
  const { earlier, draft } = await valueOf(client.companies.get({ id }));
  expect(draft).toMatchObject({ ...after, postalCode: '351-0024' });
  expect(earlier.map((each) => [each.kind, each.happenedOn, each.notifiedOn, each.acceptedOn])).toEqual(
    ['contact', 'representative', 'address', 'name'].map((kind) => [kind, '2026-10-01', '2026-10-10', '2026-10-12']),
  );
  expect(earlier[3]).toMatchObject({ before: { name: '株式会社見本製作所' }, after: { name: after.name } });
  expect(earlier[0]).toMatchObject({ before: { contactPhone: '048-463-1111', contactName: '見本　花子' } });
  const history = await client.companies.history({ id });
  expect(history.rows.map((row) => row.action)).toEqual([
    'changeNotices.record',
    'companies.update',
    'companies.create',
  ]);
  expect(history.rows[0]).toMatchObject({ after: { name: after.name, acceptedOn: '2026-10-12' } });
  expect(history.rows[1]).toMatchObject({ before: { name: '株式会社見本製作処' }, companyName: after.name });
});

test('a 変更届 is refused with a wrong number, wrong days, no change, or on an older version, and writes nothing', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const { id } = await valueOf(client.companies.create({ draft: typedCompany() }));
  const after = { contactName: '見本　三郎' };
  const contents = contentsOf(app.context.store);
  const faultsOf = async (more: object) =>
    (await refusalOf(client.changeNotices.record(notice(id, 1, { after, ...more })))).faults?.map((each) => [
      each.path,
      each.code,
    ]);
  expect(await faultsOf({ after: { name: '　', corporateNumber: '123' } })).toEqual([
    ['name', 'required'],
    ['corporateNumber', 'corporate-number-length'],
  ]);
  expect(await faultsOf({ happenedOn: null, notifiedOn: '2026-11-23', acceptedOn: '2026-02-30' })).toEqual([
    ['happenedOn', 'required'],
    ['notifiedOn', 'date-in-future'],
    ['acceptedOn', 'impossible-date'],
  ]);
  expect(await faultsOf({ notifiedOn: '2026-09-30', acceptedOn: '2026-09-30' })).toEqual([
    ['notifiedOn', 'before-another-date'],
    ['acceptedOn', 'before-another-date'],
  ]);
  expect(await faultsOf({ acceptedOn: '2026-10-09' })).toEqual([['acceptedOn', 'before-another-date']]);
  expect(await refusalOf(client.changeNotices.record(notice(id, 1)))).toMatchObject({ code: 'nothing-changed' });
  expect(await refusalOf(client.changeNotices.record(notice('none', 1, { after })))).toMatchObject({
    code: 'not-found',
  });
  expect(contentsOf(app.context.store)).toEqual(contents);
  await valueOf(client.companies.update({ id, rowVersion: 1, draft: typedCompany({ contactName: '別人' }) }));
  const conflict = await refusalOf(client.changeNotices.record(notice(id, 1, { after })));
  expect(conflict).toMatchObject({ code: 'edit-conflict', current: { rowVersion: 2 } });
  expect(conflict.changes).toEqual([{ field: 'contactName', yours: '見本　三郎', theirs: '別人' }]);
});

test('another 法人番号 is kept as a change of the legal person, and never that of a second company', async () => {
  const { client } = await openRegister();
  const { id } = await valueOf(client.companies.create({ draft: typedCompany({ corporateNumber: '4000020112275' }) }));
  await valueOf(
    client.companies.create({ draft: typedCompany({ name: '別の会社', corporateNumber: '3000020112276' }) }),
  );
  const twin = await refusalOf(
    client.changeNotices.record(
      notice(id, 1, { after: { corporateNumber: '3000020112276' }, confirmedDuplicate: true }),
    ),
  );
  expect(twin).toMatchObject({ code: 'duplicate-company', duplicates: [{ reason: 'corporate-number' }] });
  await valueOf(client.changeNotices.record(notice(id, 1, { after: { corporateNumber: '' } })));
  expect((await valueOf(client.companies.get({ id }))).earlier).toMatchObject([
    { kind: 'other', before: { corporateNumber: '4000020112275' }, after: { corporateNumber: '' } },
  ]);
});

test('an edit on an older version shows both sides, and goes through when it names the current one', async () => {
  const { client } = await openRegister();
  await valueOf(client.settings.save({ version: 0, values: { clerkName: '甲' } }));
  const { id } = await valueOf(client.companies.create({ draft: typedCompany() }));
  await valueOf(client.companies.update({ id, rowVersion: 1, draft: typedCompany({ employees: 50 }) }));
  const mine = typedCompany({ employees: 60, note: '電話で確認' });
  const conflict = await refusalOf(client.companies.update({ id, rowVersion: 1, draft: mine }));
  expect(conflict).toMatchObject({ code: 'edit-conflict', current: { rowVersion: 2, updatedBy: '甲' } });
  expect(conflict.changes).toEqual([
    { field: 'employees', yours: '60', theirs: '50' },
    { field: 'note', yours: '電話で確認', theirs: '' },
  ]);
  expect((await valueOf(client.companies.get({ id }))).draft.employees).toBe(50);
  await valueOf(client.companies.update({ id, rowVersion: 2, draft: mine }));
  // what both sides wrote alike is no conflict
  expect(await valueOf(client.companies.update({ id, rowVersion: 1, draft: mine }))).toEqual({ id, rowVersion: 3 });
});

test('only a company without records can be removed, and only with a reason', async () => {
  const { client } = await openRegister();
  const { id } = await valueOf(client.companies.create({ draft: typedCompany() }));
  const other = await valueOf(client.companies.create({ draft: typedCompany({ name: '残る会社' }) }));
  await valueOf(client.applications.create({ companyId: other.id, kind: 'new', receivedOn: null }));
  expect(await refusalOf(client.companies.remove({ id: other.id, rowVersion: 1, reason: '誤り' }))).toMatchObject({
    code: 'company-has-records',
    params: { applications: 1 },
  });
  expect((await refusalOf(client.companies.remove({ id, rowVersion: 1, reason: '　' }))).faults).toMatchObject([
    { path: 'reason', code: 'required' },
  ]);
  await valueOf(client.companies.remove({ id, rowVersion: 1, reason: '二重登録' }));
  expect((await refusalOf(client.companies.get({ id }))).code).toBe('not-found');
  expect((await client.companies.list({})).rows.map((row) => row.id)).toEqual([other.id]);
  expect((await client.companies.history({ id })).rows[0]).toMatchObject({ action: 'companies.remove' });
  // its number and name are free again
  await valueOf(client.companies.create({ draft: typedCompany() }));
});
