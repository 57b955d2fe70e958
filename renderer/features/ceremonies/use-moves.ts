import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { moved } from '../../../shared/domain/ceremony-order.ts';

export interface Moves {
  /** One place up (-1) or down (1). */
  readonly move: (id: string, by: 1 | -1) => void;
  /** Alt+↑ and Alt+↓ anywhere in the row. */
  readonly onKeyDown: (event: KeyboardEvent, id: string) => void;
  /** Said after a move. */
  readonly said: string;
}

/**
 * Moving rows by keyboard. After the move the focus stays on what was pressed in the row that went: a row that changes its
 * place in the document loses it.
 */
export function useMoves(
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
  send: (order: string[]) => Promise<boolean>,
): Moves {
  const [said, setSaid] = useState('');
  const wanted = useRef<{ readonly id: string; readonly by: 1 | -1; readonly before: string } | null>(null);
  const busy = useRef(false);
  const order = ids.join();
  useLayoutEffect(() => {
    const target = wanted.current;
    if (target === null || target.before === order) return;
    wanted.current = null;
    const button = (by: 1 | -1) =>
      document.querySelector<HTMLButtonElement>(`[data-move="${target.id} ${by}"]:not([aria-disabled="true"])`);
    (button(target.by) ?? button(target.by === 1 ? -1 : 1))?.focus();
  });

  const carryOut = async (id: string, by: 1 | -1, next: readonly string[]) => {
    busy.current = true;
    wanted.current = { id, by, before: order };
    const done = await send([...next]);
    busy.current = false;
    if (done) setSaid(`${names.get(id) ?? ''}を${next.indexOf(id) + 1}番目に移しました。`);
    else wanted.current = null;
  };
  const move = (id: string, by: 1 | -1): void => {
    const next = moved(ids, ids.indexOf(id), by);
    if (!busy.current && next !== ids) void carryOut(id, by, next);
  };
  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(id, event.key === 'ArrowUp' ? -1 : 1);
  };
  return { move, onKeyDown, said };
}
