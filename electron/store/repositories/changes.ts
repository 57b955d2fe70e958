import type { Store } from '../store.ts';

/** How many rows this connection has written so far: another number means that something may have to be counted anew. */
export const changesSoFar = (store: Store): number =>
  store.statement<number>('select total_changes()').pluck().get() ?? 0;
