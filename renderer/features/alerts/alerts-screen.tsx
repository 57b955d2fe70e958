import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { AlertFilter, ChosenAlert } from '../../../shared/contract/alerts.ts';
import { filterWords, viewLabel } from '../../../shared/domain/alert-words.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ArrivalLine, CorrectionLine, SelfCheckLine, StageCounts } from '../../components/alert-summary.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RenewalTabs } from '../../components/renewal-tabs.tsx';
import { useSession } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { alertColumns } from './alert-columns.tsx';
import { AlertFilters } from './alert-filters.tsx';
import styles from './alerts.module.css';
import { alertOverviewQuery, allSubjects, listAlerts, printList, writeCalendar } from './api.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { HandlingDialog } from './handling-dialog.tsx';
import { chosenOf, remember, rememberChosen } from './state.ts';

/** 期限の一覧: every alert as it stands now, how it is handled, and that no company is forgotten. */
export function AlertsScreen() {
  const search = useSearch({ from: '/renewals' });
  const navigate = useNavigate({ from: '/renewals' });
  const overview = useQuery(alertOverviewQuery);
  const session = useSession();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [handling, setHandling] = useState<readonly ChosenAlert[] | null>(null);
  const [choosing, setChoosing] = useState(false);
  const printing = useAction({ call: printList, success: null, changes: false });
  const calendar = useAction({ call: writeCalendar, success: null, changes: false });

  const filter: AlertFilter = {
    view: search.view ?? 'attention',
    kind: search.kind,
    stage: search.stage,
    handling: search.handling,
    query: search.q ?? '',
    sort: search.sort ?? 'due',
    direction: search.dir ?? 'asc',
  };
  const go = (next: AlertFilter) => {
    const { view, kind, stage, query, sort, direction } = next;
    setSelected(new Set());
    void navigate({
      search: {
        view: view === 'attention' ? undefined : view,
        kind,
        stage,
        handling: next.handling,
        q: query === '' ? undefined : query,
        sort: sort === 'due' ? undefined : sort,
        dir: direction === 'asc' ? undefined : direction,
      },
      replace: true,
    });
  };
  const chooseAll = async () => {
    setChoosing(true);
    try {
      const { rows } = await allSubjects(filter);
      rememberChosen(rows);
      setSelected(new Set(rows.map(({ subject }) => subject)));
    } finally {
      setChoosing(false);
    }
  };
  const narrowed = filterWords(filter) !== viewLabel('attention');
  const isClass = filter.view !== 'attention' && filter.view !== 'all';
  return (
    <>
      <PageHeader
        title="期限の一覧"
        actions={
          <>
            <DownloadButton
              file={async () => {
                const answer = await calendar.run(undefined);
                return answer?.ok === true ? answer.value : null;
              }}
            >
              予定表を書き出す
            </DownloadButton>
            <DownloadButton
              file={async () => {
                const answer = await printing.run(filter);
                return answer?.ok === true ? answer.value : null;
              }}
            >
              一覧をPDFで保存する
            </DownloadButton>
          </>
        }
      />
      <RenewalTabs />
      <ActionBanner action={printing} />
      <ActionBanner action={calendar} />
      {overview.isError && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.data && (
        <div className={styles['summary']}>
          <ArrivalLine overview={overview.data} />
          <StageCounts overview={overview.data} />
          <div className={styles['checks']}>
            <SelfCheckLine check={overview.data.check} />
            {overview.data.corrections.total > 0 && <CorrectionLine corrections={overview.data.corrections} />}
          </div>
        </div>
      )}
      <AlertFilters filter={filter} overview={overview.data} onChange={(part) => go({ ...filter, ...part })} />
      <DataTable
        label="期限の一覧"
        dense
        columns={alertColumns}
        queryKey={['alerts', 'list', filter]}
        getRows={async ({ offset, limit, signal }) => {
          const page = await listAlerts({ ...filter, offset, limit }, signal);
          remember(page.rows);
          return page;
        }}
        rowId={(row) => row.subject}
        sort={{ key: filter.sort, direction: filter.direction }}
        onSort={({ key, direction }) => go({ ...filter, sort: key === 'name' ? 'name' : 'due', direction })}
        selection={{ selected, onChange: setSelected, labelOf: (row) => row.companyName }}
        toolbar={
          <>
            {isClass && <span>表示：{viewLabel(filter.view)}</span>}
            {narrowed && (
              <Button variant="subtle" size="compact-sm" onClick={() => void navigate({ search: {}, replace: true })}>
                条件をすべて外す
              </Button>
            )}
            <ChosenBar
              selected={selected}
              choosing={choosing}
              onAll={() => void chooseAll()}
              onClear={() => setSelected(new Set())}
              onHandle={() => setHandling(chosenOf(selected))}
            />
          </>
        }
        empty={
          narrowed
            ? { text: '条件に合うものはありません。' }
            : {
                text: '対応の必要な期限はありません。',
                action: (
                  <Link to="/renewals" search={{ view: 'all' }}>
                    すべての警告を見る
                  </Link>
                ),
              }
        }
      />
      {handling !== null && overview.data && (
        <HandlingDialog
          items={handling}
          today={overview.data.today}
          clerk={session.data?.clerkName ?? ''}
          onClose={() => setHandling(null)}
          onDone={() => {
            setHandling(null);
            setSelected(new Set());
          }}
        />
      )}
    </>
  );
}
