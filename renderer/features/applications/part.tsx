import type { ReactNode } from 'react';
import styles from './applications.module.css';

export interface PartProps {
  /** Element id of the heading; JumpLinks lead to it. */
  readonly id: string;
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One framed part of an application's screen. */
export function Part({ id, title, actions, children }: PartProps) {
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <div className={styles['cardHead']}>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
