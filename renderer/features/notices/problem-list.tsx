import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { NoticeCandidate } from '../../../shared/contract/notices.ts';
import styles from './notices.module.css';
import { problemSentence } from './words.ts';

export interface ProblemListProps {
  readonly rows: readonly NoticeCandidate[];
  /** Chosen companies this letter cannot be about at all. */
  readonly outside: number;
  /** Leaves out who cannot be written to. */
  readonly onDrop: () => void;
}

/** What is wanting, company by company, before anything is made. */
export function ProblemList({ rows, outside, onDrop }: ProblemListProps) {
  const wanting = rows.filter((row) => row.problems.length > 0);
  const stopped = rows.filter((row) => row.problems.some(({ stops }) => stops)).length + outside;
  if (wanting.length === 0 && outside === 0) return null;
  return (
    <Alert
      color={stopped > 0 ? 'red' : 'orange'}
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={
        stopped > 0
          ? `作れない事業者が${stopped.toLocaleString('ja-JP')}社あります`
          : `確かめる事業者が${wanting.length.toLocaleString('ja-JP')}社あります`
      }
    >
      {outside > 0 && <p className={styles['none']}>この文書の元になる記録がない事業者：{outside}社</p>}
      {wanting.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard
        <ul className={styles['problems']} tabIndex={0} aria-label="確かめる事業者">
          {wanting.map((row) => (
            <li key={row.companyId}>
              <Link to="/companies/$companyId" params={{ companyId: row.companyId }}>
                {row.companyName}
              </Link>
              ：{row.problems.map(problemSentence).join('')}
            </li>
          ))}
        </ul>
      )}
      {stopped > 0 && (
        <Button variant="outline" size="compact-sm" mt="xs" onClick={onDrop}>
          作れない事業者を外す
        </Button>
      )}
    </Alert>
  );
}
