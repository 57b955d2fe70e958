import { useEffect } from 'react';

/** Long enough for a dialog to hand the focus back, or for another screen to take it. */
const patience = 40;

interface Held {
  readonly element: Element;
  /** What the element stood in, innermost first: it cannot be asked any more once it is gone. */
  readonly around: readonly Element[];
}

function heldBy(element: Element): Held {
  const around: Element[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) around.push(at);
  return { element, around };
}

const busy = ({ element }: Held): boolean => element.isConnected && element.matches('[data-loading]');
const usable = ({ element }: Held): boolean => element.isConnected && !element.matches(':disabled');

/** The heading of the part that held the element, else the screen's own. */
function headingFor({ around }: Held, main: Element): HTMLElement | null {
  for (const part of around) {
    if (part === main) break;
    const id = part.isConnected && part.matches('section') ? part.getAttribute('aria-labelledby') : null;
    const heading = id === null ? null : document.getElementById(id);
    if (heading !== null) return heading;
  }
  return main.querySelector('h1');
}

/**
 * Where the button that was pressed goes or is disabled, the browser leaves the focus nowhere: the keyboard would begin
 * again at the top, and a screen reader fall silent. The focus then goes to the heading of the part the button stood in;
 * a button that was only busy gets it back. Where a dialog stays open, the focus stays in it: a question above it hands
 * the focus back to the field it was asked from.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Held | null = null;
    let lastInMain: Held | null = null;
    const inDialogs = new Map<Element, Held>();
    let lost = false;
    let timer = 0;
    const main = () => document.getElementById('main');

    /** The dialog in front, as the one that had the focus last, with what had it there. */
    const openDialog = () => {
      for (const dialog of inDialogs.keys()) if (!dialog.isConnected) inDialogs.delete(dialog);
      return [...inDialogs].at(-1);
    };

    const mend = () => {
      timer = 0;
      const frame = main();
      if (frame === null || document.activeElement !== document.body || last === null || busy(last)) return;
      const [dialog, heldThere] = openDialog() ?? [];
      if (dialog instanceof HTMLElement && heldThere !== undefined) {
        const back = usable(heldThere) ? heldThere.element : dialog;
        if (back instanceof HTMLElement) back.focus({ preventScroll: true });
        return;
      }
      const held = usable(last) ? last : lastInMain;
      if (held === null) return;
      const target = usable(held) ? held.element : headingFor(held, frame);
      if (!(target instanceof HTMLElement)) return;
      if (target !== held.element && !target.hasAttribute('tabindex')) target.tabIndex = -1;
      target.focus({ preventScroll: true });
    };
    const look = () => {
      lost ||= last !== null && !usable(last);
      if (lost && timer === 0) timer = window.setTimeout(mend, patience);
    };
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = heldBy(target);
      lost = false;
      const dialog = target.closest('[role="dialog"]');
      if (dialog !== null) {
        inDialogs.delete(dialog);
        inDialogs.set(dialog, last);
      }
      if (main()?.contains(target) === true) lastInMain = last;
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled', 'data-loading'] });
    document.addEventListener('focusin', note);
    return () => {
      watch.disconnect();
      document.removeEventListener('focusin', note);
      window.clearTimeout(timer);
    };
  }, []);
}
