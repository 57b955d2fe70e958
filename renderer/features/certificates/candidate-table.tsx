import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CertificateCandidate } from '../../../shared/contract/certificates.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { termKindLabels } from '../../../shared/domain/term.ts';
import { DataTable } from '../../components/data-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Column, EmptyText } from '../../components/table-parts.tsx';
import { formatDateShort } from '../../lib/format.ts';
import { useToday } from '../../lib/session.ts';
import { type CandidateFilter, candidatesQuery } from './api.ts';
import styles from './certificates.module.css';

/** Why a term is not in force today. */
function OutOfForce({ row }: { readonly row: CertificateCandidate }) {
  const today = useToday();
  const word = row.startOn > today ? 'これから始まる期間' : row.endOn < today ? '期間満了' : '辞退・取消など';
  return <p className={styles['muted']}>{word}</p>;
}

const columns: readonly Column<CertificateCandidate>[] = [
  { key: 'number', header: '認定番号', width: 92, cell: (row) => certificationNumberLabel(row.number) },
  {
    key: 'name',
    header: '事業者名',
    cell: (row) => (
      <Link to="/companies/$companyId" params={{ companyId: row.companyId }} search={{ tab: 'terms' }}>
        {row.companyName}
      </Link>
    ),
  },
  { key: 'kind', header: '種別', width: 64, cell: (row) => termKindLabels[row.kind] },
  {
    key: 'term',
    header: '認定期間',
    width: 205,
    cell: (row) => (
      <>
        {formatDateShort(row.startOn)}～{formatDateShort(row.endOn)}
        {!row.inForce && <OutOfForce row={row} />}
      </>
    ),
  },
  {
    key: 'issued',
    header: '認定証',
    width: 130,
    cell: (row) =>
      row.issued === 0 ? (
        <StatusBadge tone="progress">未発行</StatusBadge>
      ) : (
        <>
          {row.ownIssued === 0 ? <StatusBadge tone="progress">延長後は未発行</StatusBadge> : '交付済み'}
          <p className={styles['muted']}>
            {formatDateShort(row.lastIssuedOn)}
            {row.issued > 1 && `（${row.issued}回）`}
          </p>
        </>
      ),
  },
];

export interface CandidateTableProps {
  readonly filter: CandidateFilter;
  /** The rows of the filter as read last; undefined while they are read. */
  readonly rows: readonly CertificateCandidate[] | undefined;
  readonly chosen: ReadonlyMap<string, CertificateCandidate>;
  readonly onChoose: (chosen: ReadonlyMap<string, CertificateCandidate>) => void;
  readonly empty: EmptyText;
}

/** Certified terms with a box each; what was chosen stays chosen while the filter changes. */
export function CandidateTable({ filter, rows, chosen, onChoose, empty }: CandidateTableProps) {
  const cache = useQueryClient();
  const all = rows ?? [];
  const allChosen = all.length > 0 && all.every((row) => chosen.has(row.termId));
  const choose = (ids: ReadonlySet<string>) => {
    const known = new Map([...chosen, ...all.map((row) => [row.termId, row] as const)]);
    onChoose(new Map([...known].filter(([id]) => ids.has(id))));
  };
  return (
    <DataTable
      label="認定証を作れる認定の一覧"
      columns={columns}
      queryKey={['certificates', 'table', filter]}
      getRows={async ({ offset, limit }) => {
        const answer = await cache.fetchQuery(candidatesQuery(filter));
        return { total: answer.rows.length, rows: answer.rows.slice(offset, offset + limit) };
      }}
      rowId={(row) => row.termId}
      selection={{
        selected: new Set(chosen.keys()),
        onChange: choose,
        labelOf: (row) => `${row.companyName}（${certificationNumberLabel(row.number)}）`,
      }}
      toolbar={
        all.length > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() =>
              choose(
                new Set(
                  allChosen
                    ? [...chosen.keys()].filter((id) => all.every((row) => row.termId !== id))
                    : [...chosen.keys(), ...all.map((row) => row.termId)],
                ),
              )
            }
          >
            {allChosen ? '表示中の選択をすべて外す' : `表示中の${all.length.toLocaleString('ja-JP')}件をすべて選ぶ`}
          </Button>
        )
      }
      empty={empty}
    />
  );
}
