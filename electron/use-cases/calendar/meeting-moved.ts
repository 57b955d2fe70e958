import type { MeetingMoved } from '../../../shared/contract/calendar.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { meetingDayDoubtsOf } from '../../../shared/domain/calendar-day.ts';
import { isCivilDate } from '../../../shared/domain/civil-date.ts';
import { movedPlans, withMeetingMoved } from '../../../shared/domain/meeting-move.ts';
import { isClosedDay } from '../../../shared/domain/office-days.ts';
import { planner } from '../../../shared/domain/renewal-plan.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { endsBetween, termsOfEnds } from '../../store/repositories/renewal-plans.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { renewalCalendar } from '../office-calendar.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** Rows shown; the numbers count all. */
const mostRows = 200;
const endOfTime: CivilDate = '9999-12-31';

/** Who is affected when a meeting is held on another day, added or taken out, and what is odd about the day. Stores nothing. */
export function previewMeetingMoved(
  { store, clock }: AppContext,
  { meetingId, heldOn }: { meetingId: Id | null; heldOn: CivilDate | null },
): Result<MeetingMoved, Refusal> {
  if (heldOn !== null && !isCivilDate(heldOn))
    return invalid([{ path: 'heldOn', code: 'impossible-date', params: { text: heldOn } }]);
  const today = clock.today();
  const calendar = renewalCalendar(store);
  if (meetingId !== null && !calendar.meetings.some(({ id }) => id === meetingId)) return because('not-found');
  const settings = settingsInForce(store);
  const meetings = withMeetingMoved(calendar.meetings, { id: meetingId, heldOn });
  const ends = endsBetween(store, { from: today, to: endOfTime });
  const moved = movedPlans(
    planner(calendar, today, settings),
    planner({ ...calendar, meetings }, today, settings),
    ends.map(({ endOn }) => endOn),
  );
  // an application that is in asks for a meeting, not for time: also one that came in after the day it was needed
  const reachable = (meetingOn: CivilDate | null): boolean => meetingOn !== null && meetingOn >= today;
  const lostFor = (applied: boolean, { lost, before, after }: (typeof moved)[number]): boolean =>
    applied ? reachable(before.meetingOn) && !reachable(after.meetingOn) : lost;
  const byEnd = new Map(moved.map((move) => [move.endOn, move]));
  let total = 0;
  let lost = 0;
  for (const { endOn, applied, count } of ends) {
    const move = byEnd.get(endOn);
    if (move === undefined) continue;
    total += count;
    if (lostFor(false, move)) lost += count - applied;
    if (lostFor(true, move)) lost += applied;
  }
  const terms = termsOfEnds(store, [...byEnd.keys()], mostRows);
  return ok({
    total,
    lost,
    rows: terms.flatMap(({ applied, ...term }) => {
      const move = byEnd.get(term.endOn);
      if (move === undefined) return [];
      const { before, after } = move;
      return [{ ...term, applied: applied === 1, before, after, lost: lostFor(applied === 1, move) }];
    }),
    doubts:
      heldOn === null
        ? []
        : [
            ...meetingDayDoubtsOf(heldOn, {
              today,
              closed: isClosedDay(heldOn, calendar.isHoliday),
              others: calendar.meetings.filter(({ id }) => id !== meetingId).map((each) => each.heldOn),
            }),
          ],
  });
}
