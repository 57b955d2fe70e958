import { queryOptions } from '@tanstack/react-query';
import type { AlertFilter } from '../../../shared/contract/alerts.ts';
import { client } from '../../lib/client.ts';

/** The counts above the list: arrivals, self-check, stages. */
export const alertOverviewQuery = queryOptions({
  queryKey: ['alerts', 'overview'],
  queryFn: ({ signal }) => client.alerts.overview({}, { signal }),
});

export const listAlerts = (
  request: AlertFilter & { readonly offset: number; readonly limit: number },
  signal: AbortSignal,
) => client.alerts.list(request, { signal });

/** Everything a list holds, to choose it at once. */
export const allSubjects = (filter: AlertFilter) => client.alerts.subjects(filter);

export const recordHandling = (input: Parameters<typeof client.alerts.handle>[0]) => client.alerts.handle(input);

export const printList = (filter: AlertFilter) => client.alerts.print(filter);

export const writeCalendar = () => client.alerts.calendar({});
