import type { CivilDate } from '../kernel/types.ts';
import { addMonths, isCivilDate } from './civil-date.ts';
import type { Fault } from './fault.ts';
import { checkText, isBlank } from './text.ts';
import { textLimits } from './text-limits.ts';

/** How the company was heard: by phone or mail as far as possible (source line 407). */
export const hearingMethods = ['phone', 'mail', 'visit', 'office'] as const;
export type HearingMethod = (typeof hearingMethods)[number];

/** Japanese words for the ways of hearing. */
export const hearingMethodLabels: Readonly<Record<HearingMethod, string>> = {
  phone: '電話',
  mail: 'メール',
  visit: '訪問',
  office: '窓口',
};

/** One entry of the hearing log (ヒアリングの記録) as the clerk enters it. */
export interface HearingDraft {
  readonly method: HearingMethod;
  readonly heldOn: CivilDate;
  /** Who spoke for the company. */
  readonly attendees: string;
  /** The city's officer who heard; blank: the clerk who enters it. */
  readonly heardBy: string;
  readonly summary: string;
  /** 会社の概要・風土, told to the committee (source line 415). */
  readonly companyOutline: string;
}

/** What a hearing belongs to, as far as its day depends on it. */
export interface HearingFrame {
  readonly today: CivilDate;
  /** Null: a 相談. */
  readonly receivedOn: CivilDate | null;
  /** Day of the certification this renewal follows; null for a new application. */
  readonly certifiedOn: CivilDate | null;
}

/** First day a hearing may have been held on: the last certification, and at most a year before the application (a slip of the year). */
export function earliestHearing({ today, receivedOn, certifiedOn }: HearingFrame): CivilDate {
  const yearBefore = addMonths(receivedOn ?? today, -12);
  return certifiedOn !== null && certifiedOn > yearBefore ? certifiedOn : yearBefore;
}

const limits = {
  attendees: { max: textLimits.hearingPeople, multiline: false },
  heardBy: { max: textLimits.hearingPeople, multiline: false },
  summary: { max: textLimits.hearingText, multiline: true },
  companyOutline: { max: textLimits.hearingText, multiline: true },
} as const;

/** What is wrong with an entry: its day, its texts, or that it says nothing at all. */
export function hearingFaults(draft: HearingDraft, frame: HearingFrame): readonly Fault[] {
  const { heldOn } = draft;
  const earliest = earliestHearing(frame);
  const day: readonly Fault[] = !isCivilDate(heldOn)
    ? [{ path: 'heldOn', code: 'impossible-date', params: { text: heldOn } }]
    : heldOn > frame.today
      ? [{ path: 'heldOn', code: 'date-in-future', params: { today: frame.today } }]
      : heldOn < earliest
        ? [{ path: 'heldOn', code: 'date-too-early', params: { earliest } }]
        : [];
  const texts = (['attendees', 'heardBy', 'summary', 'companyOutline'] as const).flatMap((path): readonly Fault[] => {
    const bad = checkText(draft[path], limits[path]);
    return bad === null ? [] : [{ path, ...bad }];
  });
  const silent = isBlank(draft.summary) && isBlank(draft.companyOutline);
  return [...day, ...texts, ...(silent ? [{ path: 'summary', code: 'required' } as const] : [])];
}
