import type { CivilDate } from '../kernel/types.ts';
import { addDays, addYears } from './civil-date.ts';
import type { Fault } from './fault.ts';
import { isBlank } from './text.ts';

/** What a clerk enters into the calendar of the year; committee meetings have a screen of their own. */
export const calendarEntryKinds = ['ceremony', 'newsletter-deadline', 'closed', 'other'] as const;
export type CalendarEntryKind = (typeof calendarEntryKinds)[number];

/** Japanese words for the kinds of entry. */
export const calendarEntryLabels: Readonly<Record<CalendarEntryKind, string>> = {
  ceremony: '認定式',
  'newsletter-deadline': '広報原稿の締切',
  closed: '休業日（市独自）',
  other: 'その他の予定',
};

/** One entry as the clerk sees it. */
export interface CalendarEntry {
  readonly kind: CalendarEntryKind;
  readonly onDate: CivilDate;
  readonly title: string;
  readonly note: string;
}

const yearsBack = 20;
const yearsAhead = 10;

/** Why an entry cannot stand as it is: a day so far away that nobody would see it again, or 「その他」 without saying what. */
export function calendarEntryFaults({ kind, onDate, title }: CalendarEntry, today: CivilDate): readonly Fault[] {
  const faults: Fault[] = [];
  const earliest = addYears(today, -yearsBack);
  const latest = addYears(today, yearsAhead);
  if (onDate < earliest) faults.push({ path: 'onDate', code: 'date-too-early', params: { earliest } });
  if (onDate > latest) faults.push({ path: 'onDate', code: 'date-too-late', params: { latest } });
  if (kind === 'other' && isBlank(title)) faults.push({ path: 'title', code: 'required' });
  return faults;
}

/** What is odd about the day of a meeting: to be asked, not to be refused. */
export const meetingDayDoubts = ['closed-day', 'long-past', 'far-ahead', 'same-day'] as const;
export type MeetingDayDoubt = (typeof meetingDayDoubts)[number];

const daysLongPast = 366;
const daysFarAhead = 2 * 366;

/** Doubts about a meeting on `heldOn`; `others`: the days of the other meetings. */
export function meetingDayDoubtsOf(
  heldOn: CivilDate,
  by: { readonly today: CivilDate; readonly closed: boolean; readonly others: readonly CivilDate[] },
): readonly MeetingDayDoubt[] {
  const doubts: MeetingDayDoubt[] = [];
  if (by.closed) doubts.push('closed-day');
  if (heldOn < addDays(by.today, -daysLongPast)) doubts.push('long-past');
  if (heldOn > addDays(by.today, daysFarAhead)) doubts.push('far-ahead');
  if (by.others.includes(heldOn)) doubts.push('same-day');
  return doubts;
}

/** First and last day of a fiscal year. */
export const fiscalYearDays = (year: number): { readonly first: CivilDate; readonly last: CivilDate } => ({
  first: `${String(year).padStart(4, '0')}-04-01`,
  last: `${String(year + 1).padStart(4, '0')}-03-31`,
});
