import type { CivilDate } from '../kernel/types.ts';
import { foldText } from './search-key.ts';
import type { TimelineEntry } from './timeline-entry.ts';
import { type TimelineFact, type TimelineKind, timelineKinds } from './timeline-facts.ts';
import { timelineEntry } from './timeline-words.ts';
import { fiscalYear } from './wareki.ts';

/** What is shown of a time line; null and '' leave nothing out. */
export interface TimelineFilter {
  readonly kinds: readonly TimelineKind[];
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly text: string;
}

export const timelineOrders = ['newest', 'oldest'] as const;
export type TimelineOrder = (typeof timelineOrders)[number];

/** Everything but the record of operations, which tells each keystroke of the same things. */
export const usualKinds: readonly TimelineKind[] = timelineKinds.filter((kind) => kind !== 'operation');

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The day it happened, then the moment it was recorded, then the procedure's order: the same facts always give the same order. */
const earlierFirst = (a: TimelineEntry, b: TimelineEntry): number =>
  byText(a.on, b.on) ||
  byText(a.at, b.at) ||
  timelineKinds.indexOf(a.kind) - timelineKinds.indexOf(b.kind) ||
  byText(a.key, b.key);

/** All facts as one time line, each exactly once. */
export function mergeTimeline(facts: readonly TimelineFact[], order: TimelineOrder): readonly TimelineEntry[] {
  const entries = facts.map(timelineEntry).toSorted(earlierFirst);
  return order === 'oldest' ? entries : entries.toReversed();
}

/** The entries a filter leaves; the text is looked for in everything an entry says, in any width or kind of kana. */
export function filterTimeline<E extends Pick<TimelineEntry, 'kind' | 'on' | 'title' | 'details' | 'who'>>(
  entries: readonly E[],
  filter: TimelineFilter,
): readonly E[] {
  const kinds = new Set(filter.kinds);
  const wanted = foldText(filter.text);
  return entries.filter(
    ({ kind, on, title, details, who }) =>
      kinds.has(kind) &&
      (filter.from === null || on >= filter.from) &&
      (filter.to === null || on <= filter.to) &&
      (wanted === '' || foldText([title, ...details, who].join('\n')).includes(wanted)),
  );
}

/** The entries of one fiscal year. */
export interface TimelineYear<E> {
  readonly fiscalYear: number;
  readonly entries: readonly E[];
}

/** Entries by the fiscal year they happened in, in the order given. */
export const byFiscalYear = <E extends Pick<TimelineEntry, 'on'>>(entries: readonly E[]): readonly TimelineYear<E>[] =>
  [...Map.groupBy(entries, ({ on }) => fiscalYear(on))].map(([year, of]) => ({ fiscalYear: year, entries: of }));

/** The day of record, where it is another than the day it happened; else null. */
export const recordedLater = ({ on, recordedOn }: Pick<TimelineEntry, 'on' | 'recordedOn'>): CivilDate | null =>
  recordedOn === null || recordedOn === on ? null : recordedOn;
