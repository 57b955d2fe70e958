import { Alert, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { MeetingDetail } from '../../../shared/contract/committee.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { Record } from '../../components/record.tsx';
import { useAction } from '../../lib/use-action.ts';
import { documentQuery, writeDocument } from './api.ts';
import styles from './committee.module.css';
import { OpinionSheetButtons } from './opinion-sheet-buttons.tsx';
import { UnreportedRenewals } from './unreported-renewals.tsx';

/** 委員会の資料: the paper for the meeting as things stand, to be looked at and taken along. */
export function DocumentTab({ meeting, open }: { readonly meeting: MeetingDetail; readonly open: boolean }) {
  const query = useQuery(documentQuery(meeting.id, open));
  const action = useAction({ call: writeDocument, changes: false, success: null });
  const file = (format: 'pdf' | 'docx') => async () => {
    const answer = await action.run({ meetingId: meeting.id, format });
    return answer?.ok === true ? answer.value : null;
  };
  return (
    <div className={styles['stack']}>
      <UnreportedRenewals meeting={meeting} />
      {meeting.items.length === 0 && (
        <Alert color="blue" variant="outline" title="議題がまだありません">
          「議題」のタブで議題に加えると、資料に入ります。
        </Alert>
      )}
      <ActionBanner action={action} />
      <Group>
        <DownloadButton variant="filled" file={file('pdf')}>
          資料をPDFで保存する
        </DownloadButton>
        <DownloadButton file={file('docx')}>資料をWordで保存する</DownloadButton>
        <p className={styles['muted']}>次第・議題一覧、報告事項、審議事項の概要、意見の記入用紙が入ります。</p>
      </Group>
      <OpinionSheetButtons meeting={meeting} />
      {open && (
        <Record query={query} title="委員会の資料">
          {({ base64 }) => <PdfPreview base64={base64} label={`${meeting.name}の資料`} height={460} fit="width" />}
        </Record>
      )}
    </div>
  );
}
