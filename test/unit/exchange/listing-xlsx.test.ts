import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { writeListingXlsx } from '../../../electron/exchange/listing-xlsx.ts';
import { convertWithOffice, findOffice } from '../../support/office.ts';
import { readPdf } from '../../support/pdf-pages.ts';
import { columns, hardListing, longListing } from './listing-sample.ts';

const expected = [
  columns.map(({ heading }) => heading),
  ...hardListing.entries.map((entry) => columns.map(({ key }) => String(entry[key]).replaceAll('\r\n', '\n'))),
];

describe('listing as xlsx', () => {
  it('keeps text as text and counts as numbers, and says how to print itself', async () => {
    const book = await readXlsx(await writeListingXlsx(hardListing), { readStyles: true });
    const sheet = book.sheets[0];
    const body = sheet?.rows.slice(3) ?? [];
    expect(body.map((row) => row.map(String))).toStrictEqual(expected);
    expect(body[1]?.[0]).toBe('1-2');
    expect(body[2]?.[0]).toBe('007');
    expect(body[1]?.[8]).toBe(17);
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toStrictEqual([]);
    expect(sheet?.cells?.get('4,0')?.style?.numFmt).toBe('@');
    expect(sheet?.cells?.get('4,7')?.style?.alignment?.wrapText).toBe(true);
    expect(sheet?.cells?.get('3,1')?.style?.font?.bold).toBe(true);
    expect(sheet?.columns?.map(({ width }) => Math.round(width ?? 0))).toStrictEqual(columns.map(({ width }) => width));
    expect(sheet?.freezePane).toMatchObject({ rows: 4 });
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToWidth: 1 });
    expect(sheet?.pageSetup?.printTitlesRow).toBe('$4:$4');
  });

  it('opens with no entry at all', async () => {
    const book = await readXlsx(await writeListingXlsx({ ...hardListing, entries: [] }));
    expect(book.sheets[0]?.rows.at(-1)).toStrictEqual(columns.map(({ heading }) => heading));
  });
});

describe.skipIf(findOffice() === undefined)('listing as xlsx in LibreOffice', () => {
  it('shows every value as put in: rare letters, 1-2, 007, =SUM, quotes, breaks', async () => {
    const csv = await convertWithOffice(await writeListingXlsx(hardListing), 'xlsx', 'csv');
    const rows: string[][] = parse(Buffer.from(csv), { bom: true, relax_column_count: true });
    expect(rows.slice(3)).toStrictEqual(expected);
    expect(rows[0]?.[0]).toBe(hardListing.title);
    expect(rows[1]?.[0]).toBe(hardListing.subtitle);
  });

  it('prints on A4 landscape, every column on the page, the header on each page', async () => {
    const pages = await readPdf(await convertWithOffice(await writeListingXlsx(longListing(40)), 'xlsx', 'pdf'));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect([Math.round(page.width), Math.round(page.height)]).toStrictEqual([842, 595]);
      expect(page.text).toContain('認定番号');
      expect(page.text).toContain('文字数');
    }
    expect(pages[0]?.text).toContain(`1 / ${pages.length}`);
  });
});
