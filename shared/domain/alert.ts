import type { CivilDate, Id } from '../kernel/types.ts';
import { afterEnd, correctionStage, correctionWaits, type Leads, stageAt } from './alert-stage.ts';
import type { DayNumber } from './day-number.ts';
import type { EndKind } from './term-state.ts';

/** What an alert is about: the end of a company's last term, or the last day of a correction. */
export const alertKinds = ['term', 'correction'] as const;
export type AlertKind = (typeof alertKinds)[number];
/** Japanese words for the kinds. */
export const alertKindLabels: Readonly<Record<AlertKind, string>> = {
  term: '認定期間の満了',
  correction: '補正の期限',
};

/** How an alert is being handled; no record is 未対応. An alert is computed, and only this is stored. */
export const handlingStates = ['working', 'informed', 'held', 'declined'] as const;
export type HandlingState = (typeof handlingStates)[number];
/** Japanese words; `none` is no record. */
export const handlingLabels: Readonly<Record<HandlingState | 'none', string>> = {
  none: '未対応',
  working: '対応中',
  informed: '案内済',
  held: '保留',
  declined: '更新しない',
};

/** Names the alert of a term; another term (a renewal, an extension) is another alert, which nobody has handled. */
export const termSubject = (termId: Id): string => `term:${termId}`;

/** A correction as far as its alert is named by it. */
export interface CorrectionAsked {
  readonly id: Id;
  /** Which asking of the application this is: 1 for the first. */
  readonly correctionAsking: number;
  readonly correctionDueOn: CivilDate | null;
}

/** Names the alert of a correction; asked again, even for the same last day, or given another last day it is another alert. */
export const correctionSubject = ({ id, correctionAsking, correctionDueOn }: CorrectionAsked): string =>
  `correction:${id}:${correctionAsking}:${correctionDueOn ?? ''}`;

/** A stored handling as far as the alert depends on it. */
export interface Handled {
  readonly state: HandlingState;
  /** The stage of the alert on the day it was handled; a number of days before the first stage when it was earlier. */
  readonly stage: number;
  /** 対応中, 保留: until when. */
  readonly until: DayNumber | null;
}

/** Where a company's certification stands in the watch over all terms: in exactly one of these. */
export const termClasses = [
  'alert',
  'far',
  'declined',
  'leaving',
  'finished',
  'resigned',
  'revoked',
  'ended',
  'none',
] as const;
export type TermClass = (typeof termClasses)[number];
/** Japanese words for the classes. */
export const termClassLabels: Readonly<Record<TermClass, string>> = {
  alert: '警告',
  far: '期限まで先',
  declined: '更新しない',
  // only a resignation may take effect later than it is recorded (term-ending.ts)
  leaving: '辞退（予定）',
  finished: '期間満了・対応済み',
  resigned: '辞退',
  revoked: '取消',
  ended: '消滅',
  none: '認定歴なし',
};

/** The last term of a company, as far as its alert depends on it. */
export interface WatchedTerm {
  readonly end: DayNumber;
  /** 辞退, 取消, 消滅 recorded; null while it runs its course. */
  readonly endKind: EndKind | null;
  /** The first day without effect of one that is recorded: it may be announced for a day to come. */
  readonly endedOn: DayNumber | null;
  readonly handled: Handled | null;
  /** Day of receipt of the open renewal; null without one. */
  readonly renewal: DayNumber | null;
}

/** What the watch says about one company. */
export interface Place {
  readonly of: TermClass;
  /** Days before the end, `afterEnd` after it; null where there is no alert. */
  readonly stage: number | null;
  readonly attention: boolean;
}

const noAlert = (of: TermClass): Place => ({ of, stage: null, attention: false });
const quiet: Readonly<Record<Exclude<TermClass, 'alert'>, Place>> = {
  far: noAlert('far'),
  declined: noAlert('declined'),
  leaving: noAlert('leaving'),
  finished: noAlert('finished'),
  resigned: noAlert('resigned'),
  revoked: noAlert('revoked'),
  ended: noAlert('ended'),
  none: noAlert('none'),
};

/**
 * Whether somebody has to act: nobody has yet; a day somebody set has passed; or a nearer stage was reached since the
 * company was last told or, with an open renewal, since that came in.
 */
export function needsAttention(
  stage: number,
  handled: Handled | null,
  today: DayNumber,
  seenStage: number = Number.POSITIVE_INFINITY,
): boolean {
  if (handled !== null && (handled.state === 'working' || handled.state === 'held'))
    return handled.until === null || handled.until < today;
  const seen = handled === null ? seenStage : Math.min(handled.stage, seenStage);
  return stage < seen;
}

/** The stage on a day, also of a day before the first stage: then its days left. */
export const stageOrDays = (daysLeft: number, leads: Leads): number => stageAt(daysLeft, leads) ?? daysLeft;

/**
 * The class of a company by its last term, on any day. An alert goes only when its cause is gone: the term was renewed (then
 * it is not the last one), given up (also for a day to come), taken away or lapsed, its holder will not renew, or its end was followed up. An open
 * renewal removes no alert: a company whose renewal is undecided can still lapse.
 */
export function placeOf(term: WatchedTerm, today: DayNumber, leads: Leads): Place {
  const { end, endKind, endedOn, handled, renewal } = term;
  if (endKind !== null) {
    if (endedOn !== null && endedOn > today) return quiet.leaving;
    return endKind === 'expired' ? quiet.finished : quiet[endKind];
  }
  const stage = stageAt(end - today, leads);
  if (renewal === null && handled !== null) {
    if (handled.state === 'declined') return quiet.declined;
    if (stage === afterEnd && handled.state === 'informed' && handled.stage === afterEnd) return quiet.finished;
  }
  if (stage === null) return quiet.far;
  const seen = renewal === null ? undefined : stageOrDays(end - renewal, leads);
  return { of: 'alert', stage, attention: needsAttention(stage, handled, today, seen) };
}

/** Stage of a correction and whether somebody has to act; one without a last day is never left waiting. */
export function correctionPlaceOf(
  due: DayNumber | null,
  handled: Handled | null,
  today: DayNumber,
  soonDays: number,
): { readonly stage: number; readonly attention: boolean } {
  const stage = due === null ? soonDays : correctionStage(due - today, soonDays);
  // while the applicant has time, only a day that somebody set himself can pass
  const seen = stage === correctionWaits ? correctionWaits : undefined;
  return { stage, attention: needsAttention(stage, handled, today, seen) };
}
