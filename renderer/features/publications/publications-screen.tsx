import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PublicationRow } from '../../../shared/contract/publications.ts';
import { CertifiedListButton } from '../../components/certified-list-dialog.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import type { Column } from '../../components/table-parts.tsx';
import { formatDate, formatInstant, formatNumber } from '../../lib/format.ts';
import { publicationsQuery, saveCertifiedList } from './api.ts';
import { NewPublicationDialog } from './new-publication-dialog.tsx';
import { mediumLabels, scopeLabel } from './words.ts';

const columns: readonly Column<PublicationRow>[] = [
  {
    key: 'title',
    header: '題名',
    cell: (row) => (
      <Link to="/publications/$publicationId" params={{ publicationId: row.id }}>
        {row.title}
      </Link>
    ),
  },
  { key: 'medium', header: '媒体', width: 120, cell: (row) => mediumLabels[row.medium] },
  { key: 'scope', header: '対象', width: 260, cell: scopeLabel },
  { key: 'entries', header: '掲載', width: 80, align: 'end', cell: (row) => `${formatNumber(row.entries)}社` },
  {
    key: 'characters',
    header: '文字数',
    width: 100,
    align: 'end',
    cell: (row) => `${formatNumber(row.characters)}字`,
  },
  {
    key: 'publishedOn',
    header: '掲載した日',
    width: 150,
    cell: (row) => (row.publishedOn === null ? '作成中' : formatDate(row.publishedOn)),
  },
  { key: 'updatedAt', header: '更新', width: 170, cell: (row) => formatInstant(row.updatedAt) },
];

/** 広報掲載: listings for the newsletter and the web site. */
export function PublicationsScreen() {
  const navigate = useNavigate();
  const list = useQuery(publicationsQuery);
  const [creating, setCreating] = useState(false);
  const open = (publicationId: string) =>
    void navigate({ to: '/publications/$publicationId', params: { publicationId } });
  return (
    <>
      <PageHeader
        title="広報掲載"
        note="広報誌やホームページに載せる、認定事業者の一覧を作ります。"
        actions={
          <>
            <CertifiedListButton save={saveCertifiedList} />
            <Button onClick={() => setCreating(true)}>広報掲載を作る</Button>
          </>
        }
      />
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <ListTable
          label="広報掲載の一覧"
          columns={columns}
          rows={list.data.rows}
          rowId={(row) => row.id}
          onOpen={(row) => open(row.id)}
          empty={{
            text: '広報掲載はまだありません。期間か会議を選ぶと、認定した事業者の掲載文を提案します。',
          }}
        />
      )}
      <NewPublicationDialog opened={creating} onClose={() => setCreating(false)} onCreated={open} />
    </>
  );
}
