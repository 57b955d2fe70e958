import { Alert, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LedgerRow } from '../../../shared/contract/certificates.ts';
import type { CompanyDetail } from '../../../shared/contract/companies.ts';
import { formatBoth } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { CopyKind, CopySays, CopyStanding } from '../../components/copy-standing.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { ReturnDialog } from '../../components/return-dialog.tsx';
import { UndoReturnDialog } from '../../components/undo-return-dialog.tsx';
import { useVoidWarning } from '../../components/use-void-warning.tsx';
import { useAction } from '../../lib/use-action.ts';
import { companyLedgerQuery, openCertificate, recordReturn, undoReturn } from './api.ts';

/** 認定証: the ledger's entries about this company, where each copy stands and what it said; the kept PDF opens below. */
export function CertificatesTab({ company }: { readonly company: CompanyDetail }) {
  const ledger = useQuery(companyLedgerQuery(company.id));
  const [shown, setShown] = useState<{ base64: string; fileName: string } | null>(null);
  const [back, setBack] = useState<LedgerRow | null>(null);
  const [undone, setUndone] = useState<LedgerRow | null>(null);
  const warning = useVoidWarning();
  const open = useAction({
    call: openCertificate,
    success: null,
    changes: false,
    onDone: ({ file }) => setShown(file),
  });
  const toCertificates = (
    <Button renderRoot={(props) => <Link to="/certificates" search={{ q: company.draft.name }} {...props} />}>
      認定証の画面へ
    </Button>
  );
  if (ledger.isPending) return <LoadingState />;
  if (ledger.isLoadingError) return <ErrorState error={ledger.error} onRetry={() => void ledger.refetch()} />;
  const show = (row: LedgerRow) => warning.ask({ row, verb: '開く', go: () => void open.run(row.id) });
  return (
    <>
      <ActionBanner action={open} />
      {ledger.data.rows.some((row) => row.standing?.dueBack === true) && (
        <Alert color="orange" variant="outline" mb="md" title="認定は終わりましたが、認定証が戻っていません">
          戻ってきたら、その認定証の「返還」を押して、返還日を記録してください。紛失して戻らないときも「返還」から記録します。
        </Alert>
      )}
      <ListTable
        label="認定証の一覧"
        rows={ledger.data.rows}
        rowId={(row) => row.id}
        columns={[
          { key: 'issued', header: '交付日', width: 200, cell: (row) => formatBoth(row.issuedOn) },
          { key: 'kind', header: '種別', width: 180, cell: (row) => <CopyKind row={row} /> },
          { key: 'says', header: '認定証の記載', cell: (row) => <CopySays row={row} /> },
          { key: 'state', header: '状態', width: 210, cell: (row) => <CopyStanding row={row} /> },
          { key: 'clerk', header: '担当者', width: 110, cell: (row) => row.createdBy },
          {
            key: 'actions',
            header: '操作',
            width: 150,
            cell: (row) => (
              <Group gap={6}>
                {row.sha256 !== null && (
                  <Button variant="outline" size="compact-sm" onClick={() => show(row)}>
                    開く
                  </Button>
                )}
                {row.mayReissue && (
                  <Button
                    variant="outline"
                    size="compact-sm"
                    renderRoot={(props) => (
                      <Link
                        to="/certificates"
                        search={{ tab: 'issue', term: row.currentTermId, copy: row.id }}
                        {...props}
                      />
                    )}
                  >
                    再交付
                  </Button>
                )}
                {row.mayReturn && (
                  <Button variant="outline" size="compact-sm" onClick={() => setBack(row)}>
                    返還
                  </Button>
                )}
                {row.mayUndoReturn && (
                  <Button variant="outline" size="compact-sm" onClick={() => setUndone(row)}>
                    返還の取消し
                  </Button>
                )}
              </Group>
            ),
          },
        ]}
        empty={{ text: '認定証はまだ発行していません。', action: toCertificates }}
      />
      {shown !== null && (
        <div style={{ marginTop: 12 }}>
          <PdfPreview base64={shown.base64} label={shown.fileName} />
        </div>
      )}
      <ReturnDialog row={back} send={recordReturn} onClose={() => setBack(null)} />
      <UndoReturnDialog row={undone} send={undoReturn} onClose={() => setUndone(null)} />
      {warning.dialog}
    </>
  );
}
