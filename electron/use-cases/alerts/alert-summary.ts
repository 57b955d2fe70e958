import { arrivalSentence, selfCheckSentence } from '../../../shared/domain/alert-sentence.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import type { AppContext } from '../context.ts';
import { alertOverview } from './alert-overview.ts';

/** What is said outside the window: the number on the task bar, and the notification at a start or on a new day. */
export interface AlertSummary {
  /** The day the alerts are of; a new day is a new summary. */
  readonly today: CivilDate;
  /** Alerts somebody has to act upon. */
  readonly attention: number;
  /** Of all alerts, those past their last day. */
  readonly overdue: number;
  /** Alerts whose stage was reached since the day of use before this one. */
  readonly arrivals: number;
  /** 「前回起動（3日前）から今日までに2件が期限到来」. */
  readonly arrivalSentence: string;
  /** 「確認対象 42社・警告 5社・対象外 37社（…）」. */
  readonly checkSentence: string;
}

/** The alerts of this moment in a few words. */
export function alertSummary(context: Pick<AppContext, 'store' | 'clock'>): AlertSummary {
  const { today, attention, overdue, arrivals, previousOn, check } = alertOverview(context);
  return {
    today,
    attention,
    overdue,
    arrivals,
    arrivalSentence: arrivalSentence(previousOn, today, arrivals),
    checkSentence: selfCheckSentence(check.companies, check.classes),
  };
}
