import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export interface Draft<T> {
  readonly draft: T;
  /** What the edit began from. */
  readonly stored: T;
  readonly dirty: boolean;
  /** The version the clerk's edit began from; sent with the save. */
  readonly version: number;
  readonly change: (part: Partial<T>) => void;
  /** Back to what was stored when the edit began. */
  readonly undo: () => void;
  /** After the clerk's own save of `what`. */
  readonly saved: (version: number, what: T) => void;
  /** Reads the stored content again and drops what is typed (edit conflict: 現在の内容を使う). */
  readonly dropMine: () => void;
}

/**
 * A stored record being edited: reading it again in the background fills an untouched form with the newer content, but
 * neither drops typed text nor hides an edit conflict.
 */
export function useDraft<T extends object>(stored: T, version: number): Draft<T> {
  const cache = useQueryClient();
  // own: just saved by this clerk; what the register made of it has not been read yet
  const [seen, setSeen] = useState({ stored, version, own: false });
  const [draft, setDraft] = useState(stored);
  const [dropping, setDropping] = useState(false);
  const dirty = !same(draft, seen.stored);
  const newer = version > seen.version || (seen.own && version === seen.version);
  if (newer && (dropping || !dirty || same(draft, stored))) {
    setSeen({ stored, version, own: false });
    setDraft(stored);
    setDropping(false);
  }
  return {
    draft,
    stored: seen.stored,
    dirty,
    version: seen.version,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    undo: () => setDraft(seen.stored),
    saved: (newVersion, what) => setSeen({ stored: what, version: newVersion, own: true }),
    dropMine: () => {
      setDropping(true);
      void cache.invalidateQueries();
    },
  };
}
