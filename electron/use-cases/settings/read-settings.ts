import { settingDefinitions } from '../../../shared/domain/setting-definitions.ts';
import { settingVersions } from '../../store/repositories/settings.ts';
import type { Store } from '../../store/store.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** The version of the page: it rises with every save of one of its keys. A key is never taken away again. */
export function versionOf(store: Store): number {
  // what belongs to a printer or another form is no part of this page
  const own = settingVersions(store).filter(({ key }) =>
    settingDefinitions.some((definition) => definition.key === key),
  );
  return own.reduce((sum, { rowVersion }) => sum + rowVersion, 0);
}

/** Every setting in force, with the version an edit has to name. */
export function readSettings({ store }: AppContext) {
  const values = settingsInForce(store);
  return {
    values: {
      ...values,
      documentsNew: [...values.documentsNew],
      documentsRenewal: [...values.documentsRenewal],
      alertLeadDays: [...values.alertLeadDays],
      revocationGrounds: [...values.revocationGrounds],
    },
    version: versionOf(store),
  };
}
