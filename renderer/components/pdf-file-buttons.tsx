import { ActionIcon } from '@mantine/core';
import { IconDownload, IconFolderOpen, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type FinishedFile, download } from '../lib/bytes.ts';
import { abilitiesQuery, openFolder } from '../lib/printing.ts';
import { showToast } from '../lib/toast.ts';

export interface PdfFileButtonsProps {
  readonly file: FinishedFile;
  readonly printing: boolean;
  readonly onPrint: () => void;
}

/** Prints the PDF through the system's dialog, saves it, and shows the folder it was saved to (on the desktop). */
export function PdfFileButtons({ file, printing, onPrint }: PdfFileButtonsProps) {
  const [saved, setSaved] = useState<string | null>(null);
  const abilities = useQuery(abilitiesQuery);
  const show = async (address: string) => {
    try {
      const { opened } = await openFolder(address);
      if (!opened) showToast('ファイルはまだ保存されていないか、別の場所に移されています。', 'info');
    } catch {
      showToast('フォルダーを開けませんでした。', 'info');
    }
  };
  return (
    <>
      <ActionIcon
        variant="outline"
        size={32}
        aria-label="プリンターで印刷"
        title="プリンターで印刷"
        loading={printing}
        onClick={onPrint}
      >
        <IconPrinter aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="outline"
        size={32}
        aria-label="ファイルに保存"
        title="ファイルに保存"
        onClick={() => setSaved(download(file))}
      >
        <IconDownload aria-hidden />
      </ActionIcon>
      {saved !== null && abilities.data?.openFolder === true && (
        <ActionIcon
          variant="outline"
          size={32}
          aria-label="保存先のフォルダーを開く"
          title="保存先のフォルダーを開く"
          onClick={() => void show(saved)}
        >
          <IconFolderOpen aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}
