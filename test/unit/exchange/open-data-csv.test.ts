import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { decodeCp932 } from '../../../electron/exchange/cp932.ts';
import { unencodableInTable, writeTableCsv, writeTableCsvCp932 } from '../../../electron/exchange/open-data-csv.ts';
import { openDataColumns, openDataTable } from '../../../shared/domain/open-data.ts';
import { convertWithOffice, csvInput, findOffice } from '../../support/office.ts';
import { hardRecord, rareName } from './listing-sample.ts';

const table = openDataTable(hardRecord);
/** What a reader gets back: the typed value, and a `'` before what a spreadsheet would run. */
const guarded = (value: string): string => (/^[=+\-@]/u.test(value) ? `'${value}` : value);
const expected = table.map((row) => row.map(guarded));
const at = (column: (typeof openDataColumns)[number]): number => openDataColumns.indexOf(column);

describe('open data as csv', () => {
  it('is read back by csv-parse value by value, with a byte order mark, CRLF and one header row', () => {
    const bytes = writeTableCsv(table);
    expect([...bytes.subarray(0, 3)]).toStrictEqual([0xef, 0xbb, 0xbf]);
    const rows: string[][] = parse(Buffer.from(bytes), { bom: true, record_delimiter: '\r\n' });
    expect(rows).toStrictEqual(expected);
    expect(rows[0]).toStrictEqual([...openDataColumns]);
    expect(rows.flat().filter((value) => /^[=+\-@]/u.test(value))).toStrictEqual([]);
    expect(rows.flat()).toContain("'=SUM(A1:A9)");
    // nothing that is only there for the eye
    expect(rows.flat().filter((value) => value !== value.trim() || /[\r\n]/u.test(value))).toStrictEqual([]);
  });

  it('names the letters CP932 cannot hold by row and column, and writes 〓 without moving a column', () => {
    const name = at('名称');
    expect(unencodableInTable(table)).toStrictEqual([
      { row: 1, column: name, grapheme: '\u{20BB7}', codes: ['U+20BB7'], at: 5 },
      { row: 1, column: name, grapheme: '葛\u{E0100}', codes: ['U+845B', 'U+E0100'], at: 9 },
    ]);
    const rows: string[][] = parse(decodeCp932(writeTableCsvCp932(table)));
    const replaced = rareName.replace('\u{20BB7}', '〓').replace('葛\u{E0100}', '〓');
    expect(rows).toStrictEqual(expected.map((row) => row.map((value) => (value === rareName ? replaced : value))));
  });
});

describe.skipIf(findOffice() === undefined)('open data as csv in LibreOffice', () => {
  it('shows the names as put in, and runs no formula', async () => {
    const read: string[][] = parse(
      Buffer.from(await convertWithOffice(writeTableCsv(table), 'csv', 'csv', csvInput.utf8)),
      { bom: true },
    );
    expect(read.map((row) => row[at('名称')]?.replace(/^'/u, ''))).toStrictEqual([
      '名称',
      ...hardRecord.companies.map(({ name }) => name),
    ]);
  });
});
