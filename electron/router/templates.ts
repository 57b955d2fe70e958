import { copyTemplate, resetTemplate, retireTemplate, useTemplate } from '../use-cases/templates/keep-templates.ts';
import { listTemplates, listVersions } from '../use-cases/templates/list-templates.ts';
import { previewTemplate } from '../use-cases/templates/preview-template.ts';
import { saveTemplate } from '../use-cases/templates/save-template.ts';
import { gate } from './base.ts';

/** 認定証のひな形. */
export const templatesRouter = {
  list: gate.templates.list.handler(({ context }) => listTemplates(context)),
  versions: gate.templates.versions.handler(({ input, context }) => listVersions(context, input)),
  save: gate.templates.save.handler(({ input, context }) => saveTemplate(context, input)),
  copy: gate.templates.copy.handler(({ input, context }) => copyTemplate(context, input)),
  reset: gate.templates.reset.handler(({ input, context }) => resetTemplate(context, input)),
  retire: gate.templates.retire.handler(({ input, context }) => retireTemplate(context, input)),
  use: gate.templates.use.handler(({ input, context }) => useTemplate(context, input)),
  preview: gate.templates.preview.handler(({ input, context }) => previewTemplate(context, input)),
};
