import { carryOverAgain } from '../use-cases/checksheets/carry-over.ts';
import { changeVersion } from '../use-cases/checksheets/change-version.ts';
import { confirmCarried } from '../use-cases/checksheets/confirm-carried.ts';
import { readCorrections, writeCorrectionLetter } from '../use-cases/checksheets/correction-letter.ts';
import { readSheet } from '../use-cases/checksheets/get-sheet.ts';
import { printSheet } from '../use-cases/checksheets/print-sheet.ts';
import { finishReview, reopenReview } from '../use-cases/checksheets/review.ts';
import { saveDeclarations } from '../use-cases/checksheets/save-declarations.ts';
import { saveItem } from '../use-cases/checksheets/save-item.ts';
import { shortfall, shortfallFile } from '../use-cases/checksheets/shortfall.ts';
import { gate } from './base.ts';

export const checksheetsRouter = {
  get: gate.checksheets.get.handler(({ input, context }) => readSheet(context, input)),
  saveItem: gate.checksheets.saveItem.handler(({ input, context }) => saveItem(context, input)),
  saveDeclarations: gate.checksheets.saveDeclarations.handler(({ input, context }) => saveDeclarations(context, input)),
  finishReview: gate.checksheets.finishReview.handler(({ input, context }) => finishReview(context, input)),
  confirmCarried: gate.checksheets.confirmCarried.handler(({ input, context }) => confirmCarried(context, input)),
  carryOver: gate.checksheets.carryOver.handler(({ input, context }) => carryOverAgain(context, input)),
  changeVersion: gate.checksheets.changeVersion.handler(({ input, context }) => changeVersion(context, input)),
  print: gate.checksheets.print.handler(({ input, context }) => printSheet(context, input)),
  corrections: gate.checksheets.corrections.handler(({ input, context }) => readCorrections(context, input)),
  correctionLetter: gate.checksheets.correctionLetter.handler(({ input, context }) =>
    writeCorrectionLetter(context, input),
  ),
  shortfall: gate.checksheets.shortfall.handler(({ input, context }) => shortfall(context, input)),
  shortfallFile: gate.checksheets.shortfallFile.handler(({ input, context }) => shortfallFile(context, input)),
  reopenReview: gate.checksheets.reopenReview.handler(({ input, context }) => reopenReview(context, input)),
};
