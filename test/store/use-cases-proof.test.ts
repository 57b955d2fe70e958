import { expect, test } from 'vitest';
import { companyWithTerm } from '../support/certified-companies.ts';
import { contentsOf } from '../support/contents.ts';
import { openRegister, refusalOf, valueOf } from '../support/register.ts';
import { changeTemplate } from '../support/template.ts';

async function withNames(...names: string[]) {
  const register = await openRegister('2026-11-24');
  const { client, app } = register;
  await valueOf(client.settings.save({ version: 0, values: { mayorName: '見本　太郎' } }));
  const companies: { companyId: string; termId: string }[] = [];
  for (const [index, name] of names.entries())
    companies.push(await companyWithTerm({ client, store: app.context.store }, index + 1, '2029-11-24', { name }));
  const order = { termIds: companies.map(({ termId }) => termId), issuedOn: 'R8.11.24' };
  return { ...register, companies, order };
}

test('findings stop the issue until they are mended or accepted, once for all certificates they are true of', async () => {
  const long = `株式会社${'見本製作所'.repeat(19)}`;
  const { client, order, companies, app } = await withNames('株式会社甲', long, '株式会社丙');
  await changeTemplate(client, (wording) => ({ ...wording, title: '表彰状' }));
  const before = contentsOf(app.context.store);
  const proof = await valueOf(client.proof.check(order));
  expect(proof.open).toBe(1);
  const [first, ...others] = proof.findings;
  expect(first).toMatchObject({
    code: 'closing-differs',
    part: 'body',
    text: '表彰状／認定します',
    severity: 'check',
    termIds: order.termIds,
    page: 1,
    accepted: null,
  });
  // the box lies on the sheet, around the body's last line
  expect(first!.box!.x).toBeGreaterThan(20);
  expect(first!.box!.y + first!.box!.height).toBeLessThan(190);
  expect(others.every(({ severity }) => severity === 'hint')).toBe(true);
  expect(others.find(({ code }) => code === 'name-small')).toMatchObject({ page: 2, companyName: long });
  // the smallest name of the batch comes first
  expect(proof.names.map(({ page }) => page)).toEqual([2, 1, 3]);
  expect(proof.names[0]!.size).toBeLessThan(proof.names[1]!.size);
  expect(contentsOf(app.context.store)).toEqual(before);
  expect(await refusalOf(client.certificates.issue(order))).toMatchObject({ code: 'proof-open', params: { count: 1 } });
  expect(contentsOf(app.context.store)).toEqual(before);

  const { subject, termIds } = first!;
  const blank = await refusalOf(client.proof.accept({ subject, termIds, reason: ' ' }));
  expect(blank.faults).toMatchObject([{ path: 'reason', code: 'required' }]);
  expect((await refusalOf(client.proof.accept({ subject: 'x', termIds, reason: '可' }))).code).toBe('not-found');
  expect((await refusalOf(client.proof.accept({ subject, termIds: ['none'], reason: '可' }))).code).toBe('not-found');
  const reason = '市長の決裁を受けた文面のため';
  // accepted for two, it is still open for the third
  expect(await valueOf(client.proof.accept({ subject, termIds: termIds.slice(0, 2), reason }))).toEqual({ count: 2 });
  expect((await valueOf(client.proof.check(order))).open).toBe(1);
  expect(await valueOf(client.proof.accept({ subject, termIds, reason }))).toEqual({ count: 1 });
  const looked = await valueOf(client.proof.check(order));
  expect(looked.open).toBe(0);
  expect(looked.findings[0]?.accepted).toMatchObject({ reason });
  expect(await valueOf(client.proof.takeBack({ subject, termIds: [termIds[1]!] }))).toEqual({ count: 1 });
  expect((await refusalOf(client.certificates.issue(order))).code).toBe('proof-open');
  expect((await refusalOf(client.proof.takeBack({ subject, termIds: [termIds[1]!] }))).code).toBe('not-found');
  await valueOf(client.proof.accept({ subject, termIds, reason }));
  // it says something else: the acceptance holds no more
  await changeTemplate(client, (wording) => ({ ...wording, title: '感謝状' }));
  expect((await valueOf(client.proof.check(order))).open).toBe(1);
  await changeTemplate(client, (wording) => ({ ...wording, title: '表彰状' }));
  const issued = await valueOf(client.certificates.issue(order));
  expect(issued.certificates).toHaveLength(3);
  const audit = app.context.store
    .statement<{ action: string; company: string }>(
      "select action, company_id as company from audit_line where action like 'proof.%' order by id",
    )
    .all();
  expect(audit.map(({ action }) => action)).toEqual([
    ...Array<string>(3).fill('proof.accept'),
    'proof.takeBack',
    'proof.accept',
  ]);
  expect(new Set(audit.map(({ company }) => company))).toEqual(new Set(companies.map(({ companyId }) => companyId)));
});

test('a day that is neither the decision’s nor the ceremony’s, and what the city says of it', async () => {
  const { client, order, companies } = await withNames('株式会社甲');
  const later = { ...order, issuedOn: 'R8.12.1' };
  const codes = async (asked: typeof order) =>
    (await valueOf(client.proof.check(asked))).findings
      .filter(({ part }) => part === 'dateLine')
      .map(({ code, text }) => `${code} ${text}`);
  expect(await codes(order)).toEqual([]);
  expect(await codes(later)).toEqual(['day-not-decision 交付日 令和8年12月1日、認定日 令和8年11月24日']);
  expect((await refusalOf(client.certificates.issue(later))).code).toBe('proof-open');
  const draft = {
    title: '認定証交付式',
    heldOn: 'R8.12.1',
    startsAt: '',
    place: '',
    presenter: '',
    meetingId: null,
    note: '',
  };
  const made = await valueOf(client.ceremonies.create({ draft }));
  await valueOf(client.ceremonies.addGuests({ ceremonyId: made.id, termIds: [companies[0]!.termId] }));
  expect(await codes(later)).toEqual([]);
  // a Sunday, chosen by nobody
  const { version, values } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values: { ...values, proofDay: 'any' } }));
  expect(await codes({ ...order, issuedOn: 'R8.11.29' })).toEqual(['day-closed 令和8年11月29日']);
});
