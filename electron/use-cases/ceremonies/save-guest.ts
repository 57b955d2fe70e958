import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type GuestDraft, guestFaults, normaliseGuest } from '../../../shared/domain/ceremony.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findCeremony } from '../../store/repositories/ceremonies.ts';
import { findGuest, guestsOf, updateGuest } from '../../store/repositories/ceremony-guests.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { typedDate } from '../typed-date.ts';

/** What the page sends: the day of the handing over as typed. */
export type TypedGuest = Omit<GuestDraft, 'handedOn'> & { readonly handedOn: string };

/** Notes attendance, who comes, consent and handing over of one guest. A guest who is absent gives the seat up. */
export function saveGuest(
  context: AppContext,
  input: { id: Id; rowVersion: number; draft: TypedGuest },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  return store.attempt(() => {
    const seen = findGuest(store, input.id);
    const ceremony = seen && findCeremony(store, seen.ceremonyId);
    const row = seen && guestsOf(store, seen.ceremonyId).find(({ guest }) => guest.id === seen.id);
    if (seen === undefined || ceremony === undefined || row === undefined) return because('not-found');
    const handedOn = isBlank(input.draft.handedOn) ? ok(null) : typedDate('handedOn', input.draft.handedOn);
    const draft = normaliseGuest({ ...input.draft, handedOn: handedOn.ok ? handedOn.value : null });
    const faults: Fault[] = [
      ...(handedOn.ok ? [] : [handedOn.refusal]),
      ...guestFaults(draft, { certifiedOn: row.certifiedOn, heldOn: ceremony.heldOn, today: clock.today() }),
    ];
    if (faults.length > 0) return invalid(faults);
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, draft, seen);
    const changed = differences(seen, draft);
    if (changed === null) return ok({ id: seen.id, rowVersion: seen.rowVersion });
    const stamp = stampOf(context);
    const rowVersion = updateGuest(store, seen, draft.attendance === 'absent' ? { ...draft, seat: '' } : draft, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'ceremonies.saveGuest',
      entity: 'ceremony_guest',
      entityId: seen.id,
      companyId: seen.companyId,
      before: changed.before,
      after: { ceremony: ceremony.title, ...changed.after },
    });
    return ok({ id: seen.id, rowVersion });
  });
}
