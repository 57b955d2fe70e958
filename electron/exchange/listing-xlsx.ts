import type { ListingDocument } from '../../shared/domain/listing.ts';
import { linesOf } from '../../shared/domain/listing-text.ts';
import { hucreSpreadsheet } from './spreadsheet-hucre.ts';

/** The listing as an Excel workbook: a styled table ready to print on A4; 認定番号 stays text, and 区分 says what ○ says. */
export function writeListingXlsx(doc: ListingDocument): Promise<Uint8Array> {
  return hucreSpreadsheet.write({
    sheetName: '広報掲載',
    title: doc.title,
    notes: [
      doc.subtitle,
      [doc.city, doc.issuedOnLabel].filter((part) => part !== '').join('　'),
      ...linesOf(doc.lead),
    ].filter((note) => note !== ''),
    columns: doc.columns.map(({ key, heading, width }) => ({
      heading,
      width,
      kind: key === 'characters' ? 'number' : 'text',
    })),
    rows: doc.entries.map((entry) => doc.columns.map(({ key }) => entry[key])),
  });
}
