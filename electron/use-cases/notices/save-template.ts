import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type LetterKind, letterKindLabels } from '../../../shared/domain/letter-kinds.ts';
import { type LetterTemplate, templateFaults } from '../../../shared/domain/letter-template.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { type LetterTemplateRecord, putTemplate, savedTemplate } from '../../store/repositories/letter-templates.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, invalid } from '../context.ts';
import { templateOf, toldTemplate } from '../letter-template.ts';

/** The refusal of an edit made on another version of a wording. */
export function templateConflict(row: LetterTemplateRecord | undefined, yours: object, theirs: object) {
  return editConflict(
    { rowVersion: row?.rowVersion ?? 0, updatedBy: row?.updatedBy ?? '', updatedAt: row?.updatedAt ?? '' },
    yours,
    theirs,
  );
}

/** Saves the city's wording of a kind of letter. Letters recorded before stay as they were. */
export function saveLetterTemplate(
  context: AppContext,
  input: { kind: LetterKind; version: number; template: LetterTemplate },
): Result<{ version: number }, Refusal> {
  const { store } = context;
  const { kind, template, version } = input;
  const faults = templateFaults(template);
  if (faults.length > 0) return invalid(faults);
  return store.attempt(() => {
    const row = savedTemplate(store, kind);
    const before = templateOf(kind, row);
    if ((row?.rowVersion ?? 0) !== version) return templateConflict(row, template, before);
    const changed = differences(toldTemplate(before), toldTemplate(template));
    if (changed === null && row !== undefined) return ok({ version });
    const stamp = stampOf(context);
    const saved = putTemplate(store, kind, template, row, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'notices.saveTemplate',
      entity: 'letter_template',
      entityId: kind,
      before: { ...changed?.before },
      after: { letter: letterKindLabels[kind], ...changed?.after },
    });
    return ok({ version: saved });
  });
}
