import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type LetterKind, letterKindLabels } from '../../../shared/domain/letter-kinds.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { dropTemplate, savedTemplate } from '../../store/repositories/letter-templates.ts';
import { differences, stampOf } from '../acting.ts';
import type { AppContext } from '../context.ts';
import { templateOf, toldTemplate } from '../letter-template.ts';
import { templateConflict } from './save-template.ts';

/** Goes back to the app's draft in one step; the city's wording stays in the history. */
export function resetLetterTemplate(
  context: AppContext,
  { kind, version }: { kind: LetterKind; version: number },
): Result<{ version: number }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const row = savedTemplate(store, kind);
    const draft = templateOf(kind, undefined);
    if ((row?.rowVersion ?? 0) !== version) return templateConflict(row, draft, templateOf(kind, row));
    if (row === undefined) return ok({ version: 0 });
    const stamp = stampOf(context);
    dropTemplate(store, row, stamp);
    const changed = differences(toldTemplate(templateOf(kind, row)), toldTemplate(draft));
    writeAudit(store, {
      ...stamp,
      action: 'notices.resetTemplate',
      entity: 'letter_template',
      entityId: kind,
      before: { ...changed?.before },
      after: { letter: letterKindLabels[kind], ...changed?.after },
    });
    return ok({ version: 0 });
  });
}
