import { useEffect } from 'react';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';
import { useOpenSheet, useSheet } from './sheet-context.tsx';
import { hasUnsaved } from './state.ts';

/** Nothing typed is left behind: leaving saves first, and asks only when that did not work. */
export function LeaveGuard() {
  const { sheet } = useOpenSheet();
  const { autosave, store } = sheet;
  const unsaved = useSheet(hasUnsaved);
  useUnsavedGuard(unsaved, async () => {
    await autosave.flush();
    return !hasUnsaved(store.getState());
  });
  useEffect(() => {
    const save = () => void autosave.flush();
    // a part that was left for another one is sent at once
    const onFocusOut = (event: FocusEvent) => {
      const part = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-part]') : null;
      const stays = event.relatedTarget instanceof Node && part?.contains(event.relatedTarget);
      if (part?.dataset['part'] !== undefined && stays !== true) void autosave.save(part.dataset['part']);
    };
    document.addEventListener('focusout', onFocusOut);
    // the window is being closed or put away: what waits for its turn goes out now
    document.addEventListener('visibilitychange', save);
    window.addEventListener('pagehide', save);
    return () => {
      document.removeEventListener('focusout', onFocusOut);
      document.removeEventListener('visibilitychange', save);
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [autosave]);
  return null;
}
