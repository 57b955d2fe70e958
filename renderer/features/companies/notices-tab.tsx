import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CompanyDetail } from '../../../shared/contract/companies.ts';
import { noticeFields, noticeKindLabels } from '../../../shared/domain/change-notice.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { momentLabel } from '../../lib/audit-words.ts';
import styles from './companies.module.css';
import { fieldLabels } from './labels.ts';
import { NoticeDone } from './notice-done.tsx';
import { type AcceptedNotice, NoticeForm } from './notice-form.tsx';

type Earlier = CompanyDetail['earlier'][number];

const day = (date: string | null) => (date === null ? '－' : formatWareki(date));
const said = (value: unknown) => (typeof value === 'string' && value !== '' ? value : '（空欄）');

/** Only the fields that differ, each before → after. */
function Change({ row }: { readonly row: Earlier }) {
  const fields = noticeFields[row.kind].filter((field) => row.before[field] !== row.after[field]);
  return (
    <ul className={styles['change']}>
      {fields.map((field) => (
        <li key={field}>
          {fieldLabels[field]}：{said(row.before[field])} → {said(row.after[field])}
        </li>
      ))}
    </ul>
  );
}

/** 変更届: a new one, what it leads to, and all accepted so far. */
export function NoticesTab({ company }: { readonly company: CompanyDetail }) {
  const cache = useQueryClient();
  const [readings, setReadings] = useState(0);
  const [done, setDone] = useState<AcceptedNotice | null>(null);
  return (
    <div className={styles['stack']}>
      <Panel title="変更届を受け付ける">
        {done === null ? (
          <NoticeForm
            key={readings}
            company={company}
            onReload={() => void cache.invalidateQueries().then(() => setReadings((count) => count + 1))}
            onRecorded={setDone}
          />
        ) : (
          <NoticeDone company={company} notice={done} onAgain={() => setDone(null)} />
        )}
      </Panel>
      <Panel title={`これまでの変更届（${company.earlier.length}件）`}>
        <ListTable
          label="これまでの変更届"
          rows={company.earlier}
          rowId={(row) => row.id}
          columns={[
            { key: 'happened', header: '事実の発生日', width: 165, cell: (row) => day(row.happenedOn) },
            { key: 'kind', header: '事項', width: 130, cell: (row) => noticeKindLabels[row.kind] },
            { key: 'change', header: '変更前 → 変更後', cell: (row) => <Change row={row} /> },
            { key: 'notified', header: '届出日', width: 165, cell: (row) => day(row.notifiedOn) },
            { key: 'accepted', header: '受理日', width: 165, cell: (row) => day(row.acceptedOn) },
            {
              key: 'clerk',
              header: '記録',
              width: 150,
              cell: (row) => (
                <>
                  {row.createdBy}
                  <p className={styles['muted']}>{momentLabel(row.createdAt)}</p>
                </>
              ),
            },
          ]}
          empty={{ text: '変更届はまだありません。' }}
        />
      </Panel>
    </div>
  );
}
