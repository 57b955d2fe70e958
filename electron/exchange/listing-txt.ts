import { entryFacts, entryHeading, linesOf, type ListingDocument, type ListingEntry } from './listing.ts';

const block = (doc: ListingDocument, entry: ListingEntry): string[] => [
  `■${entryHeading(doc, entry)}`,
  ...entryFacts(doc, entry).map(({ label, value }) => `${label}：${value}`),
  ...(doc.phraseHeading === '' || linesOf(entry.text).length === 0 ? [] : [`【${doc.phraseHeading}】`]),
  ...linesOf(entry.text),
  '',
];

/** The listing as plain text with LF line breaks; what 「コピー」 puts on the clipboard. */
export function listingText(doc: ListingDocument): string {
  const issued = [doc.city, doc.issuedOnLabel].filter((part) => part !== '').join('　');
  const head = [doc.title, doc.subtitle, issued].filter((line) => line !== '');
  return [...head, '', ...doc.entries.flatMap((entry) => block(doc, entry))].join('\n');
}

/** The same text as a file to be pasted into a newsletter draft: UTF-8 with a byte order mark, CRLF. */
export function writeListingTxt(doc: ListingDocument): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(`\uFEFF${listingText(doc).replaceAll('\n', '\r\n')}`));
}
