import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { auditWord } from '../../../shared/domain/audit-words.ts';
import { formatBoth } from '../../../shared/domain/wareki.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { momentLabel } from '../../lib/audit-words.ts';
import { AlertsCard } from './alerts-card.tsx';
import { overviewQuery } from './api.ts';
import styles from './home.module.css';
import type { ContractOutputs } from './overview.ts';
import { OpenApplicationsCard, WaitingCard } from './today-card.tsx';

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
            <AlertsCard />
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
