import { Group } from '@mantine/core';
import { useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/committee.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { OwnFormNote } from '../../components/own-form-note.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { writeOpinionSheets } from './api.ts';
import styles from './committee.module.css';

const all = 'all';

/** 意見書: the sheets of the applications put before the committee, of one or of all. */
export function OpinionSheetButtons({ meeting }: { readonly meeting: MeetingDetail }) {
  const [chosen, setChosen] = useState(all);
  const action = useAction({ call: writeOpinionSheets, changes: false, success: null });
  const asked = meeting.items.filter(({ itemKind }) => itemKind === 'opinion');
  if (asked.length === 0) return null;
  const application = asked.find(({ applicationId }) => applicationId === chosen)?.applicationId ?? null;
  const file = (format: 'pdf' | 'docx') => async () => {
    const answer = await action.run({ meetingId: meeting.id, applicationId: application, format });
    return answer?.ok === true ? answer.value.file : null;
  };
  return (
    <section className={styles['stack']} aria-label="意見書">
      <ActionBanner action={action} />
      <Group align="flex-end">
        <SelectField
          label="意見書を作る議題"
          choices={[
            { value: all, label: `すべての審議事項（${asked.length.toLocaleString('ja-JP')}件）` },
            ...asked.map(({ applicationId, companyName, receiptNumber }) => ({
              value: applicationId,
              label: `${companyName}${receiptNumber === null ? '' : `（${receiptNumber}）`}`,
            })),
          ]}
          value={application ?? all}
          onChange={(next) => setChosen(next ?? all)}
        />
        <DownloadButton file={file('docx')}>意見書をWordで保存する</DownloadButton>
        <DownloadButton file={file('pdf')}>意見書をPDFで保存する</DownloadButton>
      </Group>
      <p className={styles['muted']}>
        会社の概要・風土、ヒアリングの記録、判定、委員会の意見（記録の前は記入欄）が、申請ごとに入ります。
      </p>
      <OwnFormNote kind="opinion-sheet" className={styles['muted']} />
    </section>
  );
}
