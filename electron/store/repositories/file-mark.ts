import { eq } from 'drizzle-orm';
import { fileMark } from '../schema.ts';
import type { Store } from '../store.ts';

/** `app-version`, `open-since` and `search-keys` belong to the store itself; the rest to use cases (`watched`: the days of the last starts). */
export type MarkKey = 'app-version' | 'open-since' | 'search-keys' | 'sample' | 'choice' | 'clerk-names' | 'watched';

/** What the file says about itself under a key. */
export const getMark = (store: Store, key: MarkKey): string | undefined =>
  store.db.select().from(fileMark).where(eq(fileMark.key, key)).get()?.value;

/** Notes something about the file. */
export function putMark(store: Store, key: MarkKey, value: string): void {
  store.db.insert(fileMark).values({ key, value }).onConflictDoUpdate({ target: fileMark.key, set: { value } }).run();
}
