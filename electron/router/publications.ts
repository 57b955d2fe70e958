import { certifiedListFile } from '../use-cases/publications/certified-list.ts';
import { comparePublication } from '../use-cases/publications/compare-publication.ts';
import { copyPublication } from '../use-cases/publications/copy-publication.ts';
import { createPublication } from '../use-cases/publications/create-publication.ts';
import { exportPublication } from '../use-cases/publications/export-publication.ts';
import { getOutputs } from '../use-cases/publications/get-outputs.ts';
import { getPublication } from '../use-cases/publications/get-publication.ts';
import { publicationRows } from '../use-cases/publications/list-publications.ts';
import { recordIssue } from '../use-cases/publications/record-issue.ts';
import { refreshPublication } from '../use-cases/publications/refresh-publication.ts';
import { removePublication } from '../use-cases/publications/remove-publication.ts';
import { editEntry } from '../use-cases/publications/update-entry.ts';
import { editPublication } from '../use-cases/publications/update-publication.ts';
import { gate } from './base.ts';

/** 広報掲載. */
export const publicationsRouter = {
  list: gate.publications.list.handler(({ context }) => publicationRows(context)),
  create: gate.publications.create.handler(({ input, context }) => createPublication(context, input)),
  get: gate.publications.get.handler(({ input, context }) => getPublication(context, input)),
  update: gate.publications.update.handler(({ input, context }) => editPublication(context, input)),
  refresh: gate.publications.refresh.handler(({ input, context }) => refreshPublication(context, input)),
  updateEntry: gate.publications.updateEntry.handler(({ input, context }) => editEntry(context, input)),
  remove: gate.publications.remove.handler(({ input, context }) => removePublication(context, input)),
  outputs: gate.publications.outputs.handler(({ input, context }) => getOutputs(context, input)),
  compare: gate.publications.compare.handler(({ input, context }) => comparePublication(context, input)),
  export: gate.publications.export.handler(({ input, context }) => exportPublication(context, input)),
  record: gate.publications.record.handler(({ input, context }) => recordIssue(context, input)),
  copy: gate.publications.copy.handler(({ input, context }) => copyPublication(context, input)),
  certifiedList: gate.publications.certifiedList.handler(({ input, context }) => certifiedListFile(context, input)),
};
