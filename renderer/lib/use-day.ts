import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { sessionQuery, useSession } from './session.ts';

const day = 86_400_000;
/** Japan has no summer time: its midnight is 15:00 UTC all year. */
const midnightInJapan = 54_000_000;

/** Milliseconds from a moment (since 1970) to a little after the next midnight in Japan. */
export const untilMidnight = (now: number): number => day - ((((now - midnightInJapan) % day) + day) % day) + 500;

/** The day that began while the window stood open, until the clerk puts the line away. */
export const useDayChanged = create<{ readonly to: string | null }>(() => ({ to: null }));
export const dismissDayChange = (): void => useDayChanged.setState({ to: null });

/**
 * Asks the host for the day when a new one may have begun: after midnight in Japan, on coming back to the window, and
 * (by the timer, which fires late then) after the machine slept.
 */
function useAskForDay(): void {
  const cache = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const ask = () => void cache.invalidateQueries({ queryKey: sessionQuery.queryKey });
    const wait = () => {
      timer = setTimeout(() => {
        ask();
        wait();
      }, untilMidnight(Date.now()));
    };
    const back = () => {
      if (document.visibilityState === 'visible') ask();
    };
    wait();
    document.addEventListener('visibilitychange', back);
    window.addEventListener('focus', back);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('focus', back);
    };
  }, [cache]);
}

/**
 * The day as the host says it. On a new day everything that was computed from the day before is read again, and a line says
 * so; what is being typed stays. For the frame.
 */
export function useDay(): void {
  useAskForDay();
  const cache = useQueryClient();
  const today = useSession().data?.today;
  const seen = useRef(today);
  useEffect(() => {
    if (today === undefined) return;
    if (seen.current !== undefined && seen.current !== today) {
      // all but the session, which has just been read
      void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
      useDayChanged.setState({ to: today });
    }
    seen.current = today;
  }, [today, cache]);
}
