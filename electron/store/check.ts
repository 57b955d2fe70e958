import type { Database } from 'better-sqlite3';

/** The first fault SQLite finds in the file's pages, or undefined. Reads the whole file. */
export function checkSound(raw: Database): string | undefined {
  const first = raw.prepare<[], string>('pragma quick_check(1)').pluck().get();
  return first === 'ok' ? undefined : (first ?? 'no answer');
}

const ownTables =
  "select name from sqlite_master where type = 'table' and sql not like 'create virtual%' order by name";

/** The first table whose number of rows differs between two files, or undefined. */
export function checkSameRows(original: Database, copy: Database): string | undefined {
  for (const name of original.prepare<[], string>(ownTables).pluck().all()) {
    const count = `select count(*) from "${name}"`;
    if (original.prepare(count).pluck().get() !== copy.prepare(count).pluck().get()) return `rows missing: ${name}`;
  }
  return undefined;
}
