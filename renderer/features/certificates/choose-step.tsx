import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { CertificateCandidate } from '../../../shared/contract/certificates.ts';
import { ErrorState } from '../../components/error-state.tsx';
import type { EmptyText } from '../../components/table-parts.tsx';
import { candidatesQuery, chosenQuery, undecidedQuery } from './api.ts';
import { CandidateTable } from './candidate-table.tsx';
import styles from './certificates.module.css';
import { OrderPanel } from './order-panel.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { changeOrder, useOrder } from './state.ts';

/** Nothing to issue: without a decision there is no certificate, and this is where the decisions wait. */
function useEmptyText(filtered: boolean): EmptyText {
  const undecided = useQuery(undecidedQuery);
  const waiting = undecided.data?.rows ?? [];
  const text = filtered
    ? '条件に合う認定はありません。認定証は、認定の決定を記録したものだけに作れます。'
    : '認定証を作る認定はありません。認定証は、認定の決定を記録したものだけに作れます。';
  if (waiting.length === 0) return { text, action: <Link to="/committee">委員会・決定を開く</Link> };
  return {
    text: `${text}決定を待っている申請が${(undecided.data?.total ?? 0).toLocaleString('ja-JP')}件あります。`,
    action: (
      <ul className={styles['problems']} aria-label="決定を待っている申請">
        {waiting.slice(0, 5).map((row) => (
          <li key={row.id}>
            {row.companyName}{' '}
            <Link to="/applications/$applicationId/decision" params={{ applicationId: row.id }}>
              決定を記録する
            </Link>
          </li>
        ))}
      </ul>
    ),
  };
}

export interface ChooseStepProps {
  readonly query: string;
  readonly notIssuedOnly: boolean;
  /** True once: when the search that this visit began with is answered. */
  readonly takeArrival: () => boolean;
  readonly onSearch: (query: string) => void;
  readonly onNotIssuedOnly: (only: boolean) => void;
}

/** Who gets a certificate, and on what day. */
export function ChooseStep({ query, notIssuedOnly, takeArrival, onSearch, onNotIssuedOnly }: ChooseStepProps) {
  const { chosen } = useOrder();
  const filter = { query, notIssuedOnly };
  const list = useQuery(candidatesQuery(filter));
  const rows = list.data?.rows;
  const empty = useEmptyText(query !== '' || !notIssuedOnly);
  const now = useQuery(chosenQuery([...chosen.keys()])).data?.rows;
  const current = [...chosen.values()].map(
    (row): CertificateCandidate => now?.find(({ termId }) => termId === row.termId) ?? row,
  );

  // coming from a decision: the one term found is the one meant
  const settled = !list.isFetching;
  useEffect(() => {
    const [only, ...others] = rows ?? [];
    if (rows === undefined || !settled || !takeArrival()) return;
    if (only && others.length === 0 && useOrder.getState().chosen.size === 0)
      changeOrder({ chosen: new Map([[only.termId, only]]) });
  }, [rows, settled, takeArrival]);

  return (
    <div className={styles['columns']}>
      <div>
        <search className={styles['filters']}>
          <SearchBox value={query} onSearch={onSearch} hint="事業者名・カナ・認定番号" />
          <Checkbox
            label="未発行のみ"
            checked={notIssuedOnly}
            onChange={(event) => onNotIssuedOnly(event.currentTarget.checked)}
          />
        </search>
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        <CandidateTable
          filter={filter}
          rows={rows}
          chosen={chosen}
          onChoose={(next) => changeOrder({ chosen: next })}
          empty={empty}
        />
      </div>
      <OrderPanel rows={current} />
    </div>
  );
}
