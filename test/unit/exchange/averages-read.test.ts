import { expect, test } from 'vitest';
import { bookLines, csvLines } from '../../../electron/exchange/averages-read.ts';
import type { ReadBook } from '../../../electron/exchange/workbook.ts';
import { readAverageTable } from '../../../shared/domain/average-table.ts';
import type { SheetCell } from '../../../shared/domain/sheet-cell.ts';

const text = (value: string): SheetCell => ({ kind: 'text', text: value });
const number = (value: number, percent = false): SheetCell => ({ kind: 'number', value, percent });
const date: SheetCell = { kind: 'date', date: '2026-12-18' };
const sheet = (rows: readonly (readonly (SheetCell | null)[])[], hidden = false): ReadBook['sheets'][number] => ({
  name: '表',
  hidden,
  rows,
  merges: [],
});
const head = ['業種', '年', '値（％）', '調査名', '公表日', '出典'].map(text);

test('numbers, percents and dates of a workbook are read as a person sees them', () => {
  const rest = [text('調査'), date, text('厚生労働省')];
  const book: ReadBook = {
    sheets: [
      sheet([head], true),
      sheet([
        [null],
        head,
        [text('C'), number(2025), number(62.099999999999994), ...rest],
        [text('D'), number(2025), number(0.621, true), ...rest],
        [text('E'), number(2025), number(62), ...rest],
        [text('F'), number(2025), number(0), ...rest],
        [text('G'), number(2025), { kind: 'uncalculated' }, ...rest],
        [text('H'), number(2025), { kind: 'error', text: '#N/A' }, ...rest],
        [text('I'), number(2025), null, ...rest],
        [text('J'), number(2025), number(62.15), ...rest],
      ]),
    ],
  };
  const lines = bookLines(book);
  expect(lines.ok && lines.value).toHaveLength(1);
  const rows = lines.ok ? readAverageTable(lines.value[0]!, 'paid-leave-rate', [], 2026) : null;
  expect(rows?.map(({ line, average, faults }) => [line, average?.tenths ?? faults[0]?.code])).toEqual([
    [3, 621],
    [4, 621],
    [5, 620],
    [6, 0],
    [7, 'not-a-number'],
    [8, 'not-a-number'],
    [9, 'required'],
    [10, 'too-many-decimals'],
  ]);
  expect(rows?.[0]?.average).toMatchObject({ year: 2025, publishedOn: '2026-12-18' });
});

test('a tab separates where the first line has tabs, and a leading quote sign of our own export is taken off', () => {
  const bytes = new TextEncoder().encode("業種\t年\t値\r\n\"E\r\n製造業\"\t2025\t'-1\r\n'x\t''=1\t\r\n");
  expect(csvLines(bytes)).toEqual({
    ok: true,
    value: [
      { line: 1, cells: ['業種', '年', '値'] },
      { line: 2, cells: ['E\n製造業', '2025', '-1'] },
      { line: 4, cells: ["'x", "'=1", ''] },
    ],
  });
});
