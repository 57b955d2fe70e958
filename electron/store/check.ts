import type { Database } from 'better-sqlite3';

/** The first fault SQLite finds in the file's pages, or undefined. Reads the whole file. */
export function checkSound(raw: Database): string | undefined {
  const first = raw.prepare<[], string>('pragma quick_check(1)').pluck().get();
  return first === 'ok' ? undefined : (first ?? 'no answer');
}

const tables = "select name from sqlite_master where type = 'table' and sql not like 'create virtual%' order by name";

/** How many rows each table holds. */
export function countRows(raw: Database): ReadonlyMap<string, number> {
  const names = raw.prepare<[], string>(tables).pluck().all();
  return new Map(names.map((name) => [name, raw.prepare<[], number>(`select count(*) from "${name}"`).pluck().get()!]));
}

/** The first table of a copy that holds fewer rows than when copying began, or undefined. */
export function checkRows(copy: Database, atLeast: ReadonlyMap<string, number>): string | undefined {
  const rows = countRows(copy);
  const short = [...atLeast].find(([name, count]) => (rows.get(name) ?? -1) < count);
  return short === undefined ? undefined : `rows missing: ${short[0]}`;
}
