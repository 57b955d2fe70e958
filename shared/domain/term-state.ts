import type { CivilDate } from '../kernel/types.ts';
import { addDays, addMonths, compareDates, daysBetween } from './civil-date.ts';

/** How a term ended before or on its last day; closed set, stored with the term. */
export const endKinds = ['expired', 'resigned', 'revoked', 'ended'] as const;
export type EndKind = (typeof endKinds)[number];

/** Where a term stands on a given day. Computed, never stored. */
export const termStates = [
  'before',
  'active',
  'notice',
  'renewing',
  'pending',
  'expired',
  'resigned',
  'revoked',
  'ended',
] as const;
export type TermState = (typeof termStates)[number];

/** Japanese words for the states. */
export const termStateLabels: Readonly<Record<TermState, string>> = {
  before: '認定前',
  active: '認定中',
  notice: '更新案内対象',
  renewing: '更新手続中',
  pending: '満了後・審査中',
  expired: '期間満了',
  resigned: '辞退',
  revoked: '取消',
  ended: '消滅',
};

/** The dates of one term that decide its state. */
export interface TermFacts {
  readonly certifiedOn: CivilDate;
  readonly startOn: CivilDate;
  readonly endOn: CivilDate;
  /** First day the certification has no effect any more (辞退, 取消, 消滅); null while it runs its course. */
  readonly endedOn?: CivilDate | null | undefined;
  readonly endKind?: EndKind | null | undefined;
}

/**
 * The day a term takes effect: the day of certification when counting merely begins the day after (初日不算入),
 * otherwise the first day of the term (a renewal is decided before or after its term begins).
 */
export const inForceFrom = (term: TermFacts): CivilDate =>
  addDays(term.certifiedOn, 1) === term.startOn ? term.certifiedOn : term.startOn;

/** Days until the last day of the term: 0 on that day, negative afterwards. */
export const daysLeft = (endOn: CivilDate, today: CivilDate): number => daysBetween(today, endOn);

/** First day on which a renewal is to be announced (`months` before the end). */
export const noticeFrom = (endOn: CivilDate, months: number): CivilDate => addMonths(endOn, -months);

/** Last day for the renewal application, `monthsBefore` months before the end: 2024-01-15, 1 → 2023-12-15. */
export const renewalDeadline = (endOn: CivilDate, monthsBefore: number): CivilDate => addMonths(endOn, -monthsBefore);

/** State of one term on the day `today`. */
export function termState(term: TermFacts, today: CivilDate, options: { readonly noticeMonths: number }): TermState {
  if (term.endedOn != null && today >= term.endedOn) return term.endKind ?? 'ended';
  if (today < inForceFrom(term)) return 'before';
  if (today > term.endOn) return 'expired';
  return today >= noticeFrom(term.endOn, options.noticeMonths) ? 'notice' : 'active';
}

/** State of a certification over all its terms. */
export interface CertificationState<T extends TermFacts> {
  readonly state: TermState;
  /** The term the state was read from; null without terms. */
  readonly term: T | null;
  /** Last day of the unbroken chain of terms from that term on. */
  readonly endOn: CivilDate | null;
  /** Days to `endOn`; null once nothing runs. */
  readonly daysLeft: number | null;
  /** True when the next term is already decided. */
  readonly renewed: boolean;
}

/** State of a certification: of the term in force today, or of the last one that began; a decided renewal ends the notice. */
export function stateOfCertification<T extends TermFacts>(
  terms: readonly T[],
  today: CivilDate,
  options: { readonly noticeMonths: number },
): CertificationState<T> {
  // an extension has the start of the term it prolongs and a later end
  const ordered = terms.toSorted((a, b) => compareDates(a.startOn, b.startOn) || compareDates(a.endOn, b.endOn));
  const begun = ordered.filter((term) => inForceFrom(term) <= today);
  const term = begun.at(-1) ?? ordered[0] ?? null;
  if (term === null) return { state: 'before', term: null, endOn: null, daysLeft: null, renewed: false };
  let endOn = term.endOn;
  let renewed = false;
  for (const next of ordered) {
    if (next.startOn === addDays(endOn, 1) && (next.endedOn == null || next.endedOn > next.startOn)) {
      endOn = next.endOn;
      renewed = true;
    }
  }
  const own = termState(term, today, options);
  const state = own === 'notice' && renewed ? 'active' : own;
  const running = state === 'active' || state === 'notice' || state === 'before';
  return { state, term, endOn, daysLeft: running ? daysLeft(endOn, today) : null, renewed };
}

/** How near a deadline is. */
export const deadlineBands = ['overdue', 'urgent', 'soon', 'notice', 'later'] as const;
export type DeadlineBand = (typeof deadlineBands)[number];

/** Japanese words for the bands; never colour alone. */
export const deadlineBandLabels: Readonly<Record<DeadlineBand, string>> = {
  overdue: '期限超過',
  urgent: '30日以内',
  soon: '90日以内',
  notice: '更新案内の時期',
  later: 'まだ先',
};

/** Band of a deadline by its days left; `noticeDays` is the length of the notice window (6 months are at most 184 days). */
export function deadlineBand(left: number, noticeDays = 184): DeadlineBand {
  if (left < 0) return 'overdue';
  if (left <= 30) return 'urgent';
  if (left <= 90) return 'soon';
  return left <= noticeDays ? 'notice' : 'later';
}
