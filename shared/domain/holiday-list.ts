import { ok, refuse, type Result } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/types.ts';
import type { FileLine } from './average-table.ts';
import { parseDateInput } from './date-input.ts';
import { isBlank } from './text.ts';

/** One national holiday. */
export interface Holiday {
  readonly onDate: CivilDate;
  readonly name: string;
}

/** Why a list of holidays is not taken: other headings, nothing below them, or a line that cannot be right. */
export type HolidayListRefusal =
  | { readonly code: 'headings' | 'no-rows' }
  | { readonly code: 'line'; readonly line: number; readonly text: string; readonly why: HolidayLineFault };
export type HolidayLineFault = 'no-date' | 'no-name' | 'impossible-date' | 'twice';

const headings = ['国民の祝日・休日月日', '国民の祝日・休日名称'] as const;
/** The Cabinet Office has published the list under two wordings of the heading. */
const sameHeading = (cell: string | undefined, heading: string): boolean =>
  (cell ?? '').normalize('NFKC').replaceAll(/\s/gu, '') === heading;

/** The Cabinet Office's list of holidays (syukujitsu.csv), all lines or none. */
export function readHolidayList(lines: readonly FileLine[]): Result<readonly Holiday[], HolidayListRefusal> {
  const [head, ...rest] = lines;
  if (head === undefined || !headings.every((heading, at) => sameHeading(head.cells[at], heading)))
    return refuse({ code: 'headings' });
  const days = new Map<CivilDate, Holiday>();
  for (const { line, cells } of rest) {
    if (cells.every(isBlank)) continue;
    const [day = '', name = ''] = cells;
    const bad = (why: HolidayLineFault) => refuse({ code: 'line' as const, line, text: cells.join(','), why });
    const date = parseDateInput(day);
    if (!date.ok) return bad(date.refusal.code === 'impossible-date' ? 'impossible-date' : 'no-date');
    if (isBlank(name)) return bad('no-name');
    if (days.has(date.value)) return bad('twice');
    days.set(date.value, { onDate: date.value, name });
  }
  return days.size === 0 ? refuse({ code: 'no-rows' }) : ok([...days.values()]);
}

/** 国民の祝日に関する法律: fifteen days a year since 2007, sixteen since 2016, those moved or in between not counted. */
const [wholeSince, fewestDays] = [2007, 14] as const;

/** True when a list has so few days of a year that a part of it is probably missing. */
export const isShortYear = ({ year, count }: { readonly year: number; readonly count: number }): boolean =>
  year >= wholeSince && count < fewestDays;

/** What a list would change of one calendar year, against the holidays known now. */
export interface HolidayChange {
  readonly onDate: CivilDate;
  /** null: not a holiday so far, or not any more */
  readonly before: string | null;
  readonly after: string | null;
}

/** Differences between two lists of holidays, by date. */
export function holidayChanges(known: readonly Holiday[], read: readonly Holiday[]): readonly HolidayChange[] {
  const before = new Map(known.map((each) => [each.onDate, each.name]));
  const after = new Map(read.map((each) => [each.onDate, each.name]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .toSorted()
    .map((onDate) => ({ onDate, before: before.get(onDate) ?? null, after: after.get(onDate) ?? null }))
    .filter((change) => change.before !== change.after);
}
