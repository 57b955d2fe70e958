import type { Id } from '../kernel/types.ts';
import { type CeremonyGuest, isCalled, isStruck } from './ceremony.ts';
import { isBlank } from './text.ts';

/** Most seats in a row, and rows (A to Z). */
export const maxSeatColumns = 12;
const rowLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The seat of the guest called `index`-th (from 0): …, from the front, left to right; '' beyond the last row. */
export function seatOf(index: number, columns: number): string {
  const row = rowLetters[Math.floor(index / columns)];
  return row === undefined ? '' : `${row}-${(index % columns) + 1}`;
}

type Seated = Pick<CeremonyGuest, 'id' | 'seat' | 'attendance' | 'handover' | 'handedOn' | 'over'>;

/** Seats for who is called up, in order of call, `columns` a row; all others have none. */
export function assignSeats(guests: readonly Seated[], columns: number): ReadonlyMap<Id, string> {
  const called = guests.filter(isCalled);
  return new Map([
    ...guests.map(({ id }) => [id, ''] as const),
    ...called.map(({ id }, index) => [id, seatOf(index, columns)] as const),
  ]);
}

/** The form of a seat that has its place in the plan. */
const planned = /^([A-Z])-([1-9]\d?)$/u;
/** True for a seat the plan can show: a row letter and a number, A-1. */
export const isSeat = (seat: string): boolean => {
  const parts = planned.exec(seat);
  return parts !== null && Number(parts[2]) <= maxSeatColumns;
};

/** A seat as typed in its form: ａー１, A1 and a-01 are A-1; anything else as typed. */
export function plainSeat(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/[\sー－‐−–]/gu, '-')
    .toUpperCase();
  const parts = /^-*([A-Z])-*0*([1-9]\d?)-*$/u.exec(plain);
  return parts === null ? (isBlank(typed) ? '' : typed) : `${parts[1]}-${parts[2]}`;
}

/** The room as a grid, the front row first; a seat nobody has is null. Guests without a seat stand beside. */
export interface SeatPlan<T> {
  readonly columns: number;
  readonly rows: readonly { readonly letter: string; readonly seats: readonly (T | null)[] }[];
  readonly unseated: readonly T[];
}

/** Where everybody sits. */
export function seatPlan<T extends Seated>(guests: readonly T[]): SeatPlan<T> {
  const seated = guests.filter((guest) => isSeat(guest.seat) && !isStruck(guest));
  const bySeat = new Map(seated.map((guest) => [guest.seat, guest]));
  const places = [...bySeat.keys()].map((seat) => ({
    row: rowLetters.indexOf(seat[0]!),
    column: Number(seat.slice(2)),
  }));
  const columns = Math.max(0, ...places.map(({ column }) => column));
  const last = Math.max(-1, ...places.map(({ row }) => row));
  return {
    columns,
    rows: Array.from(rowLetters.slice(0, last + 1), (letter) => ({
      letter,
      seats: Array.from({ length: columns }, (_, at) => bySeat.get(`${letter}-${at + 1}`) ?? null),
    })),
    unseated: guests.filter((guest) => isCalled(guest) && !bySeat.has(guest.seat)),
  };
}
