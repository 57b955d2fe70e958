import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';

const minute = 60_000;

/**
 * City, clerk, today's date and whether the register has been begun: what every screen stands on. Read again every minute
 * and on coming back to the window: a window left open overnight must not go on judging dates by yesterday.
 */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => client.safekeeping.session({}, { signal }),
  staleTime: minute,
  refetchInterval: minute,
  refetchOnWindowFocus: true,
});

export function useSession() {
  return useQuery(sessionQuery);
}

/** Today as the host says it, for screens inside the frame (which waits for the session before it draws them). */
export function useToday(): string {
  return useSession().data?.today ?? '1970-01-01';
}

/** 「今日の日付は正しい」: alerts follow the machine's day again, although it lies before the last day of use. */
export const confirmToday = () => client.alerts.confirmToday({});

/** After the first choice, or a change of the city's or clerk's name: what hangs on the session is read again. */
export function useRefreshSession(): () => Promise<void> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: sessionQuery.queryKey });
}
