import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import { type FormPreview, maxFormFile } from '../../../shared/contract/forms.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { base64Of } from '../../lib/base64-of.ts';
import { refusalMessage } from '../../lib/messages.ts';
import { showToast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { applicationQuery, readForm } from './api.ts';
import { FileDrop } from './file-drop.tsx';
import styles from './forms.module.css';
import { type ChosenForm, PreviewPart, type Taken, TakenPart } from './preview-part.tsx';

const tooBig: Refusal = { code: 'file-too-big', params: { max: maxFormFile } };
const gone: Refusal = { code: 'file-damaged' };

interface Read {
  readonly form: ChosenForm;
  readonly preview: FormPreview;
  /** which reading it is: a new one starts with its own choice */
  readonly at: number;
}

/** Choosing workbooks, one after the other, and what the last of them says. */
export function Reading({ application }: { readonly application: ApplicationDetail }) {
  const applicationId = application.id;
  const [read, setRead] = useState<Read | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const action = useAction({ call: readForm, success: null, changes: false });
  // counts the readings: the answer to an older one says nothing about the file chosen after it
  const latest = useRef(0);
  const start = async (form: ChosenForm, at: number) => {
    const answer = await action.run(form);
    if (answer?.ok === true && at === latest.current) setRead({ form, preview: answer.value, at });
  };
  const choose = async (file: File) => {
    const at = (latest.current += 1);
    setRead(null);
    setTaken(null);
    action.clear();
    setRefused(file.size > maxFormFile * 1024 * 1024 ? tooBig : null);
    if (file.size > maxFormFile * 1024 * 1024) return;
    // a file on a stick that was pulled out meanwhile
    const base64 = await base64Of(file).catch(() => null);
    if (at !== latest.current) return;
    if (base64 === null) return setRefused(gone);
    await start({ applicationId, fileName: file.name, base64 }, at);
  };
  return (
    <div className={styles['stack']}>
      <ActionBanner action={refused === null ? action : { refusal: refused, failure: null }} />
      {taken === null && (
        <FileDrop chosen={read !== null} pending={action.pending} onChoose={(file) => void choose(file)} />
      )}
      {read && (
        <output className={styles['fileName']}>
          ファイル「{read.form.fileName}」
          {read.preview.companyName !== '' && `　様式の事業者名「${read.preview.companyName}」`}
        </output>
      )}
      {read && taken === null && (
        <PreviewPart
          key={read.at}
          form={read.form}
          company={application.companyName}
          preview={read.preview}
          onTaken={(values) => {
            if (read.at === latest.current) setTaken(values);
            else showToast(`ファイル「${read.form.fileName}」の値を取り込みました。`);
          }}
          onReadAgain={() => void start(read.form, (latest.current += 1))}
        />
      )}
      {read && taken && (
        <TakenPart taken={taken} preview={read.preview}>
          <Button
            variant="outline"
            onClick={() => {
              setRead(null);
              setTaken(null);
            }}
          >
            ほかのファイルを読み込む
          </Button>
          <Button
            renderRoot={(props) => (
              <Link to="/applications/$applicationId/checksheet" params={{ applicationId }} {...props} />
            )}
          >
            チェックシートを開く
          </Button>
        </TakenPart>
      )}
    </div>
  );
}

/** 返送された様式を読み込む: choose the workbook, see what it says, take over what is right. */
export function FormScreen() {
  const { applicationId } = useParams({ from: '/applications/$applicationId/form' });
  const query = useQuery(applicationQuery(applicationId));
  const back = (
    <Link to="/applications/$applicationId" params={{ applicationId }}>
      申請の画面に戻る
    </Link>
  );
  if (query.isPending) return <LoadingState what="申請を" />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data.ok) {
    const { title, text } = refusalMessage(query.data.refusal);
    return (
      <>
        <PageHeader title={title} back={<Link to="/applications">申請受付に戻る</Link>} />
        <p>{text}</p>
      </>
    );
  }
  const application = query.data.value;
  return (
    <>
      <PageHeader
        title="返送された様式を読み込む"
        back={back}
        note={`${application.companyName}　受付番号 ${application.receiptNumber ?? '（相談）'}`}
      />
      <Reading key={applicationId} application={application} />
    </>
  );
}
