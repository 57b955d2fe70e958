import type { CivilDate, Id } from '../kernel/types.ts';
import { type CalendarEntryKind, calendarEntryLabels, fiscalYearDays } from './calendar-day.ts';
import { addDays, addMonths, weekday } from './civil-date.ts';
import type { Holiday } from './holiday-list.ts';
import type { ReportDocument, ReportRow } from './report.ts';
import { fiscalYearLabel, formatWareki, yearLabel } from './wareki.ts';

/** Everything that stands in the calendar of one fiscal year. */
export interface CalendarYearFacts {
  readonly fiscalYear: number;
  readonly meetings: readonly { readonly id: Id; readonly name: string; readonly heldOn: CivilDate }[];
  readonly entries: readonly {
    readonly id: Id;
    readonly kind: CalendarEntryKind;
    readonly onDate: CivilDate;
    readonly title: string;
    readonly note: string;
  }[];
  readonly holidays: readonly Holiday[];
  readonly holidayYears: readonly { readonly year: number; readonly imported: boolean; readonly count: number }[];
  readonly ends: readonly { readonly endOn: CivilDate; readonly count: number }[];
}

/** Kinds of what a day of the calendar may hold. */
export type CalendarItemKind = 'meeting' | CalendarEntryKind | 'holiday' | 'ends';

/** Japanese words for the kinds, in lists and in print. */
export const calendarItemLabels: Readonly<Record<CalendarItemKind, string>> = {
  meeting: '推進委員会',
  ...calendarEntryLabels,
  holiday: '祝日',
  ends: '認定期間の満了',
};

/** One line of the calendar; `id` of a meeting or entry. */
export interface CalendarItem {
  readonly onDate: CivilDate;
  readonly kind: CalendarItemKind;
  readonly id: Id | null;
  readonly title: string;
  readonly note: string;
}

const order: readonly CalendarItemKind[] = [
  'meeting',
  'ceremony',
  'newsletter-deadline',
  'closed',
  'holiday',
  'other',
  'ends',
];

/** The year's lines by date; of one day what the clerk arranged first. */
export function calendarItems(year: CalendarYearFacts): readonly CalendarItem[] {
  const items: CalendarItem[] = [
    ...year.meetings.map(({ id, name, heldOn }) => ({
      onDate: heldOn,
      kind: 'meeting' as const,
      id,
      title: name,
      note: '',
    })),
    ...year.entries.map(({ id, kind, onDate, title, note }) => ({ onDate, kind, id, title, note })),
    ...year.holidays.map(({ onDate, name }) => ({ onDate, kind: 'holiday' as const, id: null, title: name, note: '' })),
    ...year.ends.map(({ endOn, count }) => ({
      onDate: endOn,
      kind: 'ends' as const,
      id: null,
      title: `${count.toLocaleString('ja-JP')}社`,
      note: '',
    })),
  ];
  return items.toSorted((a, b) =>
    a.onDate === b.onDate ? order.indexOf(a.kind) - order.indexOf(b.kind) : a.onDate < b.onDate ? -1 : 1,
  );
}

/** The twelve months of a fiscal year by their first days. */
export const monthsOf = (fiscalYear: number): readonly CivilDate[] =>
  Array.from({ length: 12 }, (_, at) => addMonths(fiscalYearDays(fiscalYear).first, at));

/** Whether a day lies in the month that begins on `first`. */
export const inMonth = (first: CivilDate, day: CivilDate): boolean => day.slice(0, 7) === first.slice(0, 7);

/** The weeks of a month, Sunday first; null before the first and after the last day. */
export function weeksOf(first: CivilDate): readonly (readonly (CivilDate | null)[])[] {
  const days: (CivilDate | null)[] = Array.from({ length: '日月火水木金土'.indexOf(weekday(first)) }, () => null);
  for (let day = first; inMonth(first, day); day = addDays(day, 1)) days.push(day);
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

const holidaySource = (imported: boolean): string => (imported ? '取り込んだ内閣府の一覧' : 'アプリに入っている表');

/** 「2026年は取り込んだ一覧、2027年はアプリに入っている表」; years of the same source are named together. */
export function holidaySources({ holidayYears }: Pick<CalendarYearFacts, 'holidayYears'>): string {
  const groups = Map.groupBy(holidayYears, ({ imported }) => imported);
  return [...groups]
    .map(
      ([imported, years]) =>
        `${years.map(({ year }) => `${yearLabel(year)}（${year}年）`).join('・')}は${holidaySource(imported)}`,
    )
    .join('、');
}

/** The calendar of the year, to be printed and pinned up. */
export function calendarReport(
  year: CalendarYearFacts,
  by: { readonly office: string; readonly today: CivilDate },
): ReportDocument {
  const items = calendarItems(year);
  const rows = monthsOf(year.fiscalYear).flatMap((first): ReportRow[] => {
    const lines = items.filter(({ onDate }) => inMonth(first, onDate));
    const month = formatWareki(first).replace(/1日$/u, '');
    return [
      { section: true, keep: true, cells: [{ text: month, bold: true, span: 4 }] },
      ...(lines.length === 0
        ? [{ cells: ['', '', { text: '予定はありません。', span: 2 }] }]
        : lines.map(({ onDate, kind, title, note }) => ({
            cells: [
              { text: `${Number(onDate.slice(8))}日`, align: 'right' as const },
              { text: weekday(onDate), align: 'center' as const },
              calendarItemLabels[kind],
              note === '' ? title : { text: title, note },
            ],
          }))),
    ];
  });
  return {
    title: `${fiscalYearLabel(year.fiscalYear)}　年間予定`,
    orientation: 'portrait',
    head: [`${formatWareki(by.today)}現在`, by.office],
    addressee: null,
    blocks: [
      {
        kind: 'paragraph',
        small: true,
        text: `閉庁日は、土曜日、日曜日、祝日、12月29日から1月3日までと、下の休業日です。祝日：${holidaySources(year)}。`,
      },
      {
        kind: 'table',
        columns: [
          { heading: '日', width: 8, align: 'right' },
          { heading: '曜', width: 6, align: 'center' },
          { heading: '種類', width: 26 },
          { heading: '内容', width: 60 },
        ],
        rows,
      },
    ],
    footer: `${fiscalYearLabel(year.fiscalYear)}　年間予定`,
    author: by.office,
    createdOn: by.today,
  };
}
