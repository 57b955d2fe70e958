import { Checkbox } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { WhatIfReport } from '../../../shared/contract/what-if.ts';
import { industryName } from '../../../shared/domain/industries.ts';
import { changedWords } from '../../../shared/domain/what-if-words.ts';
import { DataTable } from '../../components/data-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Column } from '../../components/table-parts.tsx';
import styles from './what-if.module.css';

type Case = WhatIfReport['cases'][number];

const Outcome = ({ certified, summary }: Case['today']) => (
  <span className={styles['outcome']}>
    <StatusBadge tone={certified ? 'done' : 'neutral'}>{certified ? '満たす' : '満たさない'}</StatusBadge>
    {summary}
  </span>
);

const differs = ({ today, tried }: Case): boolean => today.certified !== tried.certified;

const columns = (withItems: boolean): readonly Column<Case>[] => [
  {
    key: 'name',
    header: '事業者名',
    width: 220,
    cell: (row) => (
      <Link to="/applications/$applicationId" params={{ applicationId: row.applicationId }}>
        {row.companyName}
      </Link>
    ),
  },
  { key: 'industry', header: '業種', width: 130, cell: (row) => industryName(row.industry) || '未登録' },
  {
    key: 'employees',
    header: '従業員数',
    width: 90,
    align: 'end',
    cell: (row) => (row.employees === null ? '未登録' : `${row.employees.toLocaleString('ja-JP')}人`),
  },
  { key: 'today', header: 'いま', width: 205, cell: (row) => <Outcome {...row.today} /> },
  { key: 'tried', header: '試算', width: 205, cell: (row) => <Outcome {...row.tried} /> },
  {
    key: 'differs',
    header: '判定の変化',
    width: 145,
    cell: (row) => (differs(row) ? <strong>{row.tried.certified ? '新たに満たす' : '満たさなくなる'}</strong> : 'なし'),
  },
  ...(withItems ? [{ key: 'items', header: '審査項目の変化', cell: (row: Case) => changedWords(row.changed) }] : []),
];

export interface CasesPartProps {
  readonly report: WhatIfReport;
  readonly onlyChanged: boolean;
  readonly onOnlyChanged: (only: boolean) => void;
  /** Changes with the report. */
  readonly version: number;
}

/** Each company with both judgements; the name leads to its application. */
export function CasesPart({ report, onlyChanged, onOnlyChanged, version }: CasesPartProps) {
  const navigate = useNavigate();
  const rows = onlyChanged ? report.cases.filter(differs) : report.cases;
  return (
    <DataTable
      label="事業者ごとの試算"
      columns={columns(report.change.schemeVersionId !== null)}
      queryKey={['what-if', 'cases', report.change, version, onlyChanged]}
      getRows={({ offset, limit }) => Promise.resolve({ total: rows.length, rows: rows.slice(offset, offset + limit) })}
      rowId={(row) => row.applicationId}
      onOpen={({ applicationId }) => void navigate({ to: '/applications/$applicationId', params: { applicationId } })}
      counter="社"
      empty={{ text: onlyChanged ? '判定の変わる事業者はありません。' : '試算する事業者がありません。' }}
      toolbar={
        <Checkbox
          label="変わるものだけ"
          checked={onlyChanged}
          onChange={(event) => onOnlyChanged(event.currentTarget.checked)}
        />
      }
      height={420}
    />
  );
}
