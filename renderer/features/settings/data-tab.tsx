import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Session } from '../../../shared/contract/safekeeping.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { DescriptionList } from '../../components/description-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { useRefreshSession } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { leaveSample } from './api.ts';
import styles from './settings.module.css';

const fileStates: Readonly<Record<Session['fileState'], string>> = {
  undecided: 'まだ始めていません',
  'empty-chosen': '本番の台帳',
  sample: '見本データ（架空の事業者）',
};

/** Throws the sample away in one step; what the clerk entered beside it goes too, so it is asked first. */
function DiscardSample({ clerkName }: { readonly clerkName: string }) {
  const navigate = useNavigate();
  const refresh = useRefreshSession();
  const [asking, setAsking] = useState(false);
  const action = useAction({
    call: leaveSample,
    success: ({ companies }) => `見本の事業者${companies}社を捨てました。空の台帳です。`,
    onDone: () => {
      setAsking(false);
      void refresh().then(() => navigate({ to: '/' }));
    },
  });
  return (
    <>
      <Button color="red" onClick={() => setAsking(true)}>
        見本データを捨てて空の台帳にする
      </Button>
      <ConfirmDialog
        opened={asking}
        title="見本データを捨てますか"
        confirmLabel="捨てて空の台帳にする"
        danger
        pending={action.pending}
        onConfirm={() => void action.run({ clerkName })}
        onCancel={() => {
          setAsking(false);
          action.clear();
        }}
      >
        <ActionBanner action={action} />
        <p>
          見本の事業者と、見本で試した申請・決定・認定証・広報掲載を、すべて捨てます。見本で変えた設定も元に戻ります。元には戻せません。
        </p>
      </ConfirmDialog>
    </>
  );
}

/** データ: where the register is, and the way out of the sample. */
export function DataTab({ session }: { readonly session: Session }) {
  return (
    <div className={styles['form']}>
      <Panel title="台帳のファイル" actions={<CopyButton text={session.file}>場所をコピー</CopyButton>}>
        <DescriptionList
          entries={[
            { label: '保存している場所', value: session.file },
            { label: '台帳の状態', value: fileStates[session.fileState] },
            { label: 'アプリの版', value: session.appVersion },
          ]}
        />
        <p className={styles['hint']}>
          このファイルに、すべての内容が入っています。アプリを閉じてから、このファイルのあるフォルダーごと写すと控えになります。
        </p>
      </Panel>
      {session.fileState === 'sample' && (
        <Panel title="見本データ">
          <p className={styles['hint']}>いまは見本データで試しています。本番を始めるときは、見本を捨ててください。</p>
          <DiscardSample clerkName={session.clerkName} />
        </Panel>
      )}
    </div>
  );
}
