import { useCallback, useEffect, useState } from 'react';

/** Says whether the part of a screen named `key` holds unsaved text. */
export type NoteDirty = (key: string, dirty: boolean) => void;

/** Several forms on one screen: the question before leaving is asked once, while any of them is unsaved. */
export function useDirtyParts(): { readonly any: boolean; readonly note: NoteDirty } {
  const [parts, setParts] = useState<ReadonlySet<string>>(new Set());
  const note = useCallback<NoteDirty>((key, dirty) => {
    setParts((before) => {
      if (before.has(key) === dirty) return before;
      const next = new Set(before);
      if (dirty) next.add(key);
      else next.delete(key);
      return next;
    });
  }, []);
  return { any: parts.size > 0, note };
}

/** In the part: tells the screen, and takes it back when the part goes. */
export function useNoteDirty(note: NoteDirty, key: string, dirty: boolean): void {
  useEffect(() => {
    note(key, dirty);
    return () => note(key, false);
  }, [note, key, dirty]);
}
