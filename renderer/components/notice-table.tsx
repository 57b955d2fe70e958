import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { NoticeRow } from '../../shared/contract/notices.ts';
import { letterKindLabels } from '../../shared/domain/letter-kinds.ts';
import { noticeKindLabels } from '../../shared/domain/notice.ts';
import { formatDateShort } from '../lib/format.ts';
import type { Talk } from './talk-dialog.tsx';
import styles from './notice-table.module.css';
import type { Column } from './table-parts.tsx';

export interface NoticeActions {
  /** もう一度作る: the letter as it was. */
  readonly onAgain: (row: NoticeRow, format: 'pdf' | 'docx') => void;
  readonly onEdit: (row: NoticeRow) => void;
  readonly onRemove: (row: NoticeRow) => void;
}

/** 「文書 更新の案内」, 「電話」. */
const whatOf = (row: NoticeRow): string =>
  row.letterKind === null ? noticeKindLabels[row.kind] : letterKindLabels[row.letterKind];

/** How an entry is called in a question about it. */
export const noticeName = (row: NoticeRow): string =>
  `${formatDateShort(row.happenedOn)} ${whatOf(row)}「${row.subject}」`;

/** A logged call or visit as the dialog edits it; null for a letter. */
export function talkOf(row: NoticeRow): (Talk & { readonly id: string; readonly rowVersion: number }) | null {
  if (row.kind === 'letter') return null;
  const { id, rowVersion, kind, happenedOn, counterpart, subject, note } = row;
  return { id, rowVersion, kind, happenedOn, counterpart, subject, note };
}

function Buttons({ row, onAgain, onEdit, onRemove }: NoticeActions & { readonly row: NoticeRow }) {
  const name = noticeName(row);
  return (
    <span className={styles['buttons']}>
      {row.again && (
        <>
          <Button
            variant="outline"
            size="compact-sm"
            aria-label={`${name}をPDFでもう一度作る`}
            onClick={() => onAgain(row, 'pdf')}
          >
            もう一度作る
          </Button>
          <Button
            variant="outline"
            size="compact-sm"
            aria-label={`${name}をWordでもう一度作る`}
            onClick={() => onAgain(row, 'docx')}
          >
            Word
          </Button>
        </>
      )}
      {row.kind !== 'letter' && (
        <Button variant="outline" size="compact-sm" aria-label={`${name}を直す`} onClick={() => onEdit(row)}>
          直す
        </Button>
      )}
      <Button variant="subtle" size="compact-sm" aria-label={`${name}を削除する`} onClick={() => onRemove(row)}>
        削除
      </Button>
    </span>
  );
}

/** Columns of the log; `withCompany` where it is about more than one. */
export function noticeColumns(actions: NoticeActions, withCompany: boolean): readonly Column<NoticeRow>[] {
  const company: Column<NoticeRow> = {
    key: 'company',
    header: '事業者名',
    width: 200,
    cell: (row) => (
      <Link to="/companies/$companyId" params={{ companyId: row.companyId }} search={{ tab: 'contacts' }}>
        {row.companyName}
      </Link>
    ),
  };
  return [
    { key: 'day', header: '日付', width: 108, cell: (row) => formatDateShort(row.happenedOn) },
    ...(withCompany ? [company] : []),
    { key: 'kind', header: '方法', width: 70, cell: (row) => noticeKindLabels[row.kind] },
    {
      key: 'subject',
      header: '件名・内容',
      cell: (row) => (
        <>
          {row.subject}
          <p className={styles['more']}>
            {[row.letterKind === null ? '' : letterKindLabels[row.letterKind], row.documentNumber, row.note]
              .filter((part) => part !== '')
              .join('　')}
          </p>
        </>
      ),
    },
    { key: 'counterpart', header: '相手', width: 140, cell: (row) => row.counterpart },
    { key: 'clerk', header: '担当者', width: 96, cell: (row) => row.createdBy },
    { key: 'again', header: '操作', width: 196, cell: (row) => <Buttons row={row} {...actions} /> },
  ];
}
