import type { ApplicationRow } from '../../../shared/contract/applications.ts';
import { applicationKindLabels, applicationStatusLabels } from '../../../shared/domain/application.ts';
import { weekday } from '../../../shared/domain/civil-date.ts';
import { formatWarekiShort } from '../../../shared/domain/wareki.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Column } from '../../components/table-parts.tsx';
import { DueBadge } from './correction-due.tsx';
import { statusTones } from './words.ts';

/** The list's columns; the keys of sortable ones are the contract's sort keys. */
export const applicationColumns = (today: string): readonly Column<ApplicationRow>[] => [
  {
    key: 'receipt-number',
    header: '受付番号',
    width: 130,
    sortable: true,
    cell: (row) => row.receiptNumber ?? '－',
  },
  {
    key: 'received',
    header: '受付日',
    width: 110,
    sortable: true,
    cell: (row) => (row.receivedOn === null ? '－' : formatWarekiShort(row.receivedOn)),
  },
  { key: 'company', header: '事業者名', sortable: true, cell: (row) => row.companyName },
  { key: 'kind', header: '種別', width: 80, cell: (row) => applicationKindLabels[row.kind] },
  {
    key: 'status',
    header: '段階',
    width: 130,
    sortable: true,
    cell: (row) => <StatusBadge tone={statusTones[row.status]}>{applicationStatusLabels[row.status]}</StatusBadge>,
  },
  {
    key: 'summary',
    header: '審査の結果',
    width: 130,
    align: 'end',
    cell: (row) => row.sheetSummary ?? '未記入',
  },
  {
    key: 'due',
    header: '補正期限',
    width: 230,
    cell: (row) =>
      row.status === 'correction' && row.correctionDueOn !== null ? (
        <>
          {formatWarekiShort(row.correctionDueOn)}（{weekday(row.correctionDueOn)}）{' '}
          <DueBadge dueOn={row.correctionDueOn} today={today} />
        </>
      ) : (
        ''
      ),
  },
];
