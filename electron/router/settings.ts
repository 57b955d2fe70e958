import { previewTemplate } from '../use-cases/settings/preview-template.ts';
import { readSettings } from '../use-cases/settings/read-settings.ts';
import { saveSettings } from '../use-cases/settings/save-settings.ts';
import { saveTemplate } from '../use-cases/settings/save-template.ts';
import { gate } from './base.ts';

export const settingsRouter = {
  get: gate.settings.get.handler(({ context }) => readSettings(context)),
  save: gate.settings.save.handler(({ input, context }) => saveSettings(context, input)),
  saveTemplate: gate.settings.saveTemplate.handler(({ input, context }) => saveTemplate(context, input)),
  previewTemplate: gate.settings.previewTemplate.handler(({ input, context }) => previewTemplate(context, input)),
};
