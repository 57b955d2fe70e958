import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { showToast } from '../lib/toast.ts';

/** Copies text as it is; where the clipboard is closed to the page, selects nothing and says so. */
export function CopyButton({ text, children = 'コピー' }: { readonly text: string; readonly children?: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      showToast('コピーしました。');
    } catch {
      showToast('コピーできませんでした。文字を選んでから Ctrl＋C でコピーしてください。', 'info');
    }
  };
  return (
    <Button variant="outline" leftSection={<IconCopy aria-hidden size={20} />} onClick={() => void copy()}>
      {children}
    </Button>
  );
}
