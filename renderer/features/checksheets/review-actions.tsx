import { Alert, Button } from '@mantine/core';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { IconListCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ChecksheetDetail } from '../../../shared/contract/checksheets.ts';
import { itemByKey } from '../../../shared/domain/checksheet.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { judgementSummary } from '../../../shared/domain/judgement.ts';
import { reviewFaults } from '../../../shared/domain/review.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { JumpLink } from '../../components/jump-link.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { formatInstant } from '../../lib/format.ts';
import { faultSentence } from '../../lib/messages.ts';
import { type Action, useAction } from '../../lib/use-action.ts';
import { finishReview, reopenReview } from './api.ts';
import styles from './checksheets.module.css';
import { coverPart } from './sheet-content.ts';
import { useOpenSheet } from './sheet-context.tsx';
import { partId } from './sheet-ids.ts';
import { hasUnsaved } from './state.ts';
import { useJudgement } from './use-judgement.ts';

/** What keeps the review from being finished, each with the way to its item; takes the focus. */
export function ReviewFaults({ scheme, faults }: { readonly scheme: Scheme; readonly faults: readonly Fault[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length === 0) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="outline"
      mb="md"
      icon={<IconListCheck aria-hidden />}
      title={`審査を完了するまでに確かめるところが${faults.length}か所あります`}
    >
      <ul className={styles['faults']}>
        {faults.map((fault) => {
          const [place, key = ''] = fault.path.split('.');
          const part = place === 'cover' ? `cover.${key}` : key;
          return (
            <li key={`${fault.path} ${fault.code}`}>
              <JumpLink to={partId(part)}>{place === 'cover' ? '表紙' : itemByKey(scheme, key)?.id}</JumpLink>
              {`　${faultSentence(fault)}`}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

/** 審査を完了する: saves, looks for what stands in the way, asks once. */
export function useFinishing() {
  const { sheet } = useOpenSheet();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [asking, setAsking] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const action = useAction({
    call: finishReview,
    success: 'チェックシートの審査を完了しました。',
    onDone: ({ rowVersion }) => sheet.autosave.know(coverPart, rowVersion),
  });
  const start = async () => {
    action.clear();
    setFaults([]);
    await sheet.autosave.flush();
    const state = sheet.store.getState();
    const kept = !hasUnsaved(state);
    setUnsaved(!kept);
    if (!kept) return;
    const found = reviewFaults(sheet.scheme, state.answers, sheet.context, Object.keys(state.carried));
    setFaults(found);
    setAsking(found.length === 0);
  };
  const confirm = () => {
    setAsking(false);
    const rowVersion = sheet.autosave.versionOf(coverPart) ?? 1;
    void action.run({ applicationId: sheet.detail.applicationId, rowVersion });
  };
  return { action, faults, unsaved, asking, start, confirm, cancel: () => setAsking(false) };
}
export type Finishing = ReturnType<typeof useFinishing>;

/** Asked before the review is finished: what it comes to. */
export function FinishDialog({ finishing }: { readonly finishing: Finishing }) {
  const judgement = useJudgement();
  return (
    <ConfirmDialog
      opened={finishing.asking}
      title="審査を完了しますか"
      confirmLabel="完了する"
      pending={finishing.action.pending}
      onConfirm={finishing.confirm}
      onCancel={finishing.cancel}
    >
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
