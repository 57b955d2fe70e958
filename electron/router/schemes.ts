import { copyVersion } from '../use-cases/schemes/copy-version.ts';
import { discardDraft } from '../use-cases/schemes/discard-draft.ts';
import { exportVersion } from '../use-cases/schemes/export-version.ts';
import { getVersion } from '../use-cases/schemes/get-version.ts';
import { importVersion } from '../use-cases/schemes/import-version.ts';
import { listVersions } from '../use-cases/schemes/list-versions.ts';
import { printComparison } from '../use-cases/schemes/print-comparison.ts';
import { publishVersion } from '../use-cases/schemes/publish-version.ts';
import { saveDraft } from '../use-cases/schemes/save-draft.ts';
import { setWindows } from '../use-cases/schemes/set-windows.ts';
import { transition } from '../use-cases/schemes/transition.ts';
import { unpublishVersion } from '../use-cases/schemes/unpublish-version.ts';
import { gate } from './base.ts';

/** 設定 › チェックシートの版, and which version an application may use. */
export const schemesRouter = {
  list: gate.schemes.list.handler(({ context }) => listVersions(context)),
  get: gate.schemes.get.handler(({ input, context }) => getVersion(context, input)),
  copy: gate.schemes.copy.handler(({ input, context }) => copyVersion(context, input)),
  saveDraft: gate.schemes.saveDraft.handler(({ input, context }) => saveDraft(context, input)),
  discardDraft: gate.schemes.discardDraft.handler(({ input, context }) => discardDraft(context, input)),
  publish: gate.schemes.publish.handler(({ input, context }) => publishVersion(context, input)),
  unpublish: gate.schemes.unpublish.handler(({ input, context }) => unpublishVersion(context, input)),
  setWindows: gate.schemes.setWindows.handler(({ input, context }) => setWindows(context, input)),
  exportFile: gate.schemes.exportFile.handler(({ input, context }) => exportVersion(context, input)),
  importFile: gate.schemes.importFile.handler(({ input, context }) => importVersion(context, input)),
  printComparison: gate.schemes.printComparison.handler(({ input, context }) => printComparison(context, input)),
  transition: gate.schemes.transition.handler(({ input, context }) => transition(context, input)),
};
