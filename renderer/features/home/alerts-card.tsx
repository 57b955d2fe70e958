import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AlertRow } from '../../../shared/contract/alerts.ts';
import { applicationWords, daysWords, handlingWords, stageWords } from '../../../shared/domain/alert-words.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ArrivalLine, CorrectionLine, SelfCheckLine, StageCounts, stageTone } from '../../components/alert-summary.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { NextApplication } from '../../components/next-application.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { alertOverviewQuery, topAlertsQuery } from './api.ts';
import styles from './home.module.css';

function TopAlerts({ rows }: { readonly rows: readonly AlertRow[] }) {
  return (
    <table className={styles['table']} aria-label="対応の必要な期限">
      <thead>
        <tr>
          <th scope="col">段階</th>
          <th scope="col">期限の日</th>
          <th scope="col">事業者名</th>
          <th scope="col">申請</th>
          <th scope="col">対応</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.subject}>
            <td className={styles['nowrap']}>
              <StatusBadge tone={stageTone(row.stage)}>
                {row.kind === 'correction' && '補正：'}
                {stageWords(row)}
              </StatusBadge>
            </td>
            <td className={styles['nowrap']}>
              {row.dueOn !== null && formatWareki(row.dueOn)}
              <br />
              <span className={styles['muted']}>{daysWords(row.daysLeft)}</span>
            </td>
            <td className={styles['phrase']}>
              <Link to="/companies/$companyId" params={{ companyId: row.companyId }} search={{ tab: 'terms' }}>
                {row.companyName}
              </Link>
            </td>
            <td className={styles[row.application === null ? 'nowrap' : 'application']}>
              {row.application === null ? (
                <NextApplication row={row} />
              ) : (
                <Link to="/applications/$applicationId" params={{ applicationId: row.application.id }}>
                  {applicationWords(row)}
                </Link>
              )}
            </td>
            <td className={styles[row.handling === null ? 'nowrap' : 'phrase']}>{handlingWords(row.handling)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 期限の警告: what arrived since the last start, what needs somebody, and that no company is forgotten. */
export function AlertsCard() {
  const overview = useQuery(alertOverviewQuery);
  const top = useQuery(topAlertsQuery);
  const error = overview.error ?? top.error;
  const retry = () => void Promise.all([overview.refetch(), top.refetch()]);
  return (
    <section className={styles['card']} aria-labelledby="home-deadlines">
      <h2 id="home-deadlines">期限の警告</h2>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {error === null && (overview.isPending || top.isPending) && <LoadingState />}
      {overview.data && top.data && (
        <>
          <ArrivalLine overview={overview.data} />
          <StageCounts overview={overview.data} />
          {top.data.rows.length === 0 ? (
            <p>対応の必要な期限はありません。</p>
          ) : (
            <>
              <TopAlerts rows={top.data.rows} />
              <p>
                {top.data.total > top.data.rows.length && `ほか${top.data.total - top.data.rows.length}件。`}
                <Link to="/renewals">期限の一覧を開く</Link>
              </p>
            </>
          )}
          <SelfCheckLine check={overview.data.check} />
          {overview.data.corrections.total > 0 && <CorrectionLine corrections={overview.data.corrections} />}
        </>
      )}
    </section>
  );
}
