import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconEye } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CertificateCandidate } from '../../../shared/contract/certificates.ts';
import { type CharacterProblem, stopsPrinting } from '../../../shared/contract/refusal.ts';
import { characterSentence } from '../../lib/messages.ts';
import styles from './certificates.module.css';

interface LinesProps {
  readonly problems: readonly CharacterProblem[];
  readonly rows: readonly CertificateCandidate[];
}

function Lines({ problems, rows }: LinesProps) {
  return (
    <ul className={styles['problems']}>
      {problems.map((problem) => {
        const row = rows.find((each) => each.companyName === problem.of);
        return (
          <li key={`${problem.of}/${problem.where}/${problem.index}`}>
            {characterSentence(problem)}{' '}
            {row ? (
              <Link to="/companies/$companyId" params={{ companyId: row.companyId }}>
                事業者を開く
              </Link>
            ) : (
              <Link to="/settings" search={{ tab: 'template' }}>
                ひな形を開く
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Characters that want a look before printing: first those that stop it, then those that only look different. */
export function ProblemList({ problems, rows }: LinesProps) {
  const blocking = problems.filter(stopsPrinting);
  const others = problems.filter((problem) => !stopsPrinting(problem));
  return (
    <>
      {blocking.length > 0 && (
        <Alert
          color="red"
          variant="outline"
          icon={<IconAlertTriangle aria-hidden />}
          title={`印刷できない文字があるため、発行できません（${blocking.length.toLocaleString('ja-JP')}か所）`}
        >
          <Lines problems={blocking} rows={rows} />
        </Alert>
      )}
      {others.length > 0 && (
        <Alert
          color="orange"
          variant="outline"
          icon={<IconEye aria-hidden />}
          title={`見た目を確かめる文字（${others.length.toLocaleString('ja-JP')}か所）`}
        >
          <Lines problems={others} rows={rows} />
        </Alert>
      )}
      {problems.length === 0 && <p className={styles['none']}>文字の問題はありません。</p>}
    </>
  );
}
