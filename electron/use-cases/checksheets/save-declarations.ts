import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { DeclarationAnswers } from '../../../shared/domain/checksheet.ts';
import { declarationFaults } from '../../../shared/domain/checksheet-faults.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { updateSheet } from '../../store/repositories/checksheets.ts';
import { editConflict } from '../acting.ts';
import { type AppContext, invalid } from '../context.ts';
import { schemeInUse } from '../scheme-registry.ts';
import { openSheet } from '../open-sheet.ts';
import { noteDeclarations } from '../sheet-history.ts';

/** Keeps the cover of the sheet: what the applicant declares, with the classes and numbers beside it. */
export function saveDeclarations(
  context: AppContext,
  input: { applicationId: Id; rowVersion: number; declarations: DeclarationAnswers },
): Result<{ rowVersion: number }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const opened = openSheet(context, input.applicationId, 'refused');
    if (!opened.ok) return opened;
    const { application, sheet, stamp } = opened.value;
    const scheme = schemeInUse(store, application.schemeVersionId);
    const known = scheme.declarations.map((each) => each.key);
    const stored: DeclarationAnswers = JSON.parse(sheet.declarations);
    const given = Object.entries(input.declarations).filter(([key]) => known.includes(key));
    const faults = declarationFaults(scheme, Object.fromEntries(given));
    if (faults.length > 0) return invalid(faults);
    const changed = given.filter(([key, answer]) => JSON.stringify(stored[key]) !== JSON.stringify(answer));
    if (changed.length === 0) return ok({ rowVersion: sheet.rowVersion });
    const told = (answers: DeclarationAnswers) =>
      Object.fromEntries(changed.map(([key]) => [key, answers[key] === undefined ? '' : JSON.stringify(answers[key])]));
    if (sheet.rowVersion !== input.rowVersion) return editConflict(sheet, told(input.declarations), told(stored));
    const declarations = JSON.stringify({ ...stored, ...Object.fromEntries(given) });
    const carried: string[] = JSON.parse(sheet.carriedDeclarations);
    const untouched = carried.filter((key) => !changed.some(([each]) => each === key));
    const carriedDeclarations = JSON.stringify(untouched);
    const rowVersion = updateSheet(store, sheet, { declarations, carriedDeclarations }, stamp);
    const note = { opened: opened.value, scheme, action: 'checksheets.saveDeclarations' };
    const keys = changed.map(([key]) => key);
    noteDeclarations(store, note, keys, stored, Object.fromEntries(given));
    return ok({ rowVersion });
  });
}
