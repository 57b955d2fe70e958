import { eq } from 'drizzle-orm';
import type { Instant } from '../../../shared/kernel/types.ts';
import { setting } from '../schema.ts';
import type { Store } from '../store.ts';

/** Every stored setting, parsed. A key that is absent has its default (shared/domain/settings.ts). */
export function allSettings(store: Store): ReadonlyMap<string, unknown> {
  // asked at every keystroke of a search: kept as a prepared statement
  const rows = store.statement<{ key: string; value: string }>('select key, value from setting').all();
  return new Map(rows.map((row) => [row.key, JSON.parse(row.value) as unknown]));
}

/** The stored value, or undefined where the city has not chosen. */
export function getSetting(store: Store, key: string): unknown {
  const row = store.db.select({ value: setting.value }).from(setting).where(eq(setting.key, key)).get();
  return row === undefined ? undefined : JSON.parse(row.value);
}

/** Stores a choice; the value must be one that JSON can hold. */
export function putSetting(store: Store, key: string, value: unknown, by: { at: Instant; clerk: string }): void {
  const row = { value: JSON.stringify(value), updatedAt: by.at, updatedBy: by.clerk };
  const known = store.db.select({ rowVersion: setting.rowVersion }).from(setting).where(eq(setting.key, key)).get();
  if (known === undefined)
    store.db
      .insert(setting)
      .values({ key, ...row })
      .run();
  else
    store.db
      .update(setting)
      .set({ ...row, rowVersion: known.rowVersion + 1 })
      .where(eq(setting.key, key))
      .run();
}

/** Goes back to the default. */
export function clearSetting(store: Store, key: string): void {
  store.db.delete(setting).where(eq(setting.key, key)).run();
}

/** How often each stored setting was saved, who saved last and when. */
export const settingVersions = (store: Store) =>
  store.db
    .select({
      key: setting.key,
      rowVersion: setting.rowVersion,
      updatedAt: setting.updatedAt,
      updatedBy: setting.updatedBy,
    })
    .from(setting)
    .all();
