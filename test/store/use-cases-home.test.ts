import { expect, test } from 'vitest';
import { certified, finishedReview } from '../support/procedure.ts';
import { companyWithTerm } from '../support/certified-companies.ts';
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
    applications: [],
    overdueCorrections: 0,
    certificatesToIssue: 0,
    certificatesToHand: 0,
    nextMeeting: null,
    companies: 0,
    certifiedNow: 0,
    recent: [],
  });
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

test('certificates to issue: of the term that runs and of the one that begins after it, of none that ended or was prolonged', async () => {
  const { client, app, setClock } = await openRegister('2026-11-22');
  const { store } = app.context;
  const toIssue = async () => (await client.home.overview({})).certificatesToIssue;
  const { termId } = await companyWithTerm({ client, store }, 1, '2027-01-15');
  const ended = await companyWithTerm({ client, store }, 2, '2027-05-10');
  const gone = await companyWithTerm({ client, store }, 3, '2026-11-21');
  expect([await toIssue(), gone.termId === termId]).toEqual([2, false]);
  store.statement("update term set ended_on = '2026-11-01', end_kind = 'revoked' where id = ?").run(ended.termId);
  const next = (kind: string, id: string, start: string, end: string, prolongs: string | null) =>
    store
      .statement(
        `insert into term (id, created_at, created_by, updated_at, updated_by, certification_id, company_id, kind, certified_on,
           start_on, end_on, basis, scheme_version_id, prolongs_id)
         select @id, created_at, created_by, updated_at, updated_by, certification_id, company_id, @kind, certified_on, @start, @end,
           basis, scheme_version_id, @prolongs from term where id = @from`,
      )
      .run({ id, kind, start, end, prolongs, from: termId });
  const { start } = store.statement<{ start: string }>('select start_on as start from term where id = ?').get(termId)!;
  next('extension', 'longer', start, '2027-03-31', termId);
  expect(await toIssue()).toBe(1);
  next('renewal', 'later', '2027-04-01', '2030-03-31', null);
  expect(await toIssue()).toBe(2);
  setClock('2027-04-01');
  expect(await toIssue()).toBe(1);
  store.statement("update term set ended_on = '2027-04-01', end_kind = 'ended' where id = 'later'").run();
  setClock('2027-03-31');
  await valueOf(client.alerts.confirmToday({}));
  expect(await toIssue()).toBe(1);
});

test('with the clock set back every number and its list count for the last day of use, as the alerts do', async () => {
  const { client, app, setClock } = await openRegister('2027-01-10');
  const { store } = app.context;
  const { companyId } = await companyWithTerm({ client, store }, 1, '2027-01-15');
  const next = { name: '第3回推進委員会', heldOn: '2027-01-18', place: '', note: '' };
  await valueOf(client.committee.create({ draft: next }));
  const numbers = async () => {
    const { today, certifiedNow, certificatesToIssue, nextMeeting } = await client.home.overview({});
    const [listed, candidates, company] = await Promise.all([
      client.companies.list({ filters: { state: 'in-force' } }),
      client.certificates.candidates({ notIssuedOnly: true }),
      valueOf(client.companies.get({ id: companyId })),
    ]);
    expect([listed.total, candidates.rows.length]).toEqual([certifiedNow, certificatesToIssue]);
    return { today, certifiedNow, certificatesToIssue, meeting: nextMeeting !== null, state: company.state };
  };
  const before = { certifiedNow: 1, certificatesToIssue: 1, meeting: true, state: 'notice' };
  const after = { certifiedNow: 0, certificatesToIssue: 0, meeting: false, state: 'expired' };
  expect(await numbers()).toEqual({ today: '2027-01-10', ...before });
  setClock('2027-01-20');
  expect(await numbers()).toEqual({ today: '2027-01-20', ...after });
  setClock('2027-01-10');
  expect(await numbers()).toEqual({ today: '2027-01-10', ...after });
  await valueOf(client.alerts.confirmToday({}));
  expect(await numbers()).toEqual({ today: '2027-01-10', ...before });
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
