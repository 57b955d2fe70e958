import { expect, test } from 'vitest';
import type { LetterOrder } from '../../shared/contract/notices.ts';
import { insertEnding } from '../../electron/store/repositories/term-endings.ts';
import { breakAudit, contentsOf } from '../support/contents.ts';
import { companyWithTerm } from '../support/certified-companies.ts';
import { pdfLines } from '../support/pdf.ts';
import { openRegister, refusalOf, valueOf } from '../support/register.ts';
import { addApplication } from './ledger-data.ts';

const bare = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '');
const pagesOf = ({ base64 }: { base64: string }): string[] =>
  pdfLines(Buffer.from(base64, 'base64'), 'raw').map((lines) => bare(lines.join('')));
const order = (companyIds: string[], more: Partial<LetterOrder> = {}): LetterOrder => ({
  kind: 'renewal-notice',
  companyIds,
  symbol: '朝産',
  firstNumber: '12',
  numberMode: 'running',
  sentOn: 'R8.11.24',
  ...more,
});

async function office() {
  const register = await openRegister('2026-11-22');
  const { client, app } = register;
  const { version } = await client.settings.get({});
  const values = { mayorName: '朝霞　太郎', departmentName: '産業振興課' };
  await valueOf(client.settings.save({ version, values }));
  return { ...register, with: { client, store: app.context.store } };
}

test('a selection is listed by what is due, with what is wanting said before; a company given stays in its order', async () => {
  const { client, with: on } = await office();
  const near = await companyWithTerm(on, 1, '2027-01-15');
  const notice = await companyWithTerm(on, 2, '2027-05-10', { representativeName: '', address: '' });
  const far = await companyWithTerm(on, 3, '2028-11-22', { name: '見本'.repeat(20) });
  const over = await companyWithTerm(on, 4, '2026-10-01');
  const names = async (group: 'notice' | 'near' | 'expired' | 'certified', query = '') => {
    const { rows, total } = await client.notices.candidates({ kind: 'renewal-notice', group, query });
    expect(total).toBe(rows.length);
    return rows.map((row) => row.companyId);
  };
  expect(await names('near')).toEqual([near.companyId]);
  expect(await names('notice')).toEqual([near.companyId, notice.companyId]);
  expect(await names('expired')).toEqual([over.companyId]);
  expect(await names('certified')).toEqual([near.companyId, notice.companyId, far.companyId]);
  expect(await names('certified', '見本2')).toEqual([notice.companyId]);
  expect(await names('certified', '第3号')).toContain(far.companyId);

  const companyIds = [far.companyId, notice.companyId, near.companyId];
  const given = await client.notices.candidates({ kind: 'revocation', group: 'fact', query: '', companyIds });
  expect(given.rows).toEqual([]);
  const rows = (await client.notices.candidates({ kind: 'renewal-notice', group: 'fact', query: '', companyIds })).rows;
  expect(rows.map((row) => [row.companyId, row.problems.map(({ code, stops }) => [code, stops])])).toEqual([
    [far.companyId, [['before-notice', false], ['long-name', false]]],
    [notice.companyId, [['address-missing', false], ['representative-missing', false]]],
    [near.companyId, []],
  ]); // prettier-ignore
  expect(rows[2]).toMatchObject({ number: 1, endOn: '2027-01-15', daysLeft: 54, lastOn: null });
});

test('who has applied, has left or is past the deadline is told of before being asked to renew', async () => {
  const { client, app, with: on } = await office();
  const applied = await companyWithTerm(on, 1, '2027-01-15');
  const late = await companyWithTerm(on, 2, '2026-12-04');
  const left = await companyWithTerm(on, 3, '2027-03-01');
  const open = await companyWithTerm(on, 4, '2027-03-02');
  addApplication(app.context.store, applied.companyId, {
    kind: 'renewal',
    status: 'received',
    received_on: '2026-11-20',
  });
  app.context.store
    .statement(`update term set ended_on = '2026-12-31', end_kind = 'resigned' where id = ?`)
    .run(left.termId);
  const companyIds = [applied, late, left, open].map(({ companyId }) => companyId);
  const told = async (kind: 'renewal-notice' | 'expiry') =>
    (await client.notices.candidates({ kind, group: 'fact', query: '', companyIds })).rows.map((row) =>
      row.problems.map(({ code, on: day, stops }) => [code, day, stops]),
    );
  expect(await told('renewal-notice')).toEqual([
    [['renewal-received', '2026-11-20', false]],
    [['deadline-passed', '2026-11-04', false]],
    [['ending-recorded', '2026-12-31', true]],
    [],
  ]);
  expect(await told('expiry')).toEqual([
    [['not-expired', '2027-01-15', true]],
    [['not-expired', '2026-12-04', true]],
    [['ending-recorded', '2026-12-31', true]],
    [['not-expired', '2027-03-02', true]],
  ]);
});

test('letters are looked at, written as files, recorded once for each company, and made again as they were', async () => {
  const { client, app, with: on } = await office();
  const first = await companyWithTerm(on, 1, '2027-01-15', {
    name: '株式会社髙﨑{市名}製作所',
    representativeName: '𠮷野　葛\u{e0100}子',
  });
  const second = await companyWithTerm(on, 2, '2027-02-20');
  const asked = order([second.companyId, first.companyId]);
  const before = contentsOf(app.context.store);
  const preview = await valueOf(client.notices.preview(asked));
  expect(contentsOf(app.context.store)).toEqual(before);
  expect(preview).toMatchObject({ letters: 2, problems: [] });
  const pages = pagesOf(preview.file);
  expect(pages).toHaveLength(2);
  expect(pages[0]).toContain('朝産第12号令和8年11月24日株式会社見本2');
  expect(pages[1]).toContain('朝産第13号');
  // a placeholder inside a name is part of the name; a variation selector stays
  expect(pages[1]).toContain('株式会社髙﨑{市名}製作所代表取締役𠮷野葛\u{e0100}子様');
  expect(pages[1]).toContain('認定期間令和6年1月15日から令和9年1月15日まで');
  expect(pages[1]).toContain('申請期限令和8年12月15日');
  expect(pages[1]).toContain('朝霞市長朝霞太郎');

  const docx = await valueOf(client.notices.letters({ ...asked, format: 'docx' }));
  expect(docx.fileName).toMatch(/^更新の案内.*2通.*\.docx$/u);
  expect(Buffer.from(docx.base64, 'base64').subarray(0, 2).toString()).toBe('PK');

  // a fault in the middle takes everything back
  const untouched = contentsOf(app.context.store);
  breakAudit(app.context.store, 'notices.record');
  await expect(client.notices.record({ ...asked, seen: preview.seen })).rejects.toThrow();
  expect(contentsOf(app.context.store)).toEqual(untouched);
});

test('更新の案内 names the documents of the setting, and the deadline the application screen names', async () => {
  const { client, with: on } = await office();
  // a month before the end is Sunday 20 December
  const { companyId } = await companyWithTerm(on, 1, '2027-01-20');
  const page = async () =>
    pagesOf((await valueOf(client.notices.preview(order([companyId], { sentOn: 'R8.12.21' })))).file)[0];
  expect(await page()).toContain('提出書類更新申請書、チェックシート、変更点確認表、添付資料');
  const { version } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values: { documentsRenewal: ['更新申請書', '変更点一覧'] } }));
  const changed = await page();
  for (const said of ['申請期限令和8年12月21日', '提出書類更新申請書、変更点一覧5']) expect(changed).toContain(said);
  const start = (day: string) => valueOf(client.renewals.start({ companyId, on: day }));
  expect(await start('2026-12-21')).toMatchObject({ timing: 'in-time', term: { deadlineOn: '2026-12-21' } });
  expect(await start('2026-12-22')).toMatchObject({ timing: 'after-deadline' });
});

test('what was recorded stays as it was, whatever changes afterwards; a changed letter is not recorded unseen', async () => {
  const { client, with: on } = await office();
  const { companyId, termId } = await companyWithTerm(on, 1, '2027-01-15');
  const asked = order([companyId]);
  const { seen, file } = await valueOf(client.notices.preview(asked));
  expect(await valueOf(client.notices.record({ ...asked, seen }))).toEqual({
    count: 1,
    alerts: [{ subject: `term:${termId}`, rowVersion: null }],
  });
  const { rows } = await client.notices.list({ companyId });
  expect(rows).toMatchObject([
    { kind: 'letter', letterKind: 'renewal-notice', happenedOn: '2026-11-24', documentNumber: '朝産第12号', again: true },
  ]); // prettier-ignore

  const { draft, rowVersion } = await valueOf(client.companies.get({ id: companyId }));
  await valueOf(client.companies.update({ id: companyId, rowVersion, draft: { ...draft, name: '株式会社新しい名' } }));
  expect(await refusalOf(client.notices.record({ ...asked, seen }))).toMatchObject({ code: 'edit-conflict' });
  expect((await client.notices.list({ companyId })).total).toBe(1);
  const again = await valueOf(client.notices.open({ id: rows[0]!.id, format: 'pdf' }));
  expect(again.base64).toBe(file.base64);
  expect((await client.notices.candidates({ kind: 'renewal-notice', group: 'near', query: '' })).rows).toMatchObject([
    { lastOn: '2026-11-24' },
  ]);
  expect(await refusalOf(client.notices.open({ id: 'none', format: 'pdf' }))).toMatchObject({ code: 'not-found' });
  // the alert may now be set 案内済 with what the record answered
  const handled = { state: 'informed' as const, handledOn: '2026-11-22', untilOn: null };
  const items = [{ subject: `term:${termId}`, rowVersion: null }];
  expect(await valueOf(client.alerts.handle({ items, draft: handled }))).toMatchObject({ count: 1 });
});

test('a letter of revocation says ground and reason; without the fact, the address or a right number nothing is written', async () => {
  const { client, app, with: on } = await office();
  const { companyId } = await companyWithTerm(on, 1, '2027-01-15');
  const other = await companyWithTerm(on, 2, '2027-01-15', { address: '' });
  const revoked = order([companyId], { kind: 'revocation' });
  expect(await refusalOf(client.notices.preview(revoked))).toMatchObject({
    code: 'letter-fact-missing',
    params: { name: '株式会社見本1' },
  });
  const [certified] = (await valueOf(client.companies.get({ id: companyId }))).terms;
  const { store } = app.context;
  for (const each of [companyId, other.companyId]) {
    const row = store.statement<{ id: string }>('select id from certification where company_id = ?').get(each);
    insertEnding(
      store,
      {
        certificationId: row!.id,
        companyId: each,
        kind: 'revoked',
        effectiveOn: '2026-11-20',
        happenedOn: null,
        notifiedOn: null,
        acceptedOn: null,
        form: '',
        ground: '偽りの申請',
        reason: '申請書の記載が事実と違った。\n本人が認めた。',
        hearingOn: null,
        hearingNote: '',
        documentNumber: '',
      },
      { at: '2026-11-22T03:00:00.000Z', clerk: '見本' },
    );
  }
  expect(certified?.number).toBe(1);
  const [page = ''] = pagesOf((await valueOf(client.notices.preview(revoked))).file);
  expect(page).toContain(
    '2取消年月日令和8年11月20日3取消しの根拠偽りの申請4取消しの理由申請書の記載が事実と違った。本人が認めた。',
  );
  expect(await refusalOf(client.notices.preview(order([other.companyId], { kind: 'revocation' })))).toMatchObject({
    code: 'company-address-missing',
    params: { name: '株式会社見本2' },
  });
  const faults = async (more: Partial<LetterOrder>) =>
    (await refusalOf(client.notices.preview(order([companyId], more)))).faults?.map(({ path, code }) => [path, code]);
  expect(await faults({ firstNumber: '十二', sentOn: 'R8.13.1' })).toEqual([
    ['firstNumber', 'not-an-integer'],
    ['sentOn', 'impossible-date'],
  ]);
  expect(await faults({ sentOn: 'R18.11.24' })).toEqual([['sentOn', 'date-too-late']]);
});

test('a name no font can print is said with its company before anything is written', async () => {
  const { client, with: on } = await office();
  const { companyId } = await companyWithTerm(on, 1, '2027-01-15', { name: '株式会社\u{e000}見本' });
  expect(await refusalOf(client.notices.preview(order([companyId])))).toMatchObject({
    code: 'characters-cannot-be-printed',
    problems: [{ where: '事業者名', index: 4 }],
  });
});

test('the wording is edited, refused with a sentence where a placeholder is unknown, and put back in one step', async () => {
  const { client, with: on } = await office();
  const { companyId } = await companyWithTerm(on, 1, '2027-01-15');
  const read = async () => (await client.notices.templates({})).rows.find((row) => row.kind === 'renewal-notice')!;
  const { template, version, isDefault } = await read();
  expect([version, isDefault]).toEqual([0, true]);
  const mine = { ...template, subject: '更新の御案内（{事業者名}様）', sealOmitted: false };
  const save = (version: number, change = {}) =>
    client.notices.saveTemplate({ kind: 'renewal-notice', version, template: { ...mine, ...change } });
  expect(await refusalOf(save(0, { body: '{満期日}' }))).toMatchObject({
    code: 'invalid-input',
    faults: [{ path: 'body', code: 'unknown-letter-placeholder', params: { placeholder: '{満期日}' } }],
  });
  expect(await valueOf(save(0))).toEqual({ version: 1 });
  expect(await refusalOf(save(0, { closing: '別の結び' }))).toMatchObject({
    code: 'edit-conflict',
    current: { rowVersion: 1 },
  });
  const preview = await valueOf(
    client.notices.previewTemplate({ kind: 'renewal-notice', template: { ...mine, closing: '{理由}' }, companyId }),
  );
  expect([preview.companyName, preview.missing]).toEqual(['株式会社見本1', ['理由']]);
  expect(pagesOf(preview.file)[0]).toContain('〔理由〕');
  for (const { kind, template: draft } of (await client.notices.templates({})).rows) {
    const shown = await valueOf(client.notices.previewTemplate({ kind, template: draft, companyId: null }));
    expect([kind, shown.missing]).toEqual([kind, []]);
  }
  expect(pagesOf((await valueOf(client.notices.preview(order([companyId])))).file)[0]).toContain(
    '更新の御案内（株式会社見本1様）',
  );
  expect(await refusalOf(client.notices.resetTemplate({ kind: 'renewal-notice', version: 0 }))).toMatchObject({
    code: 'edit-conflict',
  });
  expect(await valueOf(client.notices.resetTemplate({ kind: 'renewal-notice', version: 1 }))).toEqual({ version: 0 });
  expect(await read()).toEqual({ kind: 'renewal-notice', template, version: 0, isDefault: true });
});
