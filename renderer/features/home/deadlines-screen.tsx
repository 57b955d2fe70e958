import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { deadlineBandLabels, deadlineBands } from '../../../shared/domain/term-state.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { deadlinesQuery } from './api.ts';
import { DeadlineTable } from './deadline-table.tsx';

const choices = [
  // the home screen's own words: terms that end long after the notice are not among them
  { value: 'all', label: '満了が近いもの' },
  ...deadlineBands.map((band) => ({ value: band, label: deadlineBandLabels[band] })),
];

/** Running terms by their last day: those near their end, or one band at a time. */
export function DeadlinesScreen() {
  const { band } = useSearch({ from: '/deadlines' });
  const navigate = useNavigate();
  const list = useQuery(deadlinesQuery(band));
  return (
    <>
      <PageHeader title="認定期間の満了" back={<Link to="/">ホームに戻る</Link>} />
      <SegmentedControl
        aria-label="期限の近さで絞り込む"
        mb="md"
        value={band ?? 'all'}
        data={choices}
        onChange={(value) =>
          void navigate({ to: '/deadlines', search: { band: deadlineBands.find((known) => known === value) } })
        }
      />
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data &&
        (list.data.rows.length === 0 ? (
          <p>当てはまる認定期間はありません。</p>
        ) : (
          <DeadlineTable rows={list.data.rows} />
        ))}
    </>
  );
}
