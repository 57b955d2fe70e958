import { expect, test } from 'vitest';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';

async function certify(client: RegisterClient, name: string): Promise<{ companyId: string; applicationId: string }> {
  const { today } = await client.safekeeping.session({});
  const { id } = await valueOf(client.companies.create({ draft: typedCompany({ name, address: name }) }));
  const made = await valueOf(client.applications.create({ companyId: id, kind: 'new', receivedOn: today }));
  await finishedReview(client, made.id);
  await certified(client, made.id);
  return { companyId: id, applicationId: made.id };
}

test('a new register needs nothing', async () => {
  const { client } = await openRegister();
  expect(await client.home.overview({})).toEqual({
    today: '2026-11-22',
    deadlines: { counts: { overdue: 0, urgent: 0, soon: 0, notice: 0, later: 0 }, rows: [] },
    applications: [],
    overdueCorrections: 0,
    certificatesToIssue: 0,
    nextMeeting: null,
    companies: 0,
    certifiedNow: 0,
    recent: [],
  });
});

test('a deadline comes nearer, passes, and is gone ninety days later; a decided renewal ends it', async () => {
  const { client, setClock } = await openRegister('2021-01-15');
  const first = await certify(client, '甲');
  await certify(client, '乙');
  const bands = async (day: string) => {
    setClock(day);
    const { counts } = (await client.home.overview({})).deadlines;
    return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  };
  // both terms end on 2024-01-15; the notice window opens six months before
  expect(await bands('2021-01-15')).toEqual({ later: 2 });
  expect(await bands('2023-07-14')).toEqual({ later: 2 });
  expect(await bands('2023-07-15')).toEqual({ notice: 2 });
  expect(await bands('2023-10-17')).toEqual({ soon: 2 });
  expect(await bands('2023-12-16')).toEqual({ urgent: 2 });
  setClock('2023-12-10');
  const renewal = await valueOf(
    client.applications.create({ companyId: first.companyId, kind: 'renewal', receivedOn: '2023-12-10' }),
  );
  const { rows } = await client.home.deadlines({});
  expect(rows.map((row) => [row.companyName, row.daysLeft, row.band, row.renewalStatus])).toEqual([
    ['甲', 36, 'soon', 'received'],
    ['乙', 36, 'soon', null],
  ]);
  await finishedReview(client, renewal.id);
  await certified(client, renewal.id);
  expect(await bands('2024-01-15')).toEqual({ urgent: 1, later: 1 });
  expect((await client.home.deadlines({ band: 'later' })).rows).toMatchObject([
    { companyName: '甲', endOn: '2027-01-15' },
  ]);
  expect(await bands('2024-01-16')).toEqual({ overdue: 1, later: 1 });
  expect((await client.home.deadlines({ band: 'overdue' })).rows).toMatchObject([{ companyName: '乙', daysLeft: -1 }]);
  expect(await bands('2024-04-14')).toEqual({ overdue: 1, later: 1 });
  expect(await bands('2024-04-15')).toEqual({ later: 1 });
  expect((await client.home.overview({})).certifiedNow).toBe(1);
});

test('each number on the first page is as long as the list it opens', async () => {
  const { client, setClock } = await openRegister('2026-11-01');
  await certify(client, '認定済');
  setClock('2026-11-02');
  const waiting = await valueOf(client.companies.create({ draft: typedCompany({ name: '手続中', address: 'あ' }) }));
  const made = await valueOf(
    client.applications.create({ companyId: waiting.id, kind: 'new', receivedOn: '2026-11-01' }),
  );
  await finishedReview(client, made.id);
  const { rowVersion } = await valueOf(client.applications.get({ id: made.id }));
  await valueOf(client.applications.moveTo({ id: made.id, rowVersion, to: 'opinion' }));
  const draft = { name: '第2回推進委員会', heldOn: '2026-12-01', place: '', note: '' };
  const meeting = await valueOf(client.committee.create({ draft }));
  await valueOf(client.committee.addItem({ meetingId: meeting.id, applicationId: made.id }));
  const home = await client.home.overview({});
  expect(home).toMatchObject({
    applications: [{ status: 'opinion', count: 1, oldestReceivedOn: '2026-11-01' }],
    certificatesToIssue: 1,
    nextMeeting: { id: meeting.id, withoutOpinion: 1 },
    companies: 2,
    certifiedNow: 1,
  });
  expect((await client.certificates.candidates({ notIssuedOnly: true })).rows).toHaveLength(home.certificatesToIssue);
  expect((await client.applications.list({ status: 'opinion' })).total).toBe(1);
  expect((await client.companies.list({ filters: { state: 'in-force' } })).total).toBe(home.certifiedNow);
  expect(home.recent[0]).toMatchObject({ action: 'committee.addItem', companyName: '手続中' });
  expect(home.recent.map((row) => row.action)).not.toContain('checksheets.saveItem');
  setClock('2026-12-02');
  expect((await client.home.overview({})).nextMeeting).toBeNull();
});

test('corrections past their date are counted and listed from the day after, and no others', async () => {
  const { client, setClock } = await openRegister('2026-11-02');
  const asked = async (name: string, correctionDueOn: string) => {
    const { id: companyId } = await valueOf(client.companies.create({ draft: typedCompany({ name, address: name }) }));
    const made = await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2026-11-02' }));
    const move = {
      id: made.id,
      rowVersion: made.rowVersion,
      to: 'correction',
      note: '会社概要',
      correctionDueOn,
    } as const;
    await valueOf(client.applications.moveTo(move));
  };
  await asked('近い', '2026-11-10');
  await asked('遠い', '2026-12-10');
  const now = async () => ({
    counted: (await client.home.overview({})).overdueCorrections,
    listed: (await client.applications.list({ status: 'correction-overdue' })).rows.map((row) => row.companyName),
  });
  setClock('2026-11-10');
  expect(await now()).toEqual({ counted: 0, listed: [] });
  setClock('2026-11-11');
  expect(await now()).toEqual({ counted: 1, listed: ['近い'] });
  expect((await client.applications.list({ status: 'correction' })).total).toBe(2);
});

test('「まだ先」 lists every term it counts, however long the city makes them', async () => {
  const { client } = await openRegister('2026-11-22');
  await valueOf(client.settings.save({ version: 0, values: { termYears: 10 } }));
  await certify(client, '甲');
  const { counts } = (await client.home.overview({})).deadlines;
  const { rows } = await client.home.deadlines({ band: 'later' });
  expect([counts.later, rows.map((row) => row.endOn)]).toEqual([1, ['2036-11-22']]);
});
