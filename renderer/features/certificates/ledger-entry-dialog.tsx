import { Button, Group, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { LedgerRow } from '../../../shared/contract/certificates.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { formatBoth } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { Record } from '../../components/record.tsx';
import { certificateKindLabels } from '../../lib/words.ts';
import { keptQuery } from './api.ts';
import styles from './certificates.module.css';
import { usePrint } from './use-print.ts';

const titleOf = (row: LedgerRow) => `認定証　${certificationNumberLabel(row.number)}　${row.companyName}`;

function Entry({ row }: { readonly row: LedgerRow }) {
  const query = useQuery(keptQuery(row.id));
  const print = usePrint();
  return (
    <Record query={query} title="認定証">
      {({ file }) => (
        <>
          <ActionBanner action={print} />
          <PdfPreview base64={file.base64} label={titleOf(row)} height={430} />
          <p className={styles['muted']}>
            {certificateKindLabels[row.kind]}・交付日 {formatBoth(row.issuedOn)}・担当者 {row.createdBy}
            <br />
            照合値（SHA-256）：{row.sha256}
          </p>
          <Group justify="flex-end" mt="sm">
            <DownloadButton file={file}>PDFを保存する</DownloadButton>
            <Button
              leftSection={<IconPrinter aria-hidden size={20} />}
              loading={print.pending}
              onClick={() => void print.run([row.id])}
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
