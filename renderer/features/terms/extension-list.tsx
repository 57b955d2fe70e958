import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ExtensionRow } from '../../../shared/contract/terms.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { extensionReasonMax } from '../../../shared/domain/term-extension.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useCloseQuestion } from '../../components/use-close-question.tsx';
import { momentLabel } from '../../lib/audit-words.ts';
import { useAction } from '../../lib/use-action.ts';
import { extensionsQuery, takeBackExtension } from './api.ts';
import styles from './terms.module.css';

/** 延長を取り消す, with its reason. */
function TakeBackDialog({ row, onClose }: { readonly row: ExtensionRow; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const action = useAction({ call: takeBackExtension, success: '延長を取り消しました。', onDone: onClose });
  const { close, question } = useCloseQuestion(reason !== '', onClose);
  return (
    <Modal opened onClose={close} title="延長を取り消す" size="lg" closeOnClickOutside={false}>
      <form
        noValidate
        className={styles['stack']}
        onSubmit={(event) => {
          event.preventDefault();
          void action.run({ extensionId: row.id, rowVersion: row.rowVersion, reason });
        }}
      >
        <StaleBanner action={action} except={['invalid-input']} />
        <p style={{ margin: 0 }}>
          {row.terms.length.toLocaleString('ja-JP')}
          件の認定期間が、延長する前の満了日に戻ります。延長の記録は「取消済み」として残ります。
        </p>
        <TextField
          path="takeBackReason"
          label="取り消す理由"
          required
          max={extensionReasonMax}
          value={reason}
          onChange={setReason}
          error={action.faults['reason']}
        />
        <Group justify="flex-end">
          <Button variant="outline" onClick={close}>
            キャンセル
          </Button>
          <Button type="submit" color="red" loading={action.pending}>
            延長を取り消す
          </Button>
        </Group>
      </form>
      {question}
    </Modal>
  );
}

function Extension({ row, onTakeBack }: { readonly row: ExtensionRow; readonly onTakeBack: () => void }) {
  const toReissue = row.terms.filter((term) => term.toReissue).length;
  const standing = row.takenBackAt === null;
  return (
    <Panel
      title={`${formatWareki(row.extendedOn)}の延長（${row.terms.length.toLocaleString('ja-JP')}件）`}
      actions={
        standing ? (
          <Button
            variant="outline"
            size="compact-md"
            disabled={row.usedBy !== null}
            onClick={onTakeBack}
            aria-label={`${formatWareki(row.extendedOn)}の延長を取り消す`}
          >
            延長を取り消す
          </Button>
        ) : (
          <StatusBadge tone="neutral">取消済み</StatusBadge>
        )
      }
    >
      <p style={{ margin: 0 }}>理由：{row.reason}</p>
      <p className={styles['muted']}>
        {row.createdBy}が{momentLabel(row.createdAt)}に記録
        {row.takenBackAt !== null && `、${row.takenBackBy}が${momentLabel(row.takenBackAt)}に取り消し`}
      </p>
      {row.usedBy !== null && (
        <p className={styles['muted']}>
          {row.usedBy}の決定・認定証の交付・終了・次の延長が記録されているため、取り消せません。
        </p>
      )}
      {toReissue > 0 && (
        <p>
          <StatusBadge tone="progress">認定証の再交付が必要：{toReissue}件</StatusBadge>{' '}
          <Link to="/certificates">認定証の画面で再交付する</Link>
        </p>
      )}
      <details>
        <summary>対象の事業者（{row.terms.length}件）</summary>
        <ListTable
          label={`${formatWareki(row.extendedOn)}の延長の対象`}
          rows={row.terms}
          rowId={(term) => term.termId}
          columns={[
            { key: 'number', header: '認定番号', width: 100, cell: (term) => certificationNumberLabel(term.number) },
            {
              key: 'name',
              header: '事業者名',
              cell: (term) => (
                <Link to="/companies/$companyId" params={{ companyId: term.companyId }} search={{ tab: 'terms' }}>
                  {term.companyName}
                </Link>
              ),
            },
            { key: 'old', header: '延長前の満了日', width: 180, cell: (term) => formatWareki(term.oldEndOn) },
            { key: 'new', header: '延長後の満了日', width: 180, cell: (term) => formatWareki(term.newEndOn) },
            {
              key: 'certificate',
              header: '認定証',
              width: 140,
              cell: (term) => (term.toReissue ? '再交付が必要' : ''),
            },
          ]}
          empty={{ text: '' }}
        />
      </details>
    </Panel>
  );
}

/** All extensions: who, when, why, for whom; each can be taken back until something is built on it. */
export function ExtensionList() {
  const query = useQuery(extensionsQuery);
  const [takingId, setTakingId] = useState<string | null>(null);
  if (query.isPending) return <LoadingState />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { rows } = query.data;
  const taking = rows.find((row) => row.id === takingId);
  if (rows.length === 0) return <p className={styles['muted']}>これまでに延長した認定期間はありません。</p>;
  return (
    <div className={styles['stack']}>
      {rows.map((row) => (
        <Extension key={row.id} row={row} onTakeBack={() => setTakingId(row.id)} />
      ))}
      {taking !== undefined && <TakeBackDialog row={taking} onClose={() => setTakingId(null)} />}
    </div>
  );
}
