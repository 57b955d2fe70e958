import { describe, expect, test } from 'vitest';
import { alertSummary } from '../../electron/use-cases/alerts/alert-summary.ts';
import type { AlertView } from '../../shared/contract/alerts.ts';
import type { HandlingDraft } from '../../shared/domain/alert-handling.ts';
import type { TypedEnding } from '../../shared/contract/terms.ts';
import { planWords } from '../../shared/domain/alert-words.ts';
import { pdfLines } from '../support/pdf.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';

/** A company certified on the clock's day; of 2021-01-15 its term ends on 2024-01-15. */
async function certify(client: RegisterClient, name: string): Promise<string> {
  const { today } = await client.safekeeping.session({});
  const { id } = await valueOf(client.companies.create({ draft: typedCompany({ name, address: name }) }));
  const made = await valueOf(client.applications.create({ companyId: id, kind: 'new', receivedOn: today }));
  await finishedReview(client, made.id);
  await certified(client, made.id);
  return id;
}

const informed: HandlingDraft = {
  state: 'informed',
  handledOn: '2023-10-20',
  who: '',
  untilOn: null,
  reason: '',
  note: '電話で案内',
};

/** A 認定辞退届 announced for a day. */
const resignation = (effectiveOn: string): TypedEnding => ({
  kind: 'resigned',
  effectiveOn,
  happenedOn: '',
  notifiedOn: '2023-12-20',
  acceptedOn: '2023-12-20',
  form: '認定辞退届',
  ground: '',
  reason: '事業の縮小',
  heard: null,
  hearingOn: '',
  hearingNote: '',
  documentNumber: '',
});

const names = async (client: RegisterClient, view: AlertView = 'attention') =>
  (await client.alerts.list({ view })).rows.map((row) => row.companyName);

async function subjectOf(client: RegisterClient, name: string) {
  const { rows } = await client.alerts.list({ view: 'all', query: name });
  const row = rows.find((each) => each.companyName === name)!;
  return { subject: row.subject, rowVersion: row.handling?.rowVersion ?? null };
}

describe('期限の警告', () => {
  test('満了まで段階が進み、案内しても次の段階でまた要対応になり、満了後の案内か更新で消える', async () => {
    const { client, setClock } = await openRegister('2021-01-15');
    const first = await certify(client, '甲');
    await certify(client, '乙');
    expect((await client.alerts.overview({})).check).toMatchObject({ companies: 2, classes: { far: 2, alert: 0 } });
    setClock('2023-10-20');
    expect(await names(client)).toEqual(['甲', '乙']);
    const item = await subjectOf(client, '乙');
    expect(await valueOf(client.alerts.handle({ items: [item], draft: informed }))).toEqual({ count: 1 });
    expect(await names(client)).toEqual(['甲']);
    expect(await names(client, 'all')).toEqual(['甲', '乙']);

    setClock('2023-12-10');
    const renewal = await valueOf(
      client.applications.create({ companyId: first, kind: 'renewal', receivedOn: '2023-12-10' }),
    );
    // what came in after the stage was reached needs nobody until the next one
    expect(await names(client)).toEqual([]);
    expect((await client.alerts.list({ view: 'all' })).rows[0]).toMatchObject({
      companyName: '甲',
      procedure: 'renewing',
      application: { status: 'received' },
      daysLeft: 36,
      plan: { status: 'no-meeting' },
    });
    setClock('2023-12-16');
    expect(await names(client)).toEqual(['甲', '乙']);
    setClock('2024-01-16');
    expect((await client.alerts.list({ view: 'all', query: '甲' })).rows[0]).toMatchObject({
      procedure: 'pending',
      stage: -1,
      attention: true,
    });
    await finishedReview(client, renewal.id);
    await certified(client, renewal.id);
    expect(await names(client, 'all')).toEqual(['乙']);

    // told before the end is not followed up after it
    const again = await subjectOf(client, '乙');
    await valueOf(client.alerts.handle({ items: [again], draft: { ...informed, handledOn: '2024-01-10' } }));
    expect(await names(client)).toEqual(['乙']);
    const last = await subjectOf(client, '乙');
    await valueOf(client.alerts.handle({ items: [last], draft: { ...informed, handledOn: '2024-01-16' } }));
    expect(await names(client, 'all')).toEqual([]);
    expect(await names(client, 'finished')).toEqual(['乙']);
    const { check } = await client.alerts.overview({});
    expect(check).toMatchObject({ companies: 2, classes: { far: 1, finished: 1, alert: 0 }, right: true });
  });

  test('補正は期限の3日前から要対応になり、期限を過ぎると超過として残り、補正が済むと消える', async () => {
    const { client, setClock } = await openRegister('2026-11-02');
    const { id: companyId } = await valueOf(client.companies.create({ draft: typedCompany({ name: '補正中' }) }));
    const made = await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2026-11-02' }));
    const ask = { to: 'correction', note: '会社概要', correctionDueOn: '2026-11-16' } as const;
    await valueOf(client.applications.moveTo({ id: made.id, rowVersion: made.rowVersion, ...ask }));
    const now = async (day: string) => {
      setClock(day);
      const { overdue, corrections } = await client.alerts.overview({});
      return [corrections.total, corrections.attention, overdue];
    };
    expect(await now('2026-11-12')).toEqual([1, 0, 0]);
    expect(await now('2026-11-13')).toEqual([1, 1, 0]);
    const { rows } = await client.alerts.list({});
    expect(rows).toMatchObject([{ kind: 'correction', dueOn: '2026-11-16', daysLeft: 3, plan: null }]);
    const item = { subject: rows[0]!.subject, rowVersion: null };
    await valueOf(client.alerts.handle({ items: [item], draft: { ...informed, handledOn: '2026-11-13' } }));
    expect(await now('2026-11-16')).toEqual([1, 0, 0]);
    expect(await now('2026-11-17')).toEqual([1, 1, 1]);
    const refused = { ...informed, state: 'declined', reason: '届出' } as const;
    expect(
      await refusalOf(client.alerts.handle({ items: [{ ...item, rowVersion: 1 }], draft: refused })),
    ).toMatchObject({
      code: 'invalid-input',
      faults: [{ path: 'state' }],
    });
    const { rowVersion } = await valueOf(client.applications.get({ id: made.id }));
    await valueOf(client.applications.moveTo({ id: made.id, rowVersion, to: 'received' }));
    expect(await now('2026-11-17')).toEqual([0, 0, 0]);
    expect((await refusalOf(client.alerts.handle({ items: [item], draft: informed }))).code).toBe('not-found');
  });

  test('同じ期限でもう一度補正を求めると、前の補正の対応を引き継がず、新しい警告になる', async () => {
    const { client, setClock } = await openRegister('2026-11-02');
    const { id: companyId } = await valueOf(client.companies.create({ draft: typedCompany({ name: '補正中' }) }));
    const { id } = await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2026-11-02' }));
    const move = async (more: { to: 'received' } | { to: 'correction'; note: string; correctionDueOn: string }) => {
      const { rowVersion } = await valueOf(client.applications.get({ id }));
      await valueOf(client.applications.moveTo({ id, rowVersion, ...more }));
    };
    const ask = { to: 'correction', note: '会社概要', correctionDueOn: '2026-11-16' } as const;
    await move(ask);
    setClock('2026-11-13');
    const [first] = (await client.alerts.list({})).rows;
    const working = {
      ...informed,
      state: 'working',
      who: '山田',
      untilOn: '2027-01-29',
      handledOn: '2026-11-13',
    } as const;
    const items = [{ subject: first!.subject, rowVersion: null }];
    await valueOf(client.alerts.handle({ items, draft: working }));
    expect((await client.alerts.list({})).total).toBe(0);
    await move({ to: 'received' });
    await move(ask);
    setClock('2026-12-01');
    const [second] = (await client.alerts.list({})).rows;
    expect(second).toMatchObject({ kind: 'correction', dueOn: '2026-11-16', attention: true, handling: null });
    expect(second!.subject).not.toBe(first!.subject);
  });

  test('更新しない届出で警告から外れ、未対応に戻すと戻る。どれも履歴に残る', async () => {
    const { client, setClock } = await openRegister('2021-01-15');
    const companyId = await certify(client, '甲');
    setClock('2023-12-20');
    const item = await subjectOf(client, '甲');
    const declined = { ...informed, state: 'declined', reason: '事業の縮小', handledOn: '2023-12-19' } as const;
    await valueOf(client.alerts.handle({ items: [item], draft: declined }));
    expect([await names(client, 'all'), await names(client, 'declined')]).toEqual([[], ['甲']]);
    setClock('2024-03-01');
    expect(await names(client, 'declined')).toEqual(['甲']);
    const back = { ...informed, state: 'none' } as const;
    await valueOf(client.alerts.handle({ items: [{ subject: item.subject, rowVersion: 1 }], draft: back }));
    expect(await names(client)).toEqual(['甲']);
    const { rows } = await client.companies.history({ id: companyId });
    expect(rows.slice(0, 2)).toMatchObject([
      { action: 'alerts.clearHandling', before: { state: 'declined' } },
      { action: 'alerts.handle', after: { state: 'declined', reason: '事業の縮小' } },
    ]);
  });

  test('更新しないと届け出た後に申請し、それも取り下げた事業者は、未対応の警告に戻る', async () => {
    const { client, setClock } = await openRegister('2021-01-15');
    const companyId = await certify(client, '甲');
    setClock('2023-08-01');
    const declined = { ...informed, state: 'declined', reason: '事業の縮小', handledOn: '2023-08-01' } as const;
    await valueOf(client.alerts.handle({ items: [await subjectOf(client, '甲')], draft: declined }));
    expect(await names(client, 'declined')).toEqual(['甲']);
    const applied = async (day: string) => {
      const made = await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn: day }));
      expect((await client.alerts.list({ view: 'all' })).total).toBe(1);
      const { id, rowVersion } = made;
      await valueOf(client.applications.moveTo({ id, rowVersion, to: 'withdrawn', note: '取下げ' }));
    };
    setClock('2023-10-01');
    await applied('2023-10-01');
    const [back] = (await client.alerts.list({})).rows;
    expect(back).toMatchObject({ companyName: '甲', stage: 180, attention: true, handling: null });
    const { check } = await client.alerts.overview({});
    expect(check).toMatchObject({ classes: { alert: 1, declined: 0 }, right: true });
    // declined anew it counts again, without a conflict with the word it went back on
    const anew = { ...declined, handledOn: '2023-10-01' };
    await valueOf(client.alerts.handle({ items: [{ subject: back!.subject, rowVersion: null }], draft: anew }));
    expect([await names(client, 'all'), await names(client, 'declined')]).toEqual([[], ['甲']]);
    // and gone back on once more, on the very day
    setClock('2023-10-01T08:00:00.000Z');
    await applied('2023-10-01');
    expect(await names(client)).toEqual(['甲']);
  });

  test('何も選ばない、足りない記入、知らない間の記録は断られ、何も書かれない。見てから重ねることはできる', async () => {
    const { client, setClock } = await openRegister('2021-01-15');
    await certify(client, '甲');
    await certify(client, '乙');
    setClock('2023-10-20');
    const items = [await subjectOf(client, '甲'), await subjectOf(client, '乙')];
    expect((await refusalOf(client.alerts.handle({ items: [], draft: informed }))).code).toBe('nothing-chosen');
    const working = { ...informed, state: 'working' } as const;
    expect((await refusalOf(client.alerts.handle({ items, draft: working }))).faults).toMatchObject([
      { path: 'who', code: 'required' },
      { path: 'untilOn', code: 'required' },
    ]);
    await valueOf(client.alerts.handle({ items: [items[1]!], draft: informed }));
    const full = { ...working, who: '山田', untilOn: '2023-10-31' };
    expect(await refusalOf(client.alerts.handle({ items, draft: full }))).toMatchObject({
      code: 'edit-conflict',
      changes: expect.arrayContaining([{ field: 'state', yours: 'working', theirs: 'informed' }]),
    });
    expect((await client.alerts.list({ view: 'all' })).rows.map((row) => row.handling?.state)).toEqual([
      undefined,
      'informed',
    ]);
    expect(await valueOf(client.alerts.handle({ items, draft: full, overwrite: true }))).toEqual({ count: 2 });
    expect((await client.alerts.list({ view: 'all', handling: 'working' })).total).toBe(2);
    setClock('2023-11-01');
    expect((await client.alerts.list({})).rows.map((row) => row.handling?.lapsed)).toEqual([true, true]);
  });
});

test('先の日の辞退は、その日まで「辞退（予定）」で警告から外れ、状態も認定中のまま、その日から「辞退」になる', async () => {
  const { client, setClock } = await openRegister('2021-01-15');
  const companyId = await certify(client, '甲');
  await certify(client, '乙');
  setClock('2023-12-20');
  expect(await names(client, 'all')).toEqual(['甲', '乙']);
  await valueOf(client.terms.recordEnding({ companyId, draft: resignation('2023-12-31') }));
  const seen = async () => {
    const { check } = await client.alerts.overview({});
    expect(check.right).toBe(true);
    const { state } = await valueOf(client.companies.get({ id: companyId }));
    return [check.classes.leaving, check.classes.resigned, state, await names(client, 'all')];
  };
  expect(await seen()).toEqual([1, 0, 'notice', ['乙']]);
  expect([await names(client, 'leaving'), await names(client, 'resigned')]).toEqual([['甲'], []]);
  setClock('2023-12-30');
  expect(await seen()).toEqual([1, 0, 'notice', ['乙']]);
  setClock('2023-12-31');
  expect(await seen()).toEqual([0, 1, 'resigned', ['乙']]);
  expect([await names(client, 'leaving'), await names(client, 'resigned')]).toEqual([[], ['甲']]);
});

describe('前回起動からと、パソコンの日付', () => {
  test('起動の間に段階に入ったものと期限の来たものを数え、開いたままの日替わりでも進む', async () => {
    const { client, setClock, restart } = await openRegister('2021-01-15');
    await certify(client, '甲');
    expect(await client.alerts.overview({})).toMatchObject({ previousOn: null, arrivals: 0 });
    setClock('2023-10-10');
    const second = await restart();
    expect(await second.alerts.overview({})).toMatchObject({ previousOn: '2021-01-15', arrivals: 1 });
    setClock('2023-10-16');
    expect(await second.alerts.overview({})).toMatchObject({ previousOn: '2023-10-10', arrivals: 0 });
    setClock('2023-10-17');
    expect(await second.alerts.overview({})).toMatchObject({ previousOn: '2023-10-16', arrivals: 1 });
    expect(await names(second, 'arrived')).toEqual(['甲']);
    const third = await restart();
    expect(await third.alerts.overview({})).toMatchObject({ previousOn: '2023-10-16', arrivals: 1 });
  });

  test('日付が戻ると知らされ、警告は一つも減らず、「今日の日付は正しい」で今日の日付に従う', async () => {
    const { app, client, setClock } = await openRegister('2021-01-15');
    await certify(client, '甲');
    setClock('2024-01-20');
    const before = await client.alerts.overview({});
    expect(before).toMatchObject({ today: '2024-01-20', attention: 1, overdue: 1 });
    setClock('2023-01-20');
    expect(await client.safekeeping.session({})).toMatchObject({ today: '2023-01-20', clockBehind: '2024-01-20' });
    expect(await client.alerts.overview({})).toEqual(before);
    expect(alertSummary(app.context)).toMatchObject({
      attention: 1,
      arrivalSentence: '前回起動（1,100日前）から今日までに1件が期限到来',
      checkSentence: '確認対象 1社・警告 1社・対象外 0社',
    });
    await valueOf(client.alerts.confirmToday({}));
    expect(await client.safekeeping.session({})).toMatchObject({ clockBehind: null });
    expect(await client.alerts.overview({})).toMatchObject({
      today: '2023-01-20',
      attention: 0,
      check: { right: true },
    });
    const { recent } = await client.home.overview({});
    expect(recent[0]).toMatchObject({ action: 'alerts.confirmToday', before: { lastUsedOn: '2024-01-20' } });
  });

  test('書き込めない台帳でも、警告も前回起動からの件数も出る', async () => {
    const { app, client, setClock } = await openRegister('2021-01-15');
    await certify(client, '甲');
    setClock('2023-10-20');
    app.context.store.statement('pragma query_only = on').run();
    expect(await client.alerts.overview({})).toMatchObject({ previousOn: '2021-01-15', arrivals: 1, attention: 1 });
    expect(await client.safekeeping.session({})).toMatchObject({ clockBehind: null });
    app.context.store.statement('pragma query_only = off').run();
  });
});

test('一覧は条件と自己点検を添えて印刷され、予定表には残りの期限が入る', async () => {
  const { client, setClock } = await openRegister('2021-01-15');
  expect((await refusalOf(client.alerts.calendar({}))).code).toBe('nothing-to-export');
  await certify(client, '株式会社甲');
  setClock('2023-12-20');
  const printed = await valueOf(client.alerts.print({ view: 'all' }));
  const text = pdfLines(Buffer.from(printed.base64, 'base64')).flat().join('').replaceAll(/\s/gu, '');
  for (const part of [
    '表示：すべての警告（1件）',
    '確認対象1社・警告1社・対象外0社',
    '株式会社甲',
    '令和6年1月15日',
    '残り26日',
    '未対応',
  ])
    expect(text).toContain(part);
  const { fileName, base64 } = await valueOf(client.alerts.calendar({}));
  expect(fileName).toBe('認定の期限_令和5年12月20日.ics');
  const calendar = Buffer.from(base64, 'base64').toString('utf8').replaceAll('\r\n ', '');
  expect(calendar.match(/DTSTART;VALUE=DATE:\d+/gu)).toEqual(['DTSTART;VALUE=DATE:20240115']);
  expect(calendar).toContain('SUMMARY:認定期間の満了日　株式会社甲');
});

test('申請書を受け付けた更新は、必要な日が過ぎていても「間に合わない」と言わない', async () => {
  const { client, setClock } = await openRegister('2021-01-15');
  const companyId = await certify(client, '株式会社甲');
  setClock('2023-12-20');
  const told = async () => {
    const { rows } = await client.alerts.list({ view: 'all' });
    const { base64 } = await valueOf(client.alerts.calendar({}));
    return { row: rows[0]!, calendar: Buffer.from(base64, 'base64').toString('utf8').replaceAll('\r\n ', '') };
  };
  const before = await told();
  expect(planWords(before.row)).toMatch(/^R5\.\d+\.\d+（間に合わない）$/u);
  expect(before.calendar).toContain('を過ぎています');
  await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn: '2023-12-20' }));
  const after = await told();
  expect(planWords(after.row)).toMatch(/^R5\.\d+\.\d+（申請済）$/u);
  expect(after.row.plan?.sentence).toContain('申請書は受付済みです。');
  expect(after.calendar).toContain('申請書は受付済みです。');
  expect(after.calendar).not.toContain('を過ぎています');
});
