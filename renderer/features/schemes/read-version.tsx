import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { useAction } from '../../lib/use-action.ts';
import { unpublishVersion, versionsQuery } from './api.ts';
import { CopyDialog } from './copy-dialog.tsx';
import styles from './editor.module.css';
import type { Place } from './places.ts';
import { Tree } from './tree.tsx';
import { VersionHeader } from './version-header.tsx';
import { VersionView } from './version-view.tsx';
import { WindowsDialog } from './windows-dialog.tsx';

const why = (version: SchemeVersionRow): string => {
  if (version.shipped) return 'アプリに初めから入っている版です。市の資料のとおりで、受付期間のほかは変更できません。';
  if (version.usedBy > 0)
    return `この版を使う申請・認定が${version.usedBy}件あるため、受付期間のほかは変更できません。`;
  return '公開した版なので、受付期間のほかは変更できません。申請に使うまでは、公開を取り消して直せます。';
};

function Unpublish({ version }: { readonly version: SchemeVersionRow }) {
  const [asking, setAsking] = useState(false);
  const action = useAction({
    call: unpublishVersion,
    success: '公開を取り消しました。',
    onDone: () => setAsking(false),
  });
  return (
    <>
      <Button variant="outline" onClick={() => setAsking(true)}>
        公開を取り消す
      </Button>
      <ConfirmDialog
        opened={asking}
        title="公開を取り消す"
        confirmLabel="公開を取り消す"
        pending={action.pending}
        onCancel={() => {
          action.clear();
          setAsking(false);
        }}
        onConfirm={() => void action.run({ id: version.id, rowVersion: version.rowVersion })}
      >
        <StaleBanner action={action} />
        <p>「{version.label}」を下書きに戻します。もう一度公開するまで、申請には使えません。</p>
      </ConfirmDialog>
    </>
  );
}

export interface ReadVersionProps {
  readonly version: SchemeVersionRow;
  readonly scheme: Scheme;
  readonly previous: Scheme | null;
}

/** A published version, to be read; its receipt dates may be changed. */
export function ReadVersion({ version, scheme, previous }: ReadVersionProps) {
  const [place, setPlace] = useState<Place>({ kind: 'version' });
  const [dialog, setDialog] = useState<'windows' | 'copy' | null>(null);
  const list = useQuery(versionsQuery);
  return (
    <>
      <VersionHeader version={version} previous={previous}>
        {!version.shipped && version.usedBy === 0 && <Unpublish version={version} />}
        <Button variant="outline" onClick={() => setDialog('windows')}>
          受付期間を変える
        </Button>
        <Button onClick={() => setDialog('copy')}>複製して新しい版をつくる</Button>
      </VersionHeader>
      <Alert color="blue" variant="outline" mb="md" py="xs">
        {why(version)}直すときは、複製して新しい版をつくってください。
      </Alert>
      <div className={styles['columns']}>
        <div className={styles['side']}>
          <Tree scheme={scheme} place={place} onGo={setPlace} faultsAt={() => 0} />
        </div>
        <div className={styles['main']} id="version-place" tabIndex={-1}>
          <VersionView scheme={scheme} previous={previous} place={place} onGo={setPlace} />
        </div>
      </div>
      {dialog === 'windows' && <WindowsDialog version={version} onClose={() => setDialog(null)} />}
      {dialog === 'copy' && list.data && (
        <CopyDialog versions={list.data.versions} from={version} onClose={() => setDialog(null)} />
      )}
    </>
  );
}
