import type { ListingDocument } from '../../shared/domain/listing.ts';

/** A file format a newsletter's listing can be written in. */
export interface ListingFormat {
  readonly extension: string;
  readonly mime: string;
  readonly write: (doc: ListingDocument) => Promise<Uint8Array>;
}

/**
 * The formats of the newsletter's text. Each library is loaded on first use, so that none of them slows the start of the app.
 * All run on the main thread. CPU time for 200 entries of 320 letters, on two busy cores: docx 190-290 ms the first time
 * (library load included), 90-145 ms after; xlsx 130-200 ms, then 20-50 ms; txt a few ms. So the first docx of
 * that size may hold the main thread for more than 200 ms; a worker would take that away at the price of a build entry.
 */
export const listingFormats = {
  docx: {
    extension: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (doc) => (await import('./listing-docx.ts')).writeListingDocx(doc),
  },
  xlsx: {
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (doc) => (await import('./listing-xlsx.ts')).writeListingXlsx(doc),
  },
  txt: {
    extension: 'txt',
    mime: 'text/plain; charset=utf-8',
    write: async (doc) => (await import('./listing-txt.ts')).writeListingTxt(doc),
  },
} as const satisfies Record<string, ListingFormat>;

export type ListingFormatName = keyof typeof listingFormats;
