import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { auditWord } from '../../../shared/domain/audit-words.ts';
import { deadlineBandLabels, deadlineBands } from '../../../shared/domain/term-state.ts';
import { formatBoth } from '../../../shared/domain/wareki.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { momentLabel } from '../../lib/audit-words.ts';
import { overviewQuery } from './api.ts';
import { DeadlineTable } from './deadline-table.tsx';
import styles from './home.module.css';
import type { ContractOutputs } from './overview.ts';
import { OpenApplicationsCard, WaitingCard } from './today-card.tsx';

const shownBands = deadlineBands.filter((band) => band !== 'later');

function DeadlinesCard({ overview }: { readonly overview: ContractOutputs }) {
  const { counts, rows } = overview.deadlines;
  const near = rows.filter((row) => row.band !== 'later').slice(0, 6);
  return (
    <section className={styles['card']} aria-labelledby="home-deadlines">
      <h2 id="home-deadlines">満了が近い認定期間</h2>
      <ul className={styles['counts']}>
        {shownBands.map((band) => (
          <li key={band}>
            <Link
              to="/deadlines"
              search={{ band }}
              className={styles['count'] ?? ''}
              data-band={counts[band] ? band : 'none'}
            >
              {deadlineBandLabels[band]}
              <span>
                <strong>{(counts[band] ?? 0).toLocaleString('ja-JP')}</strong>件
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {near.length === 0 ? <p>満了が近い認定期間はありません。</p> : <DeadlineTable rows={near} />}
    </section>
  );
}

function RecentCard({ overview }: { readonly overview: ContractOutputs }) {
  return (
    <section className={styles['card']} aria-labelledby="home-recent">
      <h2 id="home-recent">最近の操作</h2>
      {overview.recent.length === 0 && <p>まだ操作の記録はありません。</p>}
      <ul className={styles['recent']}>
        {overview.recent.slice(0, 6).map((line) => (
          <li key={line.id}>
            <span className={styles['muted']}>{momentLabel(line.at)}</span>
            <span>
              {auditWord(line.action)}
              {line.companyId !== null && line.companyName !== null && (
                <>
                  {'：'}
                  <Link to="/companies/$companyId" params={{ companyId: line.companyId }} search={{ tab: 'history' }}>
                    {line.companyName}
                  </Link>
                </>
              )}
            </span>
            <span className={styles['muted']}>{line.clerk}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What needs doing today. */
export function HomeScreen() {
  const overview = useQuery(overviewQuery);
  const { data } = overview;
  return (
    <>
      <PageHeader
        title="ホーム"
        note={
          data && (
            <>
              今日は{formatBoth(data.today)}。登録{' '}
              <Link to="/companies">{data.companies.toLocaleString('ja-JP')}社</Link>
              、うち認定中{' '}
              <Link to="/companies" search={{ state: 'in-force' }}>
                {data.certifiedNow.toLocaleString('ja-JP')}社
              </Link>
            </>
          )
        }
        actions={
          <>
            <Button variant="outline" renderRoot={(props) => <Link to="/companies/new" {...props} />}>
              事業者を登録する
            </Button>
            <Button renderRoot={(props) => <Link to="/applications/new" {...props} />}>申請を受け付ける</Button>
          </>
        }
      />
      {overview.isPending && <LoadingState />}
      {overview.isError && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {data && (
        <div className={styles['grid']}>
          <div>
            <DeadlinesCard overview={data} />
            <RecentCard overview={data} />
          </div>
          <div>
            <OpenApplicationsCard overview={data} />
            <WaitingCard overview={data} />
          </div>
        </div>
      )}
    </>
  );
}
