import type { ApplicationDetail } from '../../shared/contract/applications.ts';
import { renewalDeadline } from '../../shared/domain/renewal-deadline.ts';
import { noticeFrom } from '../../shared/domain/term-state.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import type { Store } from '../store/store.ts';
import { closedDays } from './office-calendar.ts';

/** A term as far as a renewal depends on it. */
export interface LastTerm {
  readonly number: number;
  readonly endOn: CivilDate;
}

/** How a renewal received on the day `on` lies to the term it renews. */
export function renewalWindow(
  store: Store,
  term: LastTerm,
  on: CivilDate,
  settings: Pick<Settings, 'renewalNoticeMonths' | 'renewalDeadlineMonths'>,
): Omit<NonNullable<ApplicationDetail['renewal']>, 'pending'> {
  const { number, endOn } = term;
  const from = noticeFrom(endOn, settings.renewalNoticeMonths);
  const deadlineOn = renewalDeadline(endOn, settings.renewalDeadlineMonths, closedDays(store));
  const timing = on > endOn ? 'after-end' : on > deadlineOn ? 'after-deadline' : on < from ? 'early' : 'in-time';
  return { number, endOn, noticeFrom: from, deadlineOn, timing };
}
