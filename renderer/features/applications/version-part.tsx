import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import { applicationKindLabels, isOpen } from '../../../shared/domain/application.ts';
import type { VersionChoice } from '../../../shared/domain/version-choice.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { refusalMessage } from '../../lib/messages.ts';
import { useAction } from '../../lib/use-action.ts';
import { changeVersion, transitionQuery } from './api.ts';
import styles from './applications.module.css';

type Current = Pick<ApplicationDetail, 'id' | 'kind' | 'status' | 'rowVersion'>;

/** Why a version may be used for this application, or not. */
function whyWords({ why, first, last }: VersionChoice, kind: ApplicationDetail['kind']): string {
  const word = applicationKindLabels[kind];
  switch (why) {
    case 'in-window':
      return last === null
        ? `${word}の受付期間中（${first === null ? '' : `${formatWareki(first)}から、`}終わりの日は決まっていません）`
        : `${word}の受付は${formatWareki(last)}まで`;
    case 'not-yet':
      return first === null ? `${word}の受付前` : `${word}の受付は${formatWareki(first)}から`;
    case 'no-longer':
      return last === null ? `${word}の受付は終わりました` : `${word}の受付は${formatWareki(last)}に終わりました`;
    case 'not-for-kind':
      return `${word}の申請には使わない版です`;
    case 'current-kept':
      return '受付期間の外ですが、この申請で使った版なので使えます';
    default:
      return assertNever(why);
  }
}

interface ChoiceProps {
  readonly choice: VersionChoice;
  readonly current: boolean;
  readonly application: Current;
  readonly onChange: () => void;
}

function Choice({ choice, current, application, onChange }: ChoiceProps) {
  const { usable, label } = choice;
  return (
    <li className={styles['versionChoice']}>
      <div>
        {current ? <StatusBadge tone="done">この申請の版</StatusBadge> : null}
        {!current && (
          <StatusBadge tone={usable ? 'info' : 'neutral'}>{usable ? '使えます' : '使えません'}</StatusBadge>
        )}{' '}
        <Link to="/settings/versions/$versionId" params={{ versionId: choice.id }}>
          {label}
        </Link>
        <div className={styles['muted']}>{whyWords(choice, application.kind)}</div>
      </div>
      {usable && !current && isOpen(application.status) && (
        <Button size="xs" variant="outline" onClick={onChange}>
          <span className="visually-hidden">{label} </span>
          この版に変える
        </Button>
      )}
    </li>
  );
}

/** チェックシートの版: which versions the application may use, until when, and why (移行期間). */
export function VersionPart({ application }: { readonly application: Current }) {
  const query = useQuery(transitionQuery(application.id));
  const [wanted, setWanted] = useState<VersionChoice | null>(null);
  const action = useAction({
    call: changeVersion,
    success: 'チェックシートの版を変えました。',
    onDone: () => setWanted(null),
  });
  const answer = query.data;
  return (
    <Panel id="application-version" title="チェックシートの版">
      {query.isPending && <LoadingState />}
      {query.isLoadingError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {answer?.ok === false && <p>{refusalMessage(answer.refusal).text}</p>}
      {answer?.ok === true && (
        <>
          <p className={styles['muted']}>
            {answer.value.received
              ? `受付日（${formatWareki(answer.value.on)}）で決まります。`
              : `受付の前なので、今日（${formatWareki(answer.value.on)}）で見ています。`}
          </p>
          <ul className={styles['plain']}>
            {answer.value.versions.map((choice) => (
              <Choice
                key={choice.id}
                choice={choice}
                current={choice.id === answer.value.currentId}
                application={application}
                onChange={() => setWanted(choice)}
              />
            ))}
          </ul>
        </>
      )}
      {wanted && (
        <ConfirmDialog
          opened
          title="チェックシートの版を変える"
          confirmLabel="この版に変える"
          pending={action.pending}
          onCancel={() => {
            action.clear();
            setWanted(null);
          }}
          onConfirm={() =>
            void action.run({
              applicationId: application.id,
              rowVersion: application.rowVersion,
              schemeVersionId: wanted.id,
            })
          }
        >
          <StaleBanner action={action} />
          <p>
            この申請のチェックシートを「{wanted.label}
            」に変えます。両方の版にある審査項目の記入は残ります。ほかの審査項目の記入は、元の版に戻すとまた表示されます。
          </p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
