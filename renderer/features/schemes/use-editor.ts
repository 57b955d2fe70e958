import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { type OpenThresholds, schemeFaults } from '../../../shared/domain/scheme-check.ts';
import { changeItem } from '../../../shared/domain/scheme-edit.ts';
import { labelFaults } from '../../../shared/domain/version-label.ts';
import type { Scheme, SchemeItem } from '../../../shared/schemes/types.ts';
import { fieldId } from '../../components/field.tsx';
import { faultSentence } from '../../lib/messages.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { type FieldFault, useLocalFaults } from '../../lib/use-local-faults.ts';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';
import { type Place, placeOf } from './places.ts';

/** How many steps 元に戻す goes back. */
const longestHistory = 100;

/** The open version: what is typed, what is wrong with it, and where the clerk is. */
export interface Editor {
  readonly version: SchemeVersionRow;
  readonly scheme: Scheme;
  /** The version it follows, as far as the register has it published. */
  readonly previous: Scheme | null;
  readonly place: Place;
  readonly dirty: boolean;
  readonly rowVersion: number;
  readonly faults: readonly Fault[];
  /** Replaces the whole; `step` false joins it to the last step of 元に戻す (typing). */
  readonly put: (scheme: Scheme, step?: boolean) => void;
  readonly changeItem: (key: string, change: (item: SchemeItem) => SchemeItem, step?: boolean) => void;
  /** Goes elsewhere, unless a field here holds what cannot be read: then to that field. */
  readonly go: (place: Place) => void;
  /** Goes to the place of a fault and its field. */
  readonly jump: (path: string) => void;
  /** Sentence of the first fault at a path or below it. */
  readonly errorAt: (path: string) => string | undefined;
  readonly note: (path: string, fault: FieldFault | null) => void;
  /** True while some field holds what cannot be read; takes the focus there. */
  readonly stopped: () => boolean;
  readonly undo: (() => void) | null;
  /** Counts how often earlier content came back: the fields are then drawn anew, without what could not be read. */
  readonly restored: number;
  readonly saved: (rowVersion: number, what: Scheme) => void;
  readonly dropMine: () => void;
  /** Lets the clerk leave without being asked, once nothing typed is wanted any more. */
  readonly release: () => void;
}

/** The field of a path, or the nearest place around it. */
function focusPath(path: string): void {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const field = document.getElementById(fieldId(at));
    if (field !== null) {
      field.scrollIntoView({ block: 'center' });
      field.focus({ preventScroll: true });
      return;
    }
  }
  document.getElementById('version-place')?.focus();
}

export interface Opened {
  readonly version: SchemeVersionRow;
  readonly stored: Scheme;
  readonly previous: Scheme | null;
  readonly settings: OpenThresholds | null;
  /** Names of the other versions. */
  readonly others: readonly string[];
}

/** Keeps one version open for editing. */
export function useEditor({ version, stored, previous, settings, others }: Opened): Editor {
  const draft = useDraft<Scheme>(stored, version.rowVersion);
  const scheme = draft.draft;
  const [place, setPlace] = useState<Place>({ kind: 'version' });
  const [history, setHistory] = useState<readonly Scheme[]>([]);
  const wanted = useRef<string | null>(null);
  const arrived = useRef(false);
  const local = useLocalFaults();
  const [restored, setRestored] = useState(0);
  const restore = () => {
    local.clear();
    setRestored((count) => count + 1);
  };
  const dirty = draft.dirty || local.any;
  const { release } = useUnsavedGuard(dirty);
  const faults = useMemo(
    () => [...labelFaults(scheme.label, others), ...schemeFaults(scheme, previous, settings)],
    [scheme, previous, settings, others],
  );

  const put = (next: Scheme, step = true) => {
    if (next === scheme) return;
    if (step || history.length === 0) setHistory((before) => [...before, scheme].slice(-longestHistory));
    draft.change(next);
  };
  const stopped = useCallback(() => {
    const [first] = Object.keys(local.faults);
    if (first === undefined) return false;
    focusPath(first);
    return true;
  }, [local.faults]);

  // a part opened while far down begins at its top
  useEffect(() => {
    if (!arrived.current) return;
    arrived.current = false;
    const part = document.getElementById('version-place');
    if (part === null) return;
    const { top } = part.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight - 200) part.scrollIntoView({ block: 'start' });
    // the button that led here went with its part
    if (document.activeElement === document.body) part.focus({ preventScroll: true });
  });

  // the field of a fault is there only once its place is drawn
  useEffect(() => {
    if (wanted.current === null) return;
    focusPath(wanted.current);
    wanted.current = null;
  });

  const errorAt = (path: string) => {
    const own = local.faults[path];
    if (own !== undefined) return own;
    const found = faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`));
    return found && faultSentence(found);
  };

  return {
    version,
    scheme,
    previous,
    place,
    dirty,
    rowVersion: draft.version,
    faults,
    put,
    changeItem: (key, change, step = true) => put(changeItem(scheme, key, change), step),
    go: (next) => {
      if (stopped()) return;
      arrived.current = true;
      setPlace(next);
    },
    jump: (path) => {
      if (stopped()) return;
      wanted.current = path;
      setPlace(placeOf(scheme, path));
    },
    errorAt,
    note: local.note,
    stopped,
    undo:
      history.length === 0
        ? null
        : () => {
            draft.change(history.at(-1)!);
            setHistory(history.slice(0, -1));
            restore();
          },
    restored,
    saved: draft.saved,
    dropMine: () => {
      setHistory([]);
      draft.dropMine();
      restore();
    },
    release,
  };
}
