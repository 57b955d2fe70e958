import { Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '../../shared/contract/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import type { FinishedFile } from '../lib/bytes.ts';
import { useAction } from '../lib/use-action.ts';
import { ActionBanner } from './action-banner.tsx';
import { DownloadButton } from './download-button.tsx';

/** What a letter is written from. */
export interface LetterInput {
  readonly applicationId: string;
  readonly format: 'pdf' | 'docx';
  /** null: the day is counted in office days. */
  readonly dueOn: CivilDate | null;
  /** As typed. */
  readonly documentNumber: string;
  /** Puts it on the log of 案内・連絡. */
  readonly record: boolean;
}

export interface LetterButtonsProps {
  readonly applicationId: string;
  readonly dueOn: CivilDate | null;
  readonly documentNumber: string;
  readonly write: (input: LetterInput) => Promise<Result<FinishedFile, Refusal>>;
  readonly disabled?: boolean;
}

/** The 補正依頼 to take along, as PDF or for Word, and on the log unless the clerk says no; why not is said above. */
export function LetterButtons({ applicationId, dueOn, documentNumber, write, disabled = false }: LetterButtonsProps) {
  const [record, setRecord] = useState(true);
  const action = useAction({
    call: write,
    changes: record,
    success: (_file, input) => (input.record ? '案内・連絡の記録に残しました。' : null),
  });
  const file = async (format: LetterInput['format']) => {
    const answer = await action.run({ applicationId, format, dueOn, documentNumber, record });
    return answer?.ok === true ? answer.value : null;
  };
  return (
    <>
      <ActionBanner action={action} />
      <Group>
        <Checkbox
          label="案内・連絡の記録に残す"
          checked={record}
          onChange={(event) => setRecord(event.currentTarget.checked)}
        />
        <DownloadButton disabled={disabled} file={() => file('pdf')}>
          補正依頼をPDFで保存する
        </DownloadButton>
        <DownloadButton disabled={disabled} file={() => file('docx')}>
          補正依頼をWordで保存する
        </DownloadButton>
      </Group>
    </>
  );
}
