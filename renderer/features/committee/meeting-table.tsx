import { Link, useNavigate } from '@tanstack/react-router';
import type { MeetingRow } from '../../../shared/contract/committee.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ListTable } from '../../components/list-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Column } from '../../components/table-parts.tsx';
import styles from './committee.module.css';

const columns: readonly Column<MeetingRow>[] = [
  { key: 'heldOn', header: '開催日', width: 172, cell: (row) => formatWareki(row.heldOn) },
  {
    key: 'name',
    header: '会議',
    cell: (row) => (
      <>
        <Link to="/committee/$meetingId" params={{ meetingId: row.id }}>
          {row.name}
        </Link>
        {row.place !== '' && <p className={styles['muted']}>{row.place}</p>}
      </>
    ),
  },
  { key: 'items', header: '議題', width: 70, align: 'end', cell: (row) => `${row.items}件` },
  {
    key: 'withoutOpinion',
    header: '意見待ち',
    width: 110,
    align: 'end',
    cell: (row) => (row.withoutOpinion > 0 ? <StatusBadge tone="progress">{row.withoutOpinion}件</StatusBadge> : '0件'),
  },
];

/** Meetings, the latest first. */
export function MeetingTable({ meetings }: { readonly meetings: readonly MeetingRow[] }) {
  const navigate = useNavigate();
  return (
    <ListTable
      label="推進委員会の一覧"
      columns={columns}
      rows={meetings}
      rowId={(row) => row.id}
      onOpen={(row) => void navigate({ to: '/committee/$meetingId', params: { meetingId: row.id } })}
      empty={{
        text: '会議はまだ登録されていません。新規の認定には委員会の意見が要ります。「開催日を登録する」から始めてください。',
      }}
    />
  );
}
