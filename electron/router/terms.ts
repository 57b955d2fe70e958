import { extendTerms } from '../use-cases/terms/extend.ts';
import { previewExtension } from '../use-cases/terms/extension-plan.ts';
import { listExtensions, takeBackExtension } from '../use-cases/terms/extensions.ts';
import { readEndings } from '../use-cases/terms/ending-facts.ts';
import { previewEnding, recordEnding } from '../use-cases/terms/record-ending.ts';
import { takeBackEnding } from '../use-cases/terms/take-back-ending.ts';
import { readValidity, writeValidity } from '../use-cases/terms/validity.ts';
import { gate } from './base.ts';

/** 認定の終了 (辞退・取消・消滅), 有効確認, 認定期間の延長. */
export const termsRouter = {
  endings: gate.terms.endings.handler(({ input, context }) => readEndings(context, input)),
  previewEnding: gate.terms.previewEnding.handler(({ input, context }) => previewEnding(context, input)),
  recordEnding: gate.terms.recordEnding.handler(({ input, context }) => recordEnding(context, input)),
  takeBackEnding: gate.terms.takeBackEnding.handler(({ input, context }) => takeBackEnding(context, input)),
  validity: gate.terms.validity.handler(({ input, context }) => readValidity(context, input)),
  validityFile: gate.terms.validityFile.handler(({ input, context }) => writeValidity(context, input)),
  extensions: gate.terms.extensions.handler(({ context }) => listExtensions(context)),
  planExtension: gate.terms.planExtension.handler(({ input, context }) => previewExtension(context, input)),
  extend: gate.terms.extend.handler(({ input, context }) => extendTerms(context, input)),
  takeBackExtension: gate.terms.takeBackExtension.handler(({ input, context }) => takeBackExtension(context, input)),
};
