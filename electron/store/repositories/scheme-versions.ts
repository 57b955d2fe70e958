import { and, eq, isNull } from 'drizzle-orm';
import type { SchemeVersionId } from '../../../shared/schemes/types.ts';
import { schemeVersion } from '../schema.ts';
import { keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type SchemeVersionRecord = typeof schemeVersion.$inferSelect;

/** A version's row, drafts included; undefined when there is none. */
export const findSchemeVersion = (store: Store, id: SchemeVersionId): SchemeVersionRecord | undefined =>
  store.db
    .select()
    .from(schemeVersion)
    .where(and(eq(schemeVersion.id, id), isNull(schemeVersion.deletedAt)))
    .get();

/** Makes sure that each version an application may refer to has its row; the sheets themselves ship as code. */
export function seedSchemeVersions(
  store: Store,
  versions: readonly { readonly id: SchemeVersionId; readonly title: string }[],
  stamp: Stamp,
): void {
  store.transaction(() => {
    for (const { id, title } of versions) {
      store.db
        .insert(schemeVersion)
        .values({ ...keptBy(stamp, id), title, definition: '{}', publishedAt: stamp.at })
        .onConflictDoNothing()
        .run();
    }
  });
}
