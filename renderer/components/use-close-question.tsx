import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { useUnsavedGuard } from '../lib/use-unsaved-guard.ts';

/** A dialog with typed text asks before it closes, and before the screen is left. `above`: another question stands before it. */
export function useCloseQuestion(
  dirty: boolean,
  onClose: () => void,
  above = false,
): { readonly close: () => void; readonly asking: boolean; readonly question: ReactNode } {
  const [asking, setAsking] = useState(false);
  useUnsavedGuard(dirty);
  // after the key press: the same Esc reaches dialog and question, and must not undo at the one what it did at the other
  const ask = (wanted: boolean) => void setTimeout(() => setAsking(wanted));
  const close = () => (dirty ? ask(true) : onClose());
  const question = (
    <ConfirmDialog
      opened={asking}
      title="入力した内容を保存していません"
      confirmLabel="保存せずに閉じる"
      cancelLabel="入力に戻る"
      danger
      onTop
      onConfirm={onClose}
      onCancel={() => ask(false)}
    >
      <p>閉じると、この画面で入力した内容はなくなります。</p>
    </ConfirmDialog>
  );
  return { close, asking: asking || above, question };
}
