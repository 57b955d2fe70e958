import type { ExtensionPlanRow } from '../../../shared/contract/terms.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { checkExtension, type ExtensionBy, planExtension } from '../../../shared/domain/term-extension.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { type RunningTerm, runningTerms, termsByCompany } from '../../store/repositories/term-extensions.ts';
import type { Store } from '../../store/store.ts';
import { type AppContext, invalid } from '../context.ts';
import { typedDate } from '../typed-date.ts';

/** An extension as typed. */
export interface TypedExtension {
  readonly by:
    | { readonly kind: 'date'; readonly newEndOn: string }
    | { readonly kind: 'months'; readonly months: number | null };
  readonly reason: string;
  readonly extendedOn: string;
}

/** An extension as read and checked. */
export interface ReadExtension {
  readonly by: ExtensionBy;
  readonly reason: string;
  readonly extendedOn: CivilDate;
}

/** The typed extension, read; refused with all its faults. */
export function readExtension(typed: TypedExtension, today: CivilDate): Result<ReadExtension, Refusal> {
  const faults: Fault[] = [];
  const extendedOn = typedDate('extendedOn', typed.extendedOn);
  if (!extendedOn.ok) faults.push(extendedOn.refusal);
  let by: ExtensionBy | null = null;
  if (typed.by.kind === 'date') {
    const day = typedDate('newEndOn', typed.by.newEndOn);
    if (day.ok) by = { kind: 'date', newEndOn: day.value };
    else faults.push(day.refusal);
  } else if (typed.by.months === null) faults.push({ path: 'months', code: 'required' });
  else by = { kind: 'months', months: typed.by.months };
  const seen = new Set(faults.map(({ path }) => path));
  const read = {
    by: by ?? ({ kind: 'months', months: 1 } as const),
    reason: typed.reason,
    extendedOn: extendedOn.ok ? extendedOn.value : today,
  };
  faults.push(...checkExtension(read, today).filter(({ path }) => !seen.has(path)));
  return faults.length === 0 ? ok(read) : invalid(faults);
}

/** What the extension would make of each of these terms. */
export function plannedRows(
  store: Store,
  running: readonly RunningTerm[],
  by: ExtensionBy,
  today: CivilDate,
): readonly ExtensionPlanRow[] {
  const terms = termsByCompany(
    store,
    running.map(({ term }) => term.companyId),
  );
  return running.map(({ term, number, companyName, certificateOut }) => {
    const others = (terms.get(term.companyId) ?? []).filter(({ id }) => id !== term.id);
    return {
      termId: term.id,
      rowVersion: term.rowVersion,
      companyId: term.companyId,
      companyName,
      number,
      startOn: term.startOn,
      endOn: term.endOn,
      ...planExtension(term, others, by, today),
      certificateOut: certificateOut === 1,
    };
  });
}

/** Most terms shown and prolonged at once; more are taken by ranges of their ends. */
const most = 2000;

/** The running terms that end in a range, each with its new end and what speaks against it. Nothing is written. */
export function previewExtension(
  { store, clock }: AppContext,
  input: TypedExtension & { readonly fromOn: string; readonly toOn: string },
): Result<{ rows: ExtensionPlanRow[]; more: boolean }, Refusal> {
  const today = clock.today();
  const faults: Fault[] = [];
  const bound = (path: 'fromOn' | 'toOn'): CivilDate | null => {
    if (isBlank(input[path])) return null;
    const day = typedDate(path, input[path]);
    if (day.ok) return day.value;
    faults.push(day.refusal);
    return null;
  };
  const [fromOn, toOn] = [bound('fromOn'), bound('toOn')];
  if (fromOn !== null && toOn !== null && fromOn > toOn) faults.push({ path: 'toOn', code: 'end-before-start' });
  const read = readExtension(input, today);
  if (!read.ok) return invalid([...faults, ...(read.refusal.faults ?? [])]);
  if (faults.length > 0) return invalid(faults);
  const found = runningTerms(store, { today, fromOn, toOn, limit: most + 1 });
  const rows = plannedRows(store, found.slice(0, most), read.value.by, today);
  return ok({ rows: [...rows], more: found.length > most });
}
