import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Opened } from '../../electron/store/open.ts';
import { listAudit, writeAudit } from '../../electron/store/repositories/audit.ts';
import { getMark } from '../../electron/store/repositories/file-mark.ts';
import { searchKeyVersion } from '../../electron/store/search-text.ts';
import {
  addApplication,
  addCertification,
  addCompany,
  addDecision,
  addTerm,
  insert,
  migrationsDir,
  stamp,
} from './ledger-data.ts';
import { open, rawDatabase, tempFolder } from './ledger.ts';
import { runAsOther } from './other-process.ts';

const refusalOf = (opened: Opened) => {
  if (opened.ok) {
    opened.store.close();
    throw new Error('opened');
  }
  return opened.refusal;
};

const storeOf = (opened: Opened) => {
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.store;
};

/** A ledger with a company and a term, properly closed. */
function closedLedger(): string {
  const file = join(tempFolder(), '台帳.db');
  const store = storeOf(open(file));
  const { id: companyId } = addCompany(store, { name: '株式会社あさか' });
  addTerm(store, { companyId, certificationId: addCertification(store, companyId, 1) });
  store.close();
  return file;
}

/** The first so many of this app's migrations: those of an earlier version. */
function migrationsUpTo(count: number): string {
  const folder = join(tempFolder(), 'migrations');
  cpSync(migrationsDir, folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal: { entries: unknown[] } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return folder;
}

/** This app's migrations and one more. */
function migrationsWith(sql: string): string {
  const folder = join(tempFolder(), 'migrations');
  cpSync(migrationsDir, folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal: { entries: { idx: number; when: number; tag: string; breakpoints: boolean }[] } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  const last = journal.entries.at(-1)!;
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: '0099_next' });
  writeFileSync(path, JSON.stringify(journal));
  writeFileSync(join(folder, '0099_next.sql'), sql);
  return folder;
}

const backupsOf = (file: string) => (existsSync(join(file, '../backups')) ? readdirSync(join(file, '../backups')) : []);

describe('開く', () => {
  test('ないファイルは作り、二度目は何もせずに開く', () => {
    const file = join(tempFolder(), 'new.db');
    const first = open(file);
    expect(first.ok && first.created).toBe(true);
    storeOf(first).close();
    const second = open(file, { appVersion: '1.2.4' });
    expect(second.ok && [second.created, second.backup]).toEqual([false, undefined]);
    const store = storeOf(second);
    expect(getMark(store, 'app-version')).toBe('1.2.4');
    const pragma = (name: string) => store.statement(`pragma ${name}`).pluck().get();
    expect(['journal_mode', 'foreign_keys', 'synchronous'].map(pragma)).toEqual(['wal', 1, 2]);
    store.close();
    store.close();
    expect(backupsOf(file)).toEqual([]);
  });

  test('新しい版のファイルは、両方の版の名前をあげて断り、手を付けない', () => {
    const file = closedLedger();
    storeOf(
      open(file, {
        appVersion: '9.8.7',
        migrationsDir: migrationsWith('create table later (id text primary key) strict;'),
      }),
    ).close();
    const before = readFileSync(file);
    const refusal = refusalOf(open(file));
    expect(refusal.kind).toBe('newer-file');
    expect(refusal.message).toContain('9.8.7');
    expect(refusal.message).toContain('1.2.3');
    expect(refusal.message).toContain('台帳.db');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('台帳でないものは断り、手を付けない', () => {
    const other = join(tempFolder(), 'other.db');
    rawDatabase(other).exec('create table t (a)');
    expect(refusalOf(open(other)).kind).toBe('not-a-ledger');
    const text = join(tempFolder(), 'memo.txt');
    writeFileSync(text, 'これはメモです。'.repeat(100));
    expect(refusalOf(open(text)).kind).toBe('corrupt');
    expect(readFileSync(text, 'utf8')).toMatch(/^これはメモです。/);
    expect(refusalOf(open(join(tempFolder(), 'no/such/folder.db'))).kind).toBe('folder-missing');
    expect(refusalOf(open(String.raw`\\server\share\ledger.db`)).kind).toBe('network-folder');
  });

  test('正しく閉じられなかったファイルは全体を調べ、壊れていれば断る', () => {
    const file = closedLedger();
    const raw = rawDatabase(file);
    raw.prepare("insert into file_mark (key, value) values ('open-since', 'x')").run();
    const page = raw.prepare("select rootpage from sqlite_master where name = 'company'").pluck().get();
    raw.pragma('wal_checkpoint(truncate)');
    raw.close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, (Number(page) - 1) * 4096 + 100, Number(page) * 4096);
    writeFileSync(file, bytes);
    const refusal = refusalOf(open(file));
    expect(refusal.kind).toBe('corrupt');
    expect(refusal.message).toContain('バックアップから復元');
  });
});

describe('更新', () => {
  test('検証したバックアップを作ってから移行し、表を作り直しても子の行を失わない', () => {
    const file = closedLedger();
    // what drizzle-kit writes for a rebuild; its pragma is without effect inside the transaction
    const rebuild = `PRAGMA foreign_keys=OFF;--> statement-breakpoint
      CREATE TABLE __new_certification AS SELECT * FROM certification;--> statement-breakpoint
      DROP TABLE certification;--> statement-breakpoint
      CREATE TABLE certification (id text primary key, row_version integer not null, created_at text not null, created_by text not null, updated_at text not null, updated_by text not null, deleted_at text, company_id text not null references company(id), number integer not null, first_certified_on text not null) STRICT;--> statement-breakpoint
      INSERT INTO certification SELECT * FROM __new_certification;--> statement-breakpoint
      DROP TABLE __new_certification;`;
    const opened = open(file, { migrationsDir: migrationsWith(rebuild), appVersion: '1.3.0' });
    const store = storeOf(opened);
    expect(
      store
        .statement('select count(*) from term join certification on certification.id = certification_id')
        .pluck()
        .get(),
    ).toBe(1);
    expect(store.statement('pragma foreign_keys').pluck().get()).toBe(1);
    store.close();
    expect(backupsOf(file)).toEqual(['台帳-2026-11-22-020000000-v1.2.3.db']);
    const backup = rawDatabase(opened.ok ? opened.backup! : '', { readonly: true });
    expect(backup.prepare('select name from company').pluck().all()).toEqual(['株式会社あさか']);
  });

  test('審査中のチェックシートがある前の版のファイルは、何も失わずに新しい形になる', () => {
    const file = join(tempFolder(), '台帳.db');
    const before = storeOf(open(file, { migrationsDir: migrationsUpTo(3) }));
    const { id: companyId } = addCompany(before, { name: '株式会社あさか' });
    const application_id = addApplication(before, companyId, { status: 'reviewing' });
    const kept = { created_at: 'a', created_by: '担当', updated_at: 'b', updated_by: '担当', row_version: 3 };
    const declarations = '{"legal_compliance":{"declared":true,"entries":{}}}';
    const sheet = { ...kept, id: 's1', application_id, declarations, reviewed_at: 'c', reviewed_by: '担当' };
    insert(before, 'checksheet', sheet);
    const marks = {
      applicant_mark: 'ticked',
      system_verdict: 'manual',
      reviewer_mark: 'blank',
      reviewer_reason: '理由',
    };
    const entries = '{"recording_method":{"kind":"text","text":"\u{20BB7}野"}}';
    const answer = { ...kept, ...marks, id: 'a1', checksheet_id: 's1', item_key: 'time_recording', entries };
    insert(before, 'checksheet_answer', answer);
    const average = { series: 'paid-leave-rate', industry: 'E', year: 2023, tenths: 704, edition: 'R6', source: 's' };
    insert(before, 'official_average', { ...kept, ...average, id: 'o1', published_on: '2024-12-25' });
    addDecision(before, application_id, { checksheet_snapshot: '{"answers":{}}' });
    before.close();

    const opened = open(file, { appVersion: '1.3.0' });
    const store = storeOf(opened);
    const only = (table: string) => store.statement(`select * from ${table}`).get();
    expect(only('checksheet')).toEqual({ ...sheet, deleted_at: null, carried_declarations: '[]' });
    expect(only('checksheet_answer')).toEqual({ ...answer, deleted_at: null, carried: null });
    expect(only('official_average')).toMatchObject({ ...kept, ...average });
    expect(only('scheme_version')).toMatchObject({ id: '2023-pass-fail', title: 'v', label: '', windows: '{}' });
    expect(store.statement('pragma foreign_key_check').all()).toEqual([]);
    expect(() => store.statement("update decision set reason = 'x'").run()).toThrow(/append-only/);
    expect(() => store.statement("update checksheet_answer set carried = 'no json'").run()).toThrow(/json/);
    store.close();
    expect(opened.ok && opened.backup && existsSync(opened.backup)).toBe(true);
  });

  test.each([
    [
      '途中で失敗する',
      'create table a (id text) strict;--> statement-breakpoint\ninsert into nothing values (1);',
      'migration-failed',
    ],
    ['参照を壊す', 'drop table certification;', 'migration-failed'],
    [
      'ディスクが一杯になる',
      'pragma max_page_count = 1;--> statement-breakpoint\ncreate table big (x blob);--> statement-breakpoint\ninsert into big values (zeroblob(9000000));',
      'disk-full',
    ],
  ])('%s移行は、元のファイルを1バイトも変えず、バックアップの名をあげる', (_, sql, kind) => {
    const file = closedLedger();
    const before = readFileSync(file);
    const refusal = refusalOf(open(file, { migrationsDir: migrationsWith(sql), appVersion: '1.3.0' }));
    expect(refusal.kind).toBe(kind);
    expect(refusal.backup && existsSync(refusal.backup)).toBe(true);
    expect(refusal.message).toContain(basename(refusal.backup!));
    expect(readFileSync(file).equals(before)).toBe(true);
    const store = storeOf(open(file));
    expect(store.statement('select name from company').pluck().all()).toEqual(['株式会社あさか']);
    store.close();
  });

  test('バックアップを作れなければ移行しない', () => {
    const file = closedLedger();
    writeFileSync(join(file, '../backups'), 'a file where the folder should be');
    const before = readFileSync(file);
    const refusal = refusalOf(
      open(file, { migrationsDir: migrationsWith('create table later (id text primary key) strict;') }),
    );
    expect(refusal.kind).toBe('backup-failed');
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('検索の表', () => {
  test('検索の字の決まりが変わったら、開くときに作り直す', () => {
    const file = closedLedger();
    const raw = rawDatabase(file);
    raw.exec("delete from company_search; update company set name_key = 'old', kana_key = 'old'");
    raw.exec("update file_mark set value = '0' where key = 'search-keys'");
    raw.close();
    const store = storeOf(open(file));
    expect(store.statement('select kana_key, search_key from company_search').all()).toEqual([
      { kana_key: 'あさか', search_key: 'あさか\n株式会社あさか' },
    ]);
    expect(getMark(store, 'search-keys')).toBe(searchKeyVersion);
    store.close();
  });
});

describe('使えない場所', () => {
  test('ほかのプログラムが握っているファイル', () => {
    const file = closedLedger();
    const other = rawDatabase(file);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('begin exclusive');
    const refusal = refusalOf(open(file));
    expect(refusal.kind).toBe('locked');
    expect(refusal.message).toContain('ほかのアプリが使用中');
    other.exec('rollback');
    other.close();
    storeOf(open(file)).close();
  });

  test('書き込めないフォルダー', () => {
    const file = closedLedger();
    chmodSync(file, 0o444);
    chmodSync(join(file, '..'), 0o555);
    const answer = runAsOther('open', file);
    chmodSync(join(file, '..'), 0o755);
    expect(answer).toContain('read-only');
    expect(answer).toContain('書き込めません');
  });
});

describe('控え', () => {
  test('作業中でも、検証した控えを作れる', async () => {
    const file = closedLedger();
    const store = storeOf(open(file));
    const folder = join(tempFolder(), '控え');
    mkdirSync(folder);
    const copying = store.backup(join(folder, 'copy.db'));
    writeAudit(store, { ...stamp, action: 'a', entity: 'e', entityId: '1' });
    await copying;
    const copy = storeOf(open(join(folder, 'copy.db')));
    expect(copy.statement('select name from company').pluck().all()).toEqual(['株式会社あさか']);
    expect(listAudit(copy, { limit: 9 }).length).toBe(listAudit(store, { limit: 9 }).length);
    copy.close();
    store.close();
    await expect(storeOf(open(file)).backup('/no/such/folder/copy.db')).rejects.toThrow(/directory/);
  });
});
