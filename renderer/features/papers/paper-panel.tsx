import { Alert, Button, FileButton } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PaperRow } from '../../../shared/contract/papers.ts';
import { maxPaperMegabytes, paperKindLabels } from '../../../shared/domain/paper.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { Record } from '../../components/record.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { momentLabel } from '../../lib/audit-words.ts';
import { base64Of } from '../../lib/base64-of.ts';
import { sameFileAgain } from '../../lib/same-file-again.ts';
import { useAction } from '../../lib/use-action.ts';
import { loadTemplate, restoreTemplate, sampleFile, sampleQuery, templateFile } from './api.ts';
import styles from './papers.module.css';

const docx = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function InForce({ own }: Pick<PaperRow, 'own'>) {
  if (own === null) return <p className={styles['muted']}>アプリの初めのひな形を使っています。</p>;
  return (
    <>
      <p className={styles['muted']}>
        市のひな形「{own.fileName}」を使っています（{momentLabel(own.updatedAt)}　{own.updatedBy}が読み込み）。
      </p>
      {own.unused.length > 0 && (
        <Alert color="orange" variant="outline" title="市のひな形にない差し込み名">
          {own.unused.map((name) => `{{${name}}}`).join('、')}
          は、初めのひな形にはありますが、市のひな形にはありません。要らないものならこのままで構いません。
        </Alert>
      )}
    </>
  );
}

function Sample({ row }: { readonly row: PaperRow }) {
  const query = useQuery(sampleQuery(row.kind));
  const action = useAction({ call: sampleFile, changes: false, success: null });
  const file = (format: 'pdf' | 'docx') => async () => {
    const answer = await action.run({ kind: row.kind, format });
    return answer?.ok === true ? answer.value : null;
  };
  return (
    <Panel title="見本">
      <div className={styles['stack']}>
        <ActionBanner action={action} />
        <div className={styles['buttons']}>
          <DownloadButton file={file('docx')}>見本をWordで保存する</DownloadButton>
          <DownloadButton file={file('pdf')}>見本をPDFで保存する</DownloadButton>
        </div>
        <p className={styles['muted']}>
          {row.own === null
            ? '架空の事業者で作った見本です。下はPDFです。'
            : '架空の事業者で作った見本です。市のひな形で作るのはWordです。PDFは、同じ文面のアプリの書式です（下の表示）。市のひな形の書式で印刷するときは、Wordから印刷してください。'}
        </p>
        <Record query={query} title="見本">
          {({ base64 }) => (
            <PdfPreview base64={base64} label={`${paperKindLabels[row.kind]}の見本`} height={460} fit="width" />
          )}
        </Record>
      </div>
    </Panel>
  );
}

/** One kind of paper: the template in force, the way to another and back, and what comes of it. */
export function PaperPanel({ row }: { readonly row: PaperRow }) {
  const { kind, own, version } = row;
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState(false);
  const saving = useAction({ call: templateFile, changes: false, success: null });
  const loading = useAction({ call: loadTemplate, success: 'ひな形を読み込みました。これから作る文書に使います。' });
  const restoring = useAction({ call: restoreTemplate, success: '初めのひな形に戻しました。' });
  const template = async () => {
    const answer = await saving.run({ kind, builtIn: false });
    return answer?.ok === true ? answer.value : null;
  };
  const choose = async (file: File | null) => {
    if (file === null) return;
    restoring.clear();
    await loading.run({ kind, version, fileName: file.name, base64: await base64Of(file) });
  };
  const restore = async () => {
    loading.clear();
    await restoring.run({ kind, version });
    setAsking(false);
  };
  return (
    <div className={styles['stack']}>
      <Panel title={paperKindLabels[kind]}>
        <div className={styles['stack']}>
          <ActionBanner action={saving} />
          <StaleBanner action={loading} />
          <StaleBanner action={restoring} />
          <InForce own={own} />
          <div className={styles['buttons']}>
            <DownloadButton variant="filled" file={template}>
              ひな形を保存する
            </DownloadButton>
            <FileButton accept={docx} inputProps={sameFileAgain} onChange={(file) => void choose(file)}>
              {(props) => (
                <Button
                  {...props}
                  variant="outline"
                  loading={loading.pending}
                  leftSection={<IconFileUpload aria-hidden size={20} />}
                >
                  直したひな形を読み込む
                </Button>
              )}
            </FileButton>
            {own !== null && (
              <Button variant="subtle" onClick={() => setAsking(true)}>
                初めのひな形に戻す
              </Button>
            )}
            <Button variant="subtle" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? '見本を閉じる' : '見本で確かめる'}
            </Button>
          </div>
          <p className={styles['muted']}>
            ひな形を保存してWordで書式を直し、読み込んでください（Word文書 .docx、{maxPaperMegabytes}
            MBまで）。本文の言葉は、
            {kind === 'opinion-sheet' ? (
              '台帳と委員会の記録から入ります。'
            ) : (
              <>
                <Link to="/renewals/notices" search={{ tab: 'wording', kind }}>
                  案内の文面
                </Link>
                から入ります。
              </>
            )}
          </p>
        </div>
      </Panel>
      {shown && <Sample row={row} />}
      <ConfirmDialog
        opened={asking}
        title="初めのひな形に戻しますか"
        confirmLabel="初めのひな形に戻す"
        pending={restoring.pending}
        onConfirm={() => void restore()}
        onCancel={() => setAsking(false)}
      >
        <p>
          市のひな形「{own?.fileName}
          」は使わなくなり、アプリからも取り出せなくなります。後で使うときは、先に「ひな形を保存する」で取り出してください。
        </p>
      </ConfirmDialog>
    </div>
  );
}
