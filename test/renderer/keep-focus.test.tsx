import { Button, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ConfirmDialog } from '../../renderer/components/confirm-dialog.tsx';
import { Panel } from '../../renderer/components/panel.tsx';
import { useKeptFocus } from '../../renderer/lib/keep-focus.ts';
import { show } from './support/show.tsx';

function Frame({ children }: { readonly children: ReactNode }) {
  useKeptFocus();
  return (
    <main id="main" tabIndex={-1}>
      <h1>株式会社朝霞商事</h1>
      {children}
    </main>
  );
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name });

async function press(name: string) {
  await expect.element(button(name)).toBeVisible();
  document.querySelectorAll('button').forEach((each) => each.textContent === name && each.focus());
  await userEvent.keyboard('{Enter}');
}

function Cases() {
  const [lines, setLines] = useState(['甲', '乙']);
  const [dirty, setDirty] = useState(true);
  const [busy, setBusy] = useState(false);
  const work = async () => {
    setBusy(true);
    await new Promise((done) => setTimeout(done, 500));
    setBusy(false);
  };
  return (
    <>
      <Panel title="議題にできる申請">
        {lines.map((line) => (
          <Button key={line} onClick={() => setLines((all) => all.filter((each) => each !== line))}>
            {`${line}を議題に加える`}
          </Button>
        ))}
      </Panel>
      <Panel title="掲載文">
        <Button disabled={!dirty} onClick={() => setDirty(false)}>
          掲載文を保存する
        </Button>
        <Button loading={busy} onClick={() => void work()}>
          見本を表示
        </Button>
      </Panel>
    </>
  );
}

test('押したボタンが消えたり押せなくなったりすると、焦点はその部分の見出しに移る', async () => {
  await show(
    <Frame>
      <Cases />
    </Frame>,
  );
  await press('甲を議題に加える');
  await expect.element(heading('議題にできる申請')).toHaveFocus();
  await userEvent.keyboard('{Tab}');
  await expect.element(button('乙を議題に加える')).toHaveFocus();
  await press('掲載文を保存する');
  await expect.element(heading('掲載文')).toHaveFocus();
});

function Lines() {
  const [lines, setLines] = useState(['甲', '乙', '丙']);
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <Panel title="取組実績">
      <table>
        <tbody>
          {lines.map((line) => (
            <tr key={line}>
              <td>
                <button type="button">{`${line}を直す`}</button>
                <button type="button" onClick={() => setAsked(line)}>{`${line}を削除`}</button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ConfirmDialog
        opened={asked !== null}
        title="削除しますか"
        confirmLabel="削除する"
        onConfirm={() => {
          setLines((all) => all.filter((each) => each !== asked));
          setAsked(null);
        }}
        onCancel={() => setAsked(null)}
      />
    </Panel>
  );
}

test('行を削除すると、焦点は代わりにその場所に来た行の同じボタンに移る', async () => {
  await show(
    <Frame>
      <Lines />
    </Frame>,
  );
  for (const [name, next] of [
    ['乙を削除', button('丙を削除')],
    ['丙を削除', button('甲を削除')],
    ['甲を削除', heading('取組実績')],
  ] as const) {
    await press(name);
    await expect.element(button('削除する')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(next).toHaveFocus();
  }
});

test('少しの間だけ押せないボタンには、焦点が戻る', async () => {
  await show(
    <Frame>
      <Cases />
    </Frame>,
  );
  await press('見本を表示');
  await expect.element(button('見本を表示')).toBeDisabled();
  await expect.element(button('見本を表示')).toHaveFocus();
});

function Step({ whole = false }: { readonly whole?: boolean }) {
  const [open, setOpen] = useState(false);
  const [moved, setMoved] = useState(false);
  const move = () => {
    setOpen(false);
    setTimeout(() => setMoved(true), 40);
  };
  if (whole && moved) return <p>終わりました。</p>;
  return (
    <Panel title="次の段階">
      {!moved && <Button onClick={() => setOpen(true)}>審査を始める</Button>}
      <Modal key={String(moved)} opened={open} onClose={() => setOpen(false)} title="審査を始める">
        <Button onClick={move}>審査中にする</Button>
      </Modal>
    </Panel>
  );
}

test.each([
  ['部分が残れば、その見出し', false, '次の段階'],
  ['部分ごと消えれば、画面の見出し', true, '株式会社朝霞商事'],
])('小窓で進めて元のボタンがなくなったとき：%s', async (_, whole, name) => {
  await show(
    <Frame>
      <Step whole={whole} />
    </Frame>,
  );
  await press('審査を始める');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await press('審査中にする');
  await expect.element(heading(name)).toHaveFocus();
});

function Nested() {
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>受付期間を変える</Button>
      <Modal
        opened={open}
        onClose={() => void setTimeout(() => setAsking(true))}
        closeOnEscape={!asking}
        title="受付期間を変える"
      >
        <input aria-label="受付開始日" />
        <ConfirmDialog
          opened={asking}
          title="保存していません"
          confirmLabel="保存せずに閉じる"
          onTop
          danger
          onConfirm={() => {
            setAsking(false);
            setOpen(false);
          }}
          onCancel={() => void setTimeout(() => setAsking(false))}
        />
      </Modal>
    </>
  );
}

test('小窓の上の問いを閉じると焦点は小窓の欄に戻り、小窓も閉じると元のボタンに戻る', async () => {
  await show(
    <Frame>
      <Nested />
    </Frame>,
  );
  const field = page.getByLabelText('受付開始日');
  await press('受付期間を変える');
  await field.click();
  for (const key of ['{Escape}', '{Enter}']) {
    await userEvent.keyboard('{Escape}');
    await expect.element(button('キャンセル')).toHaveFocus();
    await userEvent.keyboard(key);
    await expect.element(field).toHaveFocus();
  }
  await userEvent.keyboard('{Escape}');
  await expect.element(button('キャンセル')).toHaveFocus();
  // clicked: the dialog may still be giving キャンセル its first focus, and Enter would go there
  await button('保存せずに閉じる').click();
  await expect.element(button('受付期間を変える')).toHaveFocus();
});
