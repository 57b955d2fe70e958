import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type Clock, systemClock } from '../platform/clock.ts';
import { checkRows, checkSound, countRows } from './check.ts';
import { appliedMigrations, applyMigrations, type Migration, shippedMigrations } from './migrations.ts';
import { kindOfError, type OpenRefusal, openRefusal } from './refusal.ts';
import * as schema from './schema.ts';
import { rebuildSearch } from './search-index.ts';
import { searchKeyVersion } from './search-text.ts';
import { makeStore, type Store } from './store.ts';

export type { OpenRefusal } from './refusal.ts';
export type { Store } from './store.ts';

/** Either an open, current, sound ledger, or the reason in Japanese. `created`: the file was new. */
export type Opened =
  | { readonly ok: true; readonly store: Store; readonly created: boolean; readonly backup?: string }
  | { readonly ok: false; readonly refusal: OpenRefusal };

export interface OpenOptions {
  readonly file: string;
  readonly migrationsDir: string;
  readonly appVersion: string;
  readonly clock?: Clock;
  /** how long to wait for another process's lock */
  readonly busyTimeoutMs?: number;
}

/** Marks an SQLite file as this app's ledger ("GBRL"). */
const applicationId = 0x4742524c;

class Stop extends Error {
  readonly refusal: OpenRefusal;
  constructor(refusal: OpenRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/**
 * Opens the ledger: whose file → whose version → is it sound → backup → migrate. Any doubt stops here with a message;
 * a file is never left half-migrated. Soundness is asked in full only when the last session did not end properly or a
 * migration is about to run, so that an ordinary start does not grow with the ledger.
 */
export function openStore(options: OpenOptions): Opened {
  const { file } = options;
  const stop = (kind: OpenRefusal['kind'], error?: unknown) => ({
    ok: false as const,
    refusal: openRefusal(kind, { file, error }),
  });
  // WAL needs shared memory, which a file server does not give: two PCs would corrupt the file
  if (/^(\\\\|\/\/)/.test(file)) return stop('network-folder');
  if (!existsSync(dirname(file))) return stop('folder-missing');
  let raw: Database.Database | undefined;
  try {
    raw = new Database(file, { timeout: options.busyTimeoutMs ?? 5000 });
    return { ok: true, ...prepare(raw, options) };
  } catch (error) {
    raw?.close();
    if (error instanceof Stop) return { ok: false, refusal: error.refusal };
    const kind = kindOfError(error);
    if (kind === undefined) throw error;
    return stop(kind, error);
  }
}

/**
 * A second connection to a ledger that is open in this process, for a thread that stores much. The ledger is known to be
 * sound and current; closing this connection leaves the first one open.
 */
export function openBeside(file: string): Store {
  const raw = new Database(file, { timeout: 5000, fileMustExist: true });
  tune(raw);
  return makeStore(raw, drizzle(raw, { schema }), file, {
    copy: () => Promise.reject(new Error('the first connection copies')),
    beforeClose: () => undefined,
  });
}

function prepare(raw: Database.Database, options: OpenOptions): { store: Store; created: boolean; backup?: string } {
  const { file, appVersion } = options;
  const clock = options.clock ?? systemClock;
  const created = isEmpty(raw);
  if (!created && raw.pragma('application_id', { simple: true }) !== applicationId) {
    throw new Stop(openRefusal('not-a-ledger', { file }));
  }
  const shipped = shippedMigrations(options.migrationsDir);
  const applied = appliedMigrations(raw);
  const marks = created ? new Map<string, string>() : readMarks(raw);
  if (applied.some((when) => !shipped.some((step) => step.when === when))) {
    const extra = `ファイルを更新した版: ${marks.get('app-version') ?? '不明'}　このアプリの版: ${appVersion}`;
    throw new Stop(openRefusal('newer-file', { file, extra }));
  }
  const pending = shipped.filter((step) => !applied.includes(step.when));
  if (!created && (pending.length > 0 || marks.has('open-since'))) {
    const fault = checkSound(raw);
    if (fault !== undefined) throw new Stop(openRefusal('corrupt', { file, error: fault }));
  }
  tune(raw);
  const backup = !created && pending.length > 0 ? backUp(raw, file, marks.get('app-version'), clock) : undefined;
  if (pending.length > 0) migrateOrStop(raw, pending, { file, backup, appVersion });
  const mark = raw.prepare(
    'insert into file_mark (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
  );
  raw
    .transaction(() => {
      mark.run('app-version', appVersion);
      mark.run('open-since', clock.now());
    })
    .immediate();
  const store = makeStore(raw, drizzle(raw, { schema }), file, {
    copy: async (to) => {
      const rows = countRows(raw);
      await raw.backup(to);
      verifyCopy(to, rows);
    },
    beforeClose: () => raw.prepare("delete from file_mark where key = 'open-since'").run(),
  });
  if (marks.get('search-keys') !== searchKeyVersion) {
    store.transaction(() => {
      if (!created) rebuildSearch(store);
      mark.run('search-keys', searchKeyVersion);
    });
  }
  return { store, created, ...(backup === undefined ? {} : { backup }) };
}

const isEmpty = (raw: Database.Database): boolean =>
  raw.prepare('select 1 from sqlite_master limit 1').get() === undefined;

function readMarks(raw: Database.Database): Map<string, string> {
  const rows = raw.prepare<[], { key: string; value: string }>('select key, value from file_mark').all();
  return new Map(rows.map((row) => [row.key, row.value]));
}

function tune(raw: Database.Database): void {
  raw.pragma('journal_mode = WAL');
  // a power cut after "saved" must not lose the decision that was saved
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('cell_size_check = ON');
  // 32 MB of pages: the search index of a large ledger stays in memory, a small one takes what it needs
  raw.pragma('cache_size = -32768');
}

function migrateOrStop(
  raw: Database.Database,
  pending: readonly Migration[],
  at: { file: string; backup: string | undefined; appVersion: string },
): void {
  try {
    applyMigrations(raw, pending, () => raw.pragma(`application_id = ${applicationId}`));
  } catch (error) {
    const kind = kindOfError(error);
    throw new Stop(
      openRefusal(kind === 'disk-full' || kind === 'locked' ? kind : 'migration-failed', { ...at, error }),
    );
  }
}

/** A verified copy in backups/ beside the file, named by the moment and the version that wrote it. */
function backUp(raw: Database.Database, file: string, version: string | undefined, clock: Clock): string {
  const stamp = `${clock.today()}-${clock.now().slice(11, 23).replaceAll(/[:.]/g, '')}`;
  const folder = join(dirname(file), 'backups');
  const name = `${basename(file, extname(file))}-${stamp}-v${version ?? '0'}${extname(file)}`;
  const backup = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true });
    raw.prepare('vacuum into ?').run(backup);
    if (statSync(backup).size === 0) throw new Error('empty backup');
    verifyCopy(backup, countRows(raw));
    return backup;
  } catch (error) {
    const kind = kindOfError(error);
    throw new Stop(openRefusal(kind === 'disk-full' || kind === 'read-only' ? kind : 'backup-failed', { file, error }));
  }
}

/** Throws unless the copy opens, is sound and holds the rows there were. */
function verifyCopy(path: string, rows: ReadonlyMap<string, number>): void {
  const copy = new Database(path, { readonly: true });
  try {
    const fault = checkSound(copy) ?? checkRows(copy, rows);
    if (fault !== undefined) throw new Error(fault);
  } finally {
    copy.close();
  }
}
