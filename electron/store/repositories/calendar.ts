import { and, asc, inArray, isNull } from 'drizzle-orm';
import { calendarDay, meeting } from '../schema.ts';
import type { Store } from '../store.ts';

/** Imported holidays and the city's own closed days, the earliest first. */
export const closingDays = (store: Store) =>
  store.db
    .select({ kind: calendarDay.kind, onDate: calendarDay.onDate, title: calendarDay.title })
    .from(calendarDay)
    .where(and(inArray(calendarDay.kind, ['holiday', 'closed']), isNull(calendarDay.deletedAt)))
    .orderBy(asc(calendarDay.onDate), asc(calendarDay.id))
    .all();

/** All committee meetings, the earliest first. */
export const meetingDays = (store: Store) =>
  store.db
    .select({ id: meeting.id, heldOn: meeting.heldOn })
    .from(meeting)
    .where(isNull(meeting.deletedAt))
    .orderBy(asc(meeting.heldOn), asc(meeting.id))
    .all();
