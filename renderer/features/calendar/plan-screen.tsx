import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { PlanFilters, PlanState } from '../../../shared/contract/calendar.ts';
import { renewalStateLabels, renewalStates } from '../../../shared/domain/plan-report.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RenewalTabs } from '../../components/renewal-tabs.tsx';
import { useAction } from '../../lib/use-action.ts';
import { listPlans, planCountsQuery, writePlanFile } from './api.ts';
import styles from './calendar.module.css';
import { planColumns } from './plan-columns.tsx';

/** Worst first; terms that have ended are the list of deadlines' matter. */
const states = renewalStates.filter((state) => state !== 'after-end');

const windows = [
  { value: 'soon', label: '来年度末までの満了' },
  { value: 'all', label: 'すべて' },
] as const;

interface CountsProps {
  readonly window: PlanFilters['window'];
  readonly state: PlanState | undefined;
}

function Counts({ window, state }: CountsProps) {
  const { data } = useQuery(planCountsQuery(window));
  return (
    <ul className={styles['counts']} aria-label="状態ごとの数">
      {states.map((each) => {
        const count = data?.counts[each] ?? 0;
        return (
          <li key={each}>
            <Link
              to="/renewals/plan"
              search={{ window, state: state === each ? undefined : each }}
              className={styles['count'] ?? ''}
              data-state={count > 0 ? each : 'none'}
              aria-current={state === each ? 'true' : undefined}
              replace
            >
              {renewalStateLabels[each]}
              <span>
                <strong>{data === undefined ? '…' : count.toLocaleString('ja-JP')}</strong>社
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** 更新の計画: by when each application is needed, counted back from the last committee meeting before the end. */
export function PlanScreen() {
  const search = useSearch({ from: '/renewals/plan' });
  const navigate = useNavigate({ from: '/renewals/plan' });
  const window = search.window ?? 'soon';
  const filters: PlanFilters = { window, state: search.state, from: search.from, to: search.to };
  const writing = useAction({ call: writePlanFile, success: null, changes: false });
  const file = async (format: 'xlsx' | 'pdf') => {
    const answer = await writing.run({ ...filters, format });
    return answer?.ok === true ? answer.value : null;
  };
  const narrowed = search.state !== undefined || search.from !== undefined || search.to !== undefined;
  return (
    <>
      <PageHeader
        title="更新の計画"
        actions={
          <>
            <DownloadButton file={() => file('xlsx')}>計画をExcelで保存する</DownloadButton>
            <DownloadButton file={() => file('pdf')}>計画をPDFで保存する</DownloadButton>
          </>
        }
      />
      <RenewalTabs />
      <ActionBanner action={writing} />
      <div className={styles['filters']}>
        <SegmentedControl
          aria-label="計画に載せる範囲"
          value={window}
          data={windows.map((each) => ({ ...each }))}
          onChange={(value) =>
            void navigate({ search: { window: value === 'all' ? 'all' : undefined }, replace: true })
          }
        />
        <Counts window={window} state={search.state} />
      </div>
      <DataTable
        label="更新の計画"
        counter="社"
        columns={planColumns}
        queryKey={['calendar', 'plan', 'list', filters]}
        getRows={({ offset, limit, signal }) => listPlans({ ...filters, offset, limit }, signal)}
        rowId={(row) => row.companyId}
        toolbar={
          <>
            {search.from !== undefined && search.to !== undefined && (
              <span>
                満了日：{formatWareki(search.from)}から{formatWareki(search.to)}まで
              </span>
            )}
            {narrowed && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => void navigate({ search: { window: search.window }, replace: true })}
              >
                条件を外す
              </Button>
            )}
          </>
        }
        empty={
          narrowed
            ? { text: '当てはまる認定はありません。' }
            : {
                text: 'この範囲に満了する認定はありません。',
                action: <Link to="/renewals/calendar">年間予定を見る</Link>,
              }
        }
      />
    </>
  );
}
