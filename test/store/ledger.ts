import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openStore, type OpenOptions, type Store } from '../../electron/store/open.ts';
import { clock, migrationsDir } from './ledger-data.ts';

/** A folder of its own, gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const open = (file: string, more: Partial<OpenOptions> = {}) =>
  openStore({ file, migrationsDir, appVersion: '1.2.3', clock, busyTimeoutMs: 50, ...more });

/** An open ledger in a real file. */
export function tempLedger(file = join(tempFolder(), 'ledger.db')): Store {
  const opened = open(file);
  if (!opened.ok) throw new Error(opened.refusal.message);
  onTestFinished(() => opened.store.close());
  return opened.store;
}

/** The bare driver on a file: what any other program could do to it. */
export function rawDatabase(file: string, options: Database.Options = {}): Database.Database {
  const raw = new Database(file, options);
  onTestFinished(() => {
    raw.close();
  });
  return raw;
}
