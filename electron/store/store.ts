import type { Database, Statement } from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Result } from '../../shared/kernel/result.ts';
import type * as schema from './schema.ts';

/** One open ledger file. Use cases hold it; only files in electron/store/ speak SQL with it. */
export interface Store {
  readonly db: BetterSQLite3Database<typeof schema>;
  readonly file: string;
  /** All or nothing, BEGIN IMMEDIATE; a nested call joins the outer transaction. `work` is synchronous. */
  transaction<T>(work: () => T): T;
  /** As `transaction`, and a refusal (`ok: false`) takes back whatever `work` wrote before it refused. */
  attempt<T, R>(work: () => Result<T, R>): Result<T, R>;
  /** A prepared statement kept for the connection's life: the hot path, and SQL that Drizzle cannot say. store/ only. */
  statement<Row = unknown>(sql: string): Statement<unknown[], Row>;
  /** Writes a whole, verified copy to `to` while work goes on; rejects if the copy is not sound. */
  backup(to: string): Promise<void>;
  /** Marks the file as properly closed and lets go of it. */
  close(): void;
}

/** The store over an open, migrated connection. */
export function makeStore(
  raw: Database,
  db: BetterSQLite3Database<typeof schema>,
  file: string,
  hooks: { copy: (to: string) => Promise<void>; beforeClose: () => void },
): Store {
  const statements = new Map<string, Statement>();
  const transaction = <T>(work: () => T): T => raw.transaction(work).immediate();
  return {
    db,
    file,
    transaction,
    attempt<T, R>(work: () => Result<T, R>): Result<T, R> {
      let refused: Result<T, R> | undefined;
      try {
        return transaction(() => {
          const result = work();
          if (result.ok) return result;
          refused = result;
          throw new Error('taken back');
        });
      } catch (error) {
        if (refused !== undefined) return refused;
        throw error;
      }
    },
    statement<Row>(sql: string) {
      const statement = statements.get(sql) ?? raw.prepare(sql);
      statements.set(sql, statement);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the SQL itself knows its rows
      return statement as Statement<unknown[], Row>;
    },
    backup: hooks.copy,
    close() {
      if (!raw.open) return;
      try {
        hooks.beforeClose();
      } catch {
        // a full disk or a locked file must not keep the app from ending: unmarked, the file is looked over at the next start
      } finally {
        raw.close();
      }
    },
  };
}
