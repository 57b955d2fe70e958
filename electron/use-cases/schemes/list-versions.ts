import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import { allSchemeVersions, usesOfVersions } from '../../store/repositories/scheme-drafts.ts';
import type { AppContext } from '../context.ts';
import { versionRow } from './version-row.ts';

/** Every version of the checksheet, drafts included: those that ship with the app, then the city's own, oldest first. */
export function listVersions({ store }: AppContext): { versions: SchemeVersionRow[] } {
  const uses = usesOfVersions(store);
  const versions = allSchemeVersions(store).map((row) => versionRow(row, uses.get(row.id) ?? 0));
  return { versions: versions.toSorted((a, b) => Number(b.shipped) - Number(a.shipped)) };
}
