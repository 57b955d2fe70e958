import { Alert, Button, Group, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { LedgerRow } from '../../../shared/contract/certificates.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { momentInJapan, standingNote, templateLabel } from '../../../shared/domain/ledger-report.ts';
import { formatBoth } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { Record } from '../../components/record.tsx';
import { isVoid } from '../../components/use-void-warning.tsx';
import { certificateKindLabels } from '../../lib/words.ts';
import { keptQuery } from './api.ts';
import styles from './certificates.module.css';
import { usePrinterChoice } from './printer-choice.tsx';
import { usePrint } from './use-print.ts';

const titleOf = (row: LedgerRow) => `認定証　${certificationNumberLabel(row.number)}　${row.companyName}`;

function Entry({ row }: { readonly row: LedgerRow }) {
  const query = useQuery(keptQuery(row.id));
  const print = usePrint();
  const printer = usePrinterChoice(true);
  return (
    <Record query={query} title="認定証">
      {({ file }) => (
        <>
          <ActionBanner action={print} />
          {isVoid(row) && (
            <Alert color="red" variant="outline" mb="sm" title="この認定証は、効力がありません">
              {standingNote(row)}。紙面は交付したときのままです。
            </Alert>
          )}
          <PdfPreview
            base64={file.base64}
            label={titleOf(row)}
            fileName={file.fileName}
            height={isVoid(row) ? 350 : 430}
          />
          <p className={styles['muted']}>
            {certificateKindLabels[row.kind]}・交付日 {formatBoth(row.issuedOn)}・担当者 {row.createdBy}・作成{' '}
            {momentInJapan(row.createdAt)}
            <br />
            照合値（SHA-256）：<span title={row.sha256 ?? ''}>{row.sha256?.slice(0, 8)}…</span>{' '}
            <CopyButton text={row.sha256 ?? ''}>照合値をコピー</CopyButton>
            {row.template !== null && (
              <>
                <br />
                ひな形：{templateLabel(row.template)}
              </>
            )}
            {row.says !== null && row.says.representative !== null && (
              <>
                <br />
                交付したときの代表者：{row.says.representative}
              </>
            )}
          </p>
          <Group justify="flex-end" align="flex-end" mt="sm">
            {printer.field}
            <DownloadButton file={file}>認定証をPDFで保存する</DownloadButton>
            <Button
              leftSection={<IconPrinter aria-hidden size={20} />}
              loading={print.pending}
              onClick={() => void print.run({ certificateIds: [row.id], offsetId: printer.offsetId })}
            >
              印刷する
            </Button>
          </Group>
        </>
      )}
    </Record>
  );
}

/** The kept certificate, drawn from the stored bytes. */
export function LedgerEntryDialog({ row, onClose }: { readonly row: LedgerRow | null; readonly onClose: () => void }) {
  return (
    <Modal opened={row !== null} onClose={onClose} title={row === null ? '' : titleOf(row)} size={1000} yOffset={16}>
      {row !== null && <Entry row={row} />}
    </Modal>
  );
}
