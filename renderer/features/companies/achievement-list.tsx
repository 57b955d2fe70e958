import { Button } from '@mantine/core';
import type { AchievementRowView } from '../../../shared/contract/achievements.ts';
import { consentLabels } from '../../../shared/domain/company.ts';
import { ListTable } from '../../components/list-table.tsx';
import { MoveButtons } from '../../components/move-buttons.tsx';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import type { Column } from '../../components/table-parts.tsx';
import { periodLabel, remarkLabels } from './achievement-words.ts';
import styles from './achievements.module.css';

const consentTones: Readonly<Record<AchievementRowView['consent'], Tone>> = {
  yes: 'done',
  no: 'stop',
  unknown: 'progress',
};

function What({ row }: { readonly row: AchievementRowView }) {
  return (
    <>
      {row.sentence}
      {(row.outdated || row.remarks.length > 0) && (
        <div className={styles['remarks']}>
          {row.outdated && <StatusBadge tone="neutral">更新後のチェックシートにはありません</StatusBadge>}
          {row.remarks
            .filter((remark) => remark !== 'consent-missing')
            .map((remark) => (
              <StatusBadge key={remark} tone={remark === 'superlative' ? 'progress' : 'stop'}>
                {remarkLabels[remark]}
              </StatusBadge>
            ))}
        </div>
      )}
    </>
  );
}

export interface AchievementListProps {
  readonly label: string;
  readonly rows: readonly AchievementRowView[];
  readonly empty: string;
  readonly onEdit: (row: AchievementRowView) => void;
  readonly onRemove: (row: AchievementRowView) => void;
  /** Absent where the order is of no matter. */
  readonly onMove?: (row: AchievementRowView, by: -1 | 1) => void;
}

/** Achievements in the order they are told. */
export function AchievementList({ label, rows, empty, onEdit, onRemove, onMove }: AchievementListProps) {
  const order: Column<AchievementRowView> = {
    key: 'order',
    header: '順序',
    width: 96,
    cell: (row) => (
      <div className={styles['deeds']}>
        <MoveButtons
          what={row.what}
          up={row === rows[0] ? null : () => onMove?.(row, -1)}
          down={row === rows.at(-1) ? null : () => onMove?.(row, 1)}
        />
      </div>
    ),
  };
  const columns: readonly Column<AchievementRowView>[] = [
    ...(onMove === undefined ? [] : [order]),
    { key: 'what', header: '取組（印刷する文）', cell: (row) => <What row={row} /> },
    {
      key: 'figure',
      header: '数値',
      width: 90,
      align: 'end',
      cell: (row) => (row.figure === '' ? '－' : `${row.figure}${row.unit}`),
    },
    { key: 'period', header: '期間', width: 130, cell: periodLabel },
    {
      key: 'evidence',
      header: '根拠',
      width: 215,
      cell: (row) => (row.evidence === '' ? '－' : row.evidence),
    },
    {
      key: 'consent',
      header: '掲載同意',
      width: 96,
      cell: (row) => <StatusBadge tone={consentTones[row.consent]}>{consentLabels[row.consent]}</StatusBadge>,
    },
    {
      key: 'deeds',
      header: '操作',
      width: 130,
      cell: (row) => (
        <div className={styles['deeds']}>
          <Button size="compact-sm" variant="outline" aria-label={`${row.what}を直す`} onClick={() => onEdit(row)}>
            直す
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={`${row.what}を削除`}
            onClick={() => onRemove(row)}
          >
            削除
          </Button>
        </div>
      ),
    },
  ];
  return <ListTable label={label} rows={rows} rowId={(row) => row.id} columns={columns} empty={{ text: empty }} />;
}
