import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { Id } from '../../shared/kernel/types.ts';
import { contentsOf } from '../support/contents.ts';
import { pdfLines } from '../support/pdf.ts';
import { openRegister, type Register, refusalOf, type RegisterClient, valueOf } from '../support/register.ts';
import { addApplication, addCertification, addCompany, addTerm } from './ledger-data.ts';

type Draft = Parameters<RegisterClient['calendar']['save']>[0]['draft'];
const entry = (more: Partial<Draft> = {}): Draft => ({
  kind: 'ceremony',
  onDate: 'R8.12.10',
  title: '認定式',
  note: '',
  ...more,
});
const add = (client: RegisterClient, draft: Draft) => client.calendar.save({ id: null, rowVersion: null, draft });

const listOf = (lines: readonly string[], encoding = 'cp932') => ({
  fileName: 'syukujitsu.csv',
  base64: iconv
    .encode(['国民の祝日・休日月日,国民の祝日・休日名称', ...lines, ''].join('\r\n'), encoding)
    .toString('base64'),
});

/** A certified company whose term ends on a day. */
function certifiedUntil({ app }: Register, number: number, endOn: string): Id {
  const { store } = app.context;
  const { id: companyId } = addCompany(store, { name: `株式会社${number}号` });
  const certificationId = addCertification(store, companyId, number);
  addTerm(store, { companyId, certificationId }, { end_on: endOn });
  return companyId;
}

const printed = (base64: string): string =>
  pdfLines(Buffer.from(base64, 'base64')).flat().join('').replaceAll(/\s/gu, '');

const meetingOn = (client: RegisterClient, heldOn: string) =>
  valueOf(client.committee.create({ draft: { name: `推進委員会 ${heldOn}`, heldOn, place: '', note: '' } }));

test('an entry is entered, changed and taken out with its history; what cannot be is refused at its field', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const codesOf = async (draft: Draft) =>
    (await refusalOf(add(client, draft))).faults?.map(({ path, code }) => `${path} ${code}`);
  const before = contentsOf(app.context.store);
  expect(await codesOf(entry({ onDate: '令和8年2月30日' }))).toEqual(['onDate impossible-date']);
  expect(await codesOf(entry({ onDate: 'R88.12.10' }))).toEqual(['onDate date-too-late']);
  expect(await codesOf(entry({ onDate: 'S63.12.10' }))).toEqual(['onDate date-too-early']);
  expect(await codesOf(entry({ kind: 'other', title: ' ' }))).toEqual(['title required']);
  expect(await codesOf(entry({ title: 'あ'.repeat(101) }))).toEqual(['title too-long']);
  expect(contentsOf(app.context.store)).toEqual(before);

  const { id } = await valueOf(add(client, entry()));
  expect(await codesOf(entry({ onDate: '20261210' }))).toEqual(['onDate not-unique']);
  const edited = entry({ onDate: '令和8年12月11日' });
  await valueOf(client.calendar.save({ id, rowVersion: 1, draft: edited }));
  expect(await refusalOf(client.calendar.save({ id, rowVersion: 1, draft: entry({ note: '午後' }) }))).toMatchObject({
    code: 'edit-conflict',
    changes: [
      { field: 'onDate', yours: '2026-12-10', theirs: '2026-12-11' },
      { field: 'note', yours: '午後', theirs: '' },
    ],
  });
  expect((await client.calendar.year({ fiscalYear: 2026 })).entries).toMatchObject([
    { kind: 'ceremony', onDate: '2026-12-11', title: '認定式', rowVersion: 2 },
  ]);
  expect(await refusalOf(client.calendar.remove({ id, rowVersion: 1 }))).toMatchObject({ code: 'edit-conflict' });
  await valueOf(client.calendar.remove({ id, rowVersion: 2 }));
  expect((await client.calendar.year({ fiscalYear: 2026 })).entries).toEqual([]);
  expect(await refusalOf(client.calendar.remove({ id, rowVersion: 3 }))).toMatchObject({ code: 'not-found' });
  const { recent } = await client.home.overview({});
  expect(recent.map(({ action }) => action)).toEqual(['calendar.remove', 'calendar.change', 'calendar.add']);
});

test('the year holds meetings, entries, holidays and ends of terms; the print says it all', async () => {
  const register = await openRegister('2026-11-22');
  const { client } = register;
  await meetingOn(client, '2027-01-22');
  await valueOf(add(client, entry({ kind: 'newsletter-deadline', onDate: '2026-12-01', title: '広報あさか2月号' })));
  for (const number of [1, 2]) certifiedUntil(register, number, '2027-01-15');
  certifiedUntil(register, 3, '2027-04-01');
  const year = await client.calendar.year({ fiscalYear: 2026 });
  expect(year).toMatchObject({
    meetings: [{ heldOn: '2027-01-22' }],
    ends: [{ endOn: '2027-01-15', count: 2 }],
    holidayYears: [
      { year: 2026, imported: false },
      { year: 2027, imported: false },
    ],
  });
  expect(year.holidays).toContainEqual({ onDate: '2027-01-11', name: '成人の日' });
  const { fileName, base64 } = await valueOf(client.calendar.print({ fiscalYear: 2026 }));
  expect(fileName).toBe('年間予定_令和8年度.pdf');
  const text = printed(base64);
  for (const said of [
    '令和8年度年間予定',
    '推進委員会2027-01-22',
    '広報原稿の締切広報あさか2月号',
    '認定期間の満了2社',
    '成人の日',
  ])
    expect(text).toContain(said);
});

test('the list of the Cabinet Office replaces the years it names, in CP932 and UTF-8, after saying what it changes', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const { holidays: shipped } = await client.calendar.year({ fiscalYear: 2026 });
  // 2027 as published, but with 19 January for a holiday that no law knows, and without 勤労感謝の日
  const lines = ['2027/1/1,元日', '2027/1/11,成人の日', '2027/1/19,臨時の祝日'];
  const before = contentsOf(app.context.store);
  const seen = await valueOf(client.calendar.readHolidays(listOf(lines)));
  expect(seen.years).toMatchObject([{ year: 2027, count: 3, added: 1, changed: 0 }]);
  expect(seen.changes).toContainEqual({ onDate: '2027-01-19', before: null, after: '臨時の祝日' });
  expect(seen.changes).toContainEqual({ onDate: '2027-11-23', before: '勤労感謝の日', after: null });
  expect(contentsOf(app.context.store)).toEqual(before);

  expect(await valueOf(client.calendar.importHolidays({ ...listOf(lines), fewAreAll: true }))).toMatchObject({
    years: 1,
    added: 1,
  });
  const year = await client.calendar.year({ fiscalYear: 2026 });
  expect(year.holidayYears).toMatchObject([
    { year: 2026, imported: false },
    { year: 2027, imported: true, count: 3 },
  ]);
  expect(year.holidays.filter(({ onDate }) => onDate > '2027')).toEqual([
    { onDate: '2027-01-01', name: '元日' },
    { onDate: '2027-01-11', name: '成人の日' },
    { onDate: '2027-01-19', name: '臨時の祝日' },
  ]);
  // a corrected list in UTF-8 with a mark at its head: the day goes, a name changes, 2026 stays as shipped
  const mended = listOf(['2027/1/1,元日', '2027/1/11,成人の日（変更）', '2027/2/11,建国記念の日'], 'utf-8');
  const withMark = {
    ...mended,
    base64: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(mended.base64, 'base64')]).toString('base64'),
  };
  expect(await valueOf(client.calendar.importHolidays({ ...withMark, fewAreAll: true }))).toEqual({
    years: 1,
    added: 1,
    changed: 1,
    removed: 1,
  });
  const again = (await client.calendar.year({ fiscalYear: 2026 })).holidays;
  expect(again.map(({ onDate }) => onDate)).not.toContain('2027-01-19');
  const in2026 = (days: typeof again) => days.filter(({ onDate }) => onDate < '2027');
  expect(in2026(again)).toEqual(in2026(shipped));
  expect(await valueOf(client.calendar.readHolidays(withMark))).toMatchObject({ changes: [] });
});

test('a year of which the list has too few days is taken over only when the clerk says that they are all', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const published = (await client.calendar.year({ fiscalYear: 2026 })).holidays.filter(({ onDate }) => onDate > '2027');
  const cut = ['1955/1/1,元日', '2027/1/1,元日', '2027/1/11,成人の日'];
  const before = contentsOf(app.context.store);
  expect(await refusalOf(client.calendar.importHolidays({ ...listOf(cut), fewAreAll: false }))).toEqual({
    code: 'holidays-few',
    params: { years: '2027年' }, // the year 1955 had nine holidays
  });
  expect(contentsOf(app.context.store)).toEqual(before);
  const next = (await client.calendar.year({ fiscalYear: 2027 })).holidays;
  const whole = [...new Map([...published, ...next].map((day) => [day.onDate, day])).values()].filter(
    ({ onDate }) => onDate < '2028',
  );
  expect(whole.length).toBeGreaterThan(14);
  const lines = whole.map(({ onDate, name }) => `${onDate.replaceAll('-', '/')},${name}`);
  expect(await valueOf(client.calendar.importHolidays({ ...listOf(lines), fewAreAll: false }))).toEqual({
    years: 1,
    added: 0,
    changed: 0,
    removed: 0,
  });
});

test('a file that is none of it is refused with what is wrong and where, and nothing changes', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const before = contentsOf(app.context.store);
  const bad = async (file: { fileName: string; base64: string }) => {
    const refusal = await refusalOf(client.calendar.importHolidays({ ...file, fewAreAll: true }));
    expect(await refusalOf(client.calendar.readHolidays(file))).toEqual(refusal);
    return { code: refusal.code, ...refusal.params };
  };
  const file = (bytes: Uint8Array | string) => ({ fileName: 'x.csv', base64: Buffer.from(bytes).toString('base64') });
  expect(await bad(file('日付,名前\r\n2027/1/1,元日\r\n'))).toEqual({ code: 'file-wrong', part: 'holidays' });
  expect(await bad(file(''))).toEqual({ code: 'file-wrong', part: 'holidays' });
  expect(await bad(file(new Uint8Array([0x50, 0x4b, 3, 4])))).toEqual({ code: 'file-wrong', part: 'holidays' });
  expect(await bad(file(new Uint8Array([0x81, 0x00, 0xff, 0xfe, 0x80])))).toMatchObject({ code: 'file-wrong' });
  expect(await bad(listOf([]))).toEqual({ code: 'file-wrong', part: 'holiday-rows' });
  const line = (text: string) => bad(listOf(['2027/1/1,元日', text]));
  expect(await line('2027/2/30,建国記念の日')).toMatchObject({
    code: 'file-line-wrong',
    line: 3,
    why: 'impossible-date',
  });
  expect(await line('来週,建国記念の日')).toMatchObject({ line: 3, why: 'no-date', text: '来週,建国記念の日' });
  expect(await line('2027/2/11,')).toMatchObject({ line: 3, why: 'no-name' });
  expect(await line('2027/1/1,元日')).toMatchObject({ line: 3, why: 'twice' });
  expect(await bad(file(new Uint8Array(1024 * 1024 + 1)))).toEqual({ code: 'file-too-big', max: 1 });
  expect(contentsOf(app.context.store)).toEqual(before);
});

test('closed days count where office days do: the due date of a correction and the plan move with them', async () => {
  const register = await openRegister('2026-11-24');
  const { client, app } = register;
  const company = certifiedUntil(register, 1, '2027-03-31');
  await meetingOn(client, '2027-02-19');
  const neededBy = async () => (await client.calendar.plan({ window: 'soon' })).rows[0]?.plan.neededBy;
  const due = async () => {
    const id = addApplication(app.context.store, company, { kind: 'renewal' });
    const moved = await valueOf(
      client.applications.moveTo({ id, rowVersion: 1, to: 'correction', on: '2026-11-24', note: '直す' }),
    );
    const { correctionDueOn } = await valueOf(client.applications.get({ id }));
    await valueOf(client.applications.moveTo({ id, rowVersion: moved.rowVersion, to: 'withdrawn', note: '試し' }));
    return correctionDueOn;
  };
  expect([await neededBy(), await due()]).toEqual(['2027-01-21', '2026-12-14']);
  await valueOf(add(client, entry({ kind: 'closed', onDate: '2026-12-14', title: '庁舎の停電' })));
  await valueOf(add(client, entry({ kind: 'closed', onDate: '2027-02-01', title: '市制記念日' })));
  expect([await neededBy(), await due()]).toEqual(['2027-01-20', '2026-12-15']);
});

test('the plan pages by the day the application is needed, counts each state, and goes out as xlsx and PDF', async () => {
  const register = await openRegister('2026-11-22');
  const { client, app } = register;
  expect(await refusalOf(client.calendar.planFile({ window: 'soon', format: 'pdf' }))).toMatchObject({
    code: 'nothing-to-export',
  });
  await meetingOn(client, '2026-12-18');
  await meetingOn(client, '2027-02-19');
  certifiedUntil(register, 1, '2027-01-15'); // 20 office days before 18 December have passed
  const second = certifiedUntil(register, 2, '2027-03-01');
  certifiedUntil(register, 3, '2027-03-10');
  certifiedUntil(register, 4, '2027-12-01'); // the meetings of its year are not registered yet
  certifiedUntil(register, 7, '2027-03-20');
  certifiedUntil(register, 5, '2029-12-01'); // beyond the next fiscal year
  certifiedUntil(register, 6, '2026-11-21'); // over
  addApplication(app.context.store, second, { kind: 'renewal', status: 'reviewing', received_on: '2026-11-02' });
  const { rows, total, counts } = await client.calendar.plan({ window: 'soon', offset: 0, limit: 3 });
  expect(total).toBe(5);
  expect(rows.map((row) => [row.number, row.state, row.plan.meetingOn, row.plan.neededBy])).toEqual([
    [1, 'too-late', '2026-12-18', '2026-11-19'],
    [2, 'applied', '2027-02-19', '2027-01-21'],
    [3, 'soon', '2027-02-19', '2027-01-21'],
  ]);
  expect(rows[1]?.application).toMatchObject({ status: 'reviewing', receivedOn: '2026-11-02' });
  expect(counts).toMatchObject({ 'too-late': 1, 'no-meeting': 1, applied: 1, soon: 2, 'in-time': 0 });
  const soon = await client.calendar.plan({ window: 'soon', state: 'soon', offset: 1 });
  expect([soon.total, soon.rows.map(({ number }) => number)]).toEqual([2, [7]]);
  expect((await client.calendar.plan({ window: 'all' })).total).toBe(6);
  expect((await client.calendar.plan({ window: 'all', from: '2027-03-01', to: '2027-03-31' })).total).toBe(3);

  // every page is a piece of the one list, wherever it begins
  const numbers = async (offset: number, limit: number) =>
    (await client.calendar.plan({ window: 'all', offset, limit })).rows.map(({ number }) => number);
  const whole = await numbers(0, 50);
  for (let from = 0; from <= whole.length; from += 1)
    for (const size of [1, 2, 5]) expect(await numbers(from, size)).toEqual(whole.slice(from, from + size));

  const pdf = await valueOf(client.calendar.planFile({ window: 'soon', format: 'pdf' }));
  const text = printed(pdf.base64);
  expect(text).toContain('令和8年11月19日間に合わない');
  expect(text).toContain('令和8年11月2日受付（審査中）');
  const xlsx = await valueOf(client.calendar.planFile({ window: 'soon', format: 'xlsx' }));
  expect(xlsx.fileName).toBe('更新の計画_令和8年11月22日.xlsx');
});
