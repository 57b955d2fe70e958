import type { ReactNode } from 'react';
import styles from './badges.module.css';

/** info: at rest, progress: somebody has to act, done: finished well, stop: ended or refused, strong: too late. */
export type Tone = 'info' | 'progress' | 'done' | 'stop' | 'neutral' | 'strong';

/** A word in a colour; the word alone carries the meaning. */
export function StatusBadge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={styles['badge']} data-tone={tone}>
      {children}
    </span>
  );
}
