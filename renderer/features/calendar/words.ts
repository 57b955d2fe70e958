import type { PlanState } from '../../../shared/contract/calendar.ts';
import {
  type CalendarEntryKind,
  calendarEntryKinds,
  calendarEntryLabels,
} from '../../../shared/domain/calendar-day.ts';
import { type CalendarItemKind, calendarItemLabels } from '../../../shared/domain/calendar-year.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { Tone } from '../../components/status-badge.tsx';

/** One letter for a day of the small months; the list beside them has the whole word. */
export const markOf: Readonly<Record<Exclude<CalendarItemKind, 'ends'>, string>> = {
  meeting: '委',
  ceremony: '式',
  'newsletter-deadline': '広',
  closed: '休',
  holiday: '祝',
  other: '他',
};

const markedKinds = ['meeting', ...calendarEntryKinds, 'holiday'] as const;

/** What the letters stand for. */
export const marks = [
  ...markedKinds.map((kind) => ({ kind, mark: markOf[kind], label: calendarItemLabels[kind] })),
  { kind: 'ends', mark: '満', label: `${calendarItemLabels.ends}（数字は社数）` },
] as const;

export const kindChoices = calendarEntryKinds.map((value) => ({ value, label: calendarEntryLabels[value] }));

/** What the title is for, by kind. */
export const titleHints: Readonly<Record<CalendarEntryKind, string>> = {
  ceremony: '例：令和8年度認定式',
  'newsletter-deadline': '例：広報あさか2月号',
  closed: '例：庁舎の停電のため。この日は、開庁日に数えません。',
  other: '何の予定かを書きます。',
};

export const entryLabels: Readonly<Record<string, string>> = {
  kind: '種類',
  onDate: '日付',
  title: '内容',
  note: '備考',
};

/** A stored value of an entry as the clerk reads it. */
export function shownEntryValue(field: string, value: string): string {
  if (field === 'onDate' && value !== '') return formatWareki(value);
  return field === 'kind' ? (kindChoices.find((choice) => choice.value === value)?.label ?? value) : value;
}

/** Colour of a renewal's state; the word stands with it. */
export const stateTones: Readonly<Record<PlanState, Tone>> = {
  'too-late': 'strong',
  'no-meeting': 'progress',
  'last-days': 'stop',
  soon: 'progress',
  'in-time': 'info',
  applied: 'done',
  'after-end': 'neutral',
};
