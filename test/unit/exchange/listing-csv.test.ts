import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { decodeCp932 } from '../../../electron/exchange/cp932.ts';
import { unencodableInListing, writeListingCsv, writeListingCsvCp932 } from '../../../electron/exchange/listing-csv.ts';
import { convertWithOffice, csvInput, findOffice } from '../../support/office.ts';
import { columns, hardListing, rareName } from './listing-sample.ts';

/** What a reader gets back: the typed value, breaks as LF, and a `'` before what a spreadsheet would run. */
const guarded = (value: string): string => (/^[=+\-@]/u.test(value) ? `'${value}` : value).replaceAll('\r\n', '\n');
const expected = [
  columns.map(({ heading }) => heading),
  ...hardListing.entries.map((entry) => columns.map(({ key }) => guarded(String(entry[key])))),
];

describe('listing as csv', () => {
  it('is read back by csv-parse value by value, with a byte order mark and CRLF', async () => {
    const bytes = await writeListingCsv(hardListing);
    expect([...bytes.subarray(0, 3)]).toStrictEqual([0xef, 0xbb, 0xbf]);
    expect(parse(Buffer.from(bytes), { bom: true, record_delimiter: '\r\n' })).toStrictEqual(expected);
  });

  it('lets no value start as a formula', async () => {
    const rows: string[][] = parse(Buffer.from(await writeListingCsv(hardListing)), { bom: true });
    expect(rows.flat().filter((value) => /^[=+\-@]/u.test(value))).toStrictEqual([]);
    expect(rows.flat()).toContain("'=SUM(A1:A9)");
  });

  it('lists the letters CP932 cannot hold with entry and column, and refuses', () => {
    const letters = unencodableInListing(hardListing);
    expect(letters).toStrictEqual([
      { entry: 0, column: 'name', grapheme: '\u{20BB7}', codes: ['U+20BB7'], at: 5 },
      { entry: 0, column: 'name', grapheme: '葛\u{E0100}', codes: ['U+845B', 'U+E0100'], at: 9 },
    ]);
    expect(writeListingCsvCp932(hardListing, 'refuse')).toStrictEqual({
      ok: false,
      refusal: { code: 'letters-not-in-cp932', letters },
    });
  });

  it('writes 〓 in CP932 without moving a column', () => {
    const written = writeListingCsvCp932(hardListing, 'geta');
    const rows: string[][] = written.ok ? parse(decodeCp932(written.value.bytes)) : [];
    const name = rareName.replace('\u{20BB7}', '〓').replace('葛\u{E0100}', '〓');
    expect(rows).toStrictEqual(expected.map((row) => row.map((value) => (value === rareName ? name : value))));
    expect(written.ok && written.value.replaced).toStrictEqual(unencodableInListing(hardListing));
  });
});

describe.skipIf(findOffice() === undefined)('listing as csv in LibreOffice', () => {
  it('shows both encodings as put in, and runs no formula', async () => {
    const written = writeListingCsvCp932(hardListing, 'geta');
    if (!written.ok) throw new Error(written.refusal.code);
    const asUtf8 = await convertWithOffice(await writeListingCsv(hardListing), 'csv', 'csv', csvInput.utf8);
    const asCp932 = await convertWithOffice(written.value.bytes, 'csv', 'csv', csvInput.windows932);
    const utf8: string[][] = parse(Buffer.from(asUtf8), { bom: true });
    const cp932: string[][] = parse(Buffer.from(asCp932), { bom: true });
    const names = utf8.map((row) => row[1]?.replace(/^'/u, ''));
    expect(names).toStrictEqual(['事業者名', ...hardListing.entries.map(({ name }) => name)]);
    expect(utf8.map((row) => row[7]?.replace(/^'/u, ''))).toStrictEqual([
      '掲載文',
      ...hardListing.entries.map(({ text }) => text.replaceAll('\r\n', '\n')),
    ]);
    expect(cp932[3]?.[1]).toBe('有限会社"髙橋"＆<b>');
  });
});
