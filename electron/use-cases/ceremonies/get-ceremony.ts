import type { CeremonyDetail } from '../../../shared/contract/ceremonies.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { ceremonyDays, meetingOf } from '../../store/repositories/ceremonies.ts';
import { type AppContext, because } from '../context.ts';
import { ceremonyFacts } from './ceremony-facts.ts';

/** One ceremony with its guests in order of call and its order of the day. */
export function getCeremony({ store, clock }: AppContext, input: { id: Id }): Result<CeremonyDetail, Refusal> {
  const facts = ceremonyFacts(store, input.id, clock.today());
  if (facts === undefined) return because('not-found');
  const { record, guests, minutesPerGuest } = facts;
  const { id, rowVersion, title, heldOn, startsAt, place, presenter, meetingId, note } = record;
  // a meeting that was taken out since says nothing any more
  const meeting = meetingId === null ? null : (meetingOf(store, meetingId) ?? null);
  return ok({
    id,
    rowVersion,
    title,
    heldOn,
    startsAt,
    place,
    presenter,
    meetingId: meeting?.id ?? null,
    note,
    meeting,
    inCalendar: ceremonyDays(store, heldOn).some(({ onDate }) => onDate === heldOn),
    minutesPerGuest,
    guests: [...guests],
    steps: facts.steps.map(({ id, rowVersion, title, minutes, who, note }) => ({
      id,
      rowVersion,
      title,
      minutes,
      who,
      note,
    })),
  });
}
