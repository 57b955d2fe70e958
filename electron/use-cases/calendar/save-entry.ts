import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type CalendarEntry, calendarEntryFaults } from '../../../shared/domain/calendar-day.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { entriesBetween, findEntry, insertEntry, updateEntry } from '../../store/repositories/calendar.ts';
import type { Store } from '../../store/store.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { typedDate } from '../typed-date.ts';

const limits = [
  ['title', { max: textLimits.calendarTitle }],
  ['note', { max: textLimits.calendarNote, multiline: true }],
] as const;

function readDraft(draft: CalendarEntry, today: CivilDate): Result<CalendarEntry, Refusal> {
  const faults: Fault[] = [];
  for (const [path, limit] of limits) {
    const bad = checkText(draft[path], limit);
    if (bad !== null) faults.push({ path, code: bad.code, params: bad.params });
  }
  const onDate = typedDate('onDate', draft.onDate);
  if (!onDate.ok) return invalid([onDate.refusal, ...faults]);
  const entry = { ...draft, onDate: onDate.value };
  faults.push(...calendarEntryFaults(entry, today));
  return faults.length > 0 ? invalid(faults) : ok(entry);
}

/** The very same entry a second time says nothing new, and would have to be taken out twice. */
const standsAlready = (store: Store, entry: CalendarEntry, id: Id | null): boolean =>
  entriesBetween(store, entry.onDate, entry.onDate).some(
    (other) => other.id !== id && other.kind === entry.kind && other.title === entry.title,
  );

/** Enters or changes an entry of the calendar of the year. */
export function saveCalendarEntry(
  context: AppContext,
  input: { id: Id | null; rowVersion: number | null; draft: CalendarEntry },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  const read = readDraft(input.draft, clock.today());
  if (!read.ok) return read;
  const entry = read.value;
  return store.attempt(() => {
    const seen = input.id === null ? undefined : findEntry(store, input.id);
    if (input.id !== null && seen === undefined) return because('not-found');
    if (seen !== undefined && seen.rowVersion !== input.rowVersion) return editConflict(seen, entry, seen);
    if (standsAlready(store, entry, input.id))
      return invalid([{ path: 'onDate', code: 'not-unique', params: { value: '同じ予定' } }]);
    const changed = seen === undefined ? null : differences(seen, entry);
    if (seen !== undefined && changed === null) return ok({ id: seen.id, rowVersion: seen.rowVersion });
    const stamp = stampOf(context);
    const saved =
      seen === undefined
        ? { id: insertEntry(store, entry, stamp), rowVersion: 1 }
        : { id: seen.id, rowVersion: updateEntry(store, seen, entry, stamp) };
    writeAudit(store, {
      ...stamp,
      action: seen === undefined ? 'calendar.add' : 'calendar.change',
      entity: 'calendar_day',
      entityId: saved.id,
      // the day and kind name the entry also where only its note changed
      ...(changed === null ? { after: entry } : { before: changed.before, after: { ...entry, ...changed.after } }),
    });
    return ok(saved);
  });
}
