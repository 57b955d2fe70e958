import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { NoticeCandidate } from '../../../shared/contract/notices.ts';
import { daysWords } from '../../../shared/domain/alert-words.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { type LetterKind, letterSubjectOf } from '../../../shared/domain/letter-kinds.ts';
import { DataTable } from '../../components/data-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Column } from '../../components/table-parts.tsx';
import { formatDateShort } from '../../lib/format.ts';
import { type CandidatesAsked, candidatesQuery } from './api.ts';
import styles from './notices.module.css';
import { factDayLabel } from './words.ts';

function Left({ days }: { readonly days: number | null }) {
  if (days === null) return null;
  return <p className={styles['muted']}>{daysWords(days)}</p>;
}

const columnsOf = (kind: LetterKind | null): readonly Column<NoticeCandidate>[] => [
  {
    key: 'number',
    header: '認定番号',
    width: 84,
    cell: (row) => (row.number === null ? '' : certificationNumberLabel(row.number)),
  },
  {
    key: 'name',
    header: '事業者名',
    cell: (row) => (
      <Link to="/companies/$companyId" params={{ companyId: row.companyId }}>
        {row.companyName}
      </Link>
    ),
  },
  {
    key: 'day',
    header: factDayLabel(kind),
    width: 116,
    cell: (row) =>
      kind === null || letterSubjectOf[kind] === 'term' ? (
        <>
          {formatDateShort(row.endOn)}
          <Left days={row.daysLeft} />
        </>
      ) : (
        formatDateShort(row.factOn)
      ),
  },
  ...(kind === null
    ? []
    : [
        {
          key: 'last',
          header: '前回の作成',
          width: 104,
          cell: (row: NoticeCandidate) => (row.lastOn === null ? 'なし' : formatDateShort(row.lastOn)),
        },
      ]),
  {
    key: 'problems',
    header: '確認',
    width: 96,
    cell: (row) =>
      row.problems.length === 0 ? (
        ''
      ) : row.problems.some(({ stops }) => stops) ? (
        <StatusBadge tone="stop">作れない</StatusBadge>
      ) : (
        <StatusBadge tone="progress">要確認</StatusBadge>
      ),
  },
];

export interface CandidateTableProps {
  readonly asked: CandidatesAsked;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Companies a letter may be made for; what was chosen stays chosen, in its order, while the filter changes. */
export function CandidateTable({ asked, chosen, onChoose }: CandidateTableProps) {
  const cache = useQueryClient();
  const choose = (ids: ReadonlySet<string>) => {
    const kept = chosen.filter((id) => ids.has(id));
    onChoose([...kept, ...[...ids].filter((id) => !chosen.includes(id))]);
  };
  const all = cache.getQueryData(candidatesQuery(asked).queryKey)?.rows ?? [];
  const others = all.filter((row) => !chosen.includes(row.companyId));
  return (
    <DataTable
      label={asked.kind === null ? 'ラベルを作る事業者の一覧' : '文書を作る事業者の一覧'}
      columns={columnsOf(asked.kind)}
      queryKey={['notices', 'table', asked]}
      getRows={async ({ offset, limit }) => {
        const answer = await cache.fetchQuery(candidatesQuery(asked));
        return { total: answer.rows.length, rows: answer.rows.slice(offset, offset + limit) };
      }}
      rowId={(row) => row.companyId}
      selection={{ selected: new Set(chosen), onChange: choose, labelOf: (row) => row.companyName }}
      counter="社"
      toolbar={
        <>
          {others.length > 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => onChoose([...chosen, ...others.map((row) => row.companyId)])}
            >
              {`表示中の${all.length.toLocaleString('ja-JP')}社をすべて選ぶ`}
            </Button>
          )}
          {chosen.length > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => onChoose([])}>
              選択をすべて外す
            </Button>
          )}
        </>
      }
      empty={{ text: '当てはまる事業者はありません。「対象」か検索の文字を変えてください。' }}
    />
  );
}
