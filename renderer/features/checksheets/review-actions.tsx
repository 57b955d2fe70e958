import { Button } from '@mantine/core';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { useState } from 'react';
import type { ChecksheetDetail } from '../../../shared/contract/checksheets.ts';
import { judgementSummary } from '../../../shared/domain/judgement.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import { yearlyWithoutFigures } from '../../../shared/domain/yearly-figures.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { formatInstant } from '../../lib/format.ts';
import { faultSentence } from '../../lib/messages.ts';
import { type Action, useAction } from '../../lib/use-action.ts';
import { finishReview, reopenReview } from './api.ts';
import styles from './checksheets.module.css';
import { type Hindrances, hindrancesOf, noHindrances } from './review-hindrances.tsx';
import { coverPart } from './sheet-content.ts';
import { useOpenSheet } from './sheet-context.tsx';
import type { OpenSheet } from './state.ts';
import { useJudgement } from './use-judgement.ts';

/** Printed numbers of what a renewal would lose without anybody having said so; the host asks the same. */
const withoutFigures = ({ detail, scheme, store }: OpenSheet): readonly string[] =>
  detail.kind === 'renewal' ? yearlyWithoutFigures(scheme, store.getState().answers, detail.previous?.items ?? {}) : [];

/** 審査を完了する: saves, looks for what stands in the way, asks once. */
export function useFinishing() {
  const { sheet } = useOpenSheet();
  const [hindrances, setHindrances] = useState<Hindrances>(noHindrances);
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const action = useAction({
    call: finishReview,
    success: 'チェックシートの審査を完了しました。',
    onDone: ({ rowVersion }) => sheet.autosave.know(coverPart, rowVersion),
  });
  const start = async () => {
    action.clear();
    setHindrances(noHindrances);
    await sheet.autosave.flush();
    const found = hindrancesOf(sheet);
    setHindrances(found);
    setMissing(withoutFigures(sheet));
    setAsking(found.unsaved.length + found.faults.length === 0);
  };
  const confirm = () => {
    setAsking(false);
    const rowVersion = sheet.autosave.versionOf(coverPart) ?? 1;
    const { applicationId } = sheet.detail;
    void action.run({ applicationId, rowVersion, confirmedWithoutFigures: missing.length > 0 });
  };
  return { action, hindrances, asking, missing, start, confirm, cancel: () => setAsking(false) };
}
export type Finishing = ReturnType<typeof useFinishing>;

/** Asked before the review is finished: what it comes to. */
export function FinishDialog({ finishing }: { readonly finishing: Finishing }) {
  const judgement = useJudgement();
  const { missing } = finishing;
  const left = missing.length > 0;
  return (
    <ConfirmDialog
      opened={finishing.asking}
      title={left ? '今年の数字がないまま、審査を完了しますか' : '審査を完了しますか'}
      confirmLabel={left ? 'このまま審査を終える' : '完了する'}
      cancelLabel={left ? 'チェックシートに戻る' : 'キャンセル'}
      danger={left}
      pending={finishing.action.pending}
      onConfirm={finishing.confirm}
      onCancel={finishing.cancel}
    >
      {left && (
        <p>
          <strong>今年の数字が記入されていない審査項目があります（{missing.join('、')}）。</strong>
          記入がないまま審査を終えると、前回の✓はなくなったものとして扱います。
        </p>
      )}
      <p>
        {judgementSummary(judgement)}、{judgement.certified ? '認定の基準を満たす' : '認定の基準を満たさない'}。
      </p>
      <p>
        審査者のチェックが「申請者のとおり」の審査項目は、申請者のチェックがそのまま審査の結果になります。完了した後は、「審査をやり直す」まで書き換えられません。
      </p>
    </ConfirmDialog>
  );
}

/** 審査をやり直す: asks why. */
function Reopen({ detail }: { readonly detail: ChecksheetDetail }) {
  const { sheet } = useOpenSheet();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const action: Action<Parameters<typeof reopenReview>[0], { rowVersion: number }> = useAction({
    call: reopenReview,
    success: '審査をやり直せるようにしました。',
    onDone: ({ rowVersion }) => {
      sheet.autosave.know(coverPart, rowVersion);
      setAsking(false);
      setReason('');
    },
  });
  const confirm = () => {
    setMissing(isBlank(reason));
    if (isBlank(reason)) return;
    void action.run({ applicationId: detail.applicationId, rowVersion: detail.rowVersion, reason });
  };
  return (
    <>
      <Button variant="outline" onClick={() => setAsking(true)}>
        審査をやり直す
      </Button>
      <ConfirmDialog
        opened={asking}
        title="審査をやり直しますか"
        confirmLabel="やり直す"
        pending={action.pending}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        <StaleBanner action={action} except={['invalid-input']} />
        <p>チェックシートを書き換えられるようにします。審査の結果は、もう一度完了するまで決まりません。</p>
        <TextField
          path="reopen-reason"
          label="やり直す理由"
          required
          multiline
          max={textLimits.reviewReason}
          value={reason}
          onChange={(text) => {
            setReason(text);
            setMissing(false);
          }}
          error={missing ? faultSentence({ code: 'required' }) : action.faults['reason']}
        />
      </ConfirmDialog>
    </>
  );
}

/** The panel's last lines: finish the review, or say that and by whom it was finished. */
export function ReviewActions({
  detail,
  finishing,
}: {
  readonly detail: ChecksheetDetail;
  readonly finishing: Finishing;
}) {
  const { reviewedAt, reviewedBy, editable } = detail;
  if (reviewedAt === null) {
    return editable ? (
      <Button fullWidth loading={finishing.action.pending} onClick={() => void finishing.start()}>
        審査を完了する
      </Button>
    ) : null;
  }
  return (
    <>
      <p className={styles['why']}>
        審査完了 {formatInstant(reviewedAt)}
        <br />
        {reviewedBy}
      </p>
      {editable && <Reopen detail={detail} />}
    </>
  );
}
