import type { FieldChange } from '../../shared/contract/refusal.ts';
import { getSetting } from '../store/repositories/settings.ts';
import type { Stamp } from '../store/stamp.ts';
import type { AppContext } from './context.ts';
import { because } from './context.ts';

/** What stands in the history while nobody has entered a name in 設定. */
export const unnamedClerk = '担当者未設定';

/** Now, and the clerk who acts. */
export function stampOf(context: Pick<AppContext, 'store' | 'clock'>): Stamp {
  const name = getSetting(context.store, 'clerkName');
  const clerk = typeof name === 'string' && name.trim() !== '' ? name : unnamedClerk;
  return { at: context.clock.now(), clerk };
}

interface VersionedRow {
  readonly rowVersion: number;
  readonly updatedBy: string;
  readonly updatedAt: string;
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);

/** Only the fields that differ, for the history. */
export function differences(
  before: object,
  after: object,
): { before: Record<string, unknown>; after: Record<string, unknown> } | null {
  const old = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(
    ([key, value]: [string, unknown]) => shown(old.get(key)) !== shown(value),
  );
  if (changed.length === 0) return null;
  return {
    before: Object.fromEntries(changed.map(([key]) => [key, old.get(key)])),
    after: Object.fromEntries(changed),
  };
}

/** The refusal of an edit made on an older version of the row: what differs, who saved, and the version to overwrite knowingly. */
export function editConflict(row: VersionedRow, yours: object, theirs: object) {
  const stored = new Map<string, unknown>(Object.entries(theirs));
  const changes: FieldChange[] = Object.entries(yours)
    .map(([field, value]: [string, unknown]) => ({ field, yours: shown(value), theirs: shown(stored.get(field)) }))
    .filter(({ yours, theirs }) => yours !== theirs);
  const current = { rowVersion: row.rowVersion, updatedBy: row.updatedBy, updatedAt: row.updatedAt };
  return because('edit-conflict', { changes, current });
}
