import { type KeyboardEvent, useRef, useState } from 'react';
import { moved } from '../../../shared/domain/ceremony-order.ts';

export interface Moves {
  /** One place up (-1) or down (1). */
  readonly move: (id: string, by: 1 | -1) => void;
  /** Alt+↑ and Alt+↓ anywhere in the row. */
  readonly onKeyDown: (event: KeyboardEvent, id: string) => void;
  /** Said after a move. */
  readonly said: string;
}

/** Moving rows by keyboard, one at a time; the focus goes with the row. */
export function useMoves(
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
  send: (order: string[]) => Promise<boolean>,
): Moves {
  const [said, setSaid] = useState('');
  const busy = useRef(false);

  const carryOut = async (id: string, next: readonly string[]) => {
    busy.current = true;
    const done = await send([...next]);
    busy.current = false;
    if (done) setSaid(`${names.get(id) ?? ''}を${next.indexOf(id) + 1}番目に移しました。`);
  };
  const move = (id: string, by: 1 | -1): void => {
    const next = moved(ids, ids.indexOf(id), by);
    if (!busy.current && next !== ids) void carryOut(id, next);
  };
  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(id, event.key === 'ArrowUp' ? -1 : 1);
  };
  return { move, onKeyDown, said };
}
