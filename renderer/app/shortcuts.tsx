import { Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { navItems } from './nav-items.ts';
import styles from './shell.module.css';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

/** Alt+1…8 opens a screen; ? outside a field opens the help. Nothing happens while an IME is composing or a dialog is open. */
export function useShortcuts(openHelp: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      if (event.altKey && !event.ctrlKey && !event.metaKey) {
        const item = navItems[Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? 0) - 1];
        if (!item) return;
        event.preventDefault();
        void navigate({ to: item.to });
      } else if (event.key === '?' && !event.ctrlKey && !isTyping(event.target)) {
        event.preventDefault();
        openHelp();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigate, openHelp]);
}

const Key = ({ children }: { readonly children: string }) => <kbd className={styles['key']}>{children}</kbd>;

export function ShortcutHelp({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="キーボード操作"
      size="lg"
      closeButtonProps={{ 'aria-label': '閉じる', tabIndex: 0 }}
    >
      <dl className={styles['keys']}>
        {navItems.map((item, index) => (
          <div key={item.to} style={{ display: 'contents' }}>
            <dt>
              <Key>Alt</Key> ＋ <Key>{String(index + 1)}</Key>
            </dt>
            <dd>{item.label}を開く</dd>
          </div>
        ))}
        <dt>
          <Key>Tab</Key> ／ <Key>Shift</Key> ＋ <Key>Tab</Key>
        </dt>
        <dd>次の項目へ移る／前の項目へ戻る</dd>
        <dt>
          <Key>↑</Key> <Key>↓</Key>
        </dt>
        <dd>一覧の行を移る（Home・End・PageUp・PageDownも使えます）</dd>
        <dt>
          <Key>Enter</Key>
        </dt>
        <dd>選んでいる行を開く、ボタンを押す</dd>
        <dt>
          <Key>Esc</Key>
        </dt>
        <dd>開いている小窓やカレンダーを閉じる</dd>
        <dt>
          <Key>?</Key>
        </dt>
        <dd>この説明を開く（文字を入力する欄の外で）</dd>
      </dl>
    </Modal>
  );
}
