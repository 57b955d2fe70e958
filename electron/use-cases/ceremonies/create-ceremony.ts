import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { CeremonyDraft } from '../../../shared/domain/ceremony.ts';
import { defaultSteps } from '../../../shared/domain/ceremony-time.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { insertCeremony, insertStep } from '../../store/repositories/ceremonies.ts';
import { stampOf } from '../acting.ts';
import type { AppContext } from '../context.ts';
import { readCeremonyDraft } from './ceremony-draft.ts';

/** Begins a ceremony with the usual order of the day. */
export function createCeremony(
  context: AppContext,
  input: { draft: CeremonyDraft },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  return store.attempt(() => {
    const read = readCeremonyDraft(store, input.draft, clock.today());
    if (!read.ok) return read;
    const draft = read.value;
    const stamp = stampOf(context);
    const id = insertCeremony(store, draft, stamp);
    defaultSteps(draft.presenter).forEach((step, at) => insertStep(store, id, step, at + 1, stamp));
    writeAudit(store, { ...stamp, action: 'ceremonies.create', entity: 'ceremony', entityId: id, after: draft });
    return ok({ id, rowVersion: 1 });
  });
}
