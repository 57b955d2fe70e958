import { useQuery, useQueryClient } from '@tanstack/react-query';

/** What the frame shows on every screen. */
export interface Session {
  readonly cityName: string;
  /** The register holds made-up companies. */
  readonly sample: boolean;
  readonly clerkName: string;
  /** The clerk has chosen between sample data and an empty register. */
  readonly started: boolean;
}

export const sessionKey = ['session'] as const;

async function readSession(): Promise<Session> {
  return { cityName: '', sample: false, clerkName: '', started: true };
}

export function useSession() {
  return useQuery({ queryKey: sessionKey, queryFn: readSession });
}

/** After the first choice, or a change of city or clerk name in the settings. */
export function useRefreshSession(): () => Promise<void> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: sessionKey });
}
