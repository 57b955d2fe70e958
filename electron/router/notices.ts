import { addTalk } from '../use-cases/notices/add-talk.ts';
import { readLabelSetup, saveLabelSetup } from '../use-cases/notices/label-setup.ts';
import { noticeCandidates } from '../use-cases/notices/list-candidates.ts';
import { readNotices } from '../use-cases/notices/list-notices.ts';
import { listTemplates } from '../use-cases/notices/list-templates.ts';
import { openLetter } from '../use-cases/notices/open-letter.ts';
import { previewLetterTemplate } from '../use-cases/notices/preview-template.ts';
import { printLabels } from '../use-cases/notices/print-labels.ts';
import { recordLetters } from '../use-cases/notices/record-letters.ts';
import { takeOffNotice } from '../use-cases/notices/remove-notice.ts';
import { resetLetterTemplate } from '../use-cases/notices/reset-template.ts';
import { saveLetterTemplate } from '../use-cases/notices/save-template.ts';
import { updateTalk } from '../use-cases/notices/update-talk.ts';
import { previewLetters, writeLetters } from '../use-cases/notices/write-letters.ts';
import { gate } from './base.ts';

/** 案内: letters, labels, the log. */
export const noticesRouter = {
  candidates: gate.notices.candidates.handler(({ input, context }) => noticeCandidates(context, input)),
  preview: gate.notices.preview.handler(({ input, context }) => previewLetters(context, input)),
  letters: gate.notices.letters.handler(({ input, context }) => writeLetters(context, input)),
  record: gate.notices.record.handler(({ input, context }) => recordLetters(context, input)),
  open: gate.notices.open.handler(({ input, context }) => openLetter(context, input)),
  templates: gate.notices.templates.handler(({ context }) => listTemplates(context)),
  saveTemplate: gate.notices.saveTemplate.handler(({ input, context }) => saveLetterTemplate(context, input)),
  resetTemplate: gate.notices.resetTemplate.handler(({ input, context }) => resetLetterTemplate(context, input)),
  previewTemplate: gate.notices.previewTemplate.handler(({ input, context }) => previewLetterTemplate(context, input)),
  labelSetup: gate.notices.labelSetup.handler(({ context }) => readLabelSetup(context)),
  saveLabelSetup: gate.notices.saveLabelSetup.handler(({ input, context }) => saveLabelSetup(context, input)),
  labels: gate.notices.labels.handler(({ input, context }) => printLabels(context, input)),
  list: gate.notices.list.handler(({ input, context }) => readNotices(context, input)),
  addTalk: gate.notices.addTalk.handler(({ input, context }) => addTalk(context, input)),
  updateTalk: gate.notices.updateTalk.handler(({ input, context }) => updateTalk(context, input)),
  remove: gate.notices.remove.handler(({ input, context }) => takeOffNotice(context, input)),
};
