import type { CivilDate, Id, Instant } from '../kernel/types.ts';
import type { TimelineKind } from './timeline-facts.ts';
import { formatWareki } from './wareki.ts';

/** The screen that shows more of an entry; `id` is of an application, a meeting or a publication. */
export type TimelineLink =
  | { readonly screen: 'application' | 'checksheet' | 'decision' | 'meeting' | 'publication'; readonly id: Id }
  | { readonly screen: 'basic' | 'terms' | 'certificates' };

/** One line of the time line. */
export interface TimelineEntry {
  /** Names the stored row it comes from, once in a time line. */
  readonly key: string;
  readonly kind: TimelineKind;
  /** The day it happened, or will. */
  readonly on: CivilDate;
  /** When and on which day it was recorded; the day is null where `on` follows from a rule and nobody recorded it. */
  readonly at: Instant;
  readonly recordedOn: CivilDate | null;
  readonly title: string;
  /** Further lines; one whose text is empty is left out. */
  readonly details: readonly string[];
  readonly who: string;
  readonly link: TimelineLink | null;
  /** Of 操作の記録: which row the line is about and what changed, for the page to word. */
  readonly change?: {
    readonly entity: string;
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>> | null;
  };
}

/** What a fact says, before it is laid beside who recorded it. */
export type Told = Pick<TimelineEntry, 'kind' | 'on' | 'title' | 'details' | 'link' | 'change'> & {
  readonly ruled?: true;
};

/** 「理由：…」, or '' where nothing was given. */
export const labelled = (label: string, text: string | null): string =>
  text === null || text === '' ? '' : `${label}：${text}`;
/** The day in wareki; '' for none. */
export const day = (date: CivilDate | null): string => (date === null ? '' : formatWareki(date));
