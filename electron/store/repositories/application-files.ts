import { eq } from 'drizzle-orm';
import type { Id } from '../../../shared/kernel/types.ts';
import { applicationFile } from '../schema.ts';
import { type Stamp, writtenBy } from '../stamp.ts';
import type { Store } from '../store.ts';

export type ApplicationFile = typeof applicationFile.$inferSelect;

/** Keeps a file with an application exactly as it came in; append-only. */
export function insertFile(
  store: Store,
  facts: Pick<ApplicationFile, 'applicationId' | 'fileName' | 'sha256' | 'accepted'> & { readonly bytes: Uint8Array },
  stamp: Stamp,
): void {
  const bytes = Buffer.from(facts.bytes);
  store.db
    .insert(applicationFile)
    .values({ ...writtenBy(stamp), ...facts, bytes })
    .run();
}

/** Files kept with an application in the order they came, sizes instead of their bytes. */
export const filesOf = (store: Store, applicationId: Id) =>
  store
    .statement<{
      readonly id: Id;
      readonly fileName: string;
      readonly bytes: number;
      readonly sha256: string;
      readonly keptAt: string;
      readonly keptBy: string;
      readonly accepted: number;
    }>(
      `SELECT id, file_name AS fileName, length(bytes) AS bytes, sha256, created_at AS keptAt, created_by AS keptBy, accepted
         FROM application_file WHERE application_id = ? ORDER BY created_at, id`,
    )
    .all(applicationId);

/** A kept file with its bytes, or undefined. */
export const findFile = (store: Store, id: Id): ApplicationFile | undefined =>
  store.db.select().from(applicationFile).where(eq(applicationFile.id, id)).get();
