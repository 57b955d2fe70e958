import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { download } from '../../lib/bytes.ts';
import { formatNumber } from '../../lib/format.ts';
import { characterSentence } from '../../lib/messages.ts';
import { showToast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { type ExportInput, exportPublication } from './api.ts';

type Wish = Omit<ExportInput, 'id'>;

/** Saving one of a publication's outputs; what has to be asked before is asked in `dialogs`. */
export function useExport(id: string): {
  readonly file: (wish: Wish) => Promise<{ fileName: string; mime: string; base64: string } | null>;
  readonly dialogs: ReactNode;
} {
  const [asked, setAsked] = useState<Wish | null>(null);
  const action = useAction({ call: exportPublication, changes: false, success: null });
  const file = async (wish: Wish) => {
    setAsked(wish);
    const answer = await action.run({ id, ...wish });
    if (!answer?.ok) return null;
    const { replaced } = answer.value;
    if (replaced.length > 0) showToast(`${replaced.length}文字を「〓」に置き換えました。`, 'info');
    return answer.value.file;
  };
  const { refusal } = action;
  const letters = refusal?.code === 'characters-cannot-be-encoded' ? (refusal.problems ?? []) : null;
  const long = refusal?.code === 'listing-too-long' ? refusal.params : undefined;
  const saveLong = async () => {
    if (asked === null) return;
    const finished = await file({ ...asked, confirmedLong: true });
    if (finished === null) return;
    download(finished);
    showToast(`「${finished.fileName}」を書き出しました。`);
  };
  const dialogs = (
    <>
      <ActionBanner action={action} except={['characters-cannot-be-encoded', 'listing-too-long']} />
      <ConfirmDialog
        opened={long !== undefined}
        title="文字数の上限を超えています"
        confirmLabel="上限を超えたまま書き出す"
        pending={action.pending}
        onConfirm={() => void saveLong()}
        onCancel={action.clear}
      >
        <p>
          全体で{formatNumber(Number(long?.['characters'] ?? 0))}文字です（上限
          {formatNumber(Number(long?.['limit'] ?? 0))}文字）。まだ書き出していません。
          短くしてから書き出すときは「キャンセル」を押してください。
        </p>
      </ConfirmDialog>
      <Modal
        opened={letters !== null}
        onClose={action.clear}
        title="Shift_JISで書けない文字があります"
        size="xl"
        closeOnClickOutside={false}
      >
        <p>まだ書き出していません。次の文字はShift_JIS（CP932）に入りません。UTF-8なら、そのまま残ります。</p>
        <ul>
          {letters?.map((letter) => (
            <li key={`${letter.of}/${letter.where}/${letter.index}`}>{characterSentence(letter)}</li>
          ))}
        </ul>
        <Group justify="flex-end" mt="lg">
          <Button variant="subtle" onClick={action.clear}>
            やめる
          </Button>
          <DownloadButton file={() => file({ format: 'csv', encoding: 'cp932', replaceUnencodable: true })}>
            〓に置き換えて書き出す
          </DownloadButton>
          <DownloadButton variant="filled" file={() => file({ format: 'csv', encoding: 'utf-8' })}>
            UTF-8で書き出す
          </DownloadButton>
        </Group>
      </Modal>
    </>
  );
  return { file, dialogs };
}
