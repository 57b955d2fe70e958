import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CeremonyDetail } from '../../../shared/contract/ceremonies.ts';
import { isCalled } from '../../../shared/domain/ceremony.ts';
import { type CeremonyPaper, ceremonyPaperLabels, ceremonyPapers } from '../../../shared/domain/ceremony-papers.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { Record } from '../../components/record.tsx';
import { openForPrinting } from '../../lib/printing.ts';
import { useAction } from '../../lib/use-action.ts';
import { openCopies, paperQuery, printCopies, writePack, writePaper } from './api.ts';
import styles from './ceremonies.module.css';

/** The certificates in order of call: those not issued are made in that order, those issued come out in it. */
function Certificates({ ceremony }: { readonly ceremony: CeremonyDetail }) {
  const guests = ceremony.guests.filter((guest) => !guest.over);
  const missing = guests.filter(({ certificate }) => certificate === null);
  const copies = guests.flatMap(({ certificate }) => certificate?.id ?? []);
  const open = useAction({ call: openCopies, changes: false, success: null });
  const print = useAction({ call: printCopies, changes: false, success: null, onDone: openForPrinting });
  return (
    <Panel title="認定証（呼名の順）">
      <ActionBanner action={open} />
      <ActionBanner action={print} />
      <p className={styles['text']}>
        発行済み {copies.length}件、未発行 {missing.length}件
      </p>
      <div className={styles['stack']}>
        {missing.length > 0 && (
          <Link to="/certificates" search={{ terms: missing.map(({ termId }) => termId).join(',') }}>
            {`未発行の認定証${missing.length}件を、呼名の順に作る`}
          </Link>
        )}
        {copies.length > 0 && (
          <>
            <Button
              variant="outline"
              leftSection={<IconPrinter aria-hidden size={20} />}
              loading={print.pending}
              onClick={() => void print.run(copies)}
            >
              発行済みの認定証を、呼名の順に印刷する
            </Button>
            <DownloadButton
              file={async () => {
                const answer = await open.run(copies);
                return answer?.ok === true ? answer.value : null;
              }}
            >
              発行済みの認定証をPDFで保存する
            </DownloadButton>
          </>
        )}
      </div>
    </Panel>
  );
}

/** 資料: each paper to be looked at and taken along as PDF or Word, and all of them in one file. */
export function PapersTab({ ceremony }: { readonly ceremony: CeremonyDetail }) {
  const [paper, setPaper] = useState<CeremonyPaper>('attendance');
  const query = useQuery(paperQuery(ceremony.id, paper));
  const write = useAction({ call: writePaper, changes: false, success: null });
  const pack = useAction({ call: writePack, changes: false, success: null });
  const file = (format: 'pdf' | 'docx') => async () => {
    const answer = await write.run({ ceremonyId: ceremony.id, paper, format });
    return answer?.ok === true ? answer.value : null;
  };
  const all = async () => {
    const answer = await pack.run(ceremony.id);
    return answer?.ok === true ? answer.value : null;
  };
  const label = ceremonyPaperLabels[paper];
  return (
    <div className={styles['papers']}>
      <div className={styles['packBar']}>
        <ActionBanner action={pack} />
        <p className={styles['muted']}>下の資料を、この順に1つのPDFにします（認定証は入りません）。</p>
        <DownloadButton variant="filled" disabled={ceremony.guests.length === 0} file={all}>
          すべての資料をまとめて保存する
        </DownloadButton>
      </div>
      <div className={styles['stack']}>
        <Panel title="資料">
          <ul className={styles['paperList']} aria-label="交付式の資料">
            {ceremonyPapers.map((each) => (
              <li key={each}>
                <button type="button" aria-pressed={each === paper} onClick={() => setPaper(each)}>
                  {ceremonyPaperLabels[each]}
                </button>
              </li>
            ))}
          </ul>
        </Panel>
        <Certificates ceremony={ceremony} />
      </div>
      <Panel title={label}>
        <ActionBanner action={write} />
        <Group mb="sm">
          <DownloadButton file={file('pdf')}>{`${label}をPDFで保存する`}</DownloadButton>
          <DownloadButton file={file('docx')}>{`${label}をWordで保存する`}</DownloadButton>
          {ceremony.guests.filter(isCalled).length === 0 && (
            <span className={styles['muted']}>呼ばれる方がまだいません。</span>
          )}
        </Group>
        <Record query={query} title={label}>
          {({ base64, fileName }) => (
            <PdfPreview key={paper} base64={base64} label={label} fileName={fileName} height={430} fit="width" />
          )}
        </Record>
      </Panel>
    </div>
  );
}
