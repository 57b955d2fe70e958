import { decisionLetter } from '../use-cases/papers/decision-letter.ts';
import { listPapers, templateFile } from '../use-cases/papers/list-papers.ts';
import { loadTemplate } from '../use-cases/papers/load-template.ts';
import { opinionSheets } from '../use-cases/papers/opinion-sheets.ts';
import { restoreTemplate } from '../use-cases/papers/restore-template.ts';
import { sampleFile } from '../use-cases/papers/sample-paper.ts';
import { gate } from './base.ts';

/** Papers from Word templates. */
export const papersRouter = {
  list: gate.papers.list.handler(({ context }) => listPapers(context)),
  template: gate.papers.template.handler(({ input, context }) => templateFile(context, input)),
  load: gate.papers.load.handler(({ input, context }) => loadTemplate(context, input)),
  restore: gate.papers.restore.handler(({ input, context }) => restoreTemplate(context, input)),
  sample: gate.papers.sample.handler(({ input, context }) => sampleFile(context, input)),
  decision: gate.papers.decision.handler(({ input, context }) => decisionLetter(context, input)),
  opinionSheets: gate.papers.opinionSheets.handler(({ input, context }) => opinionSheets(context, input)),
};
