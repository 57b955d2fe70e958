import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { breakAudit, contentsOf } from '../support/contents.ts';
import { pdfInfo, pdfLines, pdfPicture } from '../support/pdf.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';
import { changeTemplate } from '../support/template.ts';

const bytesOf = (file: { base64: string }) => Buffer.from(file.base64, 'base64');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function termOf(client: RegisterClient, name: string, more: object = {}): Promise<string> {
  const company = await valueOf(
    client.companies.create({ draft: typedCompany({ name, ...more }), confirmedDuplicate: true }),
  );
  const { id } = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2026-11-01' }),
  );
  await finishedReview(client, id);
  const { certification } = await certified(client, id);
  return certification!.termId;
}

/** A register with a mayor and one certified company for each name. */
async function withTerms(...names: string[]) {
  const register = await openRegister('2026-11-22');
  await valueOf(register.client.settings.save({ version: 0, values: { mayorName: '見本　太郎', proofDay: 'any' } }));
  const termIds: string[] = [];
  for (const name of names) termIds.push(await termOf(register.client, name));
  return { ...register, termIds };
}

const order = (termIds: string[], more: object = {}) => ({ termIds, issuedOn: 'R8.11.22', ...more });

describe('issue', () => {
  test('stores the very bytes of the preview with their hash, and opens them identical ever after', async () => {
    const { client, termIds, app, setClock, restart } = await withTerms('㈱髙﨑製作所\u{20BB7}葛\u{E0100}\uFA19');
    const preview = await valueOf(client.certificates.preview(order(termIds)));
    expect(preview.pages).toBe(1);
    expect((await client.certificates.ledger({})).total).toBe(0);
    const issued = await valueOf(client.certificates.issue(order(termIds)));
    const bytes = bytesOf(issued.file);
    expect(bytes.equals(bytesOf(preview.file))).toBe(true);
    expect(issued.certificates).toMatchObject([{ termId: termIds[0], sha256: sha256(bytes) }]);
    expect(issued.file).toMatchObject({
      fileName: '認定証_第1号_㈱髙﨑製作所\u{20BB7}葛\u{E0100}\uFA19.pdf',
      mime: 'application/pdf',
    });
    const [page] = pdfLines(bytes);
    expect(page).toContain('第1号');
    expect(page).toContain('㈱髙﨑製作所\u{20BB7}葛\u{E0100}\uFA19　様');
    expect(page).toContain('認定期間　令和8年11月23日から令和11年11月22日まで');
    expect(page?.join('\n')).toContain('見本　太郎');

    // the company moves, the wording changes, years pass: the certificate stays
    const { version, values } = await client.settings.get({});
    await valueOf(client.settings.save({ version, values: { ...values, mayorName: '別人　次郎' } }));
    setClock('2028-05-01');
    const certificateIds = issued.certificates.map((each) => each.id);
    const opened = await valueOf(client.certificates.open({ certificateIds }));
    expect(bytesOf(opened.file).equals(bytes)).toBe(true);
    const again = await valueOf((await restart()).certificates.open({ certificateIds }));
    expect(sha256(bytesOf(again.file))).toBe(issued.certificates[0]?.sha256);
    expect(app.context.appVersion).toBe('9.9.9');
  });

  test('several: a row and a page each, printed as one file from the kept bytes', async () => {
    const { client, termIds, shown } = await withTerms('株式会社甲', '株式会社乙', '株式会社丙');
    const issued = await valueOf(client.certificates.issue(order(termIds)));
    expect(new Set(issued.certificates.map((each) => each.sha256)).size).toBe(3);
    const certificateIds = issued.certificates.map((each) => each.id);
    const { file } = await valueOf(client.certificates.open({ certificateIds: certificateIds.toReversed() }));
    const together = bytesOf(file);
    expect(pdfInfo(together)).toMatchObject({ Pages: '3', Encrypted: 'no' });
    const pages = pdfLines(together);
    expect(pages.map((page) => page.find((line) => line.endsWith('様')))).toEqual([
      '株式会社丙　様',
      '株式会社乙　様',
      '株式会社甲　様',
    ]);
    for (const [at, id] of certificateIds.toReversed().entries()) {
      const single = bytesOf((await valueOf(client.certificates.open({ certificateIds: [id] }))).file);
      expect(Buffer.compare(pdfPicture(together, at + 1).grey, pdfPicture(single).grey)).toBe(0);
    }
    expect(await valueOf(client.certificates.print({ certificateIds: [certificateIds[0]!] }))).toEqual({ url: null });
    expect(sha256(shown[0]!)).toBe(issued.certificates[0]!.sha256);
  });

  test('the first is 交付, the second 再交付 with a reason and a trace of what it replaces', async () => {
    const { client, termIds, app } = await withTerms('株式会社甲');
    const first = await valueOf(client.certificates.issue(order(termIds)));
    expect(await refusalOf(client.certificates.issue(order(termIds)))).toMatchObject({ code: 'reason-required' });
    expect(await refusalOf(client.certificates.issue(order(termIds, { kind: 'issue' })))).toMatchObject({
      code: 'reason-required',
    });
    await valueOf(client.certificates.issue(order(termIds, { reason: '紛失のため', issuedOn: '2026-11-22' })));
    const { rows, total } = await client.certificates.ledger({ query: '1' });
    expect(total).toBe(2);
    expect(rows.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['reissue', '紛失のため'],
      ['issue', ''],
    ]);
    const replaced = app.context.store
      .statement("select replaces_id from certificate where kind = 'reissue'")
      .pluck()
      .get();
    expect(replaced).toBe(first.certificates[0]?.id);
    const { rows: candidates } = await client.certificates.candidates({});
    expect(candidates).toMatchObject([{ issued: 2, lastIssuedOn: '2026-11-22', inForce: true }]);
    expect((await client.certificates.candidates({ notIssuedOnly: true })).rows).toEqual([]);
  });

  test('two clicks at once issue once', async () => {
    const { client, termIds } = await withTerms('株式会社甲');
    const answers = await Promise.all([1, 2].map(() => client.certificates.issue(order(termIds))));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect((await client.certificates.ledger({})).total).toBe(1);
  });
});

describe('a refusal writes nothing', () => {
  const refused = async (register: Awaited<ReturnType<typeof withTerms>>, given: object, refusal: object) => {
    const before = contentsOf(register.app.context.store);
    const asked = { ...order(register.termIds), ...given };
    const answer = await refusalOf(register.client.certificates.issue(asked));
    expect(answer).toMatchObject(refusal);
    expect(contentsOf(register.app.context.store)).toEqual(before);
    return answer;
  };
  const fault = (path: string, code: string) => ({ code: 'invalid-input', faults: [{ path, code }] });

  test('nothing chosen, unknown terms, dates that cannot be', async () => {
    const register = await withTerms('株式会社甲');
    await refused(register, { termIds: [] }, { code: 'no-terms-chosen' });
    await refused(register, { termIds: ['none'] }, { code: 'not-found' });
    await refused(register, { issuedOn: '' }, fault('issuedOn', 'required'));
    await refused(register, { issuedOn: '2026-11-21' }, fault('issuedOn', 'date-too-early'));
    await refused(register, { issuedOn: 'R88.11.22' }, fault('issuedOn', 'date-in-future'));
    await refused(register, { reason: 'あ'.repeat(501) }, fault('reason', 'too-long'));
    const { client } = register;
    expect(await refusalOf(client.certificates.open({ certificateIds: ['none'] }))).toMatchObject({
      code: 'not-found',
    });
    expect(await refusalOf(client.certificates.print({ certificateIds: ['none'] }))).toMatchObject({
      code: 'not-found',
    });
  });

  test('no mayor, a term given back, a decision taken back', async () => {
    const register = await withTerms('株式会社甲');
    const { store } = register.app.context;
    const { version } = await register.client.settings.get({});
    await valueOf(register.client.settings.save({ version, values: { mayorName: '' } }));
    await refused(register, {}, { code: 'mayor-name-missing' });
    const { version: next } = await register.client.settings.get({});
    await valueOf(register.client.settings.save({ version: next, values: { mayorName: '見本　太郎' } }));
    store.statement("update term set ended_on = '2026-11-22', end_kind = 'resigned'").run();
    await refused(register, {}, { code: 'term-not-in-force', params: { company: '株式会社甲' } });
    store.statement('update term set ended_on = null, end_kind = null').run();
    store
      .statement(
        `insert into decision select 'ffffffff-correction', created_at, created_by, application_id, 'refused', decided_on,
           '誤り', '', judgement, checksheet_snapshot, id from decision`,
      )
      .run();
    await refused(register, {}, { code: 'decision-missing' });
    expect((await register.client.certificates.candidates({})).rows).toEqual([]);
  });

  test.each([
    ['株式会社\uE000甲', 'U+E000', 'private-use'],
    ['株式会社\uFFFD甲', 'U+FFFD', 'replacement-character'],
    ['一\u{E01EF}商店', 'U+4E00 U+E01EF', 'variant-lost'],
    ['\u{2B820}商店', 'U+2B820', 'missing'],
  ])('%s cannot be printed, and the character is named', async (name, code, issue) => {
    const register = await withTerms('株式会社甲', name);
    const answer = await refused(register, {}, { code: 'characters-cannot-be-printed' });
    expect(answer.problems).toMatchObject([{ where: '事業者名', of: name, code, issue }]);
    const preview = await register.client.certificates.preview(order(register.termIds));
    const problems = preview.ok ? preview.value.problems : preview.refusal.problems;
    expect(problems).toMatchObject([{ of: name, code }]);
  });

  test('a letter that only deserves a glance does not stand in the way', async () => {
    const { client, termIds } = await withTerms('吉\u2F65商店');
    const { problems } = await valueOf(client.certificates.preview(order(termIds)));
    expect(problems).toMatchObject([{ issue: 'radical', code: 'U+2F65' }]);
    await valueOf(client.certificates.issue(order(termIds)));
  });

  test('one that does not fit keeps all back', async () => {
    // an ordinary company has room, so the template may be saved; this one has none
    const register = await withTerms('株式会社甲', '見本'.repeat(50));
    await changeTemplate(register.client, (wording) => ({ ...wording, nameLine: '{事業者名}\n'.repeat(8) }));
    await refused(register, {}, { code: 'print-failed' });
  });

  test('pages that came out otherwise than the clerk saw them', async () => {
    const register = await withTerms('株式会社甲');
    const { client, termIds } = register;
    const { seen } = await valueOf(client.certificates.preview(order(termIds)));
    const { version, values } = await client.settings.get({});
    await valueOf(client.settings.save({ version, values: { mayorName: '別人　次郎' } }));
    await refused(register, { seen }, { code: 'edit-conflict' });
    await valueOf(client.settings.save({ version: version + 1, values: { mayorName: values['mayorName'] ?? '' } }));
    await valueOf(client.certificates.issue(order(termIds, { seen })));
  });

  test('a printer that is gone is said, not thrown', async () => {
    const register = await withTerms('株式会社甲');
    await register.app.context.print.close();
    const gone = { code: 'print-failed', params: { reason: 'closed' } };
    await refused(register, {}, gone);
    expect(await refusalOf(register.client.certificates.preview(order(register.termIds)))).toMatchObject(gone);
  });

  test('a fault in the middle of several leaves the ledger empty', async () => {
    const register = await withTerms('株式会社甲', '株式会社乙');
    breakAudit(register.app.context.store, 'certificates.issue');
    const before = contentsOf(register.app.context.store);
    await expect(register.client.certificates.issue(order(register.termIds))).rejects.toThrow();
    expect(contentsOf(register.app.context.store)).toEqual(before);
  });

  test('the ledger is append-only', async () => {
    const { client, termIds, app } = await withTerms('株式会社甲');
    await valueOf(client.certificates.issue(order(termIds)));
    const { store } = app.context;
    for (const sql of [
      "update certificate set reason = 'x'",
      'delete from certificate',
      "update certificate set pdf = x'00'",
    ])
      expect(() => store.statement(sql).run()).toThrow('append-only');
  });
});

test('candidates are found by number, name or meeting; expired terms are flagged', async () => {
  const { client, termIds, setClock } = await withTerms('株式会社髙﨑製作所', '葛\u{E0100}城商店');
  const found = async (input: Parameters<RegisterClient['certificates']['candidates']>[0]) =>
    (await client.certificates.candidates(input)).rows.map((row) => row.termId);
  expect(await found({})).toEqual(termIds);
  expect(await found({ query: '高崎' })).toEqual([termIds[0]]);
  expect(await found({ query: '第2号' })).toEqual([termIds[1]]);
  expect(await found({ termIds: [termIds[1]!] })).toEqual([termIds[1]]);
  const { rows } = await client.committee.list({});
  const [of] = await Promise.all(rows.map((row) => found({ meetingId: row.id })));
  expect(of).toHaveLength(1);
  setClock('2029-11-23');
  expect((await client.certificates.candidates({})).rows.map((row) => row.inForce)).toEqual([false, false]);
  const issued = await valueOf(client.certificates.issue(order(termIds, { issuedOn: '2029-11-23' })));
  expect(issued.certificates).toHaveLength(2);
});
