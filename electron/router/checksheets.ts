import { readSheet } from '../use-cases/checksheets/get-sheet.ts';
import { finishReview, reopenReview } from '../use-cases/checksheets/review.ts';
import { saveDeclarations } from '../use-cases/checksheets/save-declarations.ts';
import { saveItem } from '../use-cases/checksheets/save-item.ts';
import { gate } from './base.ts';

export const checksheetsRouter = {
  get: gate.checksheets.get.handler(({ input, context }) => readSheet(context, input)),
  saveItem: gate.checksheets.saveItem.handler(({ input, context }) => saveItem(context, input)),
  saveDeclarations: gate.checksheets.saveDeclarations.handler(({ input, context }) => saveDeclarations(context, input)),
  finishReview: gate.checksheets.finishReview.handler(({ input, context }) => finishReview(context, input)),
  reopenReview: gate.checksheets.reopenReview.handler(({ input, context }) => reopenReview(context, input)),
};
