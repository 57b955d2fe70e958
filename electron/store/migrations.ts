import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';

/** One step of the schema as shipped in migrations/. */
export interface Migration {
  /** the journal's `when`: the step's identity in the file */
  readonly when: number;
  readonly tag: string;
  readonly statements: readonly string[];
  readonly hash: string;
}

/** The steps this app ships, oldest first. */
export function shippedMigrations(migrationsDir: string): readonly Migration[] {
  const journal: { entries: { when: number; tag: string }[] } = JSON.parse(
    readFileSync(join(migrationsDir, 'meta', '_journal.json'), 'utf8'),
  );
  return readMigrationFiles({ migrationsFolder: migrationsDir }).map((step, at) => ({
    when: step.folderMillis,
    tag: journal.entries[at]!.tag,
    statements: step.sql,
    hash: step.hash,
  }));
}

/** The steps a file has been through, by `when`. */
export function appliedMigrations(raw: Database): readonly number[] {
  const table = raw.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (table === undefined) return [];
  return raw.prepare<[], number>('select created_at from __drizzle_migrations order by created_at').pluck().all();
}

/**
 * Applies the steps in one transaction, so a file is before or after, never between. Drizzle's own migrator would
 * run with foreign keys on, where a table rebuild deletes the children by cascade, and could check only after commit.
 */
export function applyMigrations(raw: Database, steps: readonly Migration[], finish: () => void): void {
  // SQLite ignores this pragma inside a transaction, so it stands outside
  raw.pragma('foreign_keys = OFF');
  try {
    raw
      .transaction(() => {
        raw.exec(
          'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at integer not null) strict',
        );
        const note = raw.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)');
        for (const step of steps) {
          for (const statement of step.statements) raw.exec(statement);
          note.run(step.hash, step.when);
        }
        const broken = raw.prepare('pragma foreign_key_check').get();
        if (broken !== undefined) throw new Error(`broken reference: ${JSON.stringify(broken)}`);
        finish();
      })
      .immediate();
  } finally {
    raw.pragma('foreign_keys = ON');
  }
}
