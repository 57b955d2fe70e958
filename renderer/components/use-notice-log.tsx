import { type ReactNode, useState } from 'react';
import type { NoticeRow } from '../../shared/contract/notices.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { download, type FinishedFile } from '../lib/bytes.ts';
import { showToast } from '../lib/toast.ts';
import { useAction } from '../lib/use-action.ts';
import { ActionBanner } from './action-banner.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { type NoticeActions, noticeName } from './notice-table.tsx';
import { StaleBanner } from './stale-banner.tsx';

/** The calls a log needs, from the feature's api.ts. */
export interface NoticeCalls {
  readonly open: (input: { id: string; format: 'pdf' | 'docx' }) => Promise<Result<FinishedFile, Refusal>>;
  readonly remove: (input: { id: string; rowVersion: number }) => Promise<Result<{ readonly id: string }, Refusal>>;
}

/** What can be done with the entries of a log, and what is shown of it: banners above, the question before a removal. */
export function useNoticeLog(
  calls: NoticeCalls,
  onEdit: (row: NoticeRow) => void,
): NoticeActions & { readonly shown: ReactNode } {
  const [removing, setRemoving] = useState<NoticeRow | null>(null);
  const open = useAction({
    call: calls.open,
    changes: false,
    success: null,
    onDone: (file) => {
      download(file);
      showToast(`「${file.fileName}」を書き出しました。`);
    },
  });
  const remove = useAction({ call: calls.remove, success: '記録を削除しました。' });
  return {
    onAgain: ({ id }, format) => void open.run({ id, format }),
    onEdit,
    onRemove: setRemoving,
    shown: (
      <>
        <ActionBanner action={open} />
        <StaleBanner action={remove} />
        <ConfirmDialog
          opened={removing !== null}
          title="記録を削除しますか"
          confirmLabel="削除する"
          danger
          pending={remove.pending}
          onCancel={() => setRemoving(null)}
          onConfirm={() => {
            const row = removing;
            setRemoving(null);
            if (row !== null) void remove.run({ id: row.id, rowVersion: row.rowVersion });
          }}
        >
          <p>{removing !== null && noticeName(removing)}</p>
          <p>一覧から消えます。削除したことと内容は、操作の記録に残ります。</p>
        </ConfirmDialog>
      </>
    ),
  };
}
