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
  /** Certification number: tells apart what was revoked and certified anew on one day. */
  readonly number?: number | undefined;
}

/** Whether the day of certification is the last one of an earlier term, which covers it. */
const onLastDay = ({ certifiedOn }: TermFacts, terms: readonly TermFacts[]): boolean =>
  terms.some(({ endOn, endedOn }) => endOn === certifiedOn && (endedOn == null || endedOn > endOn));

/**
 * The day a term takes effect: the day of certification when counting merely begins the day after (初日不算入), otherwise the
 * first day of the term. `terms` are all of the company: a renewal decided on the last day of one of them begins after it.
 */
export const inForceFrom = (term: TermFacts, terms: readonly TermFacts[]): CivilDate =>
  addDays(term.certifiedOn, 1) === term.startOn && !onLastDay(term, terms) ? term.certifiedOn : term.startOn;

/** Days until the last day of the term: 0 on that day, negative afterwards. */
export const daysLeft = (endOn: CivilDate, today: CivilDate): number => daysBetween(today, endOn);

/** First day on which a renewal is to be announced (`months` before the end). */
export const noticeFrom = (endOn: CivilDate, months: number): CivilDate => addMonths(endOn, -months);

/** What holds between the end of a term and the decision on its renewal: the certification stays valid, or it has lapsed. */
export const undecidedAtEndRules = ['stays-valid', 'lapses'] as const;
export type UndecidedAtEnd = (typeof undecidedAtEndRules)[number];

/** What the city has settled about the states. */
export interface StateRules {
  readonly noticeMonths: number;
  /** Days after the end on which a renewal may still be received; 0 when left out. */
  readonly lateRenewalDays?: number;
  /** Default: the certification stays valid. */
  readonly undecidedAtEnd?: UndecidedAtEnd;
}

/** The rules of the states in force. */
export const stateRules = (settings: {
  readonly renewalNoticeMonths: number;
  readonly lateRenewalDays: number;
  readonly undecidedAtEnd: UndecidedAtEnd;
}): Required<StateRules> => ({
  noticeMonths: settings.renewalNoticeMonths,
  lateRenewalDays: settings.lateRenewalDays,
  undecidedAtEnd: settings.undecidedAtEnd,
});

/** An application for renewal as far as the state of a certification depends on it. */
export interface RenewalFacts {
  /** Day of receipt; null while it is only talked about (相談). */
  readonly receivedOn: CivilDate | null;
  /** Day it was decided or withdrawn; null while it is open. */
  readonly closedOn: CivilDate | null;
}

/** Whether a renewal was received and not yet decided or withdrawn on that day, whatever became of it later. */
const openOn = ({ receivedOn, closedOn }: RenewalFacts, day: CivilDate): boolean =>
  receivedOn !== null && receivedOn <= day && (closedOn === null || closedOn > day);

/** State of one term of `terms` on the day `today`, from the dates alone. */
export function termState(
  term: TermFacts,
  today: CivilDate,
  options: { readonly noticeMonths: number },
  terms: readonly TermFacts[] = [],
): Exclude<TermState, 'renewing' | 'pending'> {
  if (term.endedOn != null && today >= term.endedOn) return term.endKind ?? 'ended';
  if (today < inForceFrom(term, terms)) return 'before';
  if (today > term.endOn) return 'expired';
  return today >= noticeFrom(term.endOn, options.noticeMonths) ? 'notice' : 'active';
}

/** State of a certification over all its terms. */
export interface CertificationState<T extends TermFacts> {
  readonly state: TermState;
  /** The term the state was read from; null without terms. */
  readonly term: T | null;
  /** Last day of the unbroken chain of terms from that term on, as far as decided by the day. */
  readonly endOn: CivilDate | null;
  /** Days to `endOn`; null once nothing runs. */
  readonly daysLeft: number | null;
  /** True when the next term is already decided. */
  readonly renewed: boolean;
}

/** States of a term that runs. */
export const runningStates = ['active', 'notice', 'renewing'] as const satisfies readonly TermState[];

/** True in a state of a term that runs: 認定中, 更新案内対象, 更新手続中. */
export const isRunning = (state: TermState): boolean => runningStates.some((each) => each === state);

/**
 * What holds after the end `endOn` until a renewal received on that day is decided: what the city says, but a certification
 * that had lapsed before the receipt does not revive by it.
 */
export const holdsUndecided = (
  receivedOn: CivilDate,
  endOn: CivilDate,
  { undecidedAtEnd = 'stays-valid' }: Pick<StateRules, 'undecidedAtEnd'>,
): UndecidedAtEnd => (receivedOn > endOn ? 'lapses' : undecidedAtEnd);

/**
 * State of a certification on the day `today`, which may be any day: of the term in force then, or of the last one that had
 * begun; a renewal decided by then ends the notice. `renewals` are the company's applications for renewal: one open on that
 * day makes 更新手続中 while the term runs, and 満了後・審査中 after it where it was received in time. Without them the state
 * follows from the terms alone. A term covers its days whenever it was decided.
 */
export function stateOfCertification<T extends TermFacts>(
  terms: readonly T[],
  today: CivilDate,
  rules: StateRules,
  renewals: readonly RenewalFacts[] = [],
): CertificationState<T> {
  // an extension has the start of the term it prolongs and a later end; of two certifications of one day the new one counts
  const ordered = terms.toSorted(
    (a, b) => compareDates(a.startOn, b.startOn) || compareDates(a.endOn, b.endOn) || (a.number ?? 0) - (b.number ?? 0),
  );
  const begun = ordered.filter((each) => inForceFrom(each, ordered) <= today);
  const term = begun.at(-1) ?? ordered[0] ?? null;
  if (term === null) return { state: 'before', term: null, endOn: null, daysLeft: null, renewed: false };
  let endOn = term.endOn;
  let renewed = false;
  for (const next of ordered) {
    const decided = next.certifiedOn <= today;
    if (decided && next.startOn === addDays(endOn, 1) && (next.endedOn == null || next.endedOn > next.startOn)) {
      endOn = next.endOn;
      renewed = true;
    }
  }
  const state = withRenewals({ term, ordered, renewed }, today, rules, renewals);
  const running = state === 'before' || isRunning(state);
  return { state, term, endOn, daysLeft: running ? daysLeft(endOn, today) : null, renewed };
}

/** What the open renewals and the next term make of the state of a term. */
function withRenewals(
  {
    term,
    ordered,
    renewed,
  }: { readonly term: TermFacts; readonly ordered: readonly TermFacts[]; readonly renewed: boolean },
  today: CivilDate,
  rules: StateRules,
  renewals: readonly RenewalFacts[],
): TermState {
  const own = termState(term, today, rules, ordered);
  const open = renewals.filter((renewal) => openOn(renewal, today));
  if (isRunning(own)) {
    if (open.length > 0) return 'renewing';
    return own === 'notice' && renewed ? 'active' : own;
  }
  const endedBefore = term.endedOn != null && term.endedOn <= today;
  if (own !== 'expired' || endedBefore) return own;
  const { lateRenewalDays = 0 } = rules;
  const lastDay = lateRenewalDays > 0 ? addDays(term.endOn, lateRenewalDays) : term.endOn;
  return open.some(({ receivedOn }) => receivedOn !== null && receivedOn <= lastDay) ? 'pending' : own;
}

/** What a company's certification was on a day. */
export interface Validity<T extends TermFacts> {
  readonly valid: boolean;
  readonly state: TermState;
  /** The term in force that day, or the last one that had begun; null for a company never certified. */
  readonly term: T | null;
}

/** Whether a certification was valid on any day (有効確認), with its state and term then. */
export function validOn<T extends TermFacts>(
  facts: { readonly terms: readonly T[]; readonly renewals: readonly RenewalFacts[] },
  day: CivilDate,
  rules: StateRules,
): Validity<T> {
  const { state, term } = stateOfCertification(facts.terms, day, rules, facts.renewals);
  const held = facts.renewals.some(
    (renewal) =>
      term !== null &&
      renewal.receivedOn !== null &&
      openOn(renewal, day) &&
      holdsUndecided(renewal.receivedOn, term.endOn, rules) === 'stays-valid',
  );
  return { valid: isRunning(state) || (state === 'pending' && held), state, term };
}

/** How near a deadline is. */
export const deadlineBands = ['overdue', 'urgent', 'soon', 'notice', 'later'] as const;
export type DeadlineBand = (typeof deadlineBands)[number];

/** The two shortest lead times of the settings, in days. */
export interface ShortLeads {
  readonly short: number;
  readonly long: number;
}

/** Band of a deadline by its days left, the lead times and the length of the notice window (6 months are at most 184 days). */
export function deadlineBand(left: number, { short, long }: ShortLeads, noticeDays = 184): DeadlineBand {
  if (left < 0) return 'overdue';
  if (left <= short) return 'urgent';
  if (left <= long) return 'soon';
  return left <= noticeDays ? 'notice' : 'later';
}
