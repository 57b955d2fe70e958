import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type PaperKind, paperKindLabels } from '../../../shared/domain/paper.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { dropOwnTemplate, ownTemplate } from '../../store/repositories/docx-templates.ts';
import { editConflict, stampOf } from '../acting.ts';
import type { AppContext } from '../context.ts';

/** Goes back to the app's own template in one step; the history keeps the name of the city's. */
export function restoreTemplate(
  context: AppContext,
  { kind, version }: { kind: PaperKind; version: number },
): Result<{ version: number }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const seen = ownTemplate(store, kind);
    if (seen === undefined) return ok({ version: 0 });
    if (seen.rowVersion !== version) return editConflict(seen, { fileName: '' }, { fileName: seen.fileName });
    const stamp = stampOf(context);
    dropOwnTemplate(store, seen, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'papers.restore',
      entity: 'docx_template',
      entityId: kind,
      before: { fileName: seen.fileName },
      after: { paper: paperKindLabels[kind] },
    });
    return ok({ version: 0 });
  });
}
