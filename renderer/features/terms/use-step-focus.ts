import { useEffect, useRef } from 'react';

/**
 * Takes the focus to the heading of the step that has just come, and the screen to its top: the button that led there is
 * gone. `step` is the id of the second step's heading, null in the first, which bears `first`.
 */
export function useStepFocus(step: string | null, first: string): void {
  const seen = useRef(step);
  useEffect(() => {
    if (seen.current === step) return;
    seen.current = step;
    document.getElementById('main')?.scrollTo({ top: 0 });
    document.getElementById(step ?? first)?.focus({ preventScroll: true });
  }, [step, first]);
}
