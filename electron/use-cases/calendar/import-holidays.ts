import { maxHolidayFile } from '../../../shared/contract/calendar.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import {
  type Holiday,
  type HolidayChange,
  holidayChanges,
  type HolidayListRefusal,
  isShortYear,
  readHolidayList,
} from '../../../shared/domain/holiday-list.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { csvLines, isWorkbook } from '../../exchange/averages-read.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { replaceHolidays } from '../../store/repositories/calendar.ts';
import type { Store } from '../../store/store.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { holidaysInForce, yearOf } from '../office-calendar.ts';

/** The file the clerk chose. */
export interface HolidayFile {
  readonly fileName: string;
  readonly base64: string;
}

interface Counts {
  added: number;
  changed: number;
  removed: number;
}

interface Planned {
  readonly read: readonly Holiday[];
  readonly years: { readonly year: number; readonly count: number; added: number; changed: number; removed: number }[];
  readonly changes: readonly HolidayChange[];
}

function refused(refusal: HolidayListRefusal): { ok: false; refusal: Refusal } {
  if (refusal.code === 'line') {
    const { line, text, why } = refusal;
    return because('file-line-wrong', { params: { line, text: text.slice(0, 60), why } });
  }
  const part = refusal.code === 'headings' ? 'holidays' : 'holiday-rows';
  return because('file-wrong', { params: { part } });
}

const effectOf = ({ before, after }: HolidayChange): keyof Counts =>
  before === null ? 'added' : after === null ? 'removed' : 'changed';

/** What the file would change of the holidays that count now, in the years it names. */
function planned(store: Store, { base64 }: HolidayFile): Result<Planned, Refusal> {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (bytes.byteLength > maxHolidayFile * 1024 * 1024)
    return because('file-too-big', { params: { max: maxHolidayFile } });
  if (isWorkbook(bytes)) return because('file-wrong', { params: { part: 'holidays' } });
  const lines = csvLines(bytes);
  if (!lines.ok) {
    const { code } = lines.refusal;
    return because(code, { params: code === 'file-too-big' ? { max: maxHolidayFile } : { part: 'holidays' } });
  }
  const list = readHolidayList(lines.value);
  if (!list.ok) return refused(list.refusal);
  const read = list.value;
  const years = new Set(read.map(({ onDate }) => yearOf(onDate)));
  const known = holidaysInForce(store).holidays.filter(({ onDate }) => years.has(yearOf(onDate)));
  const changes = holidayChanges(known, read);
  const of = (year: string, effect: keyof Counts): number =>
    changes.filter((change) => yearOf(change.onDate) === year && effectOf(change) === effect).length;
  return ok({
    read,
    changes,
    years: [...years].toSorted().map((year) => ({
      year: Number(year),
      count: read.filter(({ onDate }) => yearOf(onDate) === year).length,
      added: of(year, 'added'),
      changed: of(year, 'changed'),
      removed: of(year, 'removed'),
    })),
  });
}

/** Says what a file of holidays would change; stores nothing. */
export function readHolidayFile(
  { store }: AppContext,
  file: HolidayFile,
): Result<Omit<Planned, 'read'> & { changes: HolidayChange[] }, Refusal> {
  const plan = planned(store, file);
  return plan.ok ? ok({ years: plan.value.years, changes: [...plan.value.changes] }) : plan;
}

/** Takes a file of holidays over, whole years at a time. */
export function importHolidays(
  context: AppContext,
  file: HolidayFile & { readonly fewAreAll: boolean },
): Result<Counts & { years: number }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const plan = planned(store, file);
    if (!plan.ok) return plan;
    const { read, years, changes } = plan.value;
    const few = years.filter(isShortYear);
    if (few.length > 0 && !file.fewAreAll)
      return because('holidays-few', { params: { years: few.map(({ year }) => `${year}年`).join('、') } });
    const stamp = stampOf(context);
    replaceHolidays(store, new Set(years.map(({ year }) => String(year))), read, stamp);
    const count = (effect: keyof Counts): number => changes.filter((change) => effectOf(change) === effect).length;
    const done = { added: count('added'), changed: count('changed'), removed: count('removed') };
    const [first, last] = [years[0], years.at(-1)];
    writeAudit(store, {
      ...stamp,
      action: 'calendar.importHolidays',
      entity: 'calendar_day',
      entityId: 'holidays',
      after: { fileName: file.fileName, years: `${first?.year}年から${last?.year}年まで`, ...done },
    });
    return ok({ years: years.length, ...done });
  });
}
