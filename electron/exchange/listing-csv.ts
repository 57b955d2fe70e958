import { stringify } from 'csv-stringify/sync';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import {
  encodeCp932,
  unencodable,
  type Cp932Policy,
  type Cp932Text,
  type UnencodableLetter,
  type UnencodableRefusal,
} from './cp932.ts';
import type { ListingColumnKey, ListingDocument } from './listing.ts';

/** Where in a listing a letter stands that CP932 cannot hold. */
export interface ListingLetter extends UnencodableLetter {
  /** 0-based index into `doc.entries`, or null for a column heading. */
  readonly entry: number | null;
  readonly column: ListingColumnKey;
}

/**
 * One header row and one row per entry, CRLF, quoted where needed. A value that a spreadsheet would run as a formula
 * gets a leading `'`. Line breaks inside a value are written as LF, which Excel reads as a break within the cell.
 */
function csvText(doc: ListingDocument): string {
  const rows = doc.entries.map((entry) =>
    doc.columns.map(({ key }) => {
      const value = entry[key];
      return typeof value === 'number' ? value : value.toWellFormed().replaceAll(/\r\n?/gu, '\n');
    }),
  );
  return stringify([doc.columns.map(({ heading }) => heading), ...rows], {
    escape_formulas: true,
    quote_record_delimiter: true,
    quoted_match: /[\r\n]/u,
    record_delimiter: 'windows',
  });
}

/** The listing as CSV in UTF-8 with a byte order mark, so that Excel does not take it for CP932. */
export function writeListingCsv(doc: ListingDocument): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(`\uFEFF${csvText(doc)}`));
}

/** Every letter in the listing's table that CP932 cannot hold, with the entry and column it stands in. */
export function unencodableInListing(doc: ListingDocument): ListingLetter[] {
  const inText = (entry: number | null, column: ListingColumnKey, text: string): ListingLetter[] =>
    unencodable(text).map((letter) => ({ ...letter, entry, column }));
  return [
    ...doc.columns.flatMap(({ key, heading }) => inText(null, key, heading)),
    ...doc.entries.flatMap((entry, index) => doc.columns.flatMap(({ key }) => inText(index, key, String(entry[key])))),
  ];
}

/** The listing as CSV in CP932, for systems that accept nothing else; the refusal names every letter and its place. */
export function writeListingCsvCp932(
  doc: ListingDocument,
  policy: Cp932Policy,
): Result<Cp932Text & { readonly replaced: readonly ListingLetter[] }, UnencodableRefusal<ListingLetter>> {
  const letters = unencodableInListing(doc);
  if (letters.length > 0 && policy === 'refuse') return refuse({ code: 'letters-not-in-cp932', letters });
  const encoded = encodeCp932(csvText(doc), 'geta');
  if (!encoded.ok) throw new Error('the geta policy never refuses');
  return ok({ bytes: encoded.value.bytes, replaced: letters });
}
