import { expect, test } from 'vitest';
import { breakAudit, contentsOf } from '../support/contents.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type Register, typedCompany, valueOf } from '../support/register.ts';

/** Companies certified on 15 January 2021 (terms to 15 January 2024) and one a year later. */
async function threeCertified({ client, setClock }: Register): Promise<string[]> {
  const ids: string[] = [];
  for (const [name, day] of [
    ['株式会社一', '2021-01-15'],
    ['株式会社二', '2021-01-15'],
    ['株式会社三', '2022-01-15'],
  ] as const) {
    setClock(day);
    const draft = typedCompany({ name, corporateNumber: '' });
    const { id } = await valueOf(client.companies.create({ draft }));
    const application = await valueOf(client.applications.create({ companyId: id, kind: 'new', receivedOn: day }));
    await finishedReview(client, application.id);
    await certified(client, application.id);
    ids.push(id);
  }
  setClock('2023-04-10');
  return ids;
}

const toMarch = {
  by: { kind: 'date' as const, newEndOn: 'R6.3.31' },
  reason: '会計年度に合わせるため',
  extendedOn: 'R5.4.1',
};
const firstTwo = { ...toMarch, fromOn: '', toOn: 'R6.1.31' };

async function chosen({ client }: Register, input: Parameters<typeof client.terms.planExtension>[0] = firstTwo) {
  const { rows } = await valueOf(client.terms.planExtension(input));
  return rows.filter(({ problem }) => problem === null).map(({ termId: id, rowVersion }) => ({ id, rowVersion }));
}
const issueTo = async ({ client }: Register, termIds: string[], issuedOn: string) => {
  await valueOf(client.settings.save({ version: 0, values: { mayorName: '朝霞　市子', proofDay: 'any' } }));
  return client.certificates.issue({ termIds, issuedOn, reason: '' });
};

test('a preview says what each term becomes; applying makes new terms with the same start, and states follow', async () => {
  const register = await openRegister('2021-01-15');
  const { client, setClock, app } = register;
  const [one, two, three] = await threeCertified(register);
  const { terms } = await valueOf(client.companies.get({ id: one! }));
  const issued = await issueTo(register, [terms[0]!.id], '2023-04-01');
  expect(issued.ok).toBe(true);

  const before = contentsOf(app.context.store);
  const plan = await valueOf(client.terms.planExtension(firstTwo));
  expect(plan).toMatchObject({
    more: false,
    rows: [
      { companyName: '株式会社一', endOn: '2024-01-15', newEndOn: '2024-03-31', problem: null, certificateOut: true },
      { companyName: '株式会社二', endOn: '2024-01-15', newEndOn: '2024-03-31', problem: null, certificateOut: false },
    ],
  });
  // one day for all: a term that ends later than it is not prolonged
  const all = await valueOf(client.terms.planExtension({ ...toMarch, fromOn: '', toOn: '' }));
  expect(all.rows.map(({ problem }) => problem)).toEqual([null, null, 'not-later']);
  const months = { ...toMarch, by: { kind: 'months' as const, months: 2 }, fromOn: 'R7.1.1', toOn: '' };
  expect((await valueOf(client.terms.planExtension(months))).rows).toMatchObject([
    { companyId: three, newEndOn: '2025-03-15', problem: null },
  ]);
  expect(contentsOf(app.context.store)).toEqual(before);

  const extension = await valueOf(client.terms.extend({ ...toMarch, terms: await chosen(register) }));
  // a listing names each company once, as newly certified, with the end that holds
  const scope = { by: 'period' as const, fromOn: '2021-01-01', toOn: '2021-12-31' };
  const listed = { title: '認定企業', medium: 'web' as const, scope, ordering: 'number' as const };
  const listing = await valueOf(client.publications.create({ draft: listed }));
  expect((await valueOf(client.publications.get({ id: listing.id }))).entries).toMatchObject([
    { companyId: one, kind: 'new', endOn: '2024-03-31' },
    { companyId: two, kind: 'new', endOn: '2024-03-31' },
  ]);
  const detail = await valueOf(client.companies.get({ id: two! }));
  expect(detail.terms.map(({ kind, startOn, endOn }) => [kind, startOn, endOn])).toEqual([
    ['extension', '2021-01-16', '2024-03-31'],
    ['new', '2021-01-16', '2024-01-15'],
  ]);
  expect(detail.terms[0]!.basis).toBe('認定期間を令和6年1月15日から令和6年3月31日まで延長（会計年度に合わせるため）');
  expect((await client.companies.history({ id: two!, offset: 0, limit: 2 })).rows).toMatchObject([
    // the listing put on record what it says of the company
    { action: 'achievements.takeOver' },
    { action: 'terms.extendTerm', before: { endOn: '2024-01-15' }, after: { endOn: '2024-03-31' } },
  ]);
  expect((await client.terms.extensions({})).rows).toMatchObject([
    {
      id: extension.id,
      reason: '会計年度に合わせるため',
      extendedOn: '2023-04-01',
      takenBackAt: null,
      usedBy: null,
      terms: [
        { companyId: one, oldEndOn: '2024-01-15', newEndOn: '2024-03-31', toReissue: true },
        { companyId: two, toReissue: false },
      ],
    },
  ]);
  // prolonged once, a term is offered with its new end; only the last of a chain counts
  expect((await valueOf(client.terms.planExtension({ ...toMarch, fromOn: '', toOn: '' }))).rows).toMatchObject([
    { companyId: one, endOn: '2024-03-31', problem: 'not-later' },
    { companyId: two, endOn: '2024-03-31', problem: 'not-later' },
    { companyId: three },
  ]);
  setClock('2024-03-31');
  expect((await valueOf(client.companies.get({ id: two! }))).state).toBe('notice');
  setClock('2024-04-01');
  expect((await valueOf(client.companies.get({ id: two! }))).state).toBe('expired');
});

test('an extension is taken back until something is built on it: a certificate, a decision, an ending, another extension', async () => {
  const register = await openRegister('2021-01-15');
  const { client, setClock } = register;
  const [one, two] = await threeCertified(register);
  const extend = async (by: Parameters<typeof client.terms.extend>[0]['by'] = toMarch.by) => {
    const terms = await chosen(register, { ...firstTwo, by, toOn: 'R6.6.30' });
    return valueOf(client.terms.extend({ ...toMarch, by, terms }));
  };
  const takeBack = (extensionId: string) =>
    client.terms.takeBackExtension({ extensionId, rowVersion: 1, reason: '取りやめ' });
  const endOf = async (id: string) => (await valueOf(client.companies.get({ id }))).terms[0]!.endOn;
  const inUse = (companyName: string) => ({ code: 'extension-in-use', params: { companyName } });

  const first = await extend();
  expect(
    (await refusalOf(client.terms.takeBackExtension({ extensionId: first.id, rowVersion: 1, reason: '' }))).faults,
  ).toMatchObject([{ path: 'reason', code: 'required' }]);
  await valueOf(takeBack(first.id));
  expect(await endOf(one!)).toBe('2024-01-15');
  expect((await client.terms.extensions({})).rows[0]).toMatchObject({ takenBackBy: '担当者未設定' });
  expect(await refusalOf(takeBack(first.id))).toMatchObject({ code: 'not-found' });

  const second = await extend();
  const third = await extend({ kind: 'months', months: 1 });
  expect(await endOf(one!)).toBe('2024-04-30');
  expect(await refusalOf(takeBack(second.id))).toMatchObject({ code: 'extension-in-use' });
  await valueOf(takeBack(third.id));

  // an ending of a prolonged term counts as built on it, and goes before it
  const draft = { kind: 'resigned' as const, effectiveOn: 'R5.4.10', notifiedOn: 'R5.4.1', acceptedOn: 'R5.4.3' };
  const texts = {
    happenedOn: '',
    form: '',
    ground: '',
    reason: '',
    heard: null,
    hearingOn: '',
    hearingNote: '',
    documentNumber: '',
  };
  const ending = await valueOf(client.terms.recordEnding({ companyId: two!, draft: { ...draft, ...texts } }));
  expect((await valueOf(client.companies.get({ id: two! }))).state).toBe('resigned');
  expect(await refusalOf(takeBack(second.id))).toMatchObject(inUse('株式会社二'));
  await valueOf(client.terms.takeBackEnding({ endingId: ending.id, rowVersion: 1, reason: '誤り' }));

  setClock('2023-10-01');
  const renewal = await valueOf(
    client.applications.create({ companyId: one!, kind: 'renewal', receivedOn: '2023-10-01' }),
  );
  await finishedReview(client, renewal.id);
  await certified(client, renewal.id);
  // the renewal joins the prolonged end
  expect((await valueOf(client.companies.get({ id: one! }))).terms[0]).toMatchObject({ startOn: '2024-04-01' });
  expect(await refusalOf(takeBack(second.id))).toMatchObject(inUse('株式会社一'));
  expect((await client.terms.extensions({})).rows.find(({ id }) => id === second.id)?.usedBy).toBe('株式会社一');
});

test('a certificate with the new end keeps the extension; a decided next term stands in its way', async () => {
  const register = await openRegister('2021-01-15');
  const { client, setClock, app } = register;
  const [one, two] = await threeCertified(register);
  setClock('2023-10-01');
  const renewal = await valueOf(
    client.applications.create({ companyId: one!, kind: 'renewal', receivedOn: '2023-10-01' }),
  );
  await finishedReview(client, renewal.id);
  await certified(client, renewal.id);
  const { rows } = await valueOf(client.terms.planExtension(firstTwo));
  expect(rows).toMatchObject([
    { companyId: one, problem: 'next-term-decided', next: { startOn: '2024-01-16' } },
    { companyId: two, problem: null },
  ]);
  const before = contentsOf(app.context.store);
  const both = rows.map(({ termId: id, rowVersion }) => ({ id, rowVersion }));
  expect(await refusalOf(client.terms.extend({ ...toMarch, terms: both }))).toMatchObject({
    code: 'term-overlaps',
    params: { companyName: '株式会社一', startOn: '2024-01-16' },
  });
  expect(await refusalOf(client.terms.extend({ ...toMarch, terms: [] }))).toMatchObject({ code: 'nothing-chosen' });
  const stale = both.slice(1).map((each) => ({ ...each, rowVersion: 7 }));
  expect(await refusalOf(client.terms.extend({ ...toMarch, terms: stale }))).toMatchObject({ code: 'edit-conflict' });
  expect(await refusalOf(client.terms.extend({ ...toMarch, reason: '', terms: both.slice(1) }))).toMatchObject({
    faults: [{ path: 'reason', code: 'required' }],
  });
  breakAudit(app.context.store, 'terms.extend');
  await expect(client.terms.extend({ ...toMarch, terms: both.slice(1) })).rejects.toThrow();
  expect(contentsOf(app.context.store)).toEqual(before);
});

test('once the certificate is reissued with the new end, it stands', async () => {
  const register = await openRegister('2021-01-15');
  const { client } = register;
  const [one] = await threeCertified(register);
  const extension = await valueOf(client.terms.extend({ ...toMarch, terms: await chosen(register) }));
  const { terms } = await valueOf(client.companies.get({ id: one! }));
  const issued = await issueTo(register, [terms[0]!.id], '2023-04-10');
  expect(issued.ok).toBe(true);
  expect(
    await refusalOf(client.terms.takeBackExtension({ extensionId: extension.id, rowVersion: 1, reason: '取りやめ' })),
  ).toMatchObject({ code: 'extension-in-use', params: { companyName: '株式会社一' } });
});

test('a company that gave up a prolonged term and was certified anew renews the new term, though the old one had a later end', async () => {
  const register = await openRegister('2021-01-15');
  const { client, setClock } = register;
  const [, , three] = await threeCertified(register);
  const months = { by: { kind: 'months' as const, months: 36 }, reason: '制度の見直し', extendedOn: 'R5.4.10' };
  const terms = await chosen(register, { ...months, fromOn: 'R7.1.1', toOn: '' });
  await valueOf(client.terms.extend({ ...months, terms }));
  const day = 'R5.4.10';
  const ending = { effectiveOn: day, happenedOn: '', notifiedOn: day, acceptedOn: day, form: '認定辞退届' };
  const nothing = { ground: '', reason: '', heard: null, hearingOn: '', hearingNote: '', documentNumber: '' };
  await valueOf(client.terms.recordEnding({ companyId: three!, draft: { kind: 'resigned', ...ending, ...nothing } }));
  const anew = { companyId: three!, kind: 'new' as const, receivedOn: '2023-04-20' };
  setClock('2023-04-20');
  const first = await valueOf(client.applications.create(anew));
  await finishedReview(client, first.id);
  expect((await certified(client, first.id)).certification).toMatchObject({ number: 4, endOn: '2026-04-20' });

  setClock('2026-03-02');
  expect(await valueOf(client.renewals.start({ companyId: three!, on: null }))).toMatchObject({
    number: 4,
    term: { endOn: '2026-04-20' },
  });
  const again = await valueOf(
    client.applications.create({ companyId: three!, kind: 'renewal', receivedOn: '2026-03-02' }),
  );
  await finishedReview(client, again.id);
  expect((await certified(client, again.id)).certification).toMatchObject({
    number: 4,
    startOn: '2026-04-21',
    endOn: '2029-04-20',
  });
});

test('a renewal received after the earlier end keeps the extension, until it is withdrawn', async () => {
  const register = await openRegister('2021-01-15');
  const { client, setClock } = register;
  const [one] = await threeCertified(register);
  const extension = await valueOf(client.terms.extend({ ...toMarch, terms: await chosen(register) }));
  setClock('2024-02-01');
  const draft = { companyId: one!, kind: 'renewal' as const, receivedOn: '2024-02-01' };
  const { id, rowVersion } = await valueOf(client.applications.create(draft));
  const back = { extensionId: extension.id, rowVersion: 1, reason: '誤って実行したため' };
  expect(await refusalOf(client.terms.takeBackExtension(back))).toMatchObject({
    code: 'extension-in-use',
    params: { companyName: '株式会社一' },
  });
  expect((await client.terms.extensions({})).rows).toMatchObject([{ usedBy: '株式会社一' }]);
  await valueOf(client.applications.moveTo({ id, rowVersion, to: 'withdrawn', note: '取下げ届' }));
  expect((await client.terms.takeBackExtension(back)).ok).toBe(true);
});
