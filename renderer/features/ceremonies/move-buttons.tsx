import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import styles from './ceremonies.module.css';
import type { Moves } from './use-moves.ts';

export interface MoveButtonsProps {
  readonly id: string;
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly moves: Moves;
}

/** 上へ and 下へ of one row; at the edge they do nothing and say so, but keep the focus. */
export function MoveButtons({ id, name, first, last, moves }: MoveButtonsProps) {
  const button = (by: 1 | -1, off: boolean) => (
    <ActionIcon
      variant="outline"
      size="md"
      aria-label={`${name}を${by < 0 ? '上へ' : '下へ'}移す`}
      aria-disabled={off || undefined}
      aria-keyshortcuts={by < 0 ? 'Alt+ArrowUp' : 'Alt+ArrowDown'}
      data-move={`${id} ${by}`}
      data-off={off || undefined}
      className={styles['moveButton'] ?? ''}
      onClick={() => moves.move(id, by)}
    >
      {by < 0 ? <IconArrowUp aria-hidden size={18} /> : <IconArrowDown aria-hidden size={18} />}
    </ActionIcon>
  );
  return (
    <span className={styles['moves']}>
      {button(-1, first)}
      {button(1, last)}
    </span>
  );
}
