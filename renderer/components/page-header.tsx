import { type ReactNode, useEffect, useRef } from 'react';
import { setTitle } from '../lib/title.ts';
import styles from './page-header.module.css';

const addressOfScreen = () => window.location.hash.split('?')[0] ?? '';
// the first screen keeps the focus where the browser puts it; later ones take it to their heading
let screenWithFocus = typeof window === 'undefined' ? '' : addressOfScreen();
let isFirst = true;

export interface PageHeaderProps {
  /** The screen's h1, also the document's title. */
  readonly title: string;
  /** A line under the title: number, status badge, name. */
  readonly note?: ReactNode;
  /** A link back to the list, above the title. */
  readonly back?: ReactNode;
  /** Buttons at the right; the most important last. */
  readonly actions?: ReactNode;
}

/** Heading of a screen. On a change of screen the focus goes to it, so the keyboard and a screen reader start there. */
export function PageHeader({ title, note, back, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    setTitle(title);
    const address = addressOfScreen();
    // the button that led here is gone with its screen, though the address is the same (はじめに → ホーム)
    const lost = !isFirst && document.activeElement === document.body;
    isFirst = false;
    if (address === screenWithFocus && !lost) return;
    screenWithFocus = address;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <header className={styles['header']}>
      <div className={styles['titles']}>
        {back && <div className={styles['back']}>{back}</div>}
        <h1 className={styles['title']} ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {note && <div className={styles['note']}>{note}</div>}
      </div>
      {actions && <div className={styles['actions']}>{actions}</div>}
    </header>
  );
}
