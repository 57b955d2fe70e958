import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CompanyDetail } from '../../../shared/contract/companies.ts';
import type { NoticeRow } from '../../../shared/contract/notices.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { noticeColumns, talkOf } from '../../components/notice-table.tsx';
import { TalkDialog, type TalkSent } from '../../components/talk-dialog.tsx';
import { useNoticeLog } from '../../components/use-notice-log.tsx';
import { addTalk, companyNoticesQuery, openLetter, removeNotice, updateTalk } from './api.ts';
import styles from './companies.module.css';

const save = ({ edit, draft }: TalkSent) => (edit === null ? addTalk({ draft }) : updateTalk({ ...edit, draft }));

/** 案内・連絡: letters made for this company, calls, mails and visits. Nothing is sent by the app. */
export function ContactsTab({ company, open }: { readonly company: CompanyDetail; readonly open: boolean }) {
  const notices = useQuery(companyNoticesQuery(company.id, open));
  const [dialog, setDialog] = useState<{ readonly key: number; readonly row: NoticeRow | null } | null>(null);
  const edit = (row: NoticeRow | null) => setDialog((before) => ({ key: (before?.key ?? 0) + 1, row }));
  const log = useNoticeLog({ open: openLetter, remove: removeNotice }, edit);
  const rows = notices.data?.rows ?? [];
  return (
    <>
      <p>
        <Button onClick={() => edit(null)}>電話などを記録</Button>{' '}
        <Button
          variant="outline"
          renderRoot={(props) => (
            <Link to="/renewals/notices" search={{ tab: 'letters', companies: company.id }} {...props} />
          )}
        >
          文書を作る
        </Button>
      </p>
      <p className={styles['muted']}>アプリから文書やメールを送ることはありません。送った日や話した内容の記録です。</p>
      {log.shown}
      {notices.isLoading && <LoadingState />}
      {notices.isError && <ErrorState error={notices.error} onRetry={() => void notices.refetch()} />}
      {notices.data && (
        <>
          <ListTable
            label="案内・連絡の一覧"
            rows={rows}
            rowId={(row) => row.id}
            columns={noticeColumns(log, false)}
            empty={{ text: 'この事業者への案内・連絡の記録はまだありません。' }}
          />
          {notices.data.total > rows.length && (
            <p className={styles['muted']}>
              新しい{rows.length}件を表示しています。すべては
              <Link to="/renewals/notices" search={{ tab: 'log' }}>
                案内・連絡の記録
              </Link>
              で見られます。
            </p>
          )}
        </>
      )}
      {dialog !== null && (
        <TalkDialog
          key={dialog.key}
          opened
          companyId={company.id}
          company={() => <p>{company.draft.name}</p>}
          entry={dialog.row === null ? null : talkOf(dialog.row)}
          save={save}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
