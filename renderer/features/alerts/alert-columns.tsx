import { Link } from '@tanstack/react-router';
import type { AlertRow } from '../../../shared/contract/alerts.ts';
import {
  applicationWords,
  daysWords,
  handlingWords,
  planWords,
  stageWords,
} from '../../../shared/domain/alert-words.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { stageTone } from '../../components/alert-summary.tsx';
import { NextApplication } from '../../components/next-application.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Column } from '../../components/table-parts.tsx';
import styles from './alerts.module.css';

function NextStep({ row }: { readonly row: AlertRow }) {
  const { application } = row;
  if (application !== null) {
    return (
      <Link to="/applications/$applicationId" params={{ applicationId: application.id }}>
        申請を開く
      </Link>
    );
  }
  return <NextApplication row={row} />;
}

/** The columns of 期限の一覧; the keys of sortable ones are the contract's sort keys. */
export const alertColumns: readonly Column<AlertRow>[] = [
  {
    key: 'name',
    header: '事業者',
    sortable: true,
    cell: (row) => (
      <>
        <span className={styles['name']}>
          <Link to="/companies/$companyId" params={{ companyId: row.companyId }} search={{ tab: 'terms' }}>
            {row.companyName}
          </Link>
        </span>{' '}
        {row.number !== null && <span className={styles['number']}>{certificationNumberLabel(row.number)}</span>}
      </>
    ),
  },
  { key: 'kind', header: '種類', width: 54, cell: (row) => (row.kind === 'term' ? '満了' : '補正') },
  {
    key: 'due',
    header: '期限の日',
    width: 160,
    sortable: true,
    cell: (row) => (
      <>
        {row.dueOn === null ? '' : formatWareki(row.dueOn)}
        <span className={styles['below']}>{daysWords(row.daysLeft)}</span>
      </>
    ),
  },
  {
    key: 'stage',
    header: '段階',
    width: 104,
    cell: (row) => <StatusBadge tone={stageTone(row.stage)}>{stageWords(row)}</StatusBadge>,
  },
  {
    key: 'application',
    header: '更新の申請',
    width: 134,
    cell: (row) => <span className={styles['application']}>{applicationWords(row)}</span>,
  },
  {
    key: 'plan',
    header: '申請書が必要な日',
    width: 160,
    cell: (row) => <span title={row.plan?.sentence}>{planWords(row)}</span>,
  },
  {
    key: 'handling',
    header: '対応',
    width: 132,
    cell: (row) => (
      <>
        {row.attention && <strong className={styles['attention']}>要対応　</strong>}
        {handlingWords(row.handling)}
      </>
    ),
  },
  { key: 'next', header: '手続き', width: 150, cell: (row) => <NextStep row={row} /> },
];
