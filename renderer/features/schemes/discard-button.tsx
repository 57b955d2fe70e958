import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { useAction } from '../../lib/use-action.ts';
import { discardDraft } from './api.ts';
import { useOpenVersion } from './editor-context.tsx';

/** 下書きを削除する. */
export function DiscardButton({ version }: { readonly version: SchemeVersionRow }) {
  const { release } = useOpenVersion();
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const action = useAction({
    call: discardDraft,
    success: '下書きを削除しました。',
    onDone: () => {
      release();
      void navigate({ to: '/settings/versions' });
    },
  });
  return (
    <>
      <Button variant="outline" color="red" onClick={() => setAsking(true)}>
        下書きを削除する
      </Button>
      <ConfirmDialog
        opened={asking}
        title="下書きを削除する"
        confirmLabel="下書きを削除する"
        danger
        pending={action.pending}
        onCancel={() => setAsking(false)}
        onConfirm={() => void action.run({ id: version.id, rowVersion: version.rowVersion })}
      >
        <StaleBanner action={action} />
        <p>
          「{version.label}
          」の下書きを削除します。元に戻せません。残しておくときは、先に「ファイルに書き出す」を押してください。
        </p>
      </ConfirmDialog>
    </>
  );
}
