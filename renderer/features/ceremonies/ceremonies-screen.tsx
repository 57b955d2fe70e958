import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CeremonyRow } from '../../../shared/contract/ceremonies.ts';
import { timeLabel } from '../../../shared/domain/ceremony-time.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScreenTabs } from '../../components/screen-tabs.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Column } from '../../components/table-parts.tsx';
import { useToday } from '../../lib/session.ts';
import { ceremoniesQuery } from './api.ts';
import styles from './ceremonies.module.css';
import { NewCeremonyDialog } from './ceremony-dialog.tsx';

const columns: readonly Column<CeremonyRow>[] = [
  {
    key: 'heldOn',
    header: '日にち',
    width: 190,
    cell: ({ heldOn, startsAt }) => (
      <>
        {formatWareki(heldOn)}
        <p className={styles['muted']}>{startsAt === '' ? '時刻は未定' : timeLabel(startsAt)}</p>
      </>
    ),
  },
  {
    key: 'title',
    header: '交付式',
    cell: ({ id, title, place }) => (
      <>
        <Link to="/certificates/ceremonies/$ceremonyId" params={{ ceremonyId: id }}>
          {title}
        </Link>
        <p className={styles['muted']}>{place === '' ? '場所は未定' : place}</p>
      </>
    ),
  },
  { key: 'guests', header: '出席者', width: 100, align: 'end', cell: ({ guests }) => `${guests}件` },
  {
    key: 'unanswered',
    header: '未回答',
    width: 110,
    align: 'end',
    cell: ({ unanswered }) => (unanswered > 0 ? <StatusBadge tone="progress">{unanswered}件</StatusBadge> : '0件'),
  },
  {
    key: 'later',
    header: '後日交付',
    width: 150,
    align: 'end',
    cell: ({ stillToHand }) =>
      stillToHand > 0 ? <StatusBadge tone="progress">{`後日交付 ${stillToHand}件`}</StatusBadge> : 'なし',
  },
];

function CeremonyList({ onNew }: { readonly onNew: () => void }) {
  const navigate = useNavigate();
  const query = useQuery(ceremoniesQuery);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState />;
  const { rows } = query.data;
  const open = rows.reduce((sum, { stillToHand }) => sum + stillToHand, 0);
  return (
    <Panel title="交付式">
      <p className={styles['text']}>
        新規の認定証を手渡す式です。更新の認定では式を省略し、認定証の交付と広報への掲載だけを行います。
        {open > 0 && <strong>{`　まだ渡していない認定証（後日交付）が${open}件あります。`}</strong>}
      </p>
      <ListTable
        label="交付式の一覧"
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/certificates/ceremonies/$ceremonyId', params: { ceremonyId: id } })}
        empty={{
          text: '交付式はまだ登録されていません。日にちを決めて登録すると、出席者、呼名の順、読み上げ原稿、名札などを用意できます。',
          action: <Button onClick={onNew}>最初の交付式を登録する</Button>,
        }}
      />
    </Panel>
  );
}

/** 認定証・交付式: the ceremonies, the latest first. */
export function CeremoniesScreen() {
  const today = useToday();
  const navigate = useNavigate();
  const presenter = useQuery(ceremoniesQuery).data?.presenter ?? '';
  const [creating, setCreating] = useState(false);
  return (
    <>
      <PageHeader title="認定証" actions={<Button onClick={() => setCreating(true)}>交付式を登録する</Button>} />
      <ScreenTabs
        label="認定証"
        value="ceremonies"
        onChange={(tab) => {
          if (tab !== 'ceremonies') void navigate({ to: '/certificates', search: { tab } });
        }}
        tabs={[
          { key: 'issue', label: '発行する', content: null },
          { key: 'ledger', label: '交付台帳', content: null },
          { key: 'ceremonies', label: '交付式', content: <CeremonyList onNew={() => setCreating(true)} /> },
        ]}
      />
      {creating && (
        <NewCeremonyDialog
          today={today}
          presenter={presenter}
          onClose={() => setCreating(false)}
          onCreated={(ceremonyId) =>
            void navigate({ to: '/certificates/ceremonies/$ceremonyId', params: { ceremonyId } })
          }
        />
      )}
    </>
  );
}
