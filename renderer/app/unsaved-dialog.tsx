import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { useUnsavedQuestion } from '../lib/unsaved.ts';

export function UnsavedDialog() {
  const question = useUnsavedQuestion((state) => state.question);
  return (
    <ConfirmDialog
      opened={question !== null}
      title="保存せずに移動しますか"
      confirmLabel="保存せずに移動する"
      cancelLabel="この画面に残る"
      danger
      onTop
      onConfirm={() => question?.leave()}
      onCancel={() => question?.stay()}
    >
      <p>入力した内容はまだ保存されていません。移動すると、入力した内容は失われます。</p>
    </ConfirmDialog>
  );
}
