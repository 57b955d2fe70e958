import type { Id, Instant } from '../../shared/kernel/types.ts';
import { newId } from '../platform/ids.ts';

/** When an action happens and on whose behalf; one per user action. */
export interface Stamp {
  readonly at: Instant;
  readonly clerk: string;
}

/** Key and authorship of a new editable row. */
export const keptBy = (stamp: Stamp, id: Id = newId()) => ({
  id,
  rowVersion: 1,
  createdAt: stamp.at,
  createdBy: stamp.clerk,
  updatedAt: stamp.at,
  updatedBy: stamp.clerk,
});

/** Key and authorship of a new append-only row. */
export const writtenBy = (stamp: Stamp, id: Id = newId()) => ({ id, createdAt: stamp.at, createdBy: stamp.clerk });

/** What an edit changes besides its fields: the next row version and who made it. */
export const editedBy = (stamp: Stamp, row: { readonly rowVersion: number }) => ({
  rowVersion: row.rowVersion + 1,
  updatedAt: stamp.at,
  updatedBy: stamp.clerk,
});
