import type { Id } from '../../../shared/kernel/types.ts';
import { getSetting, putSetting } from '../../store/repositories/settings.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';

// a picture is kept for good, as a certificate printed with it may be asked for; what is put away is no longer offered
const key = 'imagesPutAway';

/** Pictures that are no longer offered. */
export function imagesPutAway(store: Store): ReadonlySet<Id> {
  const kept = getSetting(store, key);
  return new Set(Array.isArray(kept) ? kept.filter((id): id is Id => typeof id === 'string') : []);
}

/** Stores which pictures are no longer offered. */
export const keepPutAway = (store: Store, ids: readonly Id[], stamp: Stamp): void => putSetting(store, key, ids, stamp);
