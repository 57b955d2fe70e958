import { Group } from '@mantine/core';
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
}

export interface LetterButtonsProps {
  readonly applicationId: string;
  readonly dueOn: CivilDate | null;
  readonly documentNumber: string;
  readonly write: (input: LetterInput) => Promise<Result<FinishedFile, Refusal>>;
  readonly disabled?: boolean;
}

/** The 補正依頼 to take along, as PDF or for Word; why not is said above. */
export function LetterButtons({ applicationId, dueOn, documentNumber, write, disabled = false }: LetterButtonsProps) {
  const action = useAction({ call: write, changes: false, success: null });
  const file = async (format: LetterInput['format']) => {
    const answer = await action.run({ applicationId, format, dueOn, documentNumber });
    return answer?.ok === true ? answer.value : null;
  };
  return (
    <>
      <ActionBanner action={action} />
      <Group>
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
