import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PrintOffset } from '../../../shared/contract/print-offsets.ts';
import { paperLabels } from '../../../shared/domain/certificate-template-words.ts';
import { offsetLabel } from '../../../shared/domain/print-offset.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { formatInstant } from '../../lib/format.ts';
import { offsetsQuery, removeOffset } from '../../lib/print-offsets.ts';
import { useAction } from '../../lib/use-action.ts';
import { OffsetDialog } from './offset-dialog.tsx';
import styles from './templates.module.css';

/** 印刷位置の補正: how far each printer is out on each paper. */
export function OffsetsTab() {
  const query = useQuery(offsetsQuery);
  const [editing, setEditing] = useState<PrintOffset | 'new' | null>(null);
  const [leaving, setLeaving] = useState<PrintOffset | null>(null);
  const removing = useAction({ call: removeOffset, success: '補正を削除しました。' });
  if (query.isPending) return <LoadingState />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Panel title="印刷位置の補正" actions={<Button onClick={() => setEditing('new')}>プリンターの補正を加える</Button>}>
      <ActionBanner action={removing} />
      <p className={styles['hint']}>
        枠のある用紙に印刷したとき、文字の位置がずれるプリンターがあります。「位置合わせ用紙」を印刷してずれを測り、右と下へ動かす長さをここに入れます。発行した認定証の印刷のときに、プリンターを選びます。台帳に保存したPDFは変わりません。
      </p>
      <ListTable
        label="プリンターごとの補正"
        columns={[
          { key: 'printer', header: 'プリンター', cell: (row) => row.printer },
          { key: 'paper', header: '用紙', width: 90, cell: (row) => paperLabels[row.paper] },
          { key: 'move', header: '動かす長さ', width: 230, cell: offsetLabel },
          {
            key: 'saved',
            header: '最後に直した日',
            width: 290,
            cell: (row) => `${formatInstant(row.updatedAt)} ${row.updatedBy}`,
          },
          {
            key: 'do',
            header: '操作',
            width: 190,
            cell: (row) => (
              <span className={styles['buttons']}>
                <Button
                  size="compact-sm"
                  variant="outline"
                  aria-label={`${row.printer}・${paperLabels[row.paper]}の補正を直す`}
                  onClick={() => setEditing(row)}
                >
                  直す
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`${row.printer}・${paperLabels[row.paper]}の補正を削除する`}
                  onClick={() => setLeaving(row)}
                >
                  削除
                </Button>
              </span>
            ),
          },
        ]}
        rows={query.data.offsets}
        rowId={(row) => row.id}
        empty={{ text: '補正はまだありません。ずれていなければ、入れる必要はありません。' }}
      />
      <OffsetDialog
        offset={editing}
        printers={[...new Set(query.data.offsets.map(({ printer }) => printer))]}
        onClose={() => setEditing(null)}
      />
      <ConfirmDialog
        opened={leaving !== null}
        title="この補正を削除しますか"
        confirmLabel="削除する"
        danger
        pending={removing.pending}
        onConfirm={() => {
          if (leaving !== null) void removing.run({ id: leaving.id, rowVersion: leaving.rowVersion });
          setLeaving(null);
        }}
        onCancel={() => setLeaving(null)}
      >
        <p>
          「{leaving?.printer}」の{leaving === null ? '' : paperLabels[leaving.paper]}の補正（
          {leaving === null ? '' : offsetLabel(leaving)}）を削除します。
        </p>
      </ConfirmDialog>
    </Panel>
  );
}
