import { queryOptions } from '@tanstack/react-query';
import type { DeadlineBand } from '../../../shared/domain/term-state.ts';
import { client } from '../../lib/client.ts';

/** Everything the first screen shows, in one call. */
export const overviewQuery = queryOptions({
  queryKey: ['home', 'overview'],
  queryFn: ({ signal }) => client.home.overview({}, { signal }),
});

/** Terms that end, the nearest first; all bands when none is named. */
export const deadlinesQuery = (band: DeadlineBand | undefined) =>
  queryOptions({
    queryKey: ['home', 'deadlines', band ?? 'all'],
    queryFn: ({ signal }) => client.home.deadlines(band === undefined ? {} : { band }, { signal }),
  });
