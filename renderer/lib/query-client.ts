import { QueryClient } from '@tanstack/react-query';

/**
 * The app's one cache. The data lives on this machine: there is no network to wait for ('always'), a failed read will
 * fail again (no retry), and coming back to the window is no reason to read again.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

export const queryClient = createQueryClient();
