import { createHash } from 'node:crypto';
import type { Store } from '../../electron/store/open.ts';

/** Every row of every table by table, blobs as hashes: equal contents mean that nothing at all was written. */
export function contentsOf(store: Store): Record<string, string[]> {
  const tables = store
    .statement<string>(
      "select name from sqlite_master where type = 'table' and sql not like 'create virtual%' order by name",
    )
    .pluck()
    .all();
  const shown = (value: unknown): unknown =>
    value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value;
  return Object.fromEntries(
    tables.map((table) => [
      table,
      store
        .statement<Record<string, unknown>>(`select * from "${table}"`)
        .all()
        .map((row) => JSON.stringify(Object.entries(row).map(([key, value]) => [key, shown(value)])))
        .toSorted(),
    ]),
  );
}

/** From now on writing such an audit line fails: a fault in the middle of an action, after its other rows. */
export const breakAudit = (store: Store, action: string): void => {
  store
    .statement(
      `create temp trigger broken_${action.replace('.', '_')} before insert on main.audit_line when new.action = '${action}'
       begin select raise(abort, 'injected fault'); end`,
    )
    .run();
};
