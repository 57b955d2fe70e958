import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import { newestVersion } from '../../../shared/domain/version-choice.ts';
import type { ApplicationKind } from '../../../shared/domain/application.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useToday } from '../../lib/session.ts';
import { versionsQuery } from './api.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { ImportButton, useImport } from './import-button.tsx';
import styles from './schemes.module.css';
import { VersionCard } from './version-card.tsx';
import { WindowsDialog } from './windows-dialog.tsx';

/** Which version an application of today would be made with. */
function Today({ versions }: { readonly versions: readonly SchemeVersionRow[] }) {
  const today = useToday();
  const published = versions
    .filter((each) => each.status === 'published')
    .map((each) => ({ ...each, publishedAt: each.publishedAt ?? '' }));
  const nameFor = (kind: ApplicationKind) => {
    const id = newestVersion(published, kind, today);
    return versions.find((each) => each.id === id)?.label;
  };
  const said = (word: string, label: string | undefined) => (
    <li>
      {word}：{label === undefined ? <strong>使える版がありません。受付期間を確かめてください。</strong> : label}
    </li>
  );
  return (
    <section className={styles['today']} aria-labelledby="versions-today">
      <h2 id="versions-today">今日受け付ける申請に使う版</h2>
      <ul>
        {said('新規', nameFor('new'))}
        {said('更新', nameFor('renewal'))}
      </ul>
    </section>
  );
}

function Versions({ versions }: { readonly versions: readonly SchemeVersionRow[] }) {
  const importing = useImport();
  const [copying, setCopying] = useState<SchemeVersionRow | null>(null);
  const [dating, setDating] = useState<SchemeVersionRow | null>(null);
  const newest = versions.findLast((each) => each.status === 'published') ?? versions.at(-1);
  return (
    <>
      <PageHeader
        title="チェックシートの版"
        back={
          <Link to="/settings" search={{ tab: 'checksheet' }}>
            設定に戻る
          </Link>
        }
        actions={
          <>
            <ImportButton importing={importing} />
            {newest && <Button onClick={() => setCopying(newest)}>複製して新しい版をつくる</Button>}
          </>
        }
      />
      <ActionBanner action={importing} />
      <Today versions={versions} />
      <ul className={styles['versions']} aria-label="チェックシートの版の一覧">
        {versions.toReversed().map((version) => (
          <li key={version.id}>
            <VersionCard
              version={version}
              versions={versions}
              onCopy={() => setCopying(version)}
              onWindows={() => setDating(version)}
            />
          </li>
        ))}
      </ul>
      {copying && <CopyDialog versions={versions} from={copying} onClose={() => setCopying(null)} />}
      {dating && <WindowsDialog version={dating} onClose={() => setDating(null)} />}
    </>
  );
}

/** 設定 › チェックシートの版. */
export function VersionsScreen() {
  const query = useQuery(versionsQuery);
  if (query.isPending) return <LoadingState />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Versions versions={query.data.versions} />;
}
