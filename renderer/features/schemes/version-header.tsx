import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import styles from './schemes.module.css';
import { WhatIfLink } from './what-if-link.tsx';
import { statusOf, windowWords } from './words.ts';

export interface VersionHeaderProps {
  readonly version: SchemeVersionRow;
  readonly previous: Scheme | null;
  /** The main button. */
  readonly children?: ReactNode;
}

/** Name, state and receipt dates of the open version, and what may be done with it. */
export function VersionHeader({ version, previous, children }: VersionHeaderProps) {
  const { word, tone } = statusOf(version);
  const draft = version.status === 'draft';
  return (
    <PageHeader
      title={version.label || '（名前のない版）'}
      back={<Link to="/settings/versions">版の一覧に戻る</Link>}
      note={
        <span className={styles['buttons']}>
          <StatusBadge tone={tone}>{word}</StatusBadge>
          {!draft && <span>新規 {windowWords(version.windows.new)}</span>}
          {!draft && <span>更新 {windowWords(version.windows.renewal)}</span>}
          {previous && (
            <Link to="/settings/compare" search={{ from: previous.id, to: version.id }}>
              前の版と比べる
            </Link>
          )}
          <WhatIfLink id={version.id} />
        </span>
      }
      actions={children}
    />
  );
}
