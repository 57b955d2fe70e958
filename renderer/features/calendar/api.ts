import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { PlanFilters } from '../../../shared/contract/calendar.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['calendar'];

/** Everything that stands in the calendar of a fiscal year. */
export const calendarYearQuery = (fiscalYear: number) =>
  queryOptions({
    queryKey: ['calendar', 'year', fiscalYear],
    queryFn: ({ signal }) => client.calendar.year({ fiscalYear }, { signal }),
  });

/** How many renewals there are of each state. */
export const planCountsQuery = (window: PlanFilters['window']) =>
  queryOptions({
    queryKey: ['calendar', 'plan', 'counts', window],
    queryFn: ({ signal }) => client.calendar.plan({ window, offset: 0, limit: 1 }, { signal }),
  });

export const listPlans = (input: Inputs['plan'], signal: AbortSignal) => client.calendar.plan(input, { signal });
export const writePlanFile = (input: Inputs['planFile']) => client.calendar.planFile(input);
export const saveEntry = (input: Inputs['save']) => client.calendar.save(input);
export const removeEntry = (input: Inputs['remove']) => client.calendar.remove(input);
export const readHolidays = (input: Inputs['readHolidays']) => client.calendar.readHolidays(input);
export const importHolidays = (input: Inputs['importHolidays']) => client.calendar.importHolidays(input);
export const printCalendar = (input: Inputs['print']) => client.calendar.print(input);
