import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { NoticeRow } from '../../../shared/contract/notices.ts';
import { noticeKindLabels, noticeKinds } from '../../../shared/domain/notice.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { DataTable } from '../../components/data-table.tsx';
import { noticeColumns, talkOf } from '../../components/notice-table.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TalkDialog, type TalkSent } from '../../components/talk-dialog.tsx';
import { useNoticeLog } from '../../components/use-notice-log.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { addTalk, companyQuery, listLog, openLetter, removeNotice, updateTalk } from './api.ts';
import { CompanyChoice } from './company-choice.tsx';
import styles from './notices.module.css';

const kinds = noticeKinds.map((value) => ({ value, label: noticeKindLabels[value] }));

interface Open {
  /** Mounts a new dialog each time. */
  readonly key: number;
  readonly row: NoticeRow | null;
}

const save = ({ edit, draft }: TalkSent) => (edit === null ? addTalk({ draft }) : updateTalk({ ...edit, draft }));

/** Letters made, calls, mails and visits of every company. */
export function LogTab() {
  const { kind, companies } = useSearch({ from: '/renewals/notices' });
  const only = companies === undefined || companies === '' || companies.includes(',') ? null : companies;
  const one = useQuery(companyQuery(only));
  const whose = only !== null && one.data?.ok === true ? { id: only, name: one.data.value.draft.name } : null;
  const navigate = useNavigate({ from: '/renewals/notices' });
  const [query, setQuery] = useState('');
  const [from, setFrom] = useState<CivilDate | null>(null);
  const [to, setTo] = useState<CivilDate | null>(null);
  const [dialog, setDialog] = useState<Open | null>(null);
  const [company, setCompany] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const edit = (row: NoticeRow | null) => {
    setCompany(row === null ? whose : { id: row.companyId, name: row.companyName });
    setDialog((before) => ({ key: (before?.key ?? 0) + 1, row }));
  };
  const log = useNoticeLog({ open: openLetter, remove: removeNotice }, edit);
  const known = noticeKinds.find((each) => each === kind);
  const filter = {
    query,
    ...(only === null ? {} : { companyId: only }),
    ...(known === undefined ? {} : { kind: known }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
  return (
    <>
      <search className={styles['logFilters']}>
        <SearchBox value={query} onSearch={setQuery} hint="事業者名・カナ" />
        <SelectField
          label="方法"
          placeholder="すべて"
          clearable
          choices={kinds}
          value={known ?? null}
          onChange={(next) =>
            void navigate({ search: (before) => ({ ...before, kind: next ?? undefined }), replace: true })
          }
        />
        <WarekiDateField label="この日から" value={from} onChange={setFrom} />
        <WarekiDateField label="この日まで" value={to} onChange={setTo} />
      </search>
      <p className={styles['hint']}>
        アプリから文書やメールを送ることはありません。実際に送った日や話した内容を、ここに記録します。
      </p>
      {whose !== null && (
        <p className={styles['none']}>
          <strong>{whose.name}</strong>の記録だけを表示しています。
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void navigate({ search: (before) => ({ ...before, companies: undefined }), replace: true })}
          >
            すべての事業者を表示する
          </Button>
        </p>
      )}
      {log.shown}
      <DataTable
        label="案内・連絡の一覧"
        columns={noticeColumns(log, true)}
        queryKey={['notices', 'log', filter]}
        getRows={({ offset, limit, signal }) => listLog({ ...filter, offset, limit }, signal)}
        rowId={(row) => row.id}
        toolbar={
          <Button size="compact-sm" onClick={() => edit(null)}>
            電話などを記録する
          </Button>
        }
        empty={{ text: '記録はありません。文書の作成を記録するか、電話などを記録すると、ここに載ります。' }}
      />
      {dialog !== null && (
        <TalkDialog
          key={dialog.key}
          opened
          companyId={company?.id ?? null}
          company={(error) =>
            dialog.row === null ? (
              <CompanyChoice
                label="事業者"
                path="companyId"
                required
                value={company}
                onChange={setCompany}
                error={error}
              />
            ) : (
              <p className={styles['none']}>{dialog.row.companyName}</p>
            )
          }
          entry={dialog.row === null ? null : talkOf(dialog.row)}
          save={save}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
