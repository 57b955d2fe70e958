import { settingDefinitions } from '../../../shared/domain/setting-definitions.ts';
import { settingVersions } from '../../store/repositories/settings.ts';
import type { Store } from '../../store/store.ts';
import { editedTemplate, templateKey } from '../certificate-template.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';

const templateKeys: readonly string[] = [templateKey, 'certificateBody', 'certificatePunctuation'];

/** Two versions, one per form of the page: each rises with every save of one of its keys. A key is never taken away again. */
export function versionsOf(store: Store): { settings: number; template: number } {
  const versions = { settings: 0, template: 0 };
  for (const { key, rowVersion } of settingVersions(store)) {
    // what belongs to a printer or another form is no part of this page
    if (!templateKeys.includes(key) && !settingDefinitions.some((definition) => definition.key === key)) continue;
    versions[templateKeys.includes(key) ? 'template' : 'settings'] += rowVersion;
  }
  return versions;
}

/** Every setting in force and the certificate's template, with the versions an edit has to name. */
export function readSettings({ store }: AppContext) {
  const values = settingsInForce(store);
  const { settings: version, template: templateVersion } = versionsOf(store);
  return {
    values: {
      ...values,
      documentsNew: [...values.documentsNew],
      documentsRenewal: [...values.documentsRenewal],
      alertLeadDays: [...values.alertLeadDays],
      revocationGrounds: [...values.revocationGrounds],
    },
    version,
    template: editedTemplate(store, values),
    templateVersion,
    templateIsDefault: templateVersion === 0,
  };
}
