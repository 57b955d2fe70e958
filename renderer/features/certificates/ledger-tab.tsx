import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LedgerRow } from '../../../shared/contract/certificates.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/table-parts.tsx';
import { formatDate } from '../../lib/format.ts';
import { certificateKindLabels } from '../../lib/words.ts';
import { listLedger } from './api.ts';
import styles from './certificates.module.css';
import { LedgerEntryDialog } from './ledger-entry-dialog.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { usePrint } from './use-print.ts';

export interface LedgerTabProps {
  readonly query: string;
  readonly onSearch: (query: string) => void;
}

/** 交付台帳: every certificate ever issued; each opens as the very bytes that were issued. */
export function LedgerTab({ query, onSearch }: LedgerTabProps) {
  const [open, setOpen] = useState<LedgerRow | null>(null);
  const print = usePrint();
  const columns: readonly Column<LedgerRow>[] = [
    { key: 'issuedOn', header: '交付日', width: 165, cell: (row) => formatDate(row.issuedOn) },
    { key: 'number', header: '認定番号', width: 96, cell: (row) => certificationNumberLabel(row.number) },
    {
      key: 'name',
      header: '事業者名',
      cell: (row) => (
        <Link to="/companies/$companyId" params={{ companyId: row.companyId }} search={{ tab: 'certificates' }}>
          {row.companyName}
        </Link>
      ),
    },
    {
      key: 'kind',
      header: '区分',
      width: 180,
      cell: (row) => (
        <>
          {certificateKindLabels[row.kind]}
          {row.reason !== '' && <p className={styles['muted']}>{row.reason}</p>}
        </>
      ),
    },
    { key: 'clerk', header: '担当者', width: 120, cell: (row) => row.createdBy },
    {
      key: 'sha256',
      header: '照合値',
      width: 130,
      cell: (row) =>
        row.sha256 === null ? (
          '－'
        ) : (
          <span className={styles['nowrap']} title={row.sha256}>
            {row.sha256.slice(0, 8)}…
          </span>
        ),
    },
    {
      key: 'actions',
      header: '操作',
      width: 150,
      cell: (row) =>
        row.sha256 !== null && (
          <span className={styles['rowButtons']}>
            <Button
              size="compact-sm"
              variant="outline"
              aria-label={`${row.companyName}の認定証を開く`}
              onClick={() => setOpen(row)}
            >
              開く
            </Button>
            <Button
              size="compact-sm"
              variant="outline"
              aria-label={`${row.companyName}の認定証を印刷`}
              onClick={() => void print.run([row.id])}
            >
              印刷
            </Button>
          </span>
        ),
    },
  ];
  return (
    <>
      <ActionBanner action={print} />
      <search className={styles['filters']}>
        <SearchBox value={query} onSearch={onSearch} hint="事業者名・カナ・認定番号" />
      </search>
      <DataTable
        label="交付台帳"
        columns={columns}
        queryKey={['certificates', 'ledger', query]}
        getRows={({ offset, limit, signal }) => listLedger(query, { offset, limit }, signal)}
        rowId={(row) => row.id}
        empty={{
          text:
            query === ''
              ? '認定証はまだ交付していません。「発行する」で発行すると、ここに記録されます。'
              : '条件に合う交付の記録はありません。字を減らして検索してください。',
        }}
      />
      <LedgerEntryDialog row={open} onClose={() => setOpen(null)} />
    </>
  );
}
