import { type EntryValue, type ItemAnswer, itemsOf, type Mark } from '../../shared/domain/checksheet.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { EntryColumn, EntryField, Scheme } from '../../shared/schemes/types.ts';

/** mulberry32: the same seed gives the same sheets on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws: one of a list, true with a chance. */
export interface Draw {
  readonly one: <T>(list: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
}

export const drawing = (next: () => number): Draw => ({
  one: (list) => list[Math.floor(next() * list.length)]!,
  chance: (share) => next() < share,
});

// values on and beside every limit of the rules, and a few far away
const monthHours = [0, 10, 40.5, 44.9, 45, 45.1, 50, 80, 100, 744];
const yearHours = [0, 90, 100, 324, 359.9, 360, 360.1, 400, 720];
const rates = [0, 44.3, 49.1, 49.2, 58.3, 58.4, 62.1, 62.2, 65.3, 65.4, 66.9, 67, 100];
const people = [0, 0, 1, 2, 3, 7, 10, 30];

function number(column: EntryColumn, draw: Draw): number | boolean | null {
  if (draw.chance(0.12)) return null;
  if (column.kind === 'flag') return draw.chance(0.85);
  if (column.key === 'month_hours') return draw.one(monthHours);
  if (column.key === 'year_hours') return draw.one(yearHours);
  return column.unit === '%' ? draw.one(rates) : draw.one(people);
}

const texts = ['', '', '　 ', '取組の内容', '令和10年度までに3割'];

function entry(field: EntryField, last: number, window: readonly [number, number], draw: Draw): EntryValue | null {
  const values = (columns: readonly EntryColumn[]) =>
    Object.fromEntries(columns.map((column) => [column.key, number(column, draw)]));
  switch (field.kind) {
    case 'text':
      return { kind: 'text', text: draw.one(texts) };
    case 'number':
      return { kind: 'number', value: draw.one([null, 0, 1, 2, 5]) };
    case 'choice':
      return { kind: 'choice', key: draw.one([null, ...field.options.map((each) => each.key)]) };
    case 'industry':
      return { kind: 'choice', key: draw.one([null, 'A', 'E', 'M', 'P', 'T']) };
    case 'options':
      return {
        kind: 'options',
        chosen: field.options.filter(() => draw.chance(0.4)).map((each) => each.key),
        otherText: draw.one(texts),
      };
    case 'base-years':
      return {
        kind: 'years',
        rows: field.offsets
          .filter(() => draw.chance(0.92))
          .map((offset) => ({ year: last + 1 + offset, values: values(field.columns) })),
      };
    case 'chosen-years': {
      const years = [window[0] - 1, window[0], window[0] + 2, window[1], window[1] + 1, null];
      const rows = Array.from({ length: Math.floor(draw.one([0, 1, 1, 2, 2])) }, () => draw.one(years));
      return { kind: 'years', rows: [...new Set(rows)].map((year) => ({ year, values: values(field.columns) })) };
    }
    case 'numbers': {
      const drawn = Object.entries(values(field.columns)).map(([key, value]): [string, number | null] => [
        key,
        typeof value === 'number' ? value : null,
      ]);
      return { kind: 'numbers', values: Object.fromEntries(drawn) };
    }
    case 'flag':
      return { kind: 'flag', value: draw.one([null, true, true, false]) };
    case 'date':
      return { kind: 'date', date: draw.one([null, `${last}-03-31`]) };
    case 'goals':
      return { kind: 'goals', goals: draw.one([[], [8], [5, 11]]) };
    case 'share':
      return null;
    default:
      return assertNever(field);
  }
}

const marks: readonly Mark[] = ['ticked', 'ticked', 'ticked', 'blank', 'blank', 'na'];

/** Any sheet of a version: marks, entries on and around the limits, reviewer's marks on some items. */
export function randomSheet(
  scheme: Scheme,
  last: number,
  window: readonly [number, number],
  draw: Draw,
): Record<string, ItemAnswer> {
  const sheet: Record<string, ItemAnswer> = {};
  for (const item of itemsOf(scheme)) {
    const entries: Record<string, EntryValue> = {};
    for (const field of item.fields) {
      const value = entry(field, last, window, draw);
      if (value !== null) entries[field.key] = value;
    }
    const reviewerMark = draw.chance(0.7) ? null : draw.one(marks);
    sheet[item.key] = { applicantMark: draw.one(marks), reviewerMark, reviewerReason: '', entries };
  }
  return sheet;
}
