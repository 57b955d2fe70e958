import type { ReactNode } from 'react';
import styles from './description-list.module.css';

export interface DescriptionEntry {
  readonly label: string;
  /** '' , null and undefined are shown as a dash. */
  readonly value: ReactNode;
}

/** Names and values of one record, for reading. */
export function DescriptionList({ entries }: { readonly entries: readonly DescriptionEntry[] }) {
  return (
    <dl className={styles['list']}>
      {entries.map(({ label, value }) => (
        <div key={label} className={styles['row']}>
          <dt>{label}</dt>
          <dd>{value === '' || value === null || value === undefined ? '－' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
