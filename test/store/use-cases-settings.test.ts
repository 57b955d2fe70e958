import { expect, test } from 'vitest';
import { defaultSettings } from '../../shared/domain/settings.ts';
import { openRegister, refusalOf, typedCompany, valueOf } from '../support/register.ts';

test('before any choice every setting has its stated default', async () => {
  const { client } = await openRegister();
  expect(await client.settings.get({})).toMatchObject({
    values: defaultSettings,
    version: 0,
  });
});

test('settings are saved all or none, with the history of what changed', async () => {
  const { client } = await openRegister();
  const bad = await refusalOf(
    client.settings.save({
      version: 0,
      values: { minCategories: 8, cityName: '', foreign: 1, receiptNumberPattern: '受付{西暦年度}' },
    }),
  );
  expect(bad.faults?.map((fault) => [fault.path, fault.code])).toEqual([
    ['minCategories', 'out-of-range'],
    ['cityName', 'required'],
    ['foreign', 'unknown-choice'],
    ['receiptNumberPattern', 'required'],
  ]);
  expect((await client.settings.get({})).version).toBe(0);
  const first = await valueOf(
    client.settings.save({ version: 0, values: { clerkName: '産業　花子', documentsNew: ['申請書', '', '定款'] } }),
  );
  expect(await client.settings.get({})).toMatchObject({
    values: { clerkName: '産業　花子', documentsNew: ['申請書', '定款'], termYears: 3 },
    version: first.version,
  });
  const stale = await refusalOf(client.settings.save({ version: 0, values: { clerkName: '別人' } }));
  expect(stale).toMatchObject({
    code: 'edit-conflict',
    changes: [{ field: 'clerkName', yours: '別人', theirs: '産業　花子' }],
    current: { rowVersion: first.version },
  });
  const again = await valueOf(client.settings.save({ version: first.version, values: { termYears: 5 } }));
  expect(again.version).toBeGreaterThan(first.version);
  const [line] = (await client.home.overview({})).recent;
  expect(line).toMatchObject({ clerk: '産業　花子', before: { termYears: 3 }, after: { termYears: 5 } });
});

test('the first start is asked once, and remembered with the name of the clerk', async () => {
  const { client, app } = await openRegister();
  expect(await client.safekeeping.session({})).toMatchObject({
    fileState: 'undecided',
    cityName: '朝霞市',
    clerkName: '',
    today: '2026-11-22',
    appVersion: '9.9.9',
    file: app.context.store.file,
  });
  const bad = await refusalOf(client.safekeeping.startEmpty({ clerkName: 'あ'.repeat(61) }));
  expect(bad.faults).toMatchObject([{ path: 'clerkName', code: 'too-long' }]);
  await valueOf(client.safekeeping.startEmpty({ clerkName: '産業　花子' }));
  expect(await client.safekeeping.session({})).toMatchObject({ fileState: 'empty-chosen', clerkName: '産業　花子' });
  expect((await client.home.overview({})).recent).toMatchObject([
    { action: 'safekeeping.startEmpty', clerk: '産業　花子' },
  ]);
});

test('a full disk, a protected file and a busy file are answers, and nothing is half written', async () => {
  const { client, app } = await openRegister();
  const { store } = app.context;
  const pragma = (text: string): unknown => {
    const statement = store.statement(`pragma ${text}`);
    return statement.reader ? statement.pluck().get() : statement.run();
  };
  const create = () => client.companies.create({ draft: typedCompany({ note: 'あ'.repeat(9000) }) });

  const full = Number(pragma('page_count'));
  pragma(`max_page_count = ${full}`);
  expect((await refusalOf(create())).code).toBe('disk-full');
  pragma('max_page_count = 1000000');

  pragma('query_only = 1');
  expect((await refusalOf(create())).code).toBe('read-only');
  // reading goes on
  expect((await client.companies.list({})).total).toBe(0);
  pragma('query_only = 0');

  const { rawDatabase } = await import('./ledger.ts');
  const other = rawDatabase(store.file);
  other.exec('begin immediate');
  pragma('busy_timeout = 20');
  expect((await refusalOf(create())).code).toBe('file-busy');
  other.exec('rollback');

  await valueOf(create());
  expect((await client.home.overview({})).recent).toHaveLength(1);
});
