import type { ListingDocument } from '../../shared/domain/listing.ts';
import { listingText } from '../../shared/domain/listing-text.ts';

/** The listing as a text file to be pasted into a newsletter draft: UTF-8 with a byte order mark, CRLF. */
export function writeListingTxt(doc: ListingDocument): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(`\uFEFF${listingText(doc).replaceAll('\n', '\r\n')}`));
}
