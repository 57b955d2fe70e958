import { Button } from '@mantine/core';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Toaster } from '../../renderer/app/toaster.tsx';
import { ActionBanner } from '../../renderer/components/action-banner.tsx';
import { TextField } from '../../renderer/components/text-field.tsx';
import { HostGone } from '../../renderer/lib/failure.ts';
import { useToasts } from '../../renderer/lib/toast.ts';
import { useAction } from '../../renderer/lib/use-action.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import { show } from './support/show.tsx';

type Answer = Result<{ id: string }, Refusal>;

async function showForm(call: (name: string) => Promise<Answer>) {
  // said of the action before this one
  useToasts.setState({ toasts: [{ id: 0, kind: 'success', text: '前の操作を保存しました。' }] });
  const onDone = vi.fn();
  function Form() {
    const [name, setName] = useState('打った名前');
    const save = useAction({ call, onDone });
    return (
      <>
        <ActionBanner action={save} except={['invalid-input']} />
        <TextField label="事業者名" path="name" value={name} onChange={setName} error={save.faults['name']} />
        <Button loading={save.pending} onClick={() => void save.run(name)}>
          保存する
        </Button>
        <Toaster />
      </>
    );
  }
  await show(<Form />);
  await page.getByRole('button', { name: '保存する' }).click();
  return { onDone };
}

const typed = () => page.getByRole('textbox', { name: '事業者名', exact: true });

test('うまくいけば「保存しました。」が読み上げの場所に出る', async () => {
  const { onDone } = await showForm(() => Promise.resolve(ok({ id: 'x' })));
  await expect.element(page.getByRole('status').getByText('保存しました。')).toBeVisible();
  expect(onDone).toHaveBeenCalledWith({ id: 'x' }, '打った名前');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('入力の誤りは、その欄の下に文になって出る。打った文字は残る', async () => {
  const { onDone } = await showForm(() =>
    Promise.resolve(
      refuse({
        code: 'invalid-input',
        faults: [{ path: 'name', code: 'too-long', params: { max: 100, length: 101 } }],
      } satisfies Refusal),
    ),
  );
  await expect.element(page.getByText('100文字までで入力してください（いま101文字です）。')).toBeVisible();
  await expect.element(typed()).toHaveValue('打った名前');
  expect(onDone).not.toHaveBeenCalled();
  expect(useToasts.getState().toasts).toEqual([]);
});

test('断られたら、理由と次にすることが焦点を受けて出る', async () => {
  await showForm(() => Promise.resolve(refuse({ code: 'committee-opinion-missing' } satisfies Refusal)));
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await expect.element(page.getByText('推進委員会の意見が記録されていません')).toBeVisible();
});

test('アプリ本体が応えないときも、打った文字は残り、日本語で知らせる', async () => {
  const { onDone } = await showForm(() => Promise.reject(new HostGone('nobody answers')));
  await expect.element(page.getByText('アプリ本体と通信できません')).toBeVisible();
  await expect.element(typed()).toHaveValue('打った名前');
  expect(onDone).not.toHaveBeenCalled();
  expect(useToasts.getState().toasts).toEqual([]);
});

test('二度押しは一度しか伝えない。あらためて押せば、また伝える', async () => {
  const call = vi.fn(() => Promise.resolve<Answer>(ok({ id: 'x' })));
  const { onDone } = await showForm(call);
  const save = page.getByRole('button', { name: '保存する' });
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
  await typed().fill('次の名前');
  await save.dblClick();
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledTimes(2));
  expect(call).toHaveBeenCalledTimes(2);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await save.click();
  await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(3));
});
