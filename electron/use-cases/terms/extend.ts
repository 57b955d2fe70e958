import type { ExtensionPlanRow } from '../../../shared/contract/terms.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { extendTerm } from '../../../shared/domain/term.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { insertTerm } from '../../store/repositories/decisions.ts';
import { insertExtension, type RunningTerm, runningTerms } from '../../store/repositories/term-extensions.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { plannedRows, readExtension, type ReadExtension, type TypedExtension } from './extension-plan.ts';

interface ExtendInput extends TypedExtension {
  readonly terms: readonly { readonly id: Id; readonly rowVersion: number }[];
}

/** Why one of the chosen terms cannot be prolonged: the first that cannot stops all. */
function refusalOf(rows: readonly ExtensionPlanRow[], today: CivilDate) {
  const row = rows.find(({ problem }) => problem !== null);
  if (row === undefined) return undefined;
  const { companyName, next, problem } = row;
  if (problem === 'next-term-decided' && next !== null)
    return because('term-overlaps', { params: { companyName, ...next } });
  if (problem === 'not-in-force') return because('no-term-in-force', { params: { on: today, companyName } });
  return because('invalid-input', { faults: [{ path: 'newEndOn', code: 'end-before-start' }] });
}

function prolong(
  store: Store,
  { term, number }: RunningTerm,
  newEndOn: CivilDate,
  extension: ReadExtension & { readonly id: Id },
  stamp: Stamp,
): void {
  const { certificationId, companyId, decisionId, certifiedOn, schemeVersionId } = term;
  const { reason, extendedOn } = extension;
  const { startOn, endOn, basis } = extendTerm(term.startOn, term.endOn, newEndOn, reason);
  const kept = { certificationId, companyId, decisionId, certifiedOn, schemeVersionId };
  const made = { kind: 'extension' as const, startOn, endOn, basis, prolongsId: term.id, extensionId: extension.id };
  const id = insertTerm(store, { ...kept, ...made }, stamp);
  writeAudit(store, {
    ...stamp,
    action: 'terms.extendTerm',
    entity: 'term',
    entityId: id,
    companyId,
    before: { endOn: term.endOn },
    after: { number, endOn, reason, extendedOn },
  });
}

/** Prolongs all chosen terms in one transaction, or none: each gets a term of its own with the same start. */
export function extendTerms(context: AppContext, input: ExtendInput): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  const today = clock.today();
  const read = readExtension(input, today);
  if (!read.ok) return read;
  if (input.terms.length === 0) return because('nothing-chosen');
  return store.attempt(() => {
    const ids = input.terms.map(({ id }) => id);
    const chosen = runningTerms(store, { today, fromOn: null, toOn: null, ids, limit: ids.length });
    const seen = new Map(input.terms.map(({ id, rowVersion }) => [id, rowVersion]));
    // a term that was prolonged, ended or taken back meanwhile is not what the clerk saw
    if (chosen.length < new Set(ids).size || chosen.some(({ term }) => seen.get(term.id) !== term.rowVersion)) {
      return because('edit-conflict');
    }
    const rows = plannedRows(store, chosen, read.value.by, today);
    const refusal = refusalOf(rows, today);
    if (refusal !== undefined) return refusal;
    const stamp = stampOf(context);
    const newEnds = new Map(rows.map(({ termId, newEndOn }) => [termId, newEndOn]));
    const last =
      rows
        .map(({ newEndOn }) => newEndOn)
        .toSorted()
        .at(-1) ?? today;
    const { reason, extendedOn, by } = read.value;
    const id = insertExtension(store, { newEndOn: last, reason, extendedOn }, stamp);
    for (const each of chosen) {
      prolong(store, each, newEnds.get(each.term.id) ?? last, { ...read.value, id }, stamp);
    }
    writeAudit(store, {
      ...stamp,
      action: 'terms.extend',
      entity: 'term_extension',
      entityId: id,
      after: {
        companies: chosen.length,
        ...(by.kind === 'date' ? { newEndOn: by.newEndOn } : { months: by.months }),
        reason,
        extendedOn,
      },
    });
    return ok({ id, rowVersion: 1 });
  });
}
