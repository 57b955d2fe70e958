import { readSettings } from '../use-cases/settings/read-settings.ts';
import { saveSettings } from '../use-cases/settings/save-settings.ts';
import { gate } from './base.ts';

export const settingsRouter = {
  get: gate.settings.get.handler(({ context }) => readSettings(context)),
  save: gate.settings.save.handler(({ input, context }) => saveSettings(context, input)),
};
