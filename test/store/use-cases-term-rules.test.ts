import { describe, expect, test } from 'vitest';
import { insertCertification, insertTerm } from '../../electron/store/repositories/decisions.ts';
import type { StoredTermRule } from '../../shared/contract/common.ts';
import { explainTerm } from '../../shared/domain/term-sentence.ts';
import { contentsOf } from '../support/contents.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';

const draft = typedCompany({ employeesOn: null, publicationConsentOn: null });

async function choose(client: RegisterClient, values: Record<string, string | number | boolean>): Promise<void> {
  const { version } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values }));
}

/** A company certified on the day the clock shows. */
async function certifiedToday(client: RegisterClient, receivedOn: string) {
  const { id: companyId } = await valueOf(client.companies.create({ draft }));
  const { id } = await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn }));
  await finishedReview(client, id);
  const { certification } = await certified(client, id);
  return { companyId, certification: certification! };
}

const termsOf = async (client: RegisterClient, id: string) => (await valueOf(client.companies.get({ id }))).terms;

const inForce = async (client: RegisterClient) => {
  const page = { query: '', sort: 'kana', direction: 'asc', offset: 0, limit: 10 } as const;
  const { rows } = await client.companies.list({ ...page, filters: { state: 'in-force' } });
  const { certifiedNow } = await client.home.overview({});
  expect(certifiedNow).toBe(rows.length);
  return rows.map(({ state, renewals, certifiedYears }) => ({ state, renewals, certifiedYears }));
};

describe('認定日 令和7年3月15日', () => {
  test.each([
    ['exclude-first-day', '2025-03-16', '2028-03-15'],
    ['from-first-day', '2025-03-15', '2028-03-14'],
    ['month-end', '2025-03-16', '2028-03-31'],
    ['fiscal-year', '2025-03-15', '2028-03-31'],
  ])('by the setting %s: %s to %s, and no later setting moves it', async (expiryRule, startOn, endOn) => {
    const register = await openRegister('2025-03-15');
    const { client } = register;
    await choose(client, { expiryRule });
    const { companyId, certification } = await certifiedToday(client, '2025-02-03');
    expect(certification).toMatchObject({ startOn, endOn });
    const rule = { rule: expiryRule, years: 3, eventOn: '2025-03-15', previousEndOn: null };
    const before = await termsOf(client, companyId);
    expect(before).toMatchObject([{ startOn, endOn, rule, basis: certification.basis }]);
    const kept: StoredTermRule = before[0]!.rule!;
    expect(explainTerm(kept).at(-1)).toMatchObject({ label: '満了日', on: endOn });

    await choose(client, { expiryRule: expiryRule === 'month-end' ? 'fiscal-year' : 'month-end', termYears: 5 });
    expect(await termsOf(client, companyId)).toEqual(before);
    expect(await termsOf(await register.restart(), companyId)).toEqual(before);
  });
});

test('by the fiscal year the certification holds from its day on: no second one before 1 April, and it can be given up', async () => {
  const { client, setClock } = await openRegister('2024-01-15');
  await choose(client, { expiryRule: 'fiscal-year' });
  const { companyId } = await certifiedToday(client, '2024-01-15');
  setClock('2024-02-01');
  expect(await inForce(client)).toMatchObject([{ state: 'active' }]);
  const asked = await valueOf(client.terms.validity({ companyId, on: '2024-01-15' }));
  expect(asked).toMatchObject({ valid: true, term: { from: '2024-01-15', endOn: '2027-03-31' } });
  expect((await valueOf(client.terms.validity({ companyId, on: '2024-01-14' }))).valid).toBe(false);
  const again = client.applications.create({ companyId, kind: 'new', receivedOn: '2024-02-01' });
  expect(await refusalOf(again)).toMatchObject({ code: 'still-certified', params: { endOn: '2027-03-31' } });

  const { applications } = await valueOf(client.companies.get({ id: companyId }));
  const { decision } = await valueOf(client.applications.get({ id: applications[0]!.id }));
  expect(decision).toMatchObject({ startOn: '2024-01-15', countFrom: '2024-04-01', endOn: '2027-03-31' });
  expect(decision?.basis).toBe(
    '認定日 令和6年1月15日から効力、翌4月1日（年度による期間）令和6年4月1日から3年、令和9年3月31日満了',
  );

  const day = '2024-02-01';
  const given = { kind: 'resigned', effectiveOn: day, happenedOn: '', notifiedOn: day, acceptedOn: day } as const;
  const rest = { form: '', ground: '', reason: '', heard: null, hearingOn: '', hearingNote: '', documentNumber: '' };
  await valueOf(client.terms.recordEnding({ companyId, draft: { ...given, ...rest } }));
  expect(await inForce(client)).toEqual([]);
  expect((await valueOf(client.terms.validity({ companyId, on: '2024-01-31' }))).valid).toBe(true);
});

test('a renewal decided on the last day of the old term leaves that day to it', async () => {
  const { client, setClock } = await openRegister('2021-01-15');
  const { companyId } = await certifiedToday(client, '2021-01-15');
  await choose(client, { numberKeptOnRenewal: false });
  setClock('2024-01-15');
  const { id } = await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn: '2024-01-15' }));
  await finishedReview(client, id);
  await certified(client, id);
  const on = async (day: string) => valueOf(client.terms.validity({ companyId, on: day }));
  const last = await on('2024-01-15');
  expect(last).toMatchObject({
    number: 1,
    valid: true,
    term: { kind: 'new', from: '2021-01-15', endOn: '2024-01-15' },
  });
  expect(last.reasons).toEqual(['認定期間（新規、令和3年1月16日から令和6年1月15日まで）の間の日です。']);
  expect(await on('2024-01-16')).toMatchObject({
    number: 2,
    valid: true,
    term: { kind: 'renewal', from: '2024-01-16', endOn: '2027-01-15' },
  });
  const page = { query: '', filters: {}, sort: 'kana', direction: 'asc', offset: 0, limit: 10 } as const;
  expect((await client.companies.list(page)).rows).toMatchObject([{ number: 1, termEndOn: '2027-01-15' }]);
  // nor is the term that begins tomorrow offered for an extension
  const by = { kind: 'months', months: 6 } as const;
  const plan = await valueOf(
    client.terms.planExtension({ fromOn: '', toOn: '', by, reason: '延長', extendedOn: '2024-01-15' }),
  );
  expect(plan.rows.map(({ startOn, problem }) => [startOn, problem])).toEqual([['2021-01-16', 'next-term-decided']]);
});

describe('a renewal undecided at the end', () => {
  test('is 満了後・審査中 and counts as the city says; decided then, it begins as the city says', async () => {
    const { client, setClock } = await openRegister('2025-03-15');
    const { companyId } = await certifiedToday(client, '2025-02-03');
    setClock('2028-03-01');
    const { id } = await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn: '2028-03-01' }));
    const state = async () => (await valueOf(client.companies.get({ id: companyId }))).state;
    expect([await state(), await inForce(client)]).toEqual([
      'renewing',
      [{ state: 'renewing', renewals: 0, certifiedYears: 2 }],
    ]);
    await finishedReview(client, id);

    setClock('2028-04-05');
    expect(await state()).toBe('pending');
    expect(await inForce(client)).toEqual([{ state: 'pending', renewals: 0, certifiedYears: 3 }]);
    await choose(client, { undecidedAtEnd: 'lapses' });
    expect([await state(), await inForce(client)]).toEqual(['pending', []]);

    await choose(client, { renewalRule: 'from-decision-when-late', expiryRule: 'from-first-day' });
    const prepared = await valueOf(client.decisions.prepare({ applicationId: id }));
    expect(prepared).toMatchObject({ expiryRule: 'from-first-day', renewalRule: 'from-decision-when-late' });
    const { certification } = await certified(client, id);
    expect(certification).toMatchObject({ startOn: '2028-04-05', endOn: '2031-04-04' });
    const [latest] = await termsOf(client, companyId);
    expect(latest?.rule).toEqual({
      rule: 'from-first-day',
      years: 3,
      eventOn: '2028-04-05',
      previousEndOn: '2028-03-15',
      renewalRule: 'from-decision-when-late',
    });
    expect([await state(), await inForce(client)]).toEqual([
      'active',
      [{ state: 'active', renewals: 1, certifiedYears: 3 }],
    ]);
  });

  test('received after the end: a new application, or within the days the city grants', async () => {
    const { client, app, setClock } = await openRegister('2025-03-15');
    const { companyId } = await certifiedToday(client, '2025-02-03');
    setClock('2028-04-05');
    const renew = (receivedOn: string) => client.applications.create({ companyId, kind: 'renewal', receivedOn });
    const before = contentsOf(app.context.store);
    expect(await refusalOf(renew('2028-03-16'))).toMatchObject({
      code: 'renewal-too-late',
      params: { receivedOn: '2028-03-16', endOn: '2028-03-15' },
    });
    expect(contentsOf(app.context.store)).toEqual(before);
    await choose(client, { lateRenewalDays: 10 });
    expect(await refusalOf(renew('2028-03-26'))).toMatchObject({ code: 'renewal-too-late' });
    const { id } = await valueOf(renew('2028-03-25'));
    expect((await valueOf(client.applications.get({ id }))).renewal).toMatchObject({
      timing: 'after-end',
      pending: 'lapses',
    });
    // what had lapsed does not revive by a late receipt, although one in time would keep it valid
    expect((await valueOf(client.companies.get({ id: companyId }))).state).toBe('pending');
    expect(await inForce(client)).toEqual([]);
    const asked = await valueOf(client.terms.validity({ companyId, on: '2028-04-05' }));
    expect(asked).toMatchObject({ valid: false, headline: '有効ではない', state: '満了後・審査中' });
    expect(asked.reasons).toEqual([
      expect.stringMatching(
        /に満了して効力を失っています。満了後に受け付けた更新の申請（令和10年3月25日受付、受付番号 .+）を審査中で、決定があるまで有効ではありません。$/u,
      ),
    ]);
    await finishedReview(client, id);
    // the days granted are gone again: what was received stays a renewal no longer
    await choose(client, { lateRenewalDays: 0 });
    await expect(certified(client, id)).rejects.toThrow('renewal-too-late');
    await choose(client, { lateRenewalDays: 10 });
    const { certification } = await certified(client, id);
    expect(certification).toMatchObject({ number: 1, startOn: '2028-03-16', endOn: '2031-03-15' });
  });
});

test('no decision gives a term that overlaps another: said before the file refuses it, and nothing is written', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const { store } = app.context;
  const { id: companyId } = await valueOf(client.companies.create({ draft }));
  const { id } = await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2026-10-01' }));
  await finishedReview(client, id);
  const stamp = { at: '2026-11-01T00:00:00.000Z', clerk: '見本' };
  const certificationId = insertCertification(store, { companyId, number: 9, firstCertifiedOn: '2026-11-01' }, stamp);
  const of = { certificationId, companyId, decisionId: null, kind: 'new', schemeVersionId: '2023-pass-fail' } as const;
  const dates = { certifiedOn: '2026-11-01', startOn: '2027-04-01', endOn: '2030-03-31', basis: '移行前の記録' };
  insertTerm(store, { ...of, ...dates }, stamp);
  // a row from before rules were kept has its sentence
  expect(await termsOf(client, companyId)).toMatchObject([{ rule: null, basis: '移行前の記録' }]);

  await expect(certified(client, id)).rejects.toThrow('term-overlaps');
  const { rowVersion } = await valueOf(client.applications.get({ id }));
  const before = contentsOf(store);
  const given = { outcome: 'certified', decidedOn: '2026-11-22', reason: '', documentNumber: '' } as const;
  expect(await refusalOf(client.decisions.record({ applicationId: id, rowVersion, ...given }))).toMatchObject({
    code: 'term-overlaps',
    params: { startOn: '2027-04-01', endOn: '2030-03-31' },
  });
  expect(contentsOf(store)).toEqual(before);
});
