import { createApplication } from '../use-cases/applications/create-application.ts';
import { addDocument, setDocument } from '../use-cases/applications/documents.ts';
import { readApplication } from '../use-cases/applications/get-application.ts';
import { pageOfApplications } from '../use-cases/applications/list-applications.ts';
import { moveApplication } from '../use-cases/applications/move-application.ts';
import { editApplication } from '../use-cases/applications/update-application.ts';
import { gate } from './base.ts';

export const applicationsRouter = {
  list: gate.applications.list.handler(({ input, context }) => pageOfApplications(context, input)),
  get: gate.applications.get.handler(({ input, context }) => readApplication(context, input)),
  create: gate.applications.create.handler(({ input, context }) => createApplication(context, input)),
  update: gate.applications.update.handler(({ input, context }) => editApplication(context, input)),
  setDocument: gate.applications.setDocument.handler(({ input, context }) => setDocument(context, input)),
  addDocument: gate.applications.addDocument.handler(({ input, context }) => addDocument(context, input)),
  moveTo: gate.applications.moveTo.handler(({ input, context }) => moveApplication(context, input)),
};
