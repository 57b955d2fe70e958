import { expect, test } from 'vitest';
import { officePeriodWords } from '../../shared/domain/office-period.ts';
import { openRegister, typedCompany, valueOf } from '../support/register.ts';

test('the last day said beforehand is the one recorded; the city closing a day moves it; a second correction has a new one', async () => {
  const { client, setClock } = await openRegister('2026-12-18');
  const company = await valueOf(client.companies.create({ draft: typedCompany() }));
  const { id } = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2026-12-17' }),
  );
  const said = async (on: string | null = null) => (await client.corrections.due({ from: null, on })).period;
  const before = await said();
  expect(before).toMatchObject({ on: '2027-01-14', officeDays: 14, endsClosed: false });
  expect(before && officePeriodWords(before)).toBe(
    '令和8年12月18日の翌日から数えて14開庁日。土・日曜日と12月29日～1月3日、1月11日の閉庁日を除く',
  );
  await valueOf(
    client.calendar.save({
      id: null,
      rowVersion: null,
      draft: { kind: 'closed', onDate: '2026-12-22', title: '停電', note: '' },
    }),
  );
  expect(await said()).toMatchObject({
    on: '2027-01-15',
    skipped: [
      { first: '2026-12-22', last: '2026-12-22' },
      { first: '2026-12-29', last: '2027-01-03' },
      { first: '2027-01-11', last: '2027-01-11' },
    ],
  });
  expect(await said('2027-01-09')).toMatchObject({ officeDays: 10, endsClosed: true });
  expect(await said('2026-12-18')).toBeNull();

  const move = async (to: 'correction' | 'reviewing' | 'received') => {
    const { rowVersion } = await valueOf(client.applications.get({ id }));
    await valueOf(client.applications.moveTo({ id, rowVersion, to, note: '押印がない' }));
    return (await valueOf(client.applications.get({ id }))).correctionDueOn;
  };
  expect(await move('correction')).toBe('2027-01-15');
  const dues = async () =>
    (await client.alerts.list({ view: 'all', kind: 'correction' })).rows.map(({ dueOn, daysLeft }) => [
      dueOn,
      daysLeft,
    ]);
  expect(await dues()).toEqual([['2027-01-15', 28]]);
  setClock('2027-01-20');
  expect(await dues()).toEqual([['2027-01-15', -5]]);
  expect(await move('received')).toBeNull();
  expect(await dues()).toEqual([]);
  expect(await move('correction')).toBe('2027-02-09');
  expect(await dues()).toEqual([['2027-02-09', 20]]);
});
