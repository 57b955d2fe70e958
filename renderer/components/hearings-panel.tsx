import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { HearingLog, HearingRow } from '../../shared/contract/hearings.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { type HearingDraft, hearingMethodLabels } from '../../shared/domain/hearing.ts';
import { formatWareki } from '../../shared/domain/wareki.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { refusalMessage } from '../lib/messages.ts';
import { useAction } from '../lib/use-action.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ErrorState } from './error-state.tsx';
import { HearingDialog } from './hearing-dialog.tsx';
import styles from './hearings-panel.module.css';
import { LoadingState } from './loading-state.tsx';
import { Panel } from './panel.tsx';
import { StaleBanner } from './stale-banner.tsx';

type Saved = Promise<Result<{ readonly id: string; readonly rowVersion: number }, Refusal>>;

/** The calls of the feature that shows the log. */
export interface HearingCalls {
  readonly add: (input: { applicationId: string; draft: HearingDraft }) => Saved;
  readonly update: (input: { id: string; rowVersion: number; draft: HearingDraft }) => Saved;
  readonly remove: (input: { id: string; rowVersion: number }) => Promise<Result<{ readonly id: string }, Refusal>>;
}

export interface HearingsPanelProps {
  readonly applicationId: string;
  readonly query: UseQueryResult<Result<HearingLog, Refusal>>;
  readonly calls: HearingCalls;
}

const title = 'ヒアリングの記録';
const nameOf = ({ heldOn, method }: HearingRow): string => `${formatWareki(heldOn)}　${hearingMethodLabels[method]}`;

interface EntryProps {
  readonly row: HearingRow;
  readonly editable: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Entry({ row, editable, onEdit, onRemove }: EntryProps) {
  const people = [
    ...(row.attendees === '' ? [] : [`出席者　${row.attendees}`]),
    ...(row.heardBy === '' ? [] : [`聴いた担当者　${row.heardBy}`]),
  ];
  const name = nameOf(row);
  return (
    <li>
      <div className={styles['line']}>
        <strong>{name}</strong>
        {editable && (
          <span className={styles['buttons']}>
            <Button variant="subtle" size="compact-sm" onClick={onEdit}>
              <span className="visually-hidden">{name}の記録を</span>直す
            </Button>
            <Button variant="subtle" size="compact-sm" color="red" onClick={onRemove}>
              <span className="visually-hidden">{name}の記録を</span>削除する
            </Button>
          </span>
        )}
      </div>
      {people.length > 0 && <p className={styles['muted']}>{people.join('　')}</p>}
      {row.summary !== '' && <p className={styles['text']}>{row.summary}</p>}
      {row.companyOutline !== '' && (
        <p className={styles['text']}>
          <span className={styles['muted']}>会社の概要・風土　</span>
          {row.companyOutline}
        </p>
      )}
    </li>
  );
}

/** ヒアリングの記録: calls, mails and visits of one application, and what the committee is told of the company. */
export function HearingsPanel({ applicationId, query, calls }: HearingsPanelProps) {
  const [open, setOpen] = useState<HearingRow | 'new' | null>(null);
  const [removing, setRemoving] = useState<HearingRow | null>(null);
  const remove = useAction({
    call: calls.remove,
    success: 'ヒアリングの記録を削除しました。',
    onDone: () => setRemoving(null),
  });
  if (query.isPending || query.isLoadingError) {
    return (
      <Panel id="application-hearings" title={title}>
        {query.isPending ? <LoadingState /> : <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      </Panel>
    );
  }
  if (!query.data.ok) {
    return (
      <Panel id="application-hearings" title={title}>
        <p>{refusalMessage(query.data.refusal).text}</p>
      </Panel>
    );
  }
  const { editable, earliestOn, rows } = query.data.value;
  const row = open === 'new' ? null : open;
  return (
    <Panel
      id="application-hearings"
      title={title}
      actions={
        editable && (
          <Button variant="outline" onClick={() => setOpen('new')}>
            ヒアリングを記録する
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <p className={styles['muted']}>まだ記録がありません。</p>
      ) : (
        <ul className={styles['log']}>
          {rows.map((each) => (
            <Entry
              key={each.id}
              row={each}
              editable={editable}
              onEdit={() => setOpen(each)}
              onRemove={() => setRemoving(each)}
            />
          ))}
        </ul>
      )}
      {open !== null && (
        <HearingDialog
          row={row}
          earliestOn={earliestOn}
          save={(draft) =>
            row === null
              ? calls.add({ applicationId, draft })
              : calls.update({ id: row.id, rowVersion: row.rowVersion, draft })
          }
          onClose={() => setOpen(null)}
        />
      )}
      <ConfirmDialog
        opened={removing !== null}
        title="ヒアリングの記録を削除しますか"
        confirmLabel="削除する"
        danger
        pending={remove.pending}
        onConfirm={() => removing !== null && void remove.run({ id: removing.id, rowVersion: removing.rowVersion })}
        onCancel={() => {
          remove.clear();
          setRemoving(null);
        }}
      >
        <StaleBanner action={remove} />
        <p>{removing !== null && nameOf(removing)}の記録を削除します。内容は履歴に残ります。</p>
      </ConfirmDialog>
    </Panel>
  );
}
