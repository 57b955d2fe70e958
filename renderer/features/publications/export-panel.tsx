import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { characterSentence } from '../../lib/messages.ts';
import { showToast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { type ExportInput, exportPublication, settingsQuery } from './api.ts';
import styles from './publications.module.css';

type Encoding = NonNullable<ExportInput['encoding']>;

const encodings: readonly { readonly value: Encoding; readonly label: string }[] = [
  { value: 'utf-8', label: 'UTF-8（ふつうはこちら）' },
  { value: 'cp932', label: 'Shift_JIS（CP932）' },
];

export interface ExportPanelProps {
  readonly publication: PublicationDetail;
  /** Texts are typed that are not saved, so a file would not hold them. */
  readonly unsaved: boolean;
}

/** Files for the newsletter's editors. A letter that the encoding cannot hold is named before anything is replaced. */
export function ExportPanel({ publication, unsaved }: ExportPanelProps) {
  const settings = useQuery(settingsQuery);
  const [picked, setPicked] = useState<Encoding | null>(null);
  const usual: Encoding = settings.data?.values['csvEncoding'] === 'cp932' ? 'cp932' : 'utf-8';
  const encoding = picked ?? usual;
  const action = useAction({ call: exportPublication, changes: false, success: null });
  const file = async (input: Omit<ExportInput, 'id'>) => {
    const answer = await action.run({ id: publication.id, ...input });
    if (!answer?.ok) return null;
    const { replaced } = answer.value;
    if (replaced.length > 0) showToast(`${replaced.length}文字を「〓」に置き換えました。`, 'info');
    return answer.value.file;
  };
  const included = publication.entries.filter((entry) => entry.included).length;
  const disabled = unsaved || included === 0;
  const letters = action.refusal?.code === 'characters-cannot-be-encoded' ? (action.refusal.problems ?? []) : null;
  return (
    <Panel title="書き出し">
      <ActionBanner action={action} except={['characters-cannot-be-encoded']} />
      {unsaved && <p className={styles['warn']}>保存していない掲載文があります。保存すると書き出せます。</p>}
      {included === 0 && <p className={styles['warn']}>掲載する事業者がないため、書き出せません。</p>}
      <div className={styles['exports']}>
        <DownloadButton variant="filled" disabled={disabled} file={() => file({ format: 'docx' })}>
          Word（.docx）で書き出す
        </DownloadButton>
        <DownloadButton disabled={disabled} file={() => file({ format: 'xlsx' })}>
          Excel（.xlsx）で書き出す
        </DownloadButton>
        <DownloadButton disabled={disabled} file={() => file({ format: 'txt' })}>
          テキストで書き出す
        </DownloadButton>
        <DownloadButton disabled={disabled} file={() => file({ format: 'csv', encoding })}>
          CSVで書き出す
        </DownloadButton>
        <RadioField label="CSVの文字コード" stacked choices={encodings} value={encoding} onChange={setPicked} />
        <CopyButton text={publication.plainText}>全文をコピーする</CopyButton>
      </div>
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
    </Panel>
  );
}
