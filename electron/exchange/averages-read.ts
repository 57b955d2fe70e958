import { parse } from 'csv-parse/sync';
import type { FileLine } from '../../shared/domain/average-table.ts';
import { cellText, type SheetCell } from '../../shared/domain/sheet-cell.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import { decodeCp932 } from './cp932.ts';
import type { FileRefusal } from './file-checks.ts';
import type { ReadBook } from './workbook.ts';

/** Lines a table of averages may have: forty years of all industries in every series are a tenth of it. */
const mostLines = 5000;

const heads = {
  zip: [0x50, 0x4b],
  /** the old container of .xls and of workbooks with a password */
  container: [0xd0, 0xcf, 0x11, 0xe0],
  utf16le: [0xff, 0xfe],
  utf16be: [0xfe, 0xff],
} as const;
const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** Whether a file is to be read as a workbook, whatever its name says. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, heads.zip) || startsWith(bytes, heads.container);

/** UTF-8 with or without a byte order mark, UTF-16 with one, else CP932; null when it is none of them. */
function decoded(bytes: Uint8Array): string | null {
  if (startsWith(bytes, heads.utf16le)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, heads.utf16be)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = decodeCp932(bytes);
    return text.includes('\ufffd') ? null : text;
  }
}

/** A spreadsheet would run it as a formula; our own export puts a `'` before it. */
export const formulaLike = /^'*[=+\-@\t\r＝＋－＠]/u;
const unescaped = (cell: string): string => (cell.startsWith("'") && formulaLike.test(cell) ? cell.slice(1) : cell);

/** The lines of a CSV file: comma, or tab where the first line has tabs and no comma. */
export function csvLines(bytes: Uint8Array): Result<readonly FileLine[], FileRefusal> {
  const text = decoded(bytes);
  if (text === null || text.includes('\u0000')) return refuse({ code: 'file-wrong' });
  const first = /^[^\r\n]*/u.exec(text)?.[0] ?? '';
  try {
    // how many lines of the file were read when a record ended: a quoted cell may hold line breaks
    const ends: number[] = [];
    const records = parse(text.replaceAll(/\r\n?/gu, '\n'), {
      delimiter: first.includes('\t') && !first.includes(',') ? '\t' : ',',
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      to: mostLines + 1,
      on_record: (record: string[], { lines }) => {
        ends.push(lines);
        return record;
      },
    });
    if (records.length > mostLines) return refuse({ code: 'file-too-big' });
    return ok(records.map((record, at) => ({ line: (ends[at - 1] ?? 0) + 1, cells: record.map(unescaped) })));
  } catch {
    // an opened quote that never closes
    return refuse({ code: 'file-damaged' });
  }
}

/** What stands in a cell, as text; 15 digits are what Excel keeps, so 62.099999999999994 is the 62.1 that was typed. */
const textOf = (cell: SheetCell | null): string =>
  cell?.kind === 'number' && !cell.percent ? String(Number(cell.value.toPrecision(15))) : cellText(cell);

/** The lines of each visible sheet, by the row they stand in. */
export function bookLines(book: ReadBook): Result<readonly (readonly FileLine[])[], FileRefusal> {
  const sheets = book.sheets
    .filter(({ hidden }) => !hidden)
    .map(({ rows }) =>
      rows
        .map((cells, row): FileLine => ({ line: row + 1, cells: cells.map(textOf) }))
        .filter(({ cells }) => cells.some((cell) => cell !== '')),
    );
  return sheets.some((lines) => lines.length > mostLines) ? refuse({ code: 'file-too-big' }) : ok(sheets);
}
