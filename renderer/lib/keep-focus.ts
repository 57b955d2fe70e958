import { useEffect } from 'react';

/** Long enough for a dialog to hand the focus back, or for another screen to take it. */
const patience = 40;

interface Held {
  readonly element: Element;
  /** What the element stood in, innermost first: it cannot be asked any more once it is gone. */
  readonly around: readonly Element[];
  readonly line: Line | null;
}

/** Where an element stands in the line of a table: a line that is taken out leaves its place to the next one. */
interface Line {
  readonly row: HTMLTableRowElement;
  readonly body: HTMLTableSectionElement;
  readonly at: number;
  readonly cell: number;
  readonly control: number;
}

const controlsOf = (place: Element): HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>('button:not(:disabled), a[href], input:not(:disabled)'),
];

function lineOf(element: Element): Line | null {
  const cell = element.closest('td, th');
  const row = cell?.parentElement;
  const body = row?.parentElement;
  if (!(cell instanceof HTMLTableCellElement && row instanceof HTMLTableRowElement)) return null;
  if (!(body instanceof HTMLTableSectionElement)) return null;
  const control = controlsOf(cell).findIndex((each) => each === element);
  return { row, body, at: row.sectionRowIndex, cell: cell.cellIndex, control };
}

function heldBy(element: Element): Held {
  const around: Element[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) around.push(at);
  return { element, around, line: lineOf(element) };
}

const busy = ({ element }: Held): boolean => element.isConnected && element.matches('[data-loading]');
const usable = ({ element }: Held): boolean => element.isConnected && !element.matches(':disabled');

/** The same control of the line that took the place of one that is gone, or of the last one. */
function nextLine({ line }: Held): HTMLElement | undefined {
  if (line === null || line.row.isConnected || !line.body.isConnected) return undefined;
  const row = line.body.rows[Math.min(line.at, line.body.rows.length - 1)];
  const cell = row?.cells[line.cell];
  return cell && (controlsOf(cell)[Math.max(0, line.control)] ?? controlsOf(cell)[0]);
}

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
 * again at the top, and a screen reader fall silent. The focus then goes to the heading of the part the button stood in,
 * or to the next line of a table whose line went with it; a button that was only busy gets it back. Where a dialog stays open, the focus stays in it: a question above it hands
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
      const target = usable(held) ? held.element : (nextLine(held) ?? headingFor(held, frame));
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
