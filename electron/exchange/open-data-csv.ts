import { stringify } from 'csv-stringify/sync';
import { encodeCp932, unencodable, type UnencodableLetter } from './cp932.ts';

/** A table as text, the first row its headings. */
export type TextTable = readonly (readonly string[])[];

/** Where in a table a letter stands that CP932 cannot hold; row 0 is the heading. */
export interface TableLetter extends UnencodableLetter {
  readonly row: number;
  readonly column: number;
}

/**
 * One header row and one row per company, CRLF, quoted where needed (RFC 4180). A value that a spreadsheet would run as a
 * formula gets a leading `'`. Line breaks inside a value are written as LF, which Excel reads as a break within the cell.
 */
const csvText = (table: TextTable): string =>
  stringify(
    table.map((row) => row.map((value) => value.toWellFormed().replaceAll(/\r\n?/gu, '\n'))),
    {
      escape_formulas: true,
      quote_record_delimiter: true,
      quoted_match: /[\r\n]/u,
      record_delimiter: 'windows',
    },
  );

/** The table as CSV in UTF-8 with a byte order mark, so that Excel does not take it for CP932. */
export const writeTableCsv = (table: TextTable): Uint8Array => new TextEncoder().encode(`\uFEFF${csvText(table)}`);

/** Every letter in the table that CP932 cannot hold, with the row and column it stands in. */
export const unencodableInTable = (table: TextTable): TableLetter[] =>
  table.flatMap((cells, row) =>
    cells.flatMap((text, column) => unencodable(text).map((letter) => ({ ...letter, row, column }))),
  );

/** The table as CSV in CP932, for systems that accept nothing else; a letter it cannot hold becomes 〓. */
export function writeTableCsvCp932(table: TextTable): Uint8Array {
  const encoded = encodeCp932(csvText(table), 'geta');
  if (!encoded.ok) throw new Error('the geta policy never refuses');
  return encoded.value.bytes;
}
