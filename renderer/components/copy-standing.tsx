import type { LedgerRow } from '../../shared/contract/certificates.ts';
import { type CopyState, copyStateLabels } from '../../shared/domain/certificate-copy.ts';
import { reasonText, standingNote } from '../../shared/domain/ledger-report.ts';
import { certificateKindLabels } from '../../shared/domain/record-words.ts';
import styles from './copy-standing.module.css';
import { StatusBadge, type Tone } from './status-badge.tsx';

const tones: Readonly<Record<CopyState, Tone>> = {
  valid: 'done',
  expired: 'neutral',
  void: 'stop',
  returned: 'neutral',
  lost: 'neutral',
};

/** Where a copy of a certificate stands today, and since when and by what it has no effect. */
export function CopyStanding({ row }: { readonly row: LedgerRow }) {
  if (row.standing === null) return <>{standingNote(row) || '－'}</>;
  const { state, dueBack } = row.standing;
  const note = standingNote(row);
  return (
    <>
      <StatusBadge tone={tones[state]}>{copyStateLabels[state]}</StatusBadge>{' '}
      {dueBack && <StatusBadge tone="progress">未返還</StatusBadge>}
      {note !== '' && <p className={styles['note']}>{note}</p>}
    </>
  );
}

/** What stood on the copy when it was issued. */
export function CopySays({ row }: { readonly row: LedgerRow }) {
  if (row.says === null) return null;
  const { name, representative, representativePrinted, term } = row.says;
  // the name of today stands beside it: said again only where the paper says another
  const parts = [
    name === row.companyName ? '' : `「${name}」`,
    representativePrinted ? (representative ?? '') : '',
    term,
  ];
  return <p className={styles['note']}>記載：{parts.filter((part) => part !== '').join('、')}</p>;
}

/** What the entry is, and why it was made. */
export function CopyKind({ row }: { readonly row: LedgerRow }) {
  const why = reasonText(row);
  return (
    <>
      {certificateKindLabels[row.told]}
      {why !== '' && <p className={styles['note']}>{why}</p>}
    </>
  );
}
