import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { averageSeries, type AverageSeries } from '../../../shared/domain/official-averages.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ScreenTabs } from '../../components/screen-tabs.tsx';
import { averagesQuery } from './api.ts';
import { ImportPanel } from './import-panel.tsx';
import { SeriesPart } from './series-part.tsx';
import { tabLabels } from './words.ts';
import { YearDialog } from './year-dialog.tsx';

function Series({ series, onAddYear }: { readonly series: AverageSeries; readonly onAddYear: (year: number) => void }) {
  const query = useQuery(averagesQuery(series));
  if (query.isPending) return <LoadingState />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <SeriesPart series={series} answer={query.data} onAddYear={onAddYear} />;
}

/** 公的平均値: the official figures the sheet is compared with, to view, enter, import and export. */
export function AveragesScreen() {
  const { tab, sheet, item } = useSearch({ from: '/settings/averages' });
  const navigate = useNavigate({ from: '/settings/averages' });
  const series = averageSeries.find((each) => each === tab) ?? averageSeries[0];
  const [adding, setAdding] = useState<{ readonly year: number | null } | null>(null);
  const [importing, setImporting] = useState(false);
  return (
    <>
      <PageHeader
        title="公的平均値"
        back={
          sheet === undefined ? (
            <Link to="/settings">設定に戻る</Link>
          ) : (
            <Link to="/applications/$applicationId/checksheet" params={{ applicationId: sheet }} search={{ item }}>
              チェックシートに戻る
            </Link>
          )
        }
        note="出典は報道等の引用。公式の表で確かめてください。"
        actions={
          !importing && (
            <>
              <Button variant="outline" onClick={() => setImporting(true)}>
                ファイルから取り込む
              </Button>
              <Button onClick={() => setAdding({ year: null })}>新しい年の数値を加える</Button>
            </>
          )
        }
      />
      {importing ? (
        <ImportPanel series={series} onClose={() => setImporting(false)} />
      ) : (
        <ScreenTabs
          label="統計の種類"
          value={series}
          onChange={(key) => void navigate({ search: { tab: key, sheet, item }, replace: true })}
          tabs={averageSeries.map((key) => ({
            key,
            label: tabLabels[key],
            content: <Series series={key} onAddYear={(year) => setAdding({ year })} />,
          }))}
        />
      )}
      {adding && <YearDialog series={series} year={adding.year} onClose={() => setAdding(null)} />}
    </>
  );
}
