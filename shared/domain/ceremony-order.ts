import type { Id } from '../kernel/types.ts';
import { kanaKey } from './search-key.ts';

/** Orders of call: 認定番号順, 五十音順; by hand is any other. */
export const callOrders = ['number', 'kana'] as const;
export type CallOrder = (typeof callOrders)[number];
/** Japanese words for the orders. */
export const callOrderLabels: Readonly<Record<CallOrder | 'hand', string>> = {
  number: '認定番号順',
  kana: '五十音順',
  hand: '手で決めた順',
};

interface Called {
  readonly id: Id;
  readonly number: number;
  readonly companyKana: string;
  readonly companyName: string;
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The guests in the order asked for; equal keys fall back to the certification number. A name without フリガナ stands last. */
export function callOrder<T extends Called>(guests: readonly T[], by: CallOrder): readonly T[] {
  const byNumber = (a: Called, b: Called): number => a.number - b.number || text(a.id, b.id);
  if (by === 'number') return guests.toSorted(byNumber);
  const keyed = guests.map((guest) => ({ guest, kana: kanaKey(guest.companyKana) }));
  return keyed
    .toSorted(
      (a, b) => Number(a.kana === '') - Number(b.kana === '') || text(a.kana, b.kana) || byNumber(a.guest, b.guest),
    )
    .map(({ guest }) => guest);
}

/** Which order the guests stand in. */
export function orderOfCall(guests: readonly Called[]): CallOrder | 'hand' {
  const same = (by: CallOrder): boolean => callOrder(guests, by).every(({ id }, at) => id === guests[at]?.id);
  return callOrders.find(same) ?? 'hand';
}

/** The list with one entry moved by `by` places (negative: up); at the edge nothing changes. */
export function moved<T>(list: readonly T[], from: number, by: number): readonly T[] {
  const to = Math.min(Math.max(from + by, 0), list.length - 1);
  const entry = list[from];
  return entry === undefined || to === from ? list : list.toSpliced(from, 1).toSpliced(to, 0, entry);
}

/** True when both name the same entries, whatever their order: nothing was added or taken out meanwhile. */
export const sameMembers = (a: readonly Id[], b: readonly Id[]): boolean =>
  [a.length, b.length, new Set(a).size, new Set(b).size].every((size) => size === new Set([...a, ...b]).size);
