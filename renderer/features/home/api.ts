import { queryOptions } from '@tanstack/react-query';
import { client } from '../../lib/client.ts';

/** Everything the first screen shows, in one call. */
export const overviewQuery = queryOptions({
  queryKey: ['home', 'overview'],
  queryFn: ({ signal }) => client.home.overview({}, { signal }),
});

/** The counts of 期限の警告: arrivals, stages, self-check. */
export const alertOverviewQuery = queryOptions({
  queryKey: ['alerts', 'overview'],
  queryFn: ({ signal }) => client.alerts.overview({}, { signal }),
});

/** Alerts shown on the first screen; the list behind them holds all. */
const shownAlerts = 6;

/** The nearest of those that need somebody. */
export const topAlertsQuery = queryOptions({
  queryKey: ['alerts', 'top'],
  queryFn: ({ signal }) => client.alerts.list({ limit: shownAlerts }, { signal }),
});
