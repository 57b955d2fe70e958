import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';

export interface MoveButtonsProps {
  /** What is moved, for who hears it: 審査項目 2-3. */
  readonly what: string;
  /** null: already the first, or the last. */
  readonly up: (() => void) | null;
  readonly down: (() => void) | null;
}

/** 上へ・下へ. */
export function MoveButtons({ what, up, down }: MoveButtonsProps) {
  return (
    <>
      <ActionIcon
        variant="outline"
        size={32}
        aria-label={`${what}を上へ`}
        disabled={up === null}
        onClick={() => up?.()}
      >
        <IconArrowUp aria-hidden size={18} />
      </ActionIcon>
      <ActionIcon
        variant="outline"
        size={32}
        aria-label={`${what}を下へ`}
        disabled={down === null}
        onClick={() => down?.()}
      >
        <IconArrowDown aria-hidden size={18} />
      </ActionIcon>
    </>
  );
}
