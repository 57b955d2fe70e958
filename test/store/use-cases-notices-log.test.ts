import { expect, test } from 'vitest';
import type { LetterKind } from '../../shared/domain/letter-kinds.ts';
import { companyWithTerm } from '../support/certified-companies.ts';
import { pdfInfo, pdfLines } from '../support/pdf.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, type RegisterClient, refusalOf, typedCompany, valueOf } from '../support/register.ts';

const bare = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '');
const textOf = ({ base64 }: { base64: string }): string =>
  bare(pdfLines(Buffer.from(base64, 'base64'), 'raw').flat().join(''));

async function applied(client: RegisterClient, name: string) {
  const company = await valueOf(client.companies.create({ draft: typedCompany({ name }), confirmedDuplicate: true }));
  const application = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2026-10-01' }),
  );
  await finishedReview(client, application.id);
  return { companyId: company.id, applicationId: application.id };
}

const letterOf = async (client: RegisterClient, kind: LetterKind, companyId: string) => {
  const order = { kind, companyIds: [companyId], symbol: '', firstNumber: '1', numberMode: 'same' as const };
  return textOf((await valueOf(client.notices.preview({ ...order, sentOn: '2026-11-22' }))).file);
};

test('letters about decisions, changes and reissues say what the register says', async () => {
  const { client } = await openRegister('2026-11-22');
  const { version } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values: { mayorName: '朝霞　太郎' } }));
  const good = await applied(client, '株式会社認定');
  await certified(client, good.applicationId);
  const certifiedLetter = await letterOf(client, 'decision-certified', good.companyId);
  expect(certifiedLetter).toContain('令和8年10月1日付けで申請のありました');
  expect(certifiedLetter).toContain(
    '1認定番号第1号2認定年月日令和8年11月22日3認定期間令和8年11月23日から令和11年11月22日まで',
  );

  const bad = await applied(client, '株式会社不認定');
  const { rowVersion } = await valueOf(client.applications.get({ id: bad.applicationId }));
  await valueOf(client.applications.moveTo({ id: bad.applicationId, rowVersion, to: 'opinion' }));
  const meeting = await valueOf(
    client.committee.create({ draft: { name: '第2回', heldOn: '2026-11-22', place: '', note: '' } }),
  );
  const item = await valueOf(client.committee.addItem({ meetingId: meeting.id, applicationId: bad.applicationId }));
  const opinion = { opinion: 'unfavourable' as const, opinionText: '基準に届かない', opinionOn: '2026-11-22' };
  await valueOf(client.committee.recordOpinion({ itemId: item.id, rowVersion: 1, ...opinion }));
  const seen = await valueOf(client.applications.get({ id: bad.applicationId }));
  await valueOf(
    client.decisions.record({
      applicationId: bad.applicationId,
      rowVersion: seen.rowVersion,
      outcome: 'refused',
      decidedOn: '2026-11-22',
      reason: '労働基準法の違反が是正されていないため',
      documentNumber: '',
    }),
  );
  const refused = await letterOf(client, 'decision-refused', bad.companyId);
  expect(refused).toContain('認定しないことに決定しました');
  expect(refused).toContain('3認定しない理由労働基準法の違反が是正されていないため');
  const listed = async (kind: LetterKind) =>
    (await client.notices.candidates({ kind, group: 'fact', query: '' })).rows.map((row) => row.companyName);
  expect([
    await listed('decision-certified'),
    await listed('decision-refused'),
    await listed('renewal-decided'),
  ]).toEqual([['株式会社認定'], ['株式会社不認定'], []]);

  const company = await valueOf(client.companies.get({ id: good.companyId }));
  await valueOf(
    client.changeNotices.record({
      companyId: good.companyId,
      rowVersion: company.rowVersion,
      after: { address: '埼玉県朝霞市仲町2-2-2', representativeName: '新任　花子' },
      happenedOn: '2026-11-01',
      notifiedOn: '2026-11-10',
      acceptedOn: '2026-11-12',
    }),
  );
  const changed = await letterOf(client, 'change-accepted', good.companyId);
  expect(changed).toContain('受理年月日令和8年11月12日');
  expect(changed).toContain('（変更前）埼玉県朝霞市本町一丁目１番１号（変更後）埼玉県朝霞市仲町2-2-2');
  expect(changed).toContain('（変更前）見本太郎（変更後）新任花子');

  const [term] = (await valueOf(client.companies.get({ id: good.companyId }))).terms;
  const order = { termIds: [term!.id], issuedOn: '2026-11-22' };
  await valueOf(client.certificates.issue(order));
  await valueOf(client.certificates.issue({ ...order, reason: '紛失のため' }));
  expect(await letterOf(client, 'reissue', good.companyId)).toContain(
    '再交付年月日令和8年11月22日4再交付の理由紛失のため',
  );
  // without words the kind of reason says why
  await valueOf(client.certificates.issue({ ...order, reason: '', reasonKind: 'damage' }));
  expect(await letterOf(client, 'reissue', good.companyId)).toContain('再交付の理由汚損');
  // labels are made for whoever applied too, certified or not
  const all = await client.notices.candidates({ kind: null, group: 'fact', query: '不認定' });
  expect(all.rows).toMatchObject([{ companyName: '株式会社不認定', number: null, endOn: null, problems: [] }]);
});

test('a refused renewal has its own letter, which says how long the certification lasts; the fact is not told before its day', async () => {
  const { client, setClock } = await openRegister('2021-01-15');
  const { id: companyId } = await valueOf(client.companies.create({ draft: typedCompany({ name: '株式会社更新' }) }));
  const apply = async (kind: 'new' | 'renewal', receivedOn: string) => {
    const { id } = await valueOf(client.applications.create({ companyId, kind, receivedOn }));
    await finishedReview(client, id);
    return id;
  };
  await certified(client, await apply('new', '2021-01-15'));
  setClock('2023-09-01');
  const id = await apply('renewal', '2023-09-01');
  const { rowVersion } = await valueOf(client.applications.get({ id }));
  await valueOf(client.applications.moveTo({ id, rowVersion, to: 'awaiting-decision' }));
  const seen = await valueOf(client.applications.get({ id }));
  const refusal = {
    outcome: 'refused' as const,
    decidedOn: '2023-09-01',
    reason: '要件を欠くため',
    documentNumber: '',
  };
  await valueOf(client.decisions.record({ applicationId: id, rowVersion: seen.rowVersion, ...refusal }));
  const order = { companyIds: [companyId], symbol: '', firstNumber: '1', numberMode: 'same' as const };
  const said = async (sentOn: string) =>
    textOf((await valueOf(client.notices.preview({ ...order, kind: 'renewal-refused', sentOn }))).file);
  const page = await said('2023-09-02');
  expect(page).toContain('認定を更新しないことに決定しました');
  expect(page).toContain('現在の認定は、認定期間の満了日である令和6年1月15日まで効力があります。');
  expect(page).toContain('認定を更新しない理由要件を欠くため');
  const day = async (sentOn: string) =>
    (await refusalOf(client.notices.preview({ ...order, kind: 'renewal-refused', sentOn }))).faults;
  expect(await day('2023-08-31')).toMatchObject([
    { path: 'sentOn', code: 'before-told-day', params: { name: '株式会社更新', date: '2023-09-01' } },
  ]);
  expect(await day('2020-09-01')).toMatchObject([{ path: 'sentOn', code: 'date-too-long-ago' }]);
  // 不認定の通知 is of a new application, and nobody is told that a term has ended which runs
  expect(
    await refusalOf(client.notices.preview({ ...order, kind: 'decision-refused', sentOn: '2023-09-02' })),
  ).toMatchObject({ code: 'letter-fact-missing' });
  expect(await refusalOf(client.notices.preview({ ...order, kind: 'expiry', sentOn: '2023-09-02' }))).toMatchObject({
    code: 'letter-not-true',
    params: { why: 'not-expired', on: '2024-01-15' },
  });
  setClock('2024-01-20');
  expect(await said('2024-01-20')).toContain('認定期間は、令和6年1月15日に満了しています。');
  expect((await client.notices.candidates({ kind: 'expiry', group: 'expired', query: '' })).rows).toMatchObject([
    { companyId, problems: [] },
  ]);
});

test('calls, mails and visits are kept, edited and taken off; a day to come is refused; the log is filtered', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const on = { client, store: app.context.store };
  const { companyId } = await companyWithTerm(on, 1, '2027-01-15');
  const other = await companyWithTerm(on, 2, '2027-01-15', { name: '有限会社あさか商店' });
  const draft = {
    companyId,
    kind: 'phone' as const,
    happenedOn: 'R8.11.20',
    counterpart: '総務部　見本様',
    subject: '更新の意向',
    note: '12月に申請する。\n葛\u{e0100}城様に交代。',
  };
  const bad = await refusalOf(client.notices.addTalk({ draft: { ...draft, happenedOn: 'R8.11.23', subject: ' ' } }));
  expect(bad.faults?.map(({ path, code }) => [path, code])).toEqual([
    ['happenedOn', 'date-in-future'],
    ['subject', 'required'],
  ]);
  expect(await refusalOf(client.notices.addTalk({ draft: { ...draft, companyId: 'none' } }))).toMatchObject({
    code: 'not-found',
  });
  const { id } = await valueOf(client.notices.addTalk({ draft }));
  await valueOf(
    client.notices.addTalk({
      draft: { ...draft, companyId: other.companyId, kind: 'visit', happenedOn: '2026-10-01' },
    }),
  );
  const subjects = async (filter: Parameters<typeof client.notices.list>[0]) =>
    (await client.notices.list(filter)).rows.map((row) => [row.companyName, row.kind]);
  expect(await subjects({})).toEqual([['株式会社見本1', 'phone'], ['有限会社あさか商店', 'visit']]); // prettier-ignore
  expect(await subjects({ kind: 'visit' })).toEqual([['有限会社あさか商店', 'visit']]);
  expect(await subjects({ from: '2026-11-01', to: '2026-11-30' })).toEqual([['株式会社見本1', 'phone']]);
  expect(await subjects({ query: 'あさか' })).toEqual([['有限会社あさか商店', 'visit']]);
  expect((await client.notices.list({ companyId })).rows[0]?.note).toBe(draft.note);

  const edited = { ...draft, counterpart: '葛城様' };
  expect(await valueOf(client.notices.updateTalk({ id, rowVersion: 1, draft: edited }))).toMatchObject({
    rowVersion: 2,
  });
  expect(await refusalOf(client.notices.updateTalk({ id, rowVersion: 1, draft }))).toMatchObject({
    code: 'edit-conflict',
    changes: [{ field: 'counterpart', yours: draft.counterpart, theirs: '葛城様' }],
  });
  expect(await refusalOf(client.notices.remove({ id, rowVersion: 1 }))).toMatchObject({ code: 'edit-conflict' });
  await valueOf(client.notices.remove({ id, rowVersion: 2 }));
  expect(await subjects({})).toEqual([['有限会社あさか商店', 'visit']]);
  expect(await refusalOf(client.notices.remove({ id, rowVersion: 3 }))).toMatchObject({ code: 'not-found' });
  const history = await client.companies.history({ id: companyId, limit: 10 });
  expect(history.rows.map((row) => row.action)).toEqual(
    expect.arrayContaining(['notices.addTalk', 'notices.updateTalk', 'notices.remove']),
  );
});

test('labels: the setup is remembered and is no part of the settings page; an address that lacks is said; used labels are skipped', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const on = { client, store: app.context.store };
  const { companyId } = await companyWithTerm(on, 1, '2027-01-15');
  const bare = await companyWithTerm(on, 2, '2027-01-15', { address: '　' });
  const { version } = await client.settings.get({});
  const setup = {
    layout: 'a4-24' as const,
    to: 'company' as const,
    offsets: { 'a4-12': { x: 0, y: 0 }, 'a4-24': { x: 1.5, y: -0.5 } },
  };
  await valueOf(client.notices.saveLabelSetup(setup));
  expect(await client.notices.labelSetup({})).toEqual(setup);
  expect((await client.settings.get({})).version).toBe(version);

  const order = { layout: 'a4-24' as const, to: 'company' as const, start: 24, offset: { x: 0, y: 0 }, outline: false };
  const two = await valueOf(client.notices.labels({ ...order, companyIds: [companyId, companyId] }));
  expect(two.sheets).toBe(2);
  expect(pdfInfo(Buffer.from(two.file.base64, 'base64'))['Pages']).toBe('2');
  expect(textOf(two.file)).toContain('株式会社見本1御中');
  expect(await refusalOf(client.notices.labels({ ...order, companyIds: [companyId, bare.companyId] }))).toMatchObject({
    code: 'company-address-missing',
    params: { name: '株式会社見本2' },
  });
  expect(await refusalOf(client.notices.labels({ ...order, layout: 'a4-12', companyIds: [companyId] }))).toMatchObject({
    faults: [{ path: 'start', code: 'out-of-range', params: { min: 1, max: 12 } }],
  });
  const ruler = await valueOf(client.notices.labels({ ...order, start: 1, companyIds: [] }));
  expect(ruler).toMatchObject({ sheets: 1 });
});

test('200 letters leave the register answering meanwhile', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const on = { client, store: app.context.store };
  const companyIds: string[] = [];
  for (let number = 1; number <= 200; number += 1)
    companyIds.push((await companyWithTerm(on, number, '2027-01-15')).companyId);
  const order = {
    kind: 'renewal-notice' as const,
    companyIds,
    symbol: '',
    firstNumber: '1',
    numberMode: 'running' as const,
  };
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const preview = await valueOf(client.notices.preview({ ...order, sentOn: '2026-11-22' }));
  clearInterval(beat);
  expect(preview.letters).toBe(200);
  expect(longest).toBeLessThan(700);
  expect(await valueOf(client.notices.record({ ...order, sentOn: '2026-11-22', seen: preview.seen }))).toMatchObject({
    count: 200,
  });
  expect((await client.notices.list({ kind: 'letter' })).total).toBe(200);
}, 60_000);
