import { Link } from '@tanstack/react-router';
import type { DeadlineRow } from '../../../shared/contract/home.ts';
import { applicationStatusLabels } from '../../../shared/domain/application.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { DeadlineBadge } from '../../components/deadline-badge.tsx';
import styles from './home.module.css';

/** Terms that end, a row each; the name opens the company's terms. */
export function DeadlineTable({ rows }: { readonly rows: readonly DeadlineRow[] }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">残り</th>
          <th scope="col">満了日</th>
          <th scope="col">認定番号</th>
          <th scope="col">事業者名</th>
          <th scope="col">更新申請</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.termId}>
            <td className={styles['nowrap']}>
              <DeadlineBadge daysLeft={row.daysLeft} band={row.band} />
            </td>
            <td className={styles['nowrap']}>{formatWareki(row.endOn)}</td>
            <td className={styles['nowrap']}>{certificationNumberLabel(row.number)}</td>
            <td>
              <Link to="/companies/$companyId" params={{ companyId: row.companyId }} search={{ tab: 'terms' }}>
                {row.companyName}
              </Link>
            </td>
            <td className={styles['nowrap']}>
              {row.renewalStatus === null ? (
                // after its last day a certification cannot be renewed, only applied for anew
                <Link
                  to="/applications/new"
                  search={{ companyId: row.companyId, kind: row.daysLeft < 0 ? 'new' : 'renewal' }}
                >
                  {row.daysLeft < 0 ? '新規で受付' : '受け付ける'}
                </Link>
              ) : (
                applicationStatusLabels[row.renewalStatus]
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
