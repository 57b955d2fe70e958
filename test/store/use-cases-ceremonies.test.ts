import { expect, test } from 'vitest';
import { insertTerm } from '../../electron/store/repositories/decisions.ts';
import { termsOf } from '../../electron/store/repositories/company-records.ts';
import type { CeremonyPaper } from '../../shared/domain/ceremony-papers.ts';
import { breakAudit, contentsOf } from '../support/contents.ts';
import { companyWithTerm } from '../support/certified-companies.ts';
import { convertWithOffice } from '../support/office.ts';
import { pdfInfo, pdfLines, pdfWords } from '../support/pdf.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, type Register, refusalOf, typedCompany, valueOf } from '../support/register.ts';

const today = '2026-12-20';
const draft = {
  title: '令和8年度認定証交付式',
  heldOn: 'R8.12.10',
  startsAt: '午前10時',
  place: '市役所大会議室',
  presenter: '朝霞市長　見本　太郎',
  meetingId: null,
  note: '',
};
/** A guest as the page sends one. */
const noted = {
  attendance: 'attends' as const,
  attendeeTitle: '',
  attendeeName: '',
  attendeeKana: '',
  companions: 0,
  photoConsent: 'yes' as const,
  handover: 'ceremony' as const,
  handedOn: '',
  note: '',
};

/** Companies certified on 2026-11-20, by their numbers. */
async function withCompanies(register: Register, ...numbers: number[]) {
  const { client, app } = register;
  const kana = ['', 'カブシキガイシャアサカ', 'ミホンショウテン', 'ヤマダセイサクショ'];
  const made = [];
  for (const number of numbers) {
    const typed = { kana: kana[number] ?? '', representativeKana: 'ミホン　タロウ' };
    made.push(await companyWithTerm({ client, store: app.context.store }, number, '2029-11-20', typed));
  }
  return made;
}

async function ceremonyWith(register: Register, ...numbers: number[]) {
  const companies = await withCompanies(register, ...numbers);
  const { id } = await valueOf(register.client.ceremonies.create({ draft }));
  const termIds = companies.map(({ termId }) => termId);
  await valueOf(register.client.ceremonies.addGuests({ ceremonyId: id, termIds }));
  const guests = async () => (await valueOf(register.client.ceremonies.get({ id }))).guests;
  /** Notes something of the guest with this certification number. */
  const note = async (
    number: number,
    more: Partial<Parameters<typeof register.client.ceremonies.saveGuest>[0]['draft']>,
  ) => {
    const guest = (await guests()).find((each) => each.number === number)!;
    return register.client.ceremonies.saveGuest({
      id: guest.id,
      rowVersion: guest.rowVersion,
      draft: { ...noted, ...more },
    });
  };
  return { id, companies, guests, note };
}

test('a ceremony reads day and time as typed, begins with the usual steps, and knows the day of 年間予定', async () => {
  const { client, app } = await openRegister(today);
  const before = contentsOf(app.context.store);
  const bad = { ...draft, title: ' ', heldOn: '2026-02-30', startsAt: '25:00' };
  expect(
    (await refusalOf(client.ceremonies.create({ draft: bad }))).faults?.map(({ path, code }) => [path, code]),
  ).toEqual([
    ['title', 'required'],
    ['heldOn', 'impossible-date'],
    ['startsAt', 'impossible-time'],
  ]);
  expect(await refusalOf(client.ceremonies.create({ draft: { ...draft, meetingId: 'none' } }))).toMatchObject({
    code: 'not-found',
  });
  expect(contentsOf(app.context.store)).toEqual(before);

  await valueOf(client.settings.save({ version: 0, values: { mayorName: '見本　太郎' } }));
  const entry = { kind: 'ceremony' as const, onDate: '2026-12-10', title: '', note: '' };
  await valueOf(client.calendar.save({ id: null, rowVersion: null, draft: entry }));
  expect(await client.ceremonies.list({})).toEqual({
    rows: [],
    days: [{ onDate: '2026-12-10', title: '' }],
    presenter: '朝霞市長　見本　太郎',
  });
  const { id } = await valueOf(client.ceremonies.create({ draft }));
  const detail = await valueOf(client.ceremonies.get({ id }));
  expect(detail).toMatchObject({ heldOn: '2026-12-10', startsAt: '10:00', inCalendar: true, minutesPerGuest: 2 });
  expect(detail.steps.map(({ title, minutes }) => `${title} ${minutes}`)).toEqual([
    '開式 2',
    '市長あいさつ 5',
    '認定証の交付 0',
    '記念撮影 10',
    '閉式 2',
  ]);
  expect((await client.calendar.year({ fiscalYear: 2026 })).ceremonies).toEqual([
    { id, title: draft.title, heldOn: '2026-12-10' },
  ]);

  await valueOf(client.ceremonies.update({ id, rowVersion: 1, draft: { ...draft, startsAt: '13:30' } }));
  expect(await refusalOf(client.ceremonies.update({ id, rowVersion: 1, draft }))).toMatchObject({
    code: 'edit-conflict',
    changes: [{ field: 'startsAt', yours: '10:00', theirs: '13:30' }],
  });

  const [first, second] = detail.steps;
  const step = { ceremonyId: id, draft: { title: '来賓あいさつ', minutes: 601, who: '', note: '' } };
  expect((await refusalOf(client.ceremonies.saveStep({ ...step, id: null, rowVersion: null }))).faults).toMatchObject([
    { path: 'minutes', code: 'out-of-range' },
  ]);
  const short = { ...step.draft, minutes: 3 };
  const added = await valueOf(client.ceremonies.saveStep({ ...step, id: null, rowVersion: null, draft: short }));
  const seen = [...detail.steps.map((each) => each.id), added.id];
  const order = [added.id, ...detail.steps.map((each) => each.id)];
  await valueOf(client.ceremonies.orderSteps({ ceremonyId: id, seen, order }));
  expect(await refusalOf(client.ceremonies.orderSteps({ ceremonyId: id, seen, order }))).toMatchObject({
    code: 'edit-conflict',
  });
  await valueOf(client.ceremonies.removeStep({ id: second!.id, rowVersion: 2 }));
  expect((await valueOf(client.ceremonies.get({ id }))).steps.map(({ title }) => title)).toEqual([
    '来賓あいさつ',
    first!.title,
    '認定証の交付',
    '記念撮影',
    '閉式',
  ]);
});

test('only new certifications that run and stand in no other ceremony are proposed, by period or by meeting', async () => {
  const register = await openRegister(today);
  const { client, app } = register;
  const { store } = app.context;
  const [one, two] = await withCompanies(register, 1, 2);
  const [ended] = await withCompanies(register, 4);
  const of = (id: string) => termsOf(store, id)[0]!;
  // a renewal of company 2: no ceremony for it (source line 421)
  const renewal = store.transaction(() => {
    const { certificationId, basis, schemeVersionId } = of(two!.companyId);
    const dates = { certifiedOn: '2026-11-21', startOn: '2029-11-21', endOn: '2032-11-20' };
    return insertTerm(
      store,
      {
        certificationId,
        companyId: two!.companyId,
        decisionId: null,
        kind: 'renewal',
        basis,
        schemeVersionId,
        ...dates,
      },
      { at: '2026-11-22T03:00:00.000Z', clerk: '見本' },
    );
  });
  const end = { kind: 'resigned' as const, effectiveOn: '2026-12-01', form: '認定辞退届', reason: '', ground: '' };
  const none = {
    happenedOn: '',
    notifiedOn: '2026-11-30',
    acceptedOn: '2026-11-30',
    heard: null,
    hearingOn: '',
    hearingNote: '',
    documentNumber: '',
  };
  await valueOf(client.terms.recordEnding({ companyId: ended!.companyId, draft: { ...none, ...end } }));
  const { id } = await valueOf(client.ceremonies.create({ draft }));
  const by = { by: 'period' as const, from: '2026-11-01', to: '2026-12-10' };
  const proposed = async (ceremonyId: string, filter: Parameters<typeof client.ceremonies.candidates>[0]['by'] = by) =>
    (await valueOf(client.ceremonies.candidates({ ceremonyId, by: filter }))).rows.map(({ number, refused }) => [
      number,
      refused,
    ]);
  expect(await proposed(id)).toEqual([
    [1, null],
    [2, null],
    [2, 'not-new'],
    [4, 'over'],
  ]);
  const add = (ceremonyId: string, ...termIds: string[]) => client.ceremonies.addGuests({ ceremonyId, termIds });
  const before = contentsOf(store);
  expect(await refusalOf(add(id, one!.termId, renewal))).toMatchObject({
    code: 'ceremony-guest-wrong',
    params: { company: '株式会社見本2', why: 'not-new' },
  });
  expect(await refusalOf(add(id))).toMatchObject({ code: 'nothing-chosen' });
  expect(contentsOf(store)).toEqual(before);
  await valueOf(add(id, two!.termId));
  const other = await valueOf(client.ceremonies.create({ draft: { ...draft, title: '二度目の交付式' } }));
  expect(await proposed(other.id)).toContainEqual([2, 'already']);
  expect(await refusalOf(add(other.id, two!.termId))).toMatchObject({
    params: { why: 'already', ceremony: draft.title },
  });
  // certified after the day of the ceremony
  await valueOf(client.ceremonies.update({ id: other.id, rowVersion: 1, draft: { ...draft, heldOn: '2026-11-19' } }));
  expect(await proposed(other.id)).toContainEqual([1, 'later']);
  // a ceremony that is taken out frees its guests
  await valueOf(client.ceremonies.remove({ id, rowVersion: 1 }));
  expect(await proposed(other.id)).toContainEqual([2, 'later']);

  // a real decision, heard by a meeting
  const company = await valueOf(client.companies.create({ draft: typedCompany({ name: '株式会社委員会' }) }));
  const application = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2026-12-01' }),
  );
  await finishedReview(client, application.id);
  await certified(client, application.id);
  const [meeting] = (await client.committee.list({})).rows;
  await valueOf(
    client.ceremonies.update({
      id: other.id,
      rowVersion: 2,
      draft: { ...draft, meetingId: meeting!.id, heldOn: today },
    }),
  );
  expect(await proposed(other.id, { by: 'meeting', meetingId: meeting!.id })).toEqual([[5, null]]);

  // nothing is written when an action breaks off in the middle
  breakAudit(store, 'ceremonies.addGuest');
  const whole = contentsOf(store);
  await expect(add(other.id, one!.termId)).rejects.toThrow();
  expect(contentsOf(store)).toEqual(whole);
});

test('the order of call has no gaps and never mixes two clerks’ lists; seats follow it', async () => {
  const register = await openRegister(today);
  const { client } = register;
  const { id, guests } = await ceremonyWith(register, 3, 1, 2);
  const stand = async () => (await guests()).map(({ number, position }) => `${position}:${number}`);
  expect(await stand()).toEqual(['1:3', '2:1', '3:2']);
  const ids = (await guests()).map((guest) => guest.id);
  const [three = '', one = '', two = ''] = ids;
  await valueOf(client.ceremonies.orderGuests({ ceremonyId: id, seen: ids, order: [one, two, three] }));
  expect(await stand()).toEqual(['1:1', '2:2', '3:3']);
  // a list made before somebody else moved
  expect(await refusalOf(client.ceremonies.orderGuests({ ceremonyId: id, seen: ids, order: ids }))).toMatchObject({
    code: 'edit-conflict',
  });
  const seen = [one, two, three];
  expect(await refusalOf(client.ceremonies.orderGuests({ ceremonyId: id, seen, order: [one, two] }))).toMatchObject({
    code: 'edit-conflict',
  });

  expect((await refusalOf(client.ceremonies.assignSeats({ ceremonyId: id, columns: 13 }))).faults).toMatchObject([
    { path: 'columns', code: 'out-of-range' },
  ]);
  await valueOf(client.ceremonies.assignSeats({ ceremonyId: id, columns: 2 }));
  expect((await guests()).map(({ seat }) => seat)).toEqual(['A-1', 'A-2', 'B-1']);
  const last = (await guests())[2]!;
  const change = { id: last.id, rowVersion: last.rowVersion };
  expect((await refusalOf(client.ceremonies.changeSeat({ ...change, seat: '後ろ' }))).faults).toMatchObject([
    { path: 'seat', code: 'seat-form' },
  ]);
  await valueOf(client.ceremonies.changeSeat({ ...change, seat: 'ａ１' }));
  expect((await guests()).map(({ seat }) => seat)).toEqual(['B-1', 'A-2', 'A-1']);

  const first = (await guests())[0]!;
  await valueOf(client.ceremonies.removeGuest({ id: first.id, rowVersion: first.rowVersion }));
  expect(await stand()).toEqual(['1:2', '2:3']);
});

test('what is noted of a guest is sound, and certificates not handed over are 後日交付 until they are', async () => {
  const register = await openRegister(today);
  const { client, app } = register;
  const { id, companies, guests, note } = await ceremonyWith(register, 1, 2, 3);
  const before = contentsOf(app.context.store);
  const faultOf = async (more: Parameters<typeof note>[1]) =>
    (await refusalOf(note(1, more))).faults?.map(({ path, code }) => `${path} ${code}`);
  expect(await faultOf({ attendance: 'proxy' })).toEqual(['attendeeName proxy-without-name']);
  expect(await faultOf({ handover: 'post', handedOn: '2026-11-19' })).toEqual(['handedOn before-another-date']);
  expect(await faultOf({ handover: 'post', handedOn: '2036-12-21' })).toEqual(['handedOn date-in-future']);
  expect(await faultOf({ handedOn: 'R8.13.1' })).toEqual(['handedOn impossible-date']);
  expect(contentsOf(app.context.store)).toEqual(before);

  await valueOf(
    note(1, {
      attendance: 'proxy',
      attendeeTitle: '専務取締役',
      attendeeName: '見本　花子',
      attendeeKana: 'みほん　はなこ',
    }),
  );
  expect((await guests())[0]).toMatchObject({ attendeeKana: 'ミホン　ハナコ', attendance: 'proxy' });
  await valueOf(note(2, { attendance: 'absent', handover: 'post' }));
  expect((await client.ceremonies.list({})).rows).toMatchObject([{ guests: 3, unanswered: 1, stillToHand: 1 }]);
  expect((await client.home.overview({})).certificatesToHand).toBe(1);
  expect(await valueOf(client.ceremonies.handOver({ ceremonyId: id }))).toEqual({ handed: 1 }); // 3 has not answered
  expect((await guests()).map(({ handedOn }) => handedOn)).toEqual(['2026-12-10', null, null]);
  await valueOf(note(2, { attendance: 'absent', handover: 'post', handedOn: 'R8.12.15' }));
  expect((await client.ceremonies.list({})).rows).toMatchObject([{ stillToHand: 0 }]);
  expect((await client.home.overview({})).certificatesToHand).toBe(0);

  const [first] = await guests();
  expect(await refusalOf(client.ceremonies.remove({ id, rowVersion: 1 }))).toMatchObject({
    code: 'ceremony-in-use',
    params: { count: 2 },
  });
  expect(
    await refusalOf(client.ceremonies.removeGuest({ id: first!.id, rowVersion: first!.rowVersion })),
  ).toMatchObject({
    code: 'ceremony-guest-handed',
    params: { on: '2026-12-10' },
  });
  register.setClock('2026-12-09');
  expect(await refusalOf(client.ceremonies.handOver({ ceremonyId: id }))).toMatchObject({ code: 'ceremony-to-come' });
  register.setClock(today);
  const history = await client.companies.history({ id: companies[1]!.companyId, offset: 0, limit: 1 });
  expect(history.rows[0]).toMatchObject({ action: 'ceremonies.saveGuest', after: { handedOn: '2026-12-15' } });
});

test('every paper of the pack says what is noted, as PDF and as Word', async () => {
  const register = await openRegister(today);
  const { client } = register;
  const { id, companies, note } = await ceremonyWith(register, 1, 2, 3);
  const bytes = async (paper: CeremonyPaper, format: 'pdf' | 'docx' = 'pdf') =>
    Buffer.from((await valueOf(client.ceremonies.paper({ ceremonyId: id, paper, format }))).base64, 'base64');
  const lines = async (paper: CeremonyPaper) =>
    pdfLines(await bytes(paper), 'raw')
      .flat()
      .join('\n');
  expect(await refusalOf(client.ceremonies.paper({ ceremonyId: id, paper: 'script', format: 'pdf' }))).toMatchObject({
    code: 'mayor-name-missing',
  });
  await valueOf(client.settings.save({ version: 0, values: { mayorName: '見本　太郎', ceremonyReading: 'first' } }));
  await valueOf(note(1, { companions: 2 }));
  await valueOf(
    note(2, {
      attendance: 'proxy',
      attendeeTitle: '専務取締役',
      attendeeName: '代理　花子',
      attendeeKana: 'ダイリ　ハナコ',
      photoConsent: 'no',
    }),
  );
  await valueOf(note(3, { attendance: 'absent', handover: 'visit', note: '12月中に訪問' }));
  await valueOf(client.ceremonies.assignSeats({ ceremonyId: id, columns: 4 }));
  // company 1 has its copy: the script says what stands on it
  const order = { termIds: [companies[0]!.termId], issuedOn: '2026-12-10', reason: '' };
  const issued = await valueOf(client.certificates.issue(order));
  expect(
    (await valueOf(client.ceremonies.get({ id }))).guests.map(({ certificate }) => certificate?.id ?? null),
  ).toEqual([issued.certificates[0]!.id, null, null]);

  const attendance = await lines('attendance');
  for (const text of ['全3件（出席　1件、代理出席　1件、欠席　1件、未回答　0件）', '代理　花子', '同行　2名'])
    expect(attendance).toContain(text);
  const call = await lines('call');
  expect(call.indexOf('株式会社見本1')).toBeLessThan(call.indexOf('株式会社見本2'));
  expect(call).toContain('呼ばない事業者（1件）');
  const photo = await lines('photo');
  expect(photo).toContain('同意　1件、不同意　1件、未確認　0件');
  expect(photo).not.toContain('見本3');
  expect(await lines('later')).toMatch(/まだ渡していない認定証　1件[\s\S]*株式会社見本3[\s\S]*訪問/u);
  expect(await lines('seats')).toMatch(/株式会社見本1[\s\S]*株式会社見本2[\s\S]*計2名/u);
  const sheet = await lines('run-sheet');
  for (const text of ['令和8年12月10日（木）午前10時', '10:07', '2件×2分', '10:23終了の予定'])
    expect(sheet).toContain(text);

  const script = await lines('script');
  for (const text of ['株式会社見本2　代理　専務取締役　代理　花子　様', '第1号']) expect(script).toContain(text);
  expect(script.match(/以下同文/gu)).toHaveLength(1);

  const pack = await valueOf(client.ceremonies.pack({ ceremonyId: id }));
  expect(pack.fileName).toBe('交付式資料一式_令和8年度認定証交付式.pdf');
  const all = Buffer.from(pack.base64, 'base64');
  expect(Number(pdfInfo(all)['Pages'])).toBe(10);
  // the papers in the order of the pack; the script takes two pages
  const titles = [
    '出欠・代理一覧',
    '呼名順',
    '読み上げ原稿',
    '読み上げ原稿',
    '座席表',
    '代理',
    '代理',
    '写真撮影の同意',
    '後日交付一覧',
    '進行表',
  ];
  for (const [at, page] of pdfLines(all).entries()) expect(page.join('')).toContain(titles[at]);

  const [text, cards] = await Promise.all([
    convertWithOffice(await bytes('script', 'docx'), 'docx', 'text'),
    convertWithOffice(await bytes('badges', 'docx'), 'docx', 'pdf'),
  ]);
  expect(text.toString()).toMatch(/株式会社見本1[\s\S]*以下同文/u);
  // the badges lie side by side, 91 mm wide from 14 mm on and within the first 55 mm from 11 mm on
  expect(pdfInfo(cards)['Pages']).toBe('1');
  const words = pdfWords(cards);
  for (const { x, right, bottom } of words) {
    const left = x < 105 ? 14 : 105;
    expect(x > left && right < left + 91 && bottom < 11 + 55 + 1).toBe(true);
  }
  const whereIs = (name: string) => words.filter(({ text }) => text.includes(name)).map(({ x }) => x > 105);
  expect([whereIs('太郎'), whereIs('花子')]).toEqual([[false], [true]]);
});
