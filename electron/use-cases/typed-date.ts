import { isCivilDate } from '../../shared/domain/civil-date.ts';
import { parseDateInput } from '../../shared/domain/date-input.ts';
import type { Fault } from '../../shared/domain/fault.ts';
import { isBlank } from '../../shared/domain/text.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';

/** A date as the clerk typed it, read, or the fault of the field named `path`; a day after `notAfter` is refused. */
export function typedDate(path: string, text: string, notAfter?: CivilDate): Result<CivilDate, Fault> {
  if (isBlank(text)) return refuse({ path, code: 'required' });
  const read = parseDateInput(text);
  if (!read.ok) return refuse({ path, ...read.refusal });
  if (notAfter !== undefined && read.value > notAfter)
    return refuse({ path, code: 'date-in-future', params: { today: notAfter } });
  return ok(read.value);
}

/** The fault of a day that cannot have been, or is still to come. */
export function pastDayFault(path: string, date: CivilDate, today: CivilDate): Fault | undefined {
  if (!isCivilDate(date)) return { path, code: 'impossible-date', params: { text: date } };
  return date > today ? { path, code: 'date-in-future', params: { today } } : undefined;
}
