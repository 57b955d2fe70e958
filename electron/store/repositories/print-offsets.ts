import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../../shared/kernel/types.ts';
import { printOffset } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type PrintOffsetRecord = typeof printOffset.$inferSelect;
/** A correction as it is kept. */
export type OffsetDraft = Pick<PrintOffsetRecord, 'printer' | 'paper' | 'right' | 'down'>;

/** The corrections, by printer and paper. */
export const printOffsets = (store: Store): PrintOffsetRecord[] =>
  store.db
    .select()
    .from(printOffset)
    .where(isNull(printOffset.deletedAt))
    .orderBy(asc(printOffset.printer), asc(printOffset.paper))
    .all();

/** One correction. */
export const findOffset = (store: Store, id: Id): PrintOffsetRecord | undefined =>
  store.db
    .select()
    .from(printOffset)
    .where(and(eq(printOffset.id, id), isNull(printOffset.deletedAt)))
    .get();

/** Keeps a new correction, or a change of one. */
export function putOffset(
  store: Store,
  draft: OffsetDraft,
  seen: PrintOffsetRecord | undefined,
  stamp: Stamp,
): { id: Id; rowVersion: number } {
  if (seen === undefined) {
    const row = { ...keptBy(stamp), ...draft };
    store.db.insert(printOffset).values(row).run();
    return { id: row.id, rowVersion: row.rowVersion };
  }
  const edit = editedBy(stamp, seen);
  store.db
    .update(printOffset)
    .set({ ...draft, ...edit })
    .where(eq(printOffset.id, seen.id))
    .run();
  return { id: seen.id, rowVersion: edit.rowVersion };
}

/** Lays a correction to rest. */
export const dropOffset = (store: Store, seen: PrintOffsetRecord, stamp: Stamp): void => {
  store.db
    .update(printOffset)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(printOffset.id, seen.id))
    .run();
};
