import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { useUnsavedQuestion } from './unsaved.ts';

/**
 * While `dirty`, leaving the screen (or closing the window) asks first. Call `release()` right before moving on after a
 * save: the form still counts as dirty in that moment.
 */
export function useUnsavedGuard(dirty: boolean): { readonly release: () => void } {
  const guarded = useRef(dirty);
  useEffect(() => {
    guarded.current = dirty;
  }, [dirty]);
  const release = useCallback(() => {
    guarded.current = false;
  }, []);
  const blocker = useBlocker({
    // another tab of the same screen keeps the form
    shouldBlockFn: ({ current, next }) => guarded.current && current.pathname !== next.pathname,
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
