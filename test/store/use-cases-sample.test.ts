import { createHash } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { describe, expect, test } from 'vitest';
import type { Contract } from '../../shared/contract/index.ts';
import { sizeClasses, sizeClassOf } from '../../shared/domain/company.ts';
import { checkCorporateNumber } from '../../shared/domain/corporate-number.ts';
import { industries } from '../../shared/domain/industries.ts';
import { countGraphemes } from '../../shared/domain/text.ts';
import { holdStores } from '../../electron/store/store-holder.ts';
import { openRegister, refusalOf, typedCompany, valueOf } from '../support/register.ts';
import { open, rawDatabase, tempFolder, tempLedger } from './ledger.ts';

const filesOf = (dataDir: string) => readdirSync(dataDir).filter((name) => name.includes('sqlite'));

describe('見本データ', () => {
  test('shows every step, every band of deadlines and the names that trouble software, in under five seconds of work', async () => {
    const { client } = await openRegister('2026-11-22');
    const before = process.cpuUsage();
    const { companies } = await valueOf(client.safekeeping.startSample({ clerkName: '朝霞　花子' }));
    // processor time, as the tests of others run beside this one
    const used = process.cpuUsage(before);
    expect(used.user + used.system).toBeLessThan(5_000_000);
    expect(companies).toBe(24);
    const session = await client.safekeeping.session({});
    expect(session).toMatchObject({ fileState: 'sample', clerkName: '朝霞　花子' });

    const { rows } = await client.companies.list({ limit: 100 });
    const names = rows.map((row) => row.name);
    expect(names).toEqual(
      expect.arrayContaining(['株式会社髙﨑製作所', '\u{20BB7}野家具', '葛\u{E0100}城商店', '医療法人社団\uFA19田会']),
    );
    expect(names.some((name) => countGraphemes(name) > 40)).toBe(true);
    // a company is never 公務 (S)
    const industriesShown = new Set(rows.map((row) => row.industry));
    expect(industries.filter(({ code }) => !industriesShown.has(code)).map(({ code }) => code)).toEqual(['S']);
    expect(new Set(rows.map((row) => sizeClassOf(row.employees))).size).toBe(sizeClasses.length);
    for (const { id } of rows) {
      const company = await valueOf(client.companies.get({ id }));
      expect(company.isSample).toBe(true);
      expect(company.draft.note).toContain('見本');
      expect(company.draft.corporateNumber === '' || checkCorporateNumber(company.draft.corporateNumber).ok).toBe(true);
    }

    const applications = await client.applications.list({ limit: 200 });
    const statuses = new Set(applications.rows.map((row) => row.status));
    expect([...statuses].sort()).toStrictEqual(
      [
        'awaiting-decision',
        'certified',
        'consultation',
        'correction',
        'opinion',
        'received',
        'refused',
        'reviewing',
        'withdrawn',
      ].sort(),
    );
    const { rows: candidates } = await client.certificates.candidates({});
    const daysLeft = (endOn: string) => (Date.parse(endOn) - Date.parse('2026-11-22')) / 86_400_000;
    const left = candidates.map((row) => daysLeft(row.endOn));
    for (const [from, to] of [
      [-60, -1],
      [0, 30],
      [31, 90],
      [91, 184],
      [185, 2000],
    ] as const)
      expect(left.some((days) => days >= from && days <= to)).toBe(true);
  });

  test('the first cohort keeps its numbers and dates: one renewed until 2027-01-15, one expired', async () => {
    const { client } = await openRegister('2026-11-22');
    await valueOf(client.safekeeping.startSample({ clerkName: '' }));
    const { rows } = await client.certificates.candidates({});
    const first = rows
      .filter((row) => row.number <= 2)
      .map(({ number, kind, startOn, endOn }) => [number, kind, startOn, endOn]);
    expect(first).toStrictEqual([
      [1, 'new', '2021-01-16', '2024-01-15'],
      [1, 'renewal', '2024-01-16', '2027-01-15'],
      [2, 'new', '2021-01-16', '2024-01-15'],
    ]);
    const ledger = await client.certificates.ledger({ limit: 100 });
    expect(ledger.total).toBeGreaterThanOrEqual(7);
    for (const row of ledger.rows) {
      const { file } = await valueOf(client.certificates.open({ certificateIds: [row.id] }));
      expect(createHash('sha256').update(Buffer.from(file.base64, 'base64')).digest('hex')).toBe(row.sha256);
    }
    const { rows: listings } = await client.publications.list({});
    const listing = await valueOf(client.publications.get({ id: listings[0]!.id }));
    expect(listing.entries.map((entry) => entry.companyName)).toEqual(
      expect.arrayContaining(['株式会社みほん亭', 'ﾃｸﾉ･ｻﾎﾟｰﾄ株式会社（見本）']),
    );
    expect(listing.withheld.map((entry) => entry.companyName)).toStrictEqual(['見本町信用金庫']);
    expect(listing.entries.every((entry) => entry.body.length > 20)).toBe(true);
    expect(listing.plainText).not.toContain('見本町信用金庫');
  });

  test('a renewal of the old sheet stands open on the new one: 参考（前回）, 要確認, and some of it confirmed', async () => {
    const { client } = await openRegister('2026-11-22');
    await valueOf(client.safekeeping.startSample({ clerkName: '' }));
    const { rows } = await client.applications.list({ kind: 'renewal', status: 'open', limit: 50 });
    const sheets = await Promise.all(rows.map(({ id }) => valueOf(client.checksheets.get({ applicationId: id }))));
    const across = sheets.find((sheet) => sheet.previous?.schemeVersionId === '2020-points');
    expect(across).toMatchObject({ schemeVersionId: '2023-pass-fail', companyName: '株式会社髙﨑製作所' });
    const carried = across?.answers.filter((each) => each.carried !== null).length ?? 0;
    expect(carried).toBeGreaterThan(3);
    expect(across?.answers.length).toBeGreaterThan(carried);
    expect(across?.answers.every((each) => each.applicantMark === 'blank')).toBe(true);
    const { rows: decided } = await client.applications.list({ status: 'certified', limit: 50 });
    expect(new Set(decided.map((row) => row.sheetSummary?.endsWith('点')))).toEqual(new Set([true, false]));
  });

  test('goes in one step and leaves an untouched register', async () => {
    const { client, dataDir, app } = await openRegister('2026-11-22');
    const before = app.context.store.file;
    await valueOf(client.safekeeping.startSample({ clerkName: '' }));
    expect(app.context.store.file).not.toBe(before);
    expect(await refusalOf(client.safekeeping.startSample({ clerkName: '' }))).toMatchObject({
      code: 'sample-already-present',
    });
    expect(await valueOf(client.safekeeping.discardSample({}))).toStrictEqual({ companies: 24 });
    expect(filesOf(dataDir).filter((name) => name.startsWith('sample'))).toStrictEqual([]);
    expect(app.context.store.file).toBe(before);
    expect(await client.safekeeping.session({})).toMatchObject({ fileState: 'undecided', clerkName: '' });
    expect((await client.companies.list({})).total).toBe(0);
    expect((await client.certificates.ledger({})).total).toBe(0);
    expect(await refusalOf(client.safekeeping.discardSample({}))).toMatchObject({ code: 'sample-not-present' });
    // and once more: nothing was left behind that would be in the way
    await valueOf(client.safekeeping.startSample({ clerkName: '' }));
  });

  test('is opened again at the next start', async () => {
    const { client, restart } = await openRegister('2026-11-22');
    await valueOf(client.safekeeping.startSample({ clerkName: '' }));
    const again = await restart();
    expect(await again.safekeeping.session({})).toMatchObject({ fileState: 'sample' });
    expect((await again.companies.list({})).total).toBe(24);
  });

  test('is refused while the register holds a company', async () => {
    const { client, dataDir } = await openRegister('2026-11-22');
    await valueOf(client.companies.create({ draft: typedCompany() }));
    expect(await refusalOf(client.safekeeping.startSample({ clerkName: '' }))).toMatchObject({
      code: 'file-not-empty',
    });
    expect(existsSync(join(dataDir, 'sample.sqlite'))).toBe(false);
    expect((await client.companies.list({})).total).toBe(1);
  });

  test.each(['2024-05-01', '2027-02-28', '2028-02-29', '2031-08-31'])('can be begun on %s, too', async (day) => {
    const { client } = await openRegister(day);
    expect(await valueOf(client.safekeeping.startSample({ clerkName: '' }))).toStrictEqual({ companies: 24 });
  });
});

test('one long-lived port sees the register, the sample, and the register again', async () => {
  const { app } = await openRegister('2026-11-22');
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(app.router).upgrade(port1, { context: app.context });
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));
  const states = [await client.safekeeping.session({})];
  await valueOf(client.safekeeping.startSample({ clerkName: '' }));
  states.push(await client.safekeeping.session({}));
  await valueOf(client.safekeeping.discardSample({}));
  states.push(await client.safekeeping.session({}));
  expect(states.map((state) => state.fileState)).toEqual(['undecided', 'sample', 'undecided']);
  port1.close();
});

test('a sample that could not be finished leaves no file and the register in use', async () => {
  const { client, app, dataDir } = await openRegister('2026-11-22');
  const begun = app.context.stores.beginSample((store) => {
    store.statement("insert into file_mark (key, value) values ('sample', 'x')").run();
    return Promise.reject(new Error('injected fault'));
  });
  await expect(begun).rejects.toThrow('injected fault');
  expect(filesOf(dataDir).filter((name) => name.startsWith('sample'))).toStrictEqual([]);
  expect(await client.safekeeping.session({})).toMatchObject({ fileState: 'undecided' });
});

test('a sample file that cannot be opened is thrown away at the start, the register is not', async () => {
  const { client, dataDir, restart } = await openRegister('2026-11-22');
  await valueOf(client.companies.create({ draft: typedCompany() }));
  writeFileSync(join(dataDir, 'sample.sqlite'), 'not a database');
  writeFileSync(join(dataDir, 'sample-unfinished.sqlite'), 'half a database');
  const again = await restart();
  expect(filesOf(dataDir).filter((name) => name.startsWith('sample'))).toStrictEqual([]);
  expect((await again.companies.list({})).total).toBe(1);
});

test('a sample that another program holds is left alone at the start', async () => {
  const folder = tempFolder();
  const holder = holdStores(tempLedger(join(folder, 'register.sqlite')), (file) => open(file));
  await holder.beginSample(() => Promise.resolve());
  const sample = rawDatabase(holder.current.file);
  sample.exec('begin exclusive');
  const again = holdStores(tempLedger(join(folder, 'other.sqlite')), (file) => open(file));
  expect([again.holdsSample, existsSync(join(folder, 'sample.sqlite'))]).toEqual([false, true]);
  // and whoever has it open can still end, although the file cannot be marked as closed
  expect(() => holder.close()).not.toThrow();
});
