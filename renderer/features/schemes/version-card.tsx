import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import { formatInstant } from '../../lib/format.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { ExportButton } from './export-button.tsx';
import styles from './schemes.module.css';
import { WhatIfLink } from './what-if-link.tsx';
import { statusOf, windowWords } from './words.ts';

export interface VersionCardProps {
  readonly version: SchemeVersionRow;
  readonly versions: readonly SchemeVersionRow[];
  readonly onCopy: () => void;
  readonly onWindows: () => void;
}

/** One version in the list, with what may be done with it. */
export function VersionCard({ version, versions, onCopy, onWindows }: VersionCardProps) {
  const heading = useId();
  const { id, label, title, windows, previousVersionId, publishedAt, shipped } = version;
  const status = statusOf(version);
  const previous = versions.find((each) => each.id === previousVersionId);
  const draft = version.status === 'draft';
  return (
    <article className={styles['version']} aria-labelledby={heading}>
      <div className={styles['versionHead']}>
        <h2 id={heading}>
          <Link to="/settings/versions/$versionId" params={{ versionId: id }}>
            {label || '（名前のない版）'}
          </Link>
        </h2>
        <StatusBadge tone={status.tone}>{status.word}</StatusBadge>
        {shipped && <span className={styles['muted']}>アプリに初めから入っている版</span>}
      </div>
      <dl className={styles['facts']}>
        <div className={styles['wide']}>
          <dt>表題</dt>
          <dd>{title}</dd>
        </div>
        <div>
          <dt>新規の受付</dt>
          <dd>{draft ? '公開するときに決めます' : windowWords(windows.new)}</dd>
        </div>
        <div>
          <dt>更新の受付</dt>
          <dd>{draft ? '公開するときに決めます' : windowWords(windows.renewal)}</dd>
        </div>
        <div>
          <dt>前の版</dt>
          <dd>{previousVersionId === null ? 'なし' : (previous?.label ?? 'この台帳にありません')}</dd>
        </div>
        {publishedAt !== null && !shipped && (
          <div>
            <dt>公開した日</dt>
            <dd>{formatInstant(publishedAt)}</dd>
          </div>
        )}
      </dl>
      <div className={styles['buttons']}>
        <Button
          variant={draft ? 'filled' : 'outline'}
          aria-describedby={heading}
          renderRoot={(props) => <Link to="/settings/versions/$versionId" params={{ versionId: id }} {...props} />}
        >
          {draft ? '下書きを編集する' : '内容を見る'}
        </Button>
        {!draft && (
          <Button variant="outline" onClick={onWindows} aria-describedby={heading}>
            受付期間を変える
          </Button>
        )}
        <Button variant="outline" onClick={onCopy} aria-describedby={heading}>
          複製する
        </Button>
        <ExportButton id={id} />
        {previous && (
          <Link to="/settings/compare" search={{ from: previous.id, to: id }} aria-describedby={heading}>
            前の版と比べる
          </Link>
        )}
        <WhatIfLink id={id} describedBy={heading} />
      </div>
    </article>
  );
}
