import type { CivilDate } from '../kernel/types.ts';
import { addDays } from './civil-date.ts';
import { lastReceipt } from './decision.ts';
import { type LetterKind, type LetterSubject, letterSubjectOf } from './letter-kinds.ts';
import type { IsHoliday } from './office-days.ts';
import { renewalDeadline } from './renewal-deadline.ts';
import type { Settings } from './settings.ts';
import { type EndKind, noticeFrom, type RenewalFacts, stateOfCertification, stateRules } from './term-state.ts';

/** Why a letter would say what is not so on its day, or what to look at; closed set. */
export const letterMisfits = [
  'dated-before', // on: the day of what the letter tells
  'not-expired', // on: last day of the term
  'renewed', // on: last day of the next term
  'ending-recorded', // on: first day without effect; how
  'renewal-received', // on: day of receipt
  'receipt-over', // on: last day a renewal may be received
  'deadline-passed', // on: the renewal deadline that the letter names
  'before-notice', // on: first day a renewal is announced
  'no-first-notice',
  'late-renewal', // on: last day a renewal may still be received after the end
  'ended-since', // on, how
] as const;
export type LetterMisfit = (typeof letterMisfits)[number];

/** One of them; a letter that `stops` would be false and is not written, any other is for the clerk to look at. */
export interface LetterProblem {
  readonly code: LetterMisfit;
  readonly stops: boolean;
  readonly on?: CivilDate;
  readonly how?: EndKind;
}

/** What decides whether a letter is true: the term it is about, and the days of its fact. */
export interface LetterSituation {
  readonly certifiedOn: CivilDate | null;
  readonly startOn: CivilDate | null;
  readonly endOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  readonly endKind: EndKind | null;
  readonly decidedOn: CivilDate | null;
  readonly effectiveOn: CivilDate | null;
  readonly notifiedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
  readonly reissuedOn: CivilDate | null;
  /** The last 更新の案内 recorded in the term. */
  readonly firstNoticeOn: CivilDate | null;
  readonly renewals: readonly RenewalFacts[];
}

export type LetterRules = Pick<
  Settings,
  'renewalNoticeMonths' | 'renewalDeadlineMonths' | 'lateRenewalDays' | 'undecidedAtEnd'
> & { readonly isHoliday: IsHoliday };

const toldDays: Readonly<Record<LetterSubject, (facts: LetterSituation) => CivilDate | null>> = {
  term: ({ certifiedOn }) => certifiedOn,
  certified: ({ decidedOn }) => decidedOn,
  refused: ({ decidedOn }) => decidedOn,
  renewed: ({ decidedOn }) => decidedOn,
  'renewal-refused': ({ decidedOn }) => decidedOn,
  ending: ({ effectiveOn }) => effectiveOn,
  change: ({ acceptedOn, notifiedOn }) => acceptedOn ?? notifiedOn,
  reissue: ({ reissuedOn }) => reissuedOn,
};

/** The day of what a letter tells; it cannot be dated before. A resignation is accepted before it takes effect. */
const toldDay = (kind: LetterKind, facts: LetterSituation): CivilDate | null =>
  kind === 'resignation-accepted' ? (facts.acceptedOn ?? facts.notifiedOn) : toldDays[letterSubjectOf[kind]](facts);

interface Told {
  readonly facts: LetterSituation;
  readonly certifiedOn: CivilDate;
  readonly startOn: CivilDate;
  readonly endOn: CivilDate;
  readonly sentOn: CivilDate;
  readonly rules: LetterRules;
}

/** Day of receipt of the renewal under way on that day, in time as the states take it; null without one. */
function renewalUnderWay({ facts, sentOn, rules, ...term }: Told): CivilDate | null {
  const { state } = stateOfCertification([term], sentOn, stateRules(rules), facts.renewals);
  if (state !== 'renewing' && state !== 'pending') return null;
  return facts.renewals.reduce<CivilDate | null>(
    (latest, { receivedOn }) =>
      receivedOn !== null && receivedOn <= sentOn && (latest === null || receivedOn > latest) ? receivedOn : latest,
    null,
  );
}

/** 期間満了のお知らせ: only where the term has ended by itself and no renewal is under way. */
function ofExpiry(told: Told): readonly LetterProblem[] {
  const { endOn, sentOn, rules } = told;
  if (sentOn <= endOn) return [{ code: 'not-expired', stops: true, on: endOn }];
  const open = renewalUnderWay(told);
  if (open !== null) return [{ code: 'renewal-received', stops: true, on: open }];
  const last = lastReceipt(endOn, rules.lateRenewalDays);
  return sentOn <= last ? [{ code: 'late-renewal', stops: false, on: last }] : [];
}

/** 更新の案内, 再案内: while a renewal may be received. */
function ofRenewal(kind: LetterKind, told: Told): readonly LetterProblem[] {
  const { facts, endOn, sentOn, rules } = told;
  const last = lastReceipt(endOn, rules.lateRenewalDays);
  const deadline = renewalDeadline(endOn, rules.renewalDeadlineMonths, rules.isHoliday);
  const from = noticeFrom(endOn, rules.renewalNoticeMonths);
  const open = renewalUnderWay(told);
  const announced = facts.firstNoticeOn !== null && facts.firstNoticeOn <= sentOn;
  const look = (there: boolean, code: LetterMisfit, on?: CivilDate, stops = false): LetterProblem[] =>
    there ? [{ code, stops, ...(on === undefined ? {} : { on }) }] : [];
  return [
    ...look(sentOn > last, 'receipt-over', last, true),
    ...look(open !== null, 'renewal-received', open ?? undefined),
    ...look(sentOn > deadline && sentOn <= last, 'deadline-passed', deadline),
    ...look(sentOn < from, 'before-notice', from),
    ...look(kind === 'renewal-reminder' && !announced, 'no-first-notice'),
  ];
}

const tellsOfCertification: readonly LetterKind[] = [
  'decision-certified',
  'renewal-decided',
  'change-accepted',
  'reissue',
];

/** What is not so, or doubtful, in a letter dated `sentOn`, by what the register knows; the caller bounds the day itself. */
export function letterFit(
  kind: LetterKind,
  facts: LetterSituation,
  sentOn: CivilDate,
  rules: LetterRules,
): readonly LetterProblem[] {
  const { certifiedOn, startOn, endOn, endedOn } = facts;
  const told = toldDay(kind, facts);
  if (told !== null && sentOn < told) return [{ code: 'dated-before', stops: true, on: told }];
  const how = facts.endKind ?? 'ended';
  if (letterSubjectOf[kind] !== 'term') {
    const over = tellsOfCertification.includes(kind) && endedOn !== null && endedOn <= sentOn;
    return over ? [{ code: 'ended-since', stops: false, on: endedOn, how }] : [];
  }
  if (certifiedOn === null || startOn === null || endOn === null) return [];
  // one that is announced counts too: nobody is asked to renew what was given up
  if (endedOn !== null) return [{ code: 'ending-recorded', stops: true, on: endedOn, how }];
  // the day before its first day it may be in force already, and the warnings below say enough
  if (startOn > addDays(sentOn, 1)) return [{ code: 'renewed', stops: true, on: endOn }];
  const term = { facts, certifiedOn, startOn, endOn, sentOn, rules };
  return kind === 'expiry' ? ofExpiry(term) : ofRenewal(kind, term);
}
