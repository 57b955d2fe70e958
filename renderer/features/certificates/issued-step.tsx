import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import styles from './certificates.module.css';
import { usePrinterChoice } from './printer-choice.tsx';
import { type Phase, startOver } from './state.ts';
import { usePrint } from './use-print.ts';

/** After issuing: save and print the kept pages. */
export function IssuedStep({ phase }: { readonly phase: Extract<Phase, { step: 'issued' }> }) {
  const print = usePrint();
  const printer = usePrinterChoice();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles['review']}>
      <div className={styles['pages']}>
        <PdfPreview base64={phase.file.base64} label="発行した認定証" fileName={phase.file.fileName} height={500} />
      </div>
      <div className={styles['side']}>
        <h2 ref={heading} tabIndex={-1}>
          {phase.ids.length.toLocaleString('ja-JP')}件の認定証を発行しました
        </h2>
        <ActionBanner action={print} />
        <p className={styles['none']}>交付台帳に記録しました。同じものを、台帳からいつでも開いて印刷できます。</p>
        {printer.field}
        <div className={styles['buttons']}>
          <Button
            leftSection={<IconPrinter aria-hidden size={20} />}
            loading={print.pending}
            onClick={() => void print.run({ certificateIds: [...phase.ids], offsetId: printer.offsetId })}
          >
            印刷する
          </Button>
          <DownloadButton file={phase.file}>認定証をPDFで保存する</DownloadButton>
          <Button variant="outline" onClick={startOver}>
            続けて発行する
          </Button>
          <Link to="/certificates" search={{ tab: 'ledger' }} onClick={startOver}>
            交付台帳を見る
          </Link>
        </div>
      </div>
    </div>
  );
}
