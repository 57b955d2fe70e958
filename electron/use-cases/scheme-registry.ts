import { scheme as schemeShape } from '../../shared/contract/scheme.ts';
import { passFail2023 } from '../../shared/schemes/2023-pass-fail.ts';
import { points2020 } from '../../shared/schemes/2020-points.ts';
import type { Scheme } from '../../shared/schemes/types.ts';
import { findSchemeVersion } from '../store/repositories/scheme-versions.ts';
import type { Store } from '../store/store.ts';

/** The sheets that ship as code, oldest first. */
export const shippedSchemes: readonly Scheme[] = [points2020, passFail2023];

const read = new WeakMap<Store, Map<string, { readonly rowVersion: number; readonly scheme: Scheme }>>();

/** A version by its key, shipped or made by the city; null when the register has none of that key. */
export function schemeOf(store: Store, id: string): Scheme | null {
  const shipped = shippedSchemes.find((each) => each.id === id);
  if (shipped !== undefined) return shipped;
  const row = findSchemeVersion(store, id);
  if (row === undefined) return null;
  let known = read.get(store);
  if (known === undefined) read.set(store, (known = new Map()));
  const cached = known.get(id);
  if (cached?.rowVersion === row.rowVersion) return cached.scheme;
  const scheme = schemeShape.parse(JSON.parse(row.definition));
  known.set(id, { rowVersion: row.rowVersion, scheme });
  return scheme;
}

/** The version an application refers to; its row cannot exist without one (foreign key). */
export function schemeInUse(store: Store, id: string): Scheme {
  const scheme = schemeOf(store, id);
  if (scheme === null) throw new Error(`unknown scheme version ${id}`);
  return scheme;
}
