import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { type FinishedFile, download } from '../lib/bytes.ts';
import { showToast } from '../lib/toast.ts';

export interface DownloadButtonProps {
  /** Verb and format: Excelに書き出す. */
  readonly children: string;
  /** The file, or how to get it; null when it was refused (the caller shows why). */
  readonly file: FinishedFile | (() => Promise<FinishedFile | null>);
  readonly variant?: 'filled' | 'outline' | 'subtle';
  readonly disabled?: boolean;
}

export function DownloadButton({ children, file, variant = 'outline', disabled = false }: DownloadButtonProps) {
  const [pending, setPending] = useState(false);
  const start = async () => {
    setPending(true);
    try {
      const finished = typeof file === 'function' ? await file() : file;
      if (finished) {
        download(finished);
        showToast(`「${finished.fileName}」を書き出しました。`);
      }
    } finally {
      setPending(false);
    }
  };
  return (
    <Button
      variant={variant}
      disabled={disabled}
      loading={pending}
      leftSection={<IconDownload aria-hidden size={20} />}
      onClick={() => void start()}
    >
      {children}
    </Button>
  );
}
