import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import styles from './move-buttons.module.css';

export interface MoveButtonsProps {
  /** What is moved, for who hears it: 審査項目 2-3. */
  readonly what: string;
  /** null: already the first, or the last. */
  readonly up: (() => void) | null;
  readonly down: (() => void) | null;
  /** Alt+↑ and Alt+↓ in the row do the same. */
  readonly byKeys?: boolean;
}

/** 上へ・下へ. At the edge they do nothing and say so, but keep the focus, which a disabled button would lose. */
export function MoveButtons({ what, up, down, byKeys = false }: MoveButtonsProps) {
  const button = (words: string, move: (() => void) | null, Icon: typeof IconArrowUp, keys: string) => (
    <ActionIcon
      variant="outline"
      size={32}
      className={styles['button'] ?? ''}
      aria-label={`${what}を${words}移す`}
      aria-disabled={move === null || undefined}
      {...(byKeys && { 'aria-keyshortcuts': keys })}
      onClick={() => move?.()}
    >
      <Icon aria-hidden size={18} />
    </ActionIcon>
  );
  return (
    <span className={styles['pair']}>
      {button('上へ', up, IconArrowUp, 'Alt+ArrowUp')}
      {button('下へ', down, IconArrowDown, 'Alt+ArrowDown')}
    </span>
  );
}
