import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { useUnsavedQuestion } from './unsaved.ts';

/**
 * While `dirty`, leaving the screen (or closing the window) asks first. Call `release()` right before moving on after a
 * save: the form still counts as dirty in that moment. A screen that saves by itself hands in `flush`: it is tried first,
 * and the question is asked only when something could not be saved.
 */
export function useUnsavedGuard(dirty: boolean, flush?: () => Promise<boolean>): { readonly release: () => void } {
  const guarded = useRef(dirty);
  useEffect(() => {
    guarded.current = dirty;
  }, [dirty]);
  const release = useCallback(() => {
    guarded.current = false;
  }, []);
  const blocker = useBlocker({
    // another tab of the same screen keeps the form
    shouldBlockFn: async ({ current, next }) => {
      if (!guarded.current || current.pathname === next.pathname) return false;
      return flush === undefined || !(await flush());
    },
    enableBeforeUnload: () => guarded.current,
    withResolver: true,
  });
  const { status, proceed, reset } = blocker;
  useEffect(() => {
    if (status !== 'blocked') return undefined;
    useUnsavedQuestion.setState({ question: { leave: proceed, stay: reset } });
    return () => useUnsavedQuestion.setState({ question: null });
  }, [status, proceed, reset]);
  return { release };
}
