import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RecordedEnding } from '../../../shared/contract/terms.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { endingLimits } from '../../../shared/domain/term-ending.ts';
import { termStateLabels } from '../../../shared/domain/term-state.ts';
import { formatBoth, formatWareki } from '../../../shared/domain/wareki.ts';
import { DescriptionList } from '../../components/description-list.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useCloseQuestion } from '../../components/use-close-question.tsx';
import { momentLabel } from '../../lib/audit-words.ts';
import { useAction } from '../../lib/use-action.ts';
import { endingsQuery, takeBackEnding } from './api.ts';
import styles from './companies.module.css';

const day = (on: string | null) => (on === null ? '' : formatBoth(on));

/** The letter each ending is told with (案内). */
const letters = { resigned: 'resignation-accepted', revoked: 'revocation', ended: 'ended' } as const;

/** 記録を取り消す, with its reason. */
function TakeBackDialog({ ending, onClose }: { readonly ending: RecordedEnding; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const action = useAction({ call: takeBackEnding, success: '終了の記録を取り消しました。', onDone: onClose });
  const { close, question } = useCloseQuestion(reason !== '', onClose);
  return (
    <Modal opened onClose={close} title="終了の記録を取り消す" size="lg" closeOnClickOutside={false}>
      <form
        noValidate
        className={styles['stack']}
        onSubmit={(event) => {
          event.preventDefault();
          void action.run({ endingId: ending.id, rowVersion: ending.rowVersion, reason });
        }}
      >
        <StaleBanner action={action} except={['invalid-input']} />
        <p style={{ margin: 0 }}>
          誤って記録したときに使います。認定期間は、終わらなかったものとして続きます。取り消したことは履歴に残ります。
        </p>
        <TextField
          path="takeBackReason"
          label="取り消す理由"
          required
          multiline
          rows={2}
          max={endingLimits.reason}
          value={reason}
          onChange={setReason}
          error={action.faults['reason']}
        />
        <Group justify="flex-end">
          <Button variant="outline" onClick={close}>
            キャンセル
          </Button>
          <Button type="submit" color="red" loading={action.pending}>
            記録を取り消す
          </Button>
        </Group>
      </form>
      {question}
    </Modal>
  );
}

function Ending({ ending, companyId }: { readonly ending: RecordedEnding; readonly companyId: string }) {
  const [taking, setTaking] = useState(false);
  const word = termStateLabels[ending.kind];
  const heard =
    ending.hearingOn === null
      ? `与えない（理由：${ending.hearingNote}）`
      : `${day(ending.hearingOn)}　${ending.hearingNote}`;
  return (
    <Panel
      title={`認定の終了（${word}、${formatWareki(ending.effectiveOn)}）`}
      actions={
        <>
          <Button variant="outline" size="compact-md" onClick={() => setTaking(true)}>
            記録を取り消す
          </Button>
          <Button
            variant="outline"
            size="compact-md"
            renderRoot={(props) => (
              <Link
                to="/renewals/notices"
                search={{ tab: 'letters', kind: letters[ending.kind], companies: companyId }}
                {...props}
              />
            )}
          >
            通知を作る
          </Button>
        </>
      }
    >
      <DescriptionList
        entries={[
          { label: '終了の種類', value: `${word}（${certificationNumberLabel(ending.number)}）` },
          { label: '効力を失う日', value: day(ending.effectiveOn) },
          { label: '事実の発生日', value: day(ending.happenedOn) },
          { label: '届出日', value: day(ending.notifiedOn) },
          { label: '受理日', value: day(ending.acceptedOn) },
          ...(ending.kind === 'resigned' ? [] : [{ label: '根拠・事由', value: ending.ground }]),
          { label: '理由', value: ending.reason },
          ...(ending.kind === 'revoked' ? [{ label: '弁明の機会', value: heard }] : []),
          { label: '書類', value: ending.form },
          { label: '文書番号', value: ending.documentNumber },
          { label: '記録', value: `${ending.createdBy}　${momentLabel(ending.createdAt)}` },
        ]}
      />
      {taking && <TakeBackDialog ending={ending} onClose={() => setTaking(false)} />}
    </Panel>
  );
}

/** 認定の終了: what is recorded with all its days, or the way to record it. */
export function EndingCard({ companyId }: { readonly companyId: string }) {
  const query = useQuery(endingsQuery(companyId));
  if (query.isPending) return <LoadingState />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data.ok) return null;
  const { endings, running } = query.data.value;
  return (
    <div className={styles['stack']} style={{ marginTop: 16 }}>
      {endings.map((ending) => (
        <Ending key={ending.id} ending={ending} companyId={companyId} />
      ))}
      {running.length > 0 && (
        <Panel
          title="認定の終了"
          actions={
            <Button
              variant="outline"
              renderRoot={(props) => <Link to="/companies/$companyId/ending" params={{ companyId }} {...props} />}
            >
              辞退・取消・消滅を記録する
            </Button>
          }
        >
          <p style={{ margin: 0 }}>
            記録はありません。満了日が過ぎたときは「期間満了」になるので、ここには記録しません。
          </p>
        </Panel>
      )}
    </div>
  );
}
