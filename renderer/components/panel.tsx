import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

export interface PanelProps {
  /** Id of the heading, where a JumpLink leads to it. */
  readonly id?: string | undefined;
  readonly title: ReactNode;
  /** Buttons right of the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A framed part of a screen under its own heading. */
export function Panel({ id, title, actions, children }: PanelProps) {
  const own = useId();
  const heading = id ?? own;
  return (
    <section className={styles['panel']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h2 id={heading} {...(id === undefined ? {} : { tabIndex: -1 })}>
          {title}
        </h2>
        {actions && <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Fields of a form, two in a row; `wide` ones take the whole row. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return <div className={styles['fields']}>{children}</div>;
}

export function Wide({ children }: { readonly children: ReactNode }) {
  return <div className={styles['wide']}>{children}</div>;
}

/** The buttons of a dialog; they stay in sight while a long one scrolls. */
export function DialogBar({ children }: { readonly children: ReactNode }) {
  return <div className={styles['dialogBar']}>{children}</div>;
}

/** The one main button of a panel beside a list; it stays in sight on a low screen. */
export function DeedBar({ children }: { readonly children: ReactNode }) {
  return <div className={styles['deedBar']}>{children}</div>;
}

/** The form's buttons; they stay in sight while the form scrolls. */
export function SaveBar({ note, children }: { readonly note?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles['saveBar']}>
      {note && <p className={styles['saveNote']}>{note}</p>}
      {children}
    </div>
  );
}
