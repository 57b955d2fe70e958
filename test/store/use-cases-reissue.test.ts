import { expect, test } from 'vitest';
import { contentsOf } from '../support/contents.ts';
import { pdfLines } from '../support/pdf.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';
import { changeTemplate } from '../support/template.ts';

const bytesOf = (file: { base64: string }) => Buffer.from(file.base64, 'base64');
const textOf = (file: { base64: string }) => pdfLines(bytesOf(file)).flat().join('\n');

async function issued(today = '2026-11-22') {
  const register = await openRegister(today);
  const { client } = register;
  await valueOf(client.settings.save({ version: 0, values: { mayorName: '見本　太郎' } }));
  const company = await valueOf(client.companies.create({ draft: typedCompany(), confirmedDuplicate: true }));
  const { id } = await valueOf(client.applications.create({ companyId: company.id, kind: 'new', receivedOn: today }));
  await finishedReview(client, id);
  const termId = (await certified(client, id)).certification!.termId;
  const first = await valueOf(client.certificates.issue({ termIds: [termId], issuedOn: today }));
  return { ...register, companyId: company.id, termId, copyId: first.certificates[0]!.id };
}

const resignation = {
  kind: 'resigned' as const,
  happenedOn: '',
  form: '認定辞退届',
  ground: '',
  reason: '事業の縮小',
  heard: null,
  hearingOn: '',
  hearingNote: '',
  documentNumber: '',
};

const ledger = async (client: RegisterClient, input: Parameters<RegisterClient['certificates']['ledger']>[0] = {}) =>
  (await client.certificates.ledger(input)).rows;

/** The filter in SQL and the state in the domain must say the same of every entry. */
async function filtersAgree(client: RegisterClient) {
  const all = await ledger(client);
  for (const state of ['valid', 'expired', 'void', 'returned', 'lost'] as const) {
    const of = all.filter((row) => row.standing?.state === state).map((row) => row.id);
    expect((await ledger(client, { state })).map((row) => row.id)).toEqual(of);
  }
  const due = all.filter((row) => row.standing?.dueBack === true).map((row) => row.id);
  expect((await ledger(client, { state: 'due-back' })).map((row) => row.id)).toEqual(due);
}

test('a reissue says so with both days, takes the place of the chosen copy, and each copy keeps what it said', async () => {
  const { client, companyId, termId, copyId, setClock } = await issued();
  const before = bytesOf((await valueOf(client.certificates.open({ certificateIds: [copyId] }))).file);
  setClock('2027-02-01');
  const { rowVersion, draft } = await valueOf(client.companies.get({ id: companyId }));
  const renamed = { ...draft, name: '株式会社新見本', representativeName: '別人　次郎' };
  await valueOf(client.companies.update({ id: companyId, rowVersion, draft: renamed }));
  const order = { termIds: [termId], issuedOn: '2027-02-01', copyId };
  expect(await refusalOf(client.certificates.issue(order))).toMatchObject({ code: 'reason-required' });
  expect(await refusalOf(client.certificates.issue({ ...order, reasonKind: 'other' }))).toMatchObject({
    code: 'reason-required',
  });
  const again = await valueOf(client.certificates.issue({ ...order, reasonKind: 'change' }));
  expect(textOf(again.file)).toContain('令和8年11月22日（再交付　令和9年2月1日）');
  expect(textOf(again.file)).toContain('株式会社新見本');
  const [now, old] = await ledger(client);
  expect(now).toMatchObject({
    number: 1,
    kind: 'reissue',
    reasonKind: 'change',
    replacesId: copyId,
    aboutIssuedOn: '2026-11-22',
    standing: { state: 'valid' },
    says: { name: '株式会社新見本', representative: '代表取締役　別人　次郎' },
    mayReissue: true,
  });
  expect(old).toMatchObject({
    standing: { state: 'void', cause: 'reissued', since: '2027-02-01', dueBack: false },
    replacedReasonKind: 'change',
    says: { name: '株式会社見本製作所', representative: '代表取締役　見本　太郎' },
    mayReissue: false,
    mayReturn: true,
  });
  expect(bytesOf((await valueOf(client.certificates.open({ certificateIds: [copyId] }))).file).equals(before)).toBe(
    true,
  );
  expect(await refusalOf(client.certificates.issue({ ...order, reasonKind: 'loss' }))).toMatchObject({
    code: 'already-void',
  });
  await filtersAgree(client);
});

test('without the rule a reissue says nothing of it', async () => {
  const { client, termId } = await issued();
  await changeTemplate(client, (wording) => ({ ...wording, dateLine: '{交付日}' }));
  const order = { termIds: [termId], issuedOn: '2026-11-22', reasonKind: 'damage' as const };
  expect(textOf((await valueOf(client.certificates.preview(order))).file)).not.toContain('再交付');
});

test('a copy comes back once, between its day and today, and has no effect from then on', async () => {
  const { client, app, copyId, companyId } = await issued();
  const back = { certificateId: copyId, returnedOn: '2026-11-22', reason: '汚損のため' };
  const contents = contentsOf(app.context.store);
  const faults = async (more: object) =>
    (await refusalOf(client.certificates.recordReturn({ ...back, ...more }))).faults?.map((fault) => fault.code);
  expect(await faults({ returnedOn: '2026-11-23', reason: ' ' })).toEqual(['date-in-future', 'required']);
  expect(await faults({ returnedOn: '2026-11-21' })).toEqual(['date-too-early']);
  expect(await refusalOf(client.certificates.recordReturn({ ...back, certificateId: 'none' }))).toMatchObject({
    code: 'not-found',
  });
  expect(contentsOf(app.context.store)).toEqual(contents);
  const { id } = await valueOf(client.certificates.recordReturn(back));
  expect(await refusalOf(client.certificates.recordReturn(back))).toMatchObject({ code: 'already-void' });
  expect(await refusalOf(client.certificates.recordReturn({ ...back, certificateId: id }))).toMatchObject({
    code: 'not-found',
  });
  const [entry, copy] = await ledger(client, { companyId });
  expect(entry).toMatchObject({ kind: 'return', standing: null, says: null, aboutIssuedOn: '2026-11-22' });
  expect(copy).toMatchObject({ standing: { state: 'returned' }, mayReturn: false, mayReissue: true });
  await filtersAgree(client);
});

test('a return recorded by mistake is taken back once, and a lost copy is not due back for ever', async () => {
  const { client, app, companyId, copyId } = await issued();
  const store = app.context.store;
  store.statement("update term set ended_on = '2026-11-22', end_kind = 'resigned'").run();
  const back = { certificateId: copyId, returnedOn: '2026-11-22', reason: '辞退のため' };
  const { id } = await valueOf(client.certificates.recordReturn(back));
  expect(await ledger(client, { state: 'due-back' })).toEqual([]);
  const contents = contentsOf(store);
  const undo = (certificateId: string, reason = '別の事業者のものだった') =>
    client.certificates.undoReturn({ certificateId, reason });
  expect((await refusalOf(undo(id, ' '))).faults).toMatchObject([{ path: 'reason', code: 'required' }]);
  for (const wrong of [copyId, 'none']) expect((await refusalOf(undo(wrong))).code).toBe('not-found');
  expect(contentsOf(store)).toEqual(contents);

  const undone = await valueOf(undo(id));
  expect(await ledger(client)).toMatchObject([
    { id: undone.id, told: 'return-undone', aboutIssuedOn: '2026-11-22', mayUndoReturn: false },
    { id, told: 'return', undone: true, mayUndoReturn: false },
    { id: copyId, standing: { state: 'void', dueBack: true }, returnedOn: null, mayReturn: true },
  ]);
  for (const again of [id, undone.id])
    expect(['already-void', 'not-found']).toContain((await refusalOf(undo(again))).code);
  await filtersAgree(client);

  await valueOf(client.certificates.recordReturn({ ...back, reason: '転居の際に紛失', lost: true }));
  const [entry, , , copy] = await ledger(client);
  expect(entry).toMatchObject({ told: 'lost', reasonKind: 'loss', mayUndoReturn: true });
  expect(copy).toMatchObject({ standing: { state: 'lost', cause: 'resigned', dueBack: false }, mayReturn: false });
  expect(await ledger(client, { state: 'due-back' })).toEqual([]);
  await filtersAgree(client);
  const { entries } = await valueOf(client.timeline.read({ companyId, operations: false }));
  const titles = entries.map(({ title }) => title);
  for (const title of ['認定証の返還', '認定証の返還の取消し', '認定証の紛失の届出']) expect(titles).toContain(title);
  const book = await valueOf(client.certificates.ledgerFile({ format: 'xlsx' }));
  const cells = JSON.stringify(await app.context.reader.workbook(bytesOf(book)));
  for (const word of ['紛失の届出', '返還の取消し', '取り消されています', '紛失（返還なし）', '転居の際に紛失'])
    expect(cells).toContain(word);
});

test('a copy whose term is over says that the renewal is being looked at, and what holds until then', async () => {
  const { client, companyId, setClock } = await issued();
  setClock('2029-11-01');
  await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn: '2029-11-01' }));
  expect(await ledger(client)).toMatchObject([{ standing: { state: 'valid' }, pending: null }]);
  setClock('2029-11-23');
  expect(await ledger(client)).toMatchObject([{ standing: { state: 'expired' }, pending: 'stays-valid' }]);
  const text = textOf(await valueOf(client.certificates.ledgerFile({ format: 'pdf' })));
  expect(text.replaceAll(/\s/gu, '')).toContain('更新の審査中');
  const { version } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values: { undecidedAtEnd: 'lapses' } }));
  expect(await ledger(client)).toMatchObject([{ pending: 'lapses' }]);
});

test('a copy of a term that is over is not printed again, unless its renewal is being looked at', async () => {
  const { client, app, companyId, setClock, termId, copyId } = await issued();
  const order = { termIds: [termId], reasonKind: 'loss' as const, copyId };
  setClock('2029-11-22');
  expect(await ledger(client)).toMatchObject([{ standing: { state: 'valid' }, mayReissue: true }]);
  const { id } = await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn: '2029-11-22' }));
  setClock('2029-11-23');
  expect(await ledger(client)).toMatchObject([{ standing: { state: 'expired' }, mayReissue: true }]);
  const again = await valueOf(client.certificates.issue({ ...order, issuedOn: '2029-11-23' }));
  const last = { ...order, copyId: again.certificates[0]!.id, issuedOn: '2029-11-23' };
  const { rowVersion } = await valueOf(client.applications.get({ id }));
  await valueOf(client.applications.moveTo({ id, rowVersion, to: 'withdrawn', note: '取下げの申出' }));
  expect((await ledger(client)).map((row) => row.mayReissue)).toEqual([false, false]);
  const contents = contentsOf(app.context.store);
  expect(await refusalOf(client.certificates.preview(last))).toMatchObject({ code: 'term-not-in-force' });
  expect(await refusalOf(client.certificates.issue(last))).toMatchObject({ code: 'term-not-in-force' });
  expect(contentsOf(app.context.store)).toEqual(contents);
  await filtersAgree(client);
});

test('a prolonged term stands as its extension: one candidate, a reissue with the new end', async () => {
  const { client, app, termId, copyId } = await issued();
  app.context.store
    .statement(
      `insert into term (id, created_at, created_by, updated_at, updated_by, certification_id, company_id, kind, certified_on,
         start_on, end_on, basis, scheme_version_id, prolongs_id)
       select 'ext', created_at, created_by, updated_at, updated_by, certification_id, company_id, 'extension', certified_on,
         start_on, '2030-03-31', '延長', scheme_version_id, id from term`,
    )
    .run();
  const { rows } = await client.certificates.candidates({ notIssuedOnly: true });
  expect(rows).toMatchObject([{ termId: 'ext', rootKind: 'new', issued: 1, ownIssued: 0, endOn: '2030-03-31' }]);
  expect(await ledger(client)).toMatchObject([{ id: copyId, termId, currentTermId: 'ext' }]);
  expect(await refusalOf(client.certificates.issue({ termIds: [termId], issuedOn: '2026-11-22' }))).toMatchObject({
    code: 'not-found',
  });
  const order = { termIds: ['ext'], issuedOn: '2026-11-22', reasonKind: 'extension' as const, copyId };
  const again = await valueOf(client.certificates.issue(order));
  expect(textOf(again.file)).toContain('令和8年11月23日から令和12年3月31日まで');
  expect(await ledger(client)).toMatchObject([
    { kind: 'reissue', reasonKind: 'extension', replacesId: copyId, standing: { state: 'valid' } },
    { id: copyId, standing: { state: 'void', cause: 'reissued' }, replacedReasonKind: 'extension' },
  ]);
  expect((await client.certificates.candidates({ notIssuedOnly: true })).rows).toEqual([]);
  expect((await client.home.overview({})).certificatesToIssue).toBe(0);
  await filtersAgree(client);
});

test('an ended certification is not reissued; its copy is due back until it comes', async () => {
  const { client, app, termId, copyId } = await issued();
  app.context.store.statement("update term set ended_on = '2026-11-22', end_kind = 'revoked'").run();
  const order = { termIds: [termId], issuedOn: '2026-11-22', reasonKind: 'loss' as const, copyId };
  expect(await refusalOf(client.certificates.issue(order))).toMatchObject({ code: 'term-not-in-force' });
  expect(await ledger(client, { state: 'due-back' })).toMatchObject([
    { id: copyId, standing: { state: 'void', cause: 'revoked', dueBack: true }, mayReissue: false },
  ]);
  await filtersAgree(client);
  const pdf = await valueOf(client.certificates.ledgerFile({ state: 'due-back', format: 'pdf' }));
  const text = textOf(pdf);
  for (const word of ['認定証交付台帳', '株式会社見本製作所', '状態：未返還', '未返還', '認定期間', '第1号'])
    expect(text).toContain(word);
  await valueOf(
    client.certificates.recordReturn({ certificateId: copyId, returnedOn: '2026-11-22', reason: '取消のため' }),
  );
  expect(await ledger(client, { state: 'due-back' })).toEqual([]);
  expect(await refusalOf(client.certificates.ledgerFile({ state: 'due-back', format: 'xlsx' }))).toMatchObject({
    code: 'nothing-to-export',
  });
  const book = await valueOf(client.certificates.ledgerFile({ format: 'xlsx' }));
  const read = await app.context.reader.workbook(bytesOf(book));
  const cells = JSON.stringify(read);
  for (const word of ['株式会社見本製作所', '返還', '令和8年11月22日交付の認定証', '返還済み'])
    expect(cells).toContain(word);
});

test('a lost copy is printed again until the day an announced resignation takes effect', async () => {
  const { client, companyId, setClock, termId, copyId } = await issued();
  const draft = { notifiedOn: '2026-11-22', acceptedOn: '2026-11-22', effectiveOn: '2026-12-31' };
  await valueOf(client.terms.recordEnding({ companyId, draft: { ...resignation, ...draft } }));
  expect(await ledger(client)).toMatchObject([{ id: copyId, standing: { state: 'valid' }, mayReissue: true }]);
  const order = { termIds: [termId], reasonKind: 'loss' as const, copyId };
  expect(await refusalOf(client.certificates.issue({ ...order, issuedOn: '2026-12-31' }))).toMatchObject({
    code: 'term-not-in-force',
  });
  setClock('2026-12-30');
  const again = await valueOf(client.certificates.issue({ ...order, issuedOn: '2026-12-30' }));
  const last = { ...order, copyId: again.certificates[0]!.id, issuedOn: '2026-12-31' };
  setClock('2026-12-31');
  expect(await refusalOf(client.certificates.issue(last))).toMatchObject({ code: 'term-not-in-force' });
  expect((await ledger(client)).map((row) => row.mayReissue)).toEqual([false, false]);
  await filtersAgree(client);
});

test('a renewed term says how often it was renewed', async () => {
  const { client, app, companyId } = await issued();
  const renew = (id: string, start: string, end: string) =>
    app.context.store
      .statement(
        `insert into term (id, created_at, created_by, updated_at, updated_by, certification_id, company_id, kind, certified_on,
           start_on, end_on, basis, scheme_version_id)
         select @id, created_at, created_by, updated_at, updated_by, certification_id, company_id, 'renewal', @start, @start,
           @end, '', scheme_version_id from term where kind = 'new'`,
      )
      .run({ id, start, end });
  renew('second', '2029-11-23', '2032-11-22');
  renew('third', '2032-11-23', '2035-11-22');
  await changeTemplate(client, (wording) => ({ ...wording, body: '{更新回数}の企業です。' }));
  const texts = [];
  for (const termId of ['second', 'third']) {
    const order = { termIds: [termId], issuedOn: termId === 'second' ? '2029-11-23' : '2032-11-23' };
    texts.push(textOf((await valueOf(client.certificates.preview(order))).file));
  }
  expect(texts[0]).toContain('1回目の更新の企業です。');
  expect(texts[1]).toContain('2回目の更新の企業です。');
  expect((await client.certificates.candidates({ query: '1' })).rows.map((row) => row.companyId)).toEqual([
    companyId,
    companyId,
    companyId,
  ]);
});
