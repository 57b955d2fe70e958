import { expect, test } from 'vitest';
import { endingDraft } from '../support/procedure-actions.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type Register, typedCompany, valueOf } from '../support/register.ts';

/** Takes the company through the procedure to a certification of that day. */
async function certify({ client, setClock }: Register, companyId: string, on: string, kind: 'new' | 'renewal' = 'new') {
  setClock(on);
  const { id } = await valueOf(client.applications.create({ companyId, kind, receivedOn: on }));
  await finishedReview(client, id);
  await certified(client, id);
}

async function start() {
  const register = await openRegister('2024-04-01');
  const { id } = await valueOf(register.client.companies.create({ draft: typedCompany() }));
  await certify(register, id, '2024-04-01');
  return { register, id };
}

const resign = ({ client }: Register, companyId: string, on: string, today = on) =>
  valueOf(client.terms.recordEnding({ companyId, draft: endingDraft('resigned', on, today, true) }));

/** State and number by the company's page and by the list, and where the watch counts it. */
async function standing({ client }: Register, id: string) {
  const { state, number, terms } = await valueOf(client.companies.get({ id }));
  const [row] = (await client.companies.list({ query: '' })).rows;
  expect(row).toMatchObject({ state, number });
  const { classes } = (await client.alerts.overview({})).check;
  const of = Object.entries(classes).flatMap(([name, count]) => (count > 0 ? [name] : []));
  return { state, number, of, ends: terms.map((term) => [term.number, term.endOn, term.endedOn]) };
}

// found by procedure-model.test.ts
test('certified anew after a renewal that was given up before it began: the new certification is what is watched and renewed', async () => {
  const { register, id } = await start();
  await certify(register, id, '2026-11-01', 'renewal');
  register.setClock('2026-12-01');
  await resign(register, id, '2026-12-01');
  expect(await standing(register, id)).toMatchObject({ state: 'resigned', number: 1, of: ['resigned'] });
  await certify(register, id, '2027-01-10');
  expect(await standing(register, id)).toMatchObject({ state: 'active', number: 2, of: ['far'] });
  // the day the renewed term would have begun has passed
  register.setClock('2027-05-01');
  expect(await standing(register, id)).toMatchObject({ state: 'active', number: 2, of: ['far'] });
  expect((await valueOf(register.client.terms.validity({ companyId: id, on: '2027-05-01' }))).valid).toBe(true);
  register.setClock('2029-12-01');
  expect(await standing(register, id)).toMatchObject({ state: 'notice', of: ['alert'] });
  await certify(register, id, '2029-12-01', 'renewal');
  expect((await standing(register, id)).ends[0]).toEqual([2, '2033-01-10', null]);
});

test('an ending dated before a new certification ends what was in force then, and leaves the new one', async () => {
  const { register, id } = await start();
  await certify(register, id, '2027-04-10');
  register.setClock('2027-04-12');
  const ending = await resign(register, id, '2027-03-20', '2027-04-12');
  expect(await standing(register, id)).toEqual({
    state: 'active',
    number: 2,
    of: ['far'],
    ends: [
      [2, '2030-04-10', null],
      [1, '2027-04-01', '2027-03-20'],
    ],
  });
  // recorded by mistake: what it ended was over before the new one began
  await valueOf(register.client.terms.takeBackEnding({ endingId: ending.id, rowVersion: 1, reason: '誤記' }));
  expect((await standing(register, id)).ends[1]).toEqual([1, '2027-04-01', null]);
});

test('revoked and certified anew on the day of the first certification: the new one counts, on the page as in the list', async () => {
  const { register, id } = await start();
  await resign(register, id, '2024-04-01');
  await certify(register, id, '2024-04-01');
  expect(await standing(register, id)).toMatchObject({ state: 'active', number: 2, of: ['far'] });
});

test('two endings of one day: taking the second back leaves the first', async () => {
  const { register, id } = await start();
  register.setClock('2024-05-01');
  const first = await resign(register, id, '2024-05-01');
  await certify(register, id, '2024-05-01');
  const second = await resign(register, id, '2024-05-01');
  expect(await standing(register, id)).toMatchObject({ state: 'resigned', number: 2, of: ['resigned'] });
  const takeBack = (endingId: string) =>
    register.client.terms.takeBackEnding({ endingId, rowVersion: 1, reason: '誤記' });
  expect((await refusalOf(takeBack(first.id))).code).toBe('term-overlaps');
  await valueOf(takeBack(second.id));
  expect(await standing(register, id)).toMatchObject({
    state: 'active',
    number: 2,
    ends: [
      [2, '2027-05-01', null],
      [1, '2027-04-01', '2024-05-01'],
    ],
  });
});

test('a company that is certified does not apply anew, not even for a day before it was', async () => {
  const { register, id } = await start();
  register.setClock('2024-05-01');
  for (const receivedOn of ['2024-03-20', '2024-05-01']) {
    const anew = register.client.applications.create({ companyId: id, kind: 'new', receivedOn });
    expect((await refusalOf(anew)).code).toBe('still-certified');
  }
});
