import type { CivilDate } from '../kernel/types.ts';
import { daysBetween } from './civil-date.ts';
import type { Settings } from './settings.ts';
import {
  deadlineBand,
  noticeFrom,
  renewalDeadline,
  stateOfCertification,
  type DeadlineBand,
  type TermFacts,
} from './term-state.ts';

/** A term that ran out without a renewal stays on the lists for so many days: a clerk back from leave still sees it. */
export const overdueShownDays = 90;

/** What falls due. */
export const deadlineKinds = ['renewal-application', 'term-end', 'correction', 'hold'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** One open deadline; `id` is the certification's or the application's. */
export interface Deadline {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly on: CivilDate;
  /** Days from today; negative when it has passed. */
  readonly daysLeft: number;
  readonly band: DeadlineBand;
}

/** A certification with its terms and what is known of its renewal. */
export interface CertificationFacts {
  readonly id: string;
  readonly terms: readonly TermFacts[];
  /** True while a renewal application is open (received, not decided): its deadline is met. */
  readonly renewalReceived: boolean;
  /** True when the company has said it will not renew. */
  readonly renewalDeclined: boolean;
}

/**
 * Deadlines of all running certifications, the nearest first: the last day for the renewal application until it is in,
 * and the end of the term. Nothing for terms that ended, were renewed, or whose holder will not renew.
 * A term that ran out without a renewal stays listed as overdue for `overdueDays` days.
 */
export function openDeadlines(
  certifications: readonly CertificationFacts[],
  today: CivilDate,
  settings: Pick<Settings, 'renewalNoticeMonths' | 'renewalDeadlineMonths'>,
  overdueDays = overdueShownDays,
): readonly Deadline[] {
  const list: Deadline[] = [];
  for (const certification of certifications) {
    const now = stateOfCertification(certification.terms, today, { noticeMonths: settings.renewalNoticeMonths });
    const { state, endOn } = now;
    if (endOn === null || certification.renewalDeclined) continue;
    if (state !== 'active' && state !== 'notice' && state !== 'expired') continue;
    const left = daysBetween(today, endOn);
    if (state === 'expired' && left < -overdueDays) continue;
    const noticeDays = daysBetween(noticeFrom(endOn, settings.renewalNoticeMonths), endOn);
    const add = (kind: DeadlineKind, on: CivilDate): void => {
      const days = daysBetween(today, on);
      list.push({ id: certification.id, kind, on, daysLeft: days, band: deadlineBand(days, noticeDays) });
    };
    if (!certification.renewalReceived && state !== 'expired') {
      add('renewal-application', renewalDeadline(endOn, settings.renewalDeadlineMonths));
    }
    add('term-end', endOn);
  }
  return sortDeadlines(list);
}

/** Deadlines of corrections and holds, each with the day it falls due. */
export const datedDeadlines = (
  items: readonly { readonly id: string; readonly kind: DeadlineKind; readonly on: CivilDate }[],
  today: CivilDate,
): readonly Deadline[] =>
  sortDeadlines(
    items.map((item) => {
      const left = daysBetween(today, item.on);
      return { ...item, daysLeft: left, band: deadlineBand(left) };
    }),
  );

/** The nearest first; equal days by kind and id, so that lists do not jump. */
export const sortDeadlines = (list: readonly Deadline[]): readonly Deadline[] =>
  list.toSorted(
    (a, b) =>
      a.daysLeft - b.daysLeft ||
      deadlineKinds.indexOf(a.kind) - deadlineKinds.indexOf(b.kind) ||
      (a.id < b.id ? -1 : 1),
  );
