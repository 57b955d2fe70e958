import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type CeremonyDraft, ceremonyFaults } from '../../../shared/domain/ceremony.ts';
import { readTime } from '../../../shared/domain/ceremony-time.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { meetingOf } from '../../store/repositories/ceremonies.ts';
import type { Store } from '../../store/store.ts';
import { because, invalid } from '../context.ts';
import { typedDate } from '../typed-date.ts';

/** A ceremony as typed, read: day and time in any accepted form, texts within their limits, the meeting known. */
export function readCeremonyDraft(
  store: Store,
  draft: CeremonyDraft,
  today: CivilDate,
): Result<CeremonyDraft, Refusal> {
  const heldOn = typedDate('heldOn', draft.heldOn);
  const startsAt = readTime(draft.startsAt);
  const read = { ...draft, heldOn: heldOn.ok ? heldOn.value : today };
  const faults: Fault[] = [...ceremonyFaults(read, today)];
  if (!heldOn.ok) faults.push(heldOn.refusal);
  if (!startsAt.ok) faults.push({ path: 'startsAt', ...startsAt.refusal });
  if (faults.length > 0 || !startsAt.ok) return invalid(faults);
  if (draft.meetingId !== null && meetingOf(store, draft.meetingId) === undefined) return because('not-found');
  return ok({ ...read, startsAt: startsAt.value });
}
