import type { Refusal } from '../../../shared/contract/refusal.ts';
import { checkSettings, parseSettings } from '../../../shared/domain/setting-values.ts';
import { settingDefinitions } from '../../../shared/domain/setting-definitions.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { allSettings, putSetting } from '../../store/repositories/settings.ts';
import { stampOf } from '../acting.ts';
import { invalid, type AppContext } from '../context.ts';
import { versionConflict } from './version-conflict.ts';
import { versionOf } from './read-settings.ts';

/** Saves the keys given, all or none; the version is the one the clerk saw. */
export function saveSettings(
  context: AppContext,
  input: { version: number; values: Readonly<Record<string, unknown>> },
): Result<{ version: number }, Refusal> {
  const { store } = context;
  const faults = checkSettings(input.values);
  if (faults.length > 0) return invalid(faults);
  return store.attempt(() => {
    const stored = Object.fromEntries(allSettings(store));
    const before = parseSettings(stored);
    const after = parseSettings({ ...stored, ...input.values });
    if (versionOf(store) !== input.version) return versionConflict(store, after, before);
    const keys = settingDefinitions
      .map(({ key }) => key)
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
    const stamp = stampOf(context);
    for (const key of keys) putSetting(store, key, after[key], stamp);
    if (keys.length > 0) {
      writeAudit(store, {
        ...stamp,
        action: 'settings.save',
        entity: 'setting',
        entityId: 'settings',
        before: Object.fromEntries(keys.map((key) => [key, before[key]])),
        after: Object.fromEntries(keys.map((key) => [key, after[key]])),
      });
    }
    return ok({ version: versionOf(store) });
  });
}
