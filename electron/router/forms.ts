import { acceptForm } from '../use-cases/forms/accept-form.ts';
import { exportForm } from '../use-cases/forms/export-form.ts';
import { listOriginals, openOriginal } from '../use-cases/forms/originals.ts';
import { readForm } from '../use-cases/forms/read-form.ts';
import { gate } from './base.ts';

export const formsRouter = {
  export: gate.forms.export.handler(({ input, context }) => exportForm(context, input)),
  read: gate.forms.read.handler(({ input, context }) => readForm(context, input)),
  accept: gate.forms.accept.handler(({ input, context }) => acceptForm(context, input)),
  originals: gate.forms.originals.handler(({ input, context }) => listOriginals(context, input)),
  original: gate.forms.original.handler(({ input, context }) => openOriginal(context, input)),
};
