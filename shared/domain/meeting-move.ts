import type { CivilDate, Id } from '../kernel/types.ts';
import type { Planner, RenewalCalendar, RenewalPlan } from './renewal-plan.ts';

/** The meetings as they would be with one held on another day, added (`id` null) or taken out (`heldOn` null). */
export function withMeetingMoved(
  meetings: RenewalCalendar['meetings'],
  moved: { readonly id: Id | null; readonly heldOn: CivilDate | null },
): RenewalCalendar['meetings'] {
  const others = meetings.filter(({ id }) => id !== moved.id);
  if (moved.heldOn === null) return others;
  const { heldOn } = moved;
  return [...others, { id: moved.id ?? 'new', heldOn }].toSorted((a, b) =>
    a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0,
  );
}

/** The plan of the terms that end on one day, before and after. */
export interface MovedPlan {
  readonly endOn: CivilDate;
  readonly before: RenewalPlan;
  readonly after: RenewalPlan;
  /** There was a way to renew in time, and there is none any more. */
  readonly lost: boolean;
}

const hopeless = ({ status }: RenewalPlan): boolean => status === 'too-late' || status === 'no-meeting';

/** Ends whose plan changes with the calendar: those that lose their last way first, then by date. */
export function movedPlans(before: Planner, after: Planner, ends: readonly CivilDate[]): readonly MovedPlan[] {
  return ends
    .map((endOn) => {
      const plans = { endOn, before: before(endOn), after: after(endOn) };
      return { ...plans, lost: hopeless(plans.after) && !hopeless(plans.before) };
    })
    .filter(
      ({ before: was, after: is }) =>
        was.status !== is.status || was.meetingOn !== is.meetingOn || was.neededBy !== is.neededBy,
    )
    .toSorted((a, b) => Number(b.lost) - Number(a.lost) || (a.endOn < b.endOn ? -1 : 1));
}
