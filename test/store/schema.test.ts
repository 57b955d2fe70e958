import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { describe, expect, test } from 'vitest';
import * as schema from '../../electron/store/schema.ts';
import { shippedMigrations } from '../../electron/store/migrations.ts';
import { addApplication, addCertification, addCompany, addTerm, insert, migrationsDir } from './ledger-data.ts';
import { open, rawDatabase, tempFolder, tempLedger } from './ledger.ts';

interface Journal {
  entries: { when: number; tag: string }[];
}
const journal = (): Journal => JSON.parse(readFileSync(join(migrationsDir, 'meta/_journal.json'), 'utf8'));

const schemaOf = (file: string) =>
  rawDatabase(file, { readonly: true })
    .prepare('select type, name, tbl_name, sql from sqlite_master order by type, name')
    .all();

describe('移行', () => {
  test('空のファイルから一度に作っても、一段ずつ作っても、同じ形になる', () => {
    const folder = tempFolder();
    const fresh = join(folder, 'fresh.db');
    tempLedger(fresh);
    const stepped = join(folder, 'stepped.db');
    const entries = journal().entries;
    for (let count = 1; count <= entries.length; count += 1) {
      const upTo = join(folder, `migrations-${count}`);
      cpSync(migrationsDir, upTo, { recursive: true });
      writeFileSync(join(upTo, 'meta/_journal.json'), JSON.stringify({ entries: entries.slice(0, count) }));
      if (count < entries.length) {
        // an app of that day knew no search: apply without the app's own start
        const raw = rawDatabase(stepped);
        raw.exec(
          'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at integer not null) strict',
        );
        const step = shippedMigrations(upTo).at(-1)!;
        for (const statement of step.statements) raw.exec(statement);
        raw.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run(step.hash, step.when);
        raw.pragma('application_id = 0x4742524c');
        raw.close();
      } else {
        const opened = open(stepped, { migrationsDir: upTo });
        expect(opened.ok && opened.backup).toMatch(/backups/);
        if (opened.ok) opened.store.close();
      }
    }
    const bySql = (rows: unknown[]) => JSON.stringify(rows);
    expect(bySql(schemaOf(stepped))).toBe(bySql(schemaOf(fresh)));
  });

  test('スキーマと最後のスナップショットの間にずれがない', async () => {
    const last = journal().entries.length - 1;
    const snapshot = JSON.parse(
      readFileSync(join(migrationsDir, `meta/${String(last).padStart(4, '0')}_snapshot.json`), 'utf8'),
    );
    const now = await generateSQLiteDrizzleJson({ ...schema });
    expect(await generateSQLiteMigration(snapshot, now)).toEqual([]);
  });

  test('journal の when は必ず増える', () => {
    const whens = journal().entries.map((entry) => entry.when);
    expect(whens).toEqual([...new Set(whens)].sort((a, b) => a - b));
  });

  test('索引用の仮想表の内部を除き、すべての表が STRICT である', () => {
    const store = tempLedger();
    const tables = store
      .statement<{ name: string; strict: number }>(
        "select name, strict from pragma_table_list where type = 'table' and schema = 'main' and name not like 'sqlite_%'",
      )
      .all();
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter((table) => table.strict === 0)).toEqual([]);
  });
});

describe('データベース自身が断るもの', () => {
  test('型の違う値', () => {
    const store = tempLedger();
    const { id } = addCompany(store);
    expect(() => store.statement('update company set employees = ? where id = ?').run('二十', id)).toThrow(
      /cannot store TEXT/,
    );
    expect(() => store.statement('update company set employees = 2.5 where id = ?').run(id)).toThrow(
      /cannot store REAL/,
    );
  });

  test.each([
    ['名前が空', 'company', "name = ''", /company_name_filled/],
    ['法人番号が12桁', 'company', "corporate_number = '123456789012'", /company_corporate_number_form/],
    ['業種がU', 'company', "industry = 'U'", /company_industry_letter/],
    ['従業員が負', 'company', 'employees = -1', /company_employees/],
    ['ありえない日付', 'company', "employees_on = '2026-02-30'", /company_employees_on/],
    ['知らない同意', 'company', "publication_consent = 'maybe'", /company_consent/],
    ['知らない状態', 'application', "status = 'lost'", /application_status_known/],
    ['受付番号のない受付', 'application', 'receipt_number = null', /application_receipt/],
    ['終わりが始まりより前', 'term', "end_on = '2020-01-01'", /term_dates/],
    ['種別のない終了', 'term', "ended_on = '2023-01-01'", /term_end_kind/],
    ['0号', 'certification', 'number = 0', /certification_number_positive/],
  ])('%s', (_, table, change, name) => {
    const store = tempLedger();
    const { id: companyId } = addCompany(store);
    addApplication(store, companyId);
    addTerm(store, { companyId, certificationId: addCertification(store, companyId, 1) });
    expect(() => store.statement(`update ${table} set ${change}`).run()).toThrow(name);
  });

  test('同じ法人番号、同じ認定番号、存在しない事業者', () => {
    const store = tempLedger();
    const { id: companyId } = addCompany(store, { corporateNumber: '7000012050002' });
    expect(() => addCompany(store, { corporateNumber: '7000012050002' })).toThrow(/UNIQUE/);
    addCertification(store, companyId, 12);
    expect(() => addCertification(store, companyId, 12)).toThrow(/UNIQUE/);
    expect(() =>
      insert(store, 'certification', {
        company_id: 'none',
        number: 13,
        first_certified_on: '2021-01-15',
        created_at: 'x',
        created_by: 'x',
        updated_at: 'x',
        updated_by: 'x',
      }),
    ).toThrow(/FOREIGN KEY/);
  });
});
