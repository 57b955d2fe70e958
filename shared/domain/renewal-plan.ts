import type { CivilDate, Id } from '../kernel/types.ts';
import { leadsOf } from './alert-stage.ts';
import { fiscalYearDays } from './calendar-day.ts';
import { addDays } from './civil-date.ts';
import { type IsHoliday, officeDaysBack } from './office-days.ts';
import { renewalDeadline } from './renewal-deadline.ts';
import type { Settings } from './settings.ts';
import { noticeFrom, type ShortLeads } from './term-state.ts';
import { fiscalYear, formatWareki } from './wareki.ts';

/** How a renewal stands against the last committee meeting before the end of the term. */
export const planStatuses = ['too-late', 'no-meeting', 'last-days', 'soon', 'in-time', 'after-end'] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** Japanese words for the states; never colour alone. */
export const planStatusLabels: Readonly<Record<PlanStatus, string>> = {
  'too-late': '間に合わない',
  'no-meeting': '委員会が未登録',
  'last-days': 'まもなく期限',
  soon: '準備の時期',
  'in-time': '間に合う',
  'after-end': '満了後',
};

/** What limits the day: the meeting, the renewal deadline of the settings, or (no meeting to come) the end itself. */
export type PlanBinding = 'meeting' | 'deadline' | 'end';

/** The plan of one term, counted back from real days. */
export interface RenewalPlan {
  readonly status: PlanStatus;
  /** 満了前の最後の委員会; null when none is registered that the renewal could still reach. */
  readonly meetingId: Id | null;
  readonly meetingOn: CivilDate | null;
  /** Last day for the application, always an office day; with no meeting the last day that any meeting could allow. */
  readonly neededBy: CivilDate;
  readonly binding: PlanBinding;
}

/** The days a plan is counted on. */
export interface RenewalCalendar {
  /** Committee meetings, the earliest first. */
  readonly meetings: readonly { readonly id: Id; readonly heldOn: CivilDate }[];
  /** National holidays and the city's own closed days; weekends and the turn of the year are known. */
  readonly isHoliday: IsHoliday;
}

export type PlanRules = Pick<
  Settings,
  'reviewOfficeDays' | 'renewalDeadlineMonths' | 'renewalNoticeMonths' | 'alertLeadDays'
>;
/** Gives the plan of the term that ends on a day. */
export type Planner = (endOn: CivilDate) => RenewalPlan;

/** The two shortest warnings of the settings in days; one alone serves for both, none for 30 and 90. */
export function shortLeads(alertLeadDays: readonly string[]): ShortLeads {
  const days = leadsOf(alertLeadDays)
    .filter((each) => each > 0)
    .toSorted((x, y) => x - y);
  const short = days[0] ?? 30;
  return { short, long: days[1] ?? (days.length === 0 ? 90 : short) };
}

/** How many of the sorted meetings are held on or before a day. */
function countUntil(meetings: RenewalCalendar['meetings'], day: CivilDate): number {
  let low = 0;
  let high = meetings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meetings[middle]!.heldOn <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Plans for one day, one calendar and one set of rules; every end is computed once, so a hundred thousand terms cost
 * no more than the days they end on. The last meeting before the end counts, but none from before the renewal is
 * announced. Where it cannot be reached any more and the meetings of the year of the end are not registered yet, a later
 * one may still come: then the dates are missing, and it is not too late as long as a meeting on the last day would do.
 */
export function planner(calendar: RenewalCalendar, today: CivilDate, rules: PlanRules): Planner {
  const { meetings, isHoliday } = calendar;
  const lead = shortLeads(rules.alertLeadDays);
  const lastDaysUntil = addDays(today, lead.short);
  const soonUntil = addDays(today, lead.long);
  const { lastOn, before } = officeDaysBack(isHoliday);
  const countedBack = (day: CivilDate): CivilDate => before(day, rules.reviewOfficeDays);

  const earlier = (from: CivilDate, by: 'meeting' | 'end', deadline: CivilDate) =>
    from <= deadline ? { neededBy: from, binding: by } : { neededBy: deadline, binding: 'deadline' as const };

  const statusOf = (neededBy: CivilDate): PlanStatus =>
    neededBy < today
      ? 'too-late'
      : neededBy <= lastDaysUntil
        ? 'last-days'
        : neededBy <= soonUntil
          ? 'soon'
          : 'in-time';

  const lastRegistered = meetings.at(-1)?.heldOn ?? '';
  // the city fixes its meetings a fiscal year at a time: one of the year of the end, or later, says that all before are known
  const allKnown = (endOn: CivilDate): boolean => lastRegistered >= fiscalYearDays(fiscalYear(endOn)).first;

  const known = new Map<CivilDate, RenewalPlan>();
  const planOf = (endOn: CivilDate): RenewalPlan => {
    const deadline = renewalDeadline(endOn, rules.renewalDeadlineMonths, isHoliday);
    const last = meetings[countUntil(meetings, endOn) - 1];
    const meeting =
      last !== undefined && last.heldOn >= noticeFrom(endOn, rules.renewalNoticeMonths) ? last : undefined;
    const bound = meeting && earlier(countedBack(meeting.heldOn), 'meeting', deadline);
    if (bound === undefined || (bound.neededBy < today && !allKnown(endOn))) {
      const latest = earlier(countedBack(lastOn(endOn)), 'end', deadline);
      const none = { meetingId: null, meetingOn: null, ...latest };
      if (endOn >= today && latest.neededBy >= today) return { status: 'no-meeting', ...none };
      if (bound === undefined) return { status: endOn < today ? 'after-end' : 'too-late', ...none };
    }
    const status = endOn < today ? 'after-end' : statusOf(bound.neededBy);
    return { status, meetingId: meeting?.id ?? null, meetingOn: meeting?.heldOn ?? null, ...bound };
  };
  return (endOn) => {
    const plan = known.get(endOn) ?? planOf(endOn);
    known.set(endOn, plan);
    return plan;
  };
}

const boundBy = (plan: RenewalPlan): string => {
  if (plan.binding === 'deadline') return '更新の申請期限による';
  return plan.meetingOn === null
    ? '満了日までに委員会を開く場合'
    : `満了前の最後の委員会 ${formatWareki(plan.meetingOn)}に間に合う`;
};

/** 「申請書が令和○年○月○日までに必要（満了前の最後の委員会 …に間に合う）」, and what to do where that cannot be. */
export function planSentence(plan: RenewalPlan): string {
  const { status, meetingOn, neededBy } = plan;
  const day = formatWareki(neededBy);
  switch (status) {
    case 'after-end':
      return '満了日を過ぎています。';
    case 'no-meeting':
      return `間に合う推進委員会が、満了日までに登録されていません。日程を登録してください（申請書は遅くとも${day}までに必要、${boundBy(plan)}）。`;
    case 'too-late': {
      const held =
        meetingOn === null ? '満了日までの推進委員会がなく、' : `満了前の最後の委員会は${formatWareki(meetingOn)}、`;
      return `${held}申請書が必要な日（${day}）を過ぎています。再審査のいらない更新は決定後に委員会へ報告できます。再審査が必要なときは、臨時の委員会か認定期間の延長を検討してください。`;
    }
    default: {
      const after =
        plan.binding === 'deadline' && meetingOn !== null ? `、満了前の最後の委員会は${formatWareki(meetingOn)}` : '';
      return `申請書が${day}までに必要（${boundBy(plan)}${after}）`;
    }
  }
}
