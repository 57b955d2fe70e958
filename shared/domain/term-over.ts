import type { CivilDate } from '../kernel/types.ts';
import { lastReceipt } from './decision.ts';

/** A term with its extensions, and the renewal of it that is open. */
export interface TermAndRenewal {
  readonly endOn: CivilDate;
  /** When the renewal that is not decided yet was received; null without one. */
  readonly renewalReceivedOn: CivilDate | null;
}

/** True while a renewal received in time waits for its decision (満了後・審査中 once the term is over). */
export const renewalInTime = ({ endOn, renewalReceivedOn }: TermAndRenewal, lateRenewalDays: number): boolean =>
  renewalReceivedOn !== null && renewalReceivedOn <= lastReceipt(endOn, lateRenewalDays);

/** True when nothing is left that a certificate could show: the last day is past, and no renewal is being decided. */
export const isTermOver = (term: TermAndRenewal, today: CivilDate, lateRenewalDays: number): boolean =>
  term.endOn < today && !renewalInTime(term, lateRenewalDays);
