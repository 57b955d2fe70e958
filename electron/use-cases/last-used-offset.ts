import type { Id } from '../../shared/kernel/types.ts';
import { findOffset } from '../store/repositories/print-offsets.ts';
import { getSetting, putSetting } from '../store/repositories/settings.ts';
import type { Store } from '../store/store.ts';
import { stampOf } from './acting.ts';
import type { AppContext } from './context.ts';

// of this register's printers, no choice of the scheme
const lastUsedKey = 'printOffsetLastUsed';

/** The correction chosen at the last printing; null for none, or where it is gone. */
export function lastUsedOffset(store: Store): Id | null {
  const kept = getSetting(store, lastUsedKey);
  return typeof kept === 'string' && findOffset(store, kept) !== undefined ? kept : null;
}

/** Remembers what was chosen, for the next time; inside the action's transaction. */
export function noteLastUsed(context: AppContext, id: Id | null): void {
  if (lastUsedOffset(context.store) !== id) putSetting(context.store, lastUsedKey, id, stampOf(context));
}
