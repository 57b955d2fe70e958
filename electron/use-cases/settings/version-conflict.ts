import { settingVersions } from '../../store/repositories/settings.ts';
import type { Store } from '../../store/store.ts';
import { editConflict } from '../acting.ts';
import { versionOf } from './read-settings.ts';

/** The refusal of a save made on older settings: who saved last, what differs, and the version to send knowingly. */
export function versionConflict(store: Store, yours: object, theirs: object) {
  const last = settingVersions(store).toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];
  const row = {
    rowVersion: versionOf(store),
    updatedBy: last?.updatedBy ?? '',
    updatedAt: last?.updatedAt ?? '',
  };
  return editConflict(row, yours, theirs);
}
