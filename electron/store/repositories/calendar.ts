import { and, asc, between, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { CalendarEntry, CalendarEntryKind } from '../../../shared/domain/calendar-day.ts';
import type { Holiday } from '../../../shared/domain/holiday-list.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { calendarDay, meeting } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

type Row = typeof calendarDay.$inferSelect;
/** An entry a clerk made; imported holidays are not edited one by one. */
export type CalendarRecord = Row & { readonly kind: CalendarEntryKind };

const live = isNull(calendarDay.deletedAt);
const isEntry = (row: Row): row is CalendarRecord => row.kind !== 'holiday';

/** Imported holidays and the city's own closed days, the earliest first. */
export const closingDays = (store: Store) =>
  store.db
    .select({ kind: calendarDay.kind, onDate: calendarDay.onDate })
    .from(calendarDay)
    .where(and(inArray(calendarDay.kind, ['holiday', 'closed']), live))
    .orderBy(asc(calendarDay.onDate), asc(calendarDay.id))
    .all();

/** All committee meetings, the earliest first. */
export const meetingDays = (store: Store) =>
  store.db
    .select({ id: meeting.id, name: meeting.name, heldOn: meeting.heldOn })
    .from(meeting)
    .where(isNull(meeting.deletedAt))
    .orderBy(asc(meeting.heldOn), asc(meeting.id))
    .all();

/** The clerks' entries between two days (inclusive), the earliest first. */
export const entriesBetween = (store: Store, from: CivilDate, to: CivilDate): CalendarRecord[] =>
  store.db
    .select()
    .from(calendarDay)
    .where(and(live, ne(calendarDay.kind, 'holiday'), between(calendarDay.onDate, from, to)))
    .orderBy(asc(calendarDay.onDate), asc(calendarDay.kind), asc(calendarDay.id))
    .all()
    .filter(isEntry);

/** One live entry of a clerk, or undefined. */
export function findEntry(store: Store, id: Id): CalendarRecord | undefined {
  const row = store.db
    .select()
    .from(calendarDay)
    .where(and(live, eq(calendarDay.id, id)))
    .get();
  return row !== undefined && isEntry(row) ? row : undefined;
}

/** Stores a new entry and answers its key. */
export function insertEntry(store: Store, entry: CalendarEntry, stamp: Stamp): Id {
  const row = { ...keptBy(stamp), ...entry };
  store.db.insert(calendarDay).values(row).run();
  return row.id;
}

/** Stores the edited entry; answers the new row version. */
export function updateEntry(store: Store, seen: CalendarRecord, entry: CalendarEntry, stamp: Stamp): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(calendarDay)
    .set({ ...entry, ...edit })
    .where(eq(calendarDay.id, seen.id))
    .run();
  return edit.rowVersion;
}

/** Takes an entry out (tombstone). */
export function removeEntry(store: Store, seen: Pick<Row, 'id' | 'rowVersion'>, stamp: Stamp): void {
  store.db
    .update(calendarDay)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(calendarDay.id, seen.id))
    .run();
}

const holidayRows = (store: Store) =>
  store.db
    .select()
    .from(calendarDay)
    .where(and(live, eq(calendarDay.kind, 'holiday')))
    .orderBy(asc(calendarDay.onDate))
    .all();

/** All imported holidays, the earliest first. */
export const importedHolidays = (store: Store): Holiday[] =>
  holidayRows(store).map(({ onDate, title }) => ({ onDate, name: title }));

/** Replaces the imported holidays of the years that `read` names; other years stay. */
export function replaceHolidays(
  store: Store,
  years: ReadonlySet<string>,
  read: readonly Holiday[],
  stamp: Stamp,
): void {
  const names = new Map(read.map((each) => [each.onDate, each.name]));
  const stored = holidayRows(store).filter(({ onDate }) => years.has(onDate.slice(0, 4)));
  for (const row of stored) {
    const name = names.get(row.onDate);
    if (name === undefined) removeEntry(store, row, stamp);
    else if (name !== row.title) {
      store.db
        .update(calendarDay)
        .set({ title: name, ...editedBy(stamp, row) })
        .where(eq(calendarDay.id, row.id))
        .run();
    }
    names.delete(row.onDate);
  }
  for (const [onDate, title] of names) {
    store.db
      .insert(calendarDay)
      .values({ ...keptBy(stamp), kind: 'holiday', onDate, title })
      .run();
  }
}
