import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CertificateCandidate } from '../../../shared/contract/certificates.ts';
import { stopsPrinting } from '../../../shared/contract/refusal.ts';
import { formatBoth } from '../../../shared/domain/wareki.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { PrintProgress, useJobId } from '../../components/print-progress.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { issueOrder, previewOrder, proofQuery } from './api.ts';
import styles from './certificates.module.css';
import { kindsSentence } from './order-panel.tsx';
import { ProblemList } from './problem-list.tsx';
import { ReviewPages, type ReviewView } from './review-pages.tsx';
import { changeOrder, orderOf, type Phase, useOrder } from './state.ts';

export interface ReviewStepProps {
  readonly rows: readonly CertificateCandidate[];
  readonly phase: Extract<Phase, { step: 'review' }>;
}

/** The very pages that issuing would store, before anything is stored. */
export function ReviewStep({ rows, phase }: ReviewStepProps) {
  const today = useToday();
  const state = useOrder();
  const issuedOn = state.issuedOn ?? today;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [asking, setAsking] = useState(false);
  const [view, setView] = useState<ReviewView>('pages');
  const jobId = useJobId();
  const blocked = phase.file === null || phase.problems.some(stopsPrinting);
  const action = useAction({
    call: issueOrder,
    success: ({ certificates }) => `認定証を${certificates.length.toLocaleString('ja-JP')}件発行しました。`,
    onDone: ({ file, certificates }) =>
      changeOrder({ phase: { step: 'issued', file, ids: certificates.map(({ id }) => id) } }),
  });
  const preview = useAction({ call: previewOrder, changes: false, success: null });
  const kinds = kindsSentence(rows);
  const checking = useQuery(proofQuery(orderOf(rows, state, today), phase.seen));
  const proof = checking.data?.ok === true ? checking.data.value : undefined;
  const open = proof?.open ?? 0;
  /** Draws the pages anew: a name, a date, the wording or a letter's substitute was changed since. */
  const redraw = async () => {
    const redrawn = await preview.run(orderOf(rows, state, today));
    if (redrawn?.ok) {
      const { file, problems, seen } = redrawn.value;
      changeOrder({ phase: { step: 'review', file, problems, seen } });
    } else if (redrawn?.refusal.code === 'characters-cannot-be-printed')
      changeOrder({
        phase: { step: 'review', file: null, problems: redrawn.refusal.problems ?? [], seen: undefined },
      });
  };
  const issue = async () => {
    setAsking(false);
    const order = { ...orderOf(rows, state, today), jobId };
    const answer = await action.run({ ...order, ...(phase.seen === undefined ? {} : { seen: phase.seen }) });
    if (answer === null || answer.ok || answer.refusal.code !== 'edit-conflict') return;
    await redraw(); // to be looked at once more
  };
  return (
    <div className={styles['review']}>
      <div className={styles['pages']}>
        {phase.file === null ? (
          <p className={styles['noPages']}>
            印刷できない文字があるため、認定証を描けません。右の一覧の文字を直してください。
          </p>
        ) : (
          <ReviewPages file={phase.file} view={view} onView={setView} proof={proof} />
        )}
      </div>
      <div className={styles['side']}>
        <h2 ref={heading} tabIndex={-1}>
          内容の確認
        </h2>
        <StaleBanner action={action} />
        <p className={styles['none']}>
          {rows.length.toLocaleString('ja-JP')}件（{kinds}）　交付日 {formatBoth(issuedOn)}
        </p>
        <ProblemList problems={phase.problems} rows={rows} onDecided={() => void redraw()} />
        <div className={styles['buttons']}>
          {open > 0 && (
            <p className={styles['none']}>校正で確かめていない指摘が{open.toLocaleString('ja-JP')}件あります。</p>
          )}
          {open > 0 && view !== 'proof' ? (
            <Button disabled={blocked} onClick={() => setView('proof')}>
              校正の指摘を確かめる
            </Button>
          ) : (
            <Button
              disabled={blocked || open > 0}
              loading={action.pending || checking.isLoading}
              onClick={() => setAsking(true)}
            >
              認定証を発行する
            </Button>
          )}
          <Button variant="outline" onClick={() => changeOrder({ phase: { step: 'choose' } })}>
            選ぶ画面に戻る
          </Button>
        </div>
      </div>
      <PrintProgress pending={action.pending || preview.pending} jobId={jobId} what="認定証" />
      <ConfirmDialog
        opened={asking}
        title="認定証を発行しますか"
        confirmLabel="発行して台帳に記録する"
        pending={action.pending}
        onConfirm={() => void issue()}
        onCancel={() => setAsking(false)}
      >
        <p>
          {rows.length === 1
            ? `${rows[0]?.companyName ?? ''}の認定証`
            : `${rows.length.toLocaleString('ja-JP')}件の認定証`}
          （{kinds}
          ）を、交付日 {formatBoth(issuedOn)}で発行します。
        </p>
        <p>交付台帳に記録し、PDFをそのまま保存します。記録は消せません。誤りは、再交付で正します。</p>
      </ConfirmDialog>
    </div>
  );
}
