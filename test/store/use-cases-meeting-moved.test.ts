import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/domain/civil-date.ts';
import { contentsOf } from '../support/contents.ts';
import { openRegister, type Register, refusalOf, valueOf } from '../support/register.ts';
import { addApplication, addCertification, addCompany, addTerm, insert, stamp } from './ledger-data.ts';

const draft = (heldOn: string) => ({ name: `推進委員会 ${heldOn}`, heldOn, place: '', note: '' });

function certifiedUntil({ app }: Register, number: number, endOn: string, more: Record<string, unknown> = {}): string {
  const { store } = app.context;
  const { id: companyId } = addCompany(store, { name: `株式会社${number}号` });
  const certificationId = addCertification(store, companyId, number);
  addTerm(store, { companyId, certificationId }, { end_on: endOn, ...more });
  return companyId;
}

test('before a meeting is moved, added or taken out the register says who is affected and who has no way left', async () => {
  const register = await openRegister('2026-11-24');
  const { client, app } = register;
  const december = await valueOf(client.committee.create({ draft: draft('2026-12-25') }));
  const february = await valueOf(client.committee.create({ draft: draft('2027-02-19') }));
  certifiedUntil(register, 1, '2027-01-15');
  certifiedUntil(register, 2, '2027-02-25');
  const third = certifiedUntil(register, 3, '2027-02-28');
  certifiedUntil(register, 4, '2027-01-20', { ended_on: '2026-11-30', end_kind: 'resigned' });
  addApplication(app.context.store, third, { kind: 'renewal', status: 'reviewing', received_on: '2026-11-20' });
  const before = contentsOf(app.context.store);

  // a day later: for number 1 the application is needed a day later as well, the others keep their meeting
  const later = await valueOf(client.calendar.meetingMoved({ meetingId: december.id, heldOn: '2026-12-28' }));
  expect(later).toMatchObject({ total: 1, lost: 0, doubts: [] });
  expect(later.rows[0]).toMatchObject({
    number: 1,
    lost: false,
    before: { meetingOn: '2026-12-25', neededBy: '2026-11-27', status: 'last-days' },
    after: { meetingOn: '2026-12-28', neededBy: '2026-11-30', status: 'last-days' },
  });
  // a week earlier: the day the application was needed has passed
  expect(await valueOf(client.calendar.meetingMoved({ meetingId: december.id, heldOn: '2026-12-18' }))).toMatchObject({
    total: 1,
    lost: 1,
    rows: [{ number: 1, lost: true, after: { status: 'too-late', neededBy: '2026-11-19' } }],
  });
  // February behind both ends: they fall back to December, which number 2 cannot reach any more; number 3 is in already
  const behind = await valueOf(client.calendar.meetingMoved({ meetingId: february.id, heldOn: '2027-03-02' }));
  expect(behind).toMatchObject({ total: 2, lost: 0 });
  expect(behind.rows.map(({ number, applied, after }) => [number, applied, after.meetingOn, after.status])).toEqual([
    [2, false, '2026-12-25', 'last-days'],
    [3, true, '2026-12-25', 'last-days'],
  ]);
  const gone = await valueOf(client.calendar.meetingMoved({ meetingId: december.id, heldOn: null }));
  expect(gone).toMatchObject({
    total: 1,
    lost: 1,
    rows: [{ number: 1, after: { status: 'no-meeting', meetingOn: null } }],
  });
  expect((await valueOf(client.calendar.meetingMoved({ meetingId: null, heldOn: '2027-01-14' }))).rows).toMatchObject([
    { number: 1, before: { meetingOn: '2026-12-25' }, after: { meetingOn: '2027-01-14', neededBy: '2026-12-10' } },
  ]);
  // what is odd about a day is asked, not refused
  const doubts = async (heldOn: string) =>
    (await valueOf(client.calendar.meetingMoved({ meetingId: null, heldOn }))).doubts;
  expect(await doubts('2027-01-02')).toEqual(['closed-day']);
  expect(await doubts('2026-12-25')).toEqual(['same-day']);
  expect(await doubts('2020-11-24')).toEqual(['long-past']);
  expect(await doubts('2088-05-06')).toEqual(['far-ahead']);
  expect(await refusalOf(client.calendar.meetingMoved({ meetingId: null, heldOn: '2027-02-30' }))).toMatchObject({
    faults: [{ path: 'heldOn', code: 'impossible-date' }],
  });
  expect(await refusalOf(client.calendar.meetingMoved({ meetingId: 'none', heldOn: null }))).toMatchObject({
    code: 'not-found',
  });
  expect(contentsOf(app.context.store)).toEqual(before);
});

test('a renewal that came in after the day it was needed still loses its meeting when that moves behind the end', async () => {
  const register = await openRegister('2026-11-24');
  const { client, app } = register;
  const december = await valueOf(client.committee.create({ draft: draft('2026-12-04') }));
  const companyId = certifiedUntil(register, 1, '2027-01-15');
  addApplication(app.context.store, companyId, { kind: 'renewal', status: 'reviewing', received_on: '2026-11-20' });
  const moved = async (heldOn: string) => valueOf(client.calendar.meetingMoved({ meetingId: december.id, heldOn }));
  expect(await moved('2026-12-11')).toMatchObject({ total: 1, lost: 0, rows: [{ applied: true, lost: false }] });
  expect(await moved('2027-03-01')).toMatchObject({ total: 1, lost: 1, rows: [{ applied: true, lost: true }] });
});

test('the preview of a move is what the plan says after it', async () => {
  const register = await openRegister('2026-11-24');
  const { client } = register;
  const meeting = await valueOf(client.committee.create({ draft: draft('2027-01-20') }));
  await valueOf(client.committee.create({ draft: draft('2027-05-20') }));
  const ends = Array.from({ length: 40 }, (_, at) => addDays('2026-12-01', at * 7));
  for (const [at, end] of ends.entries()) certifiedUntil(register, at + 1, end);
  const plans = async () =>
    new Map((await client.calendar.plan({ window: 'all', limit: 100 })).rows.map((row) => [row.number, row.plan]));
  let rowVersion = 1;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 300 }), async (days) => {
      const heldOn = addDays('2026-11-24', days);
      const [was, told] = [
        await plans(),
        await valueOf(client.calendar.meetingMoved({ meetingId: meeting.id, heldOn })),
      ];
      ({ rowVersion } = await valueOf(client.committee.update({ id: meeting.id, rowVersion, draft: draft(heldOn) })));
      const is = await plans();
      const said = new Map(told.rows.map((row) => [row.number, row]));
      for (const [number, plan] of is) {
        expect(said.get(number)?.after ?? { ...was.get(number), meetingId: plan.meetingId }).toEqual(plan);
      }
      expect(told.total).toBe(said.size);
    }),
    { numRuns: 15 },
  );
});

test('an empty meeting is taken out with its history; one with an agenda or a publication stays', async () => {
  const { client, app } = await openRegister('2026-11-24');
  const { store } = app.context;
  const meeting = await valueOf(client.committee.create({ draft: draft('2026-12-25') }));
  const { id: companyId } = addCompany(store);
  const applicationId = addApplication(store, companyId, { status: 'opinion' });
  const item = await valueOf(client.committee.addItem({ meetingId: meeting.id, applicationId }));
  const remove = (rowVersion: number) => client.committee.remove({ id: meeting.id, rowVersion });
  expect(await refusalOf(remove(1))).toMatchObject({ code: 'meeting-in-use', params: { count: 1 } });
  await valueOf(client.committee.removeItem({ itemId: item.id, rowVersion: 1 }));
  const kept = { created_at: stamp.at, created_by: 'c', updated_at: stamp.at, updated_by: 'c' };
  const publication = insert(store, 'publication', {
    ...kept,
    title: '2月号',
    medium: 'newsletter',
    meeting_id: meeting.id,
  });
  expect(await refusalOf(remove(1))).toMatchObject({ code: 'meeting-in-use', params: { count: 0, publications: 1 } });
  store.statement('update publication set deleted_at = updated_at where id = ?').run(publication);
  expect(await refusalOf(remove(2))).toMatchObject({ code: 'edit-conflict' });
  await valueOf(remove(1));
  expect((await client.committee.list({})).rows).toEqual([]);
  expect(await refusalOf(remove(2))).toMatchObject({ code: 'not-found' });
  expect((await client.home.overview({})).recent[0]).toMatchObject({ action: 'committee.remove' });
});
