import { wordedListing, type Listing } from '../../shared/domain/listing.ts';
import { hucreSpreadsheet } from './spreadsheet-hucre.ts';

/** 認定事業者一覧 as a workbook; every cell stays the text it is. */
export function certifiedListXlsx(listing: Listing, title: string, notes: readonly string[]): Promise<Uint8Array> {
  const doc = wordedListing(listing, 'all');
  const columns = doc.columns.filter(({ key }) => key !== 'text' && key !== 'characters');
  return hucreSpreadsheet.write({
    sheetName: '認定事業者一覧',
    title,
    notes: notes.filter((note) => note !== ''),
    columns: [
      ...columns.map(({ heading, width }) => ({ heading, width, kind: 'text' as const })),
      { heading: '法人番号', width: 18, kind: 'text' },
      { heading: '適用した基準', width: 24, kind: 'text' },
    ],
    rows: doc.entries.map((entry, index) => [
      ...columns.map(({ key }) => entry[key]),
      listing.companies[index]?.corporateNumber ?? '',
      listing.companies[index]?.scheme ?? '',
    ]),
  });
}
