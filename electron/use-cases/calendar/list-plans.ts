import type { PlanFilters, PlanRow, PlanState } from '../../../shared/contract/calendar.ts';
import { fiscalYearDays } from '../../../shared/domain/calendar-day.ts';
import { planner, type Planner } from '../../../shared/domain/renewal-plan.ts';
import { fiscalYear } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { endsBetween, type PlannedTerm, termsEndingOn } from '../../store/repositories/renewal-plans.ts';
import type { Store } from '../../store/store.ts';
import type { AppContext } from '../context.ts';
import { renewalCalendar } from '../office-calendar.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { watchedDays } from '../watched-days.ts';

const endOfTime: CivilDate = '9999-12-31';

const none: Readonly<Record<PlanState, number>> = {
  applied: 0,
  'too-late': 0,
  'no-meeting': 0,
  'last-days': 0,
  soon: 0,
  'in-time': 0,
  'after-end': 0,
};

/** The plans as of today: the registered meetings, closed days and settings. */
const plannerOf = (store: Store, today: CivilDate): Planner =>
  planner(renewalCalendar(store), today, settingsInForce(store));

function daysOf(
  { window, from, to }: PlanFilters,
  today: CivilDate,
): { readonly from: CivilDate; readonly to: CivilDate } {
  const last = window === 'all' ? endOfTime : fiscalYearDays(fiscalYear(today) + 1).last;
  return {
    from: from !== undefined && from > today ? from : today,
    to: to !== undefined && to < last ? to : last,
  };
}

const rowOf = (term: PlannedTerm, planOf: Planner): PlanRow => {
  const { companyId, companyName, number, endOn, applicationId, status, receivedOn } = term;
  const plan = planOf(endOn);
  return {
    companyId,
    companyName,
    number,
    endOn,
    application: applicationId === null || status === null ? null : { id: applicationId, status, receivedOn },
    state: receivedOn === null ? plan.status : 'applied',
    plan,
  };
};

/** The renewals to come, by the day their application is needed; one page, and how many there are of each state. */
export function listPlans(
  context: Pick<AppContext, 'store' | 'clock'>,
  input: PlanFilters & { readonly offset: number; readonly limit: number },
): { total: number; rows: PlanRow[]; counts: Record<PlanState, number> } {
  const { store } = context;
  const { today } = watchedDays(context);
  const planOf = plannerOf(store, today);
  const counts: Record<PlanState, number> = { ...none };
  const { state, offset, limit } = input;
  // whole days before the page are passed over by their number: no company of them is looked at
  const ends: CivilDate[] = [];
  let total = 0;
  let passed = 0;
  for (const { endOn, count, applied } of endsBetween(store, daysOf(input, today))) {
    const { status } = planOf(endOn);
    counts.applied += applied;
    counts[status] += count - applied;
    const shown = state === undefined ? count : state === 'applied' ? applied : state === status ? count - applied : 0;
    if (shown > 0 && total + shown <= offset) passed += shown;
    else if (shown > 0 && total < offset + limit) ends.push(endOn);
    total += shown;
  }
  const applied = state === undefined ? null : state === 'applied';
  const terms = termsEndingOn(store, { ends, applied, offset: offset - passed, limit });
  return { total, rows: terms.map((term) => rowOf(term, planOf)), counts };
}
