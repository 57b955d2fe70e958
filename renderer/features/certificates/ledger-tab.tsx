import { Button, Group } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { LedgerRow } from '../../../shared/contract/certificates.ts';
import { copyStateLabels, copyStates } from '../../../shared/domain/certificate-copy.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { CopyKind, CopySays, CopyStanding } from '../../components/copy-standing.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { ReturnDialog } from '../../components/return-dialog.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { SelectField } from '../../components/select-field.tsx';
import type { Column } from '../../components/table-parts.tsx';
import { UndoReturnDialog } from '../../components/undo-return-dialog.tsx';
import { useVoidWarning } from '../../components/use-void-warning.tsx';
import { momentLabel } from '../../lib/audit-words.ts';
import { formatDateShort } from '../../lib/format.ts';
import { useAction } from '../../lib/use-action.ts';
import { type LedgerFilter, listLedger, recordReturn, undoReturn, writeLedger } from './api.ts';
import styles from './certificates.module.css';
import { LedgerEntryDialog } from './ledger-entry-dialog.tsx';
import { SealRegisterButton } from './seal-register-dialog.tsx';
import { VerifyButton } from './verify-button.tsx';
import { usePrinterChoice } from './printer-choice.tsx';
import { usePrint } from './use-print.ts';

const stateChoices = [
  ...copyStates.map((value) => ({ value, label: copyStateLabels[value] })),
  { value: 'due-back' as const, label: '未返還（認定が終わり、戻っていない）' },
];

function LedgerFiles({ filter }: { readonly filter: LedgerFilter }) {
  const action = useAction({ call: writeLedger, changes: false, success: null });
  const file = (format: 'pdf' | 'xlsx') => async () => {
    const answer = await action.run({ ...filter, format });
    return answer?.ok === true ? answer.value : null;
  };
  return (
    <>
      <Group gap="xs">
        <DownloadButton file={file('pdf')}>台帳をPDFで保存する</DownloadButton>
        <DownloadButton file={file('xlsx')}>台帳をExcelで保存する</DownloadButton>
        <SealRegisterButton />
        <VerifyButton />
      </Group>
      <ActionBanner action={action} />
    </>
  );
}

export interface LedgerTabProps {
  readonly query: string;
  readonly state: string | undefined;
  readonly onSearch: (query: string) => void;
  readonly onState: (state: string | undefined) => void;
}

/** 交付台帳: every certificate ever issued and where it stands; each opens as the very bytes that were issued. */
export function LedgerTab({ query, state: asked, onSearch, onState }: LedgerTabProps) {
  const navigate = useNavigate();
  const [open, setOpen] = useState<LedgerRow | null>(null);
  const [back, setBack] = useState<LedgerRow | null>(null);
  const [undone, setUndone] = useState<LedgerRow | null>(null);
  const print = usePrint();
  const printer = usePrinterChoice(true);
  const warning = useVoidWarning();
  const state = stateChoices.find(({ value }) => value === asked)?.value;
  const filter: LedgerFilter = { query, ...(state === undefined ? {} : { state }) };
  const columns: readonly Column<LedgerRow>[] = [
    { key: 'issuedOn', header: '交付日', width: 112, cell: (row) => formatDateShort(row.issuedOn) },
    { key: 'number', header: '認定番号', width: 84, cell: (row) => certificationNumberLabel(row.number) },
    {
      key: 'name',
      header: '事業者名・認定証の記載',
      cell: (row) => (
        <>
          <Link to="/companies/$companyId" params={{ companyId: row.companyId }} search={{ tab: 'certificates' }}>
            {row.companyName}
          </Link>
          <CopySays row={row} />
        </>
      ),
    },
    {
      key: 'kind',
      header: '区分・記録した人と日時',
      width: 170,
      cell: (row) => (
        <>
          <CopyKind row={row} />
          <p className={styles['muted']}>
            {row.createdBy}
            <br />
            {momentLabel(row.createdAt)}
          </p>
        </>
      ),
    },
    { key: 'state', header: '状態', width: 170, cell: (row) => <CopyStanding row={row} /> },
    {
      key: 'actions',
      header: '操作',
      width: 252,
      cell: (row) => {
        const button = (verb: string, onClick: () => void, spoken = `${row.companyName}の認定証を${verb}`) => (
          <Button size="compact-sm" variant="outline" aria-label={spoken} onClick={onClick}>
            {verb}
          </Button>
        );
        return (
          <span className={styles['rowButtons']}>
            {row.sha256 !== null && button('開く', () => warning.ask({ row, verb: '開く', go: () => setOpen(row) }))}
            {row.sha256 !== null &&
              button('印刷', () =>
                warning.ask({
                  row,
                  verb: '印刷する',
                  go: () => void print.run({ certificateIds: [row.id], offsetId: printer.offsetId }),
                }),
              )}
            {row.mayReissue &&
              button(
                '再交付',
                () =>
                  void navigate({
                    to: '/certificates',
                    search: { tab: 'issue', term: row.currentTermId, copy: row.id },
                  }),
              )}
            {row.mayReturn && button('返還', () => setBack(row), `${row.companyName}の認定証の返還を記録`)}
            {row.mayUndoReturn && button('返還の取消し', () => setUndone(row), `${row.companyName}の返還の取消し`)}
          </span>
        );
      },
    },
  ];
  return (
    <>
      <ActionBanner action={print} />
      <search className={styles['filters']}>
        <SearchBox value={query} onSearch={onSearch} hint="事業者名・カナ・認定番号" />
        <div className={styles['stateFilter']}>
          <SelectField
            label="状態"
            choices={stateChoices}
            value={state ?? ''}
            onChange={(value) => onState(value ?? undefined)}
            clearable
          />
        </div>
        {printer.field}
      </search>
      <DataTable
        label="交付台帳"
        columns={columns}
        queryKey={['certificates', 'ledger', filter]}
        getRows={({ offset, limit, signal }) => listLedger(filter, { offset, limit }, signal)}
        rowId={(row) => row.id}
        toolbar={<LedgerFiles filter={filter} />}
        empty={{
          text:
            query === '' && state === undefined
              ? '認定証はまだ交付していません。「発行する」で発行すると、ここに記録されます。'
              : '条件に合う交付の記録はありません。字を減らすか、状態の絞り込みを外してください。',
        }}
      />
      <LedgerEntryDialog row={open} onClose={() => setOpen(null)} />
      <ReturnDialog row={back} send={recordReturn} onClose={() => setBack(null)} />
      <UndoReturnDialog row={undone} send={undoReturn} onClose={() => setUndone(null)} />
      {warning.dialog}
    </>
  );
}
