import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { letterKindLabels } from '../../../shared/domain/letter-kinds.ts';
import { isDecisionPaper } from '../../../shared/domain/paper.ts';
import { formatBoth } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { OwnFormNote } from '../../components/own-form-note.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { characterSentence } from '../../lib/messages.ts';
import { useAction } from '../../lib/use-action.ts';
import { previewLetters, recordLetters, writeLetters } from './api.ts';
import styles from './notices.module.css';
import { changeNotices, type Phase } from './state.ts';

/** The very letters, before anything is recorded; here they are taken along to be printed or edited. */
export function ReviewStep({ phase }: { readonly phase: Extract<Phase, { step: 'review' }> }) {
  const { order, file, problems, seen } = phase;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [asking, setAsking] = useState(false);
  const write = useAction({ call: writeLetters, changes: false, success: null });
  const preview = useAction({ call: previewLetters, changes: false, success: null });
  const record = useAction({
    call: recordLetters,
    success: ({ count }) => `文書の作成を${count.toLocaleString('ja-JP')}社について記録しました。`,
    onDone: ({ count, alerts }) => changeNotices({ phase: { step: 'recorded', order, count, alerts } }),
  });
  const docx = async () => {
    const answer = await write.run({ ...order, format: 'docx' });
    return answer?.ok === true ? answer.value : null;
  };
  const save = async () => {
    const answer = await record.run({ ...order, seen });
    setAsking(false);
    if (answer === null || answer.ok || answer.refusal.code !== 'edit-conflict') return;
    // something of the letters was changed since: they are written anew, to be looked at once more
    const again = await preview.run(order);
    if (again?.ok === true) changeNotices({ phase: { step: 'review', order, ...again.value } });
  };
  return (
    <div className={styles['columns']}>
      <PdfPreview base64={file.base64} label="作る文書" height={470} fit="width" />
      <div className={styles['side']}>
        <h2 ref={heading} tabIndex={-1}>
          内容の確認
        </h2>
        <StaleBanner action={record} />
        <ActionBanner action={write} />
        <p className={styles['none']}>
          {letterKindLabels[order.kind]}　{order.companyIds.length}通
        </p>
        <p className={styles['none']}>発信日 {formatBoth(order.sentOn)}</p>
        {problems.length > 0 && (
          <ul className={styles['problems']} aria-label="見た目を確かめる文字">
            {problems.map((problem) => (
              <li key={`${problem.of}/${problem.where}/${problem.index}`}>{characterSentence(problem)}</li>
            ))}
          </ul>
        )}
        <p className={styles['muted']}>
          文案です。直すときは、Wordで保存して編集するか、「文面」を直してください。アプリから送ることはありません。
        </p>
        {isDecisionPaper(order.kind) && <OwnFormNote kind={order.kind} className={styles['muted']} />}
        <div className={styles['buttons']}>
          <DownloadButton file={file}>文書をPDFで保存する</DownloadButton>
          <DownloadButton file={docx}>文書をWordで保存する</DownloadButton>
          <Button loading={record.pending} onClick={() => setAsking(true)}>
            作成を記録する
          </Button>
          <Button variant="subtle" onClick={() => changeNotices({ phase: { step: 'choose' } })}>
            選ぶ画面に戻る
          </Button>
        </div>
      </div>
      <ConfirmDialog
        opened={asking}
        title="文書の作成を記録しますか"
        confirmLabel="記録する"
        pending={record.pending}
        onConfirm={() => void save()}
        onCancel={() => setAsking(false)}
      >
        <p>
          {letterKindLabels[order.kind]}（{order.companyIds.length}
          通）を、各事業者の「案内・連絡」に記録します。同じ文書をいつでももう一度作れます。
        </p>
        <p>Wordで直した内容は記録に入りません。</p>
      </ConfirmDialog>
    </div>
  );
}
