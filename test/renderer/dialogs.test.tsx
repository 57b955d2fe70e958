import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ConfirmDialog } from '../../renderer/components/confirm-dialog.tsx';
import { ConflictDialog } from '../../renderer/components/conflict-dialog.tsx';
import { ErrorSummary } from '../../renderer/components/error-summary.tsx';
import { TextField } from '../../renderer/components/text-field.tsx';
import { show, wcagFaults } from './support/show.tsx';

const labels = { name: '事業者名', note: '備考' };

async function showConflict() {
  const onOverwrite = vi.fn();
  const onUseCurrent = vi.fn();
  const onCancel = vi.fn();
  await show(
    <ConflictDialog
      opened
      changes={[
        { field: 'name', yours: '株式会社髙橋商事', theirs: '株式会社高橋商事' },
        { field: 'note', yours: '一行目\n二行目', theirs: '' },
      ]}
      labels={labels}
      current={{ updatedBy: '山田', updatedAt: '2026-11-22T02:03:04.567Z' }}
      onOverwrite={onOverwrite}
      onUseCurrent={onUseCurrent}
      onCancel={onCancel}
    />,
  );
  return { onOverwrite, onUseCurrent, onCancel };
}

test('編集の衝突は、誰がいつ保存したかと、項目ごとの両方の内容を見せてから選ばせる', async () => {
  const { onOverwrite, onUseCurrent, onCancel } = await showConflict();
  const dialog = page.getByRole('dialog', { name: 'ほかの画面で先に保存されています' });
  await expect.element(dialog).toBeVisible();
  await expect.element(dialog.getByText(/山田さんが令和8年11月22日 11:03に保存しました/)).toBeVisible();
  await expect.element(dialog.getByRole('row', { name: '事業者名 株式会社髙橋商事 株式会社高橋商事' })).toBeVisible();
  await expect.element(dialog.getByRole('cell', { name: '（空欄）' })).toBeVisible();
  expect(await wcagFaults()).toEqual([]);
  await dialog.getByRole('button', { name: '自分の内容で上書きする' }).click();
  expect(onOverwrite).toHaveBeenCalledOnce();
  await dialog.getByRole('button', { name: '現在の内容を使う' }).click();
  expect(onUseCurrent).toHaveBeenCalledOnce();
  await userEvent.keyboard('{Escape}');
  expect(onCancel).toHaveBeenCalledOnce();
});

test('取り消せない操作の確認では、キャンセルに焦点があり、Escで閉じると元のボタンへ戻る', async () => {
  const removed = vi.fn();
  function Screen() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          削除…
        </button>
        <ConfirmDialog
          opened={open}
          title="この事業者を削除しますか"
          confirmLabel="削除する"
          danger
          onConfirm={removed}
          onCancel={() => setOpen(false)}
        >
          元に戻せません。
        </ConfirmDialog>
      </>
    );
  }
  await show(<Screen />);
  await page.getByRole('button', { name: '削除…' }).click();
  await expect.element(page.getByRole('button', { name: 'キャンセル' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: '削除…' })).toHaveFocus();
  expect(removed).not.toHaveBeenCalled();
});

test('誤りのまとめは焦点を受け、リンクで直す欄へ移る。二度目の保存でも焦点が戻る', async () => {
  function Form() {
    const [attempt, setAttempt] = useState(0);
    const faults = attempt === 0 ? {} : { name: '入力してください。', note: '1文字目が壊れています。' };
    return (
      <>
        <ErrorSummary faults={faults} labels={labels} attempt={attempt} />
        <TextField label="事業者名" path="name" required value="" onChange={() => {}} error={faults.name} max={100} />
        <TextField label="備考" path="note" multiline value="" onChange={() => {}} error={faults.note} max={10_000} />
        <button type="button" onClick={() => setAttempt(attempt + 1)}>
          保存する
        </button>
      </>
    );
  }
  await show(<Form />);
  await page.getByRole('button', { name: '保存する' }).click();
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await expect.element(page.getByText('直すところが2か所あります。まだ保存していません。')).toBeVisible();
  await page.getByRole('link', { name: '備考' }).click();
  const note = page.getByRole('textbox', { name: '備考', exact: true });
  await expect.element(note).toHaveFocus();
  await expect.element(note).toHaveAccessibleDescription(/10,000文字まで/);
  await page.getByRole('button', { name: '保存する' }).click();
  await expect.element(page.getByRole('alert')).toHaveFocus();
  expect(await wcagFaults()).toEqual([]);
});

test('長すぎる文字は切られず、何文字超えたかを人の数え方で示す', async () => {
  function Form() {
    const [text, setText] = useState('');
    return <TextField label="略称" value={text} onChange={setText} max={3} />;
  }
  await show(<Form />);
  // a rare letter with its variation selector is one character to a person, four to the machine
  await page.getByRole('textbox', { name: '略称' }).fill('葛󠄀𠮷野');
  await expect.element(page.getByText(/超えています/)).not.toBeInTheDocument();
  await page.getByRole('textbox', { name: '略称' }).fill('葛󠄀𠮷野家');
  await expect.element(page.getByText('4／3文字（1文字超えています）')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: '略称' })).toHaveValue('葛󠄀𠮷野家');
});
