import type { ListingColumnKey, ListingDocument, ListingEntry } from './listing.ts';
import { countCharacters } from './publication.ts';

/** Lines of a text, whichever line break it was typed with; blank lines inside are kept, those at the end are not. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u);
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  return lines;
}

/** Name and number on one line, e.g. `株式会社○○（認定番号 1-2）`; without a number, the name alone. */
export function entryHeading(doc: ListingDocument, entry: ListingEntry): string {
  const name = `${entry.marked ? '○' : ''}${entry.name}`;
  if (entry.number === '') return name;
  const label = doc.columns.find((column) => column.key === 'number')?.heading ?? '認定番号';
  return `${name}（${label} ${entry.number}）`;
}

const notAFact: ReadonlySet<ListingColumnKey> = new Set(['number', 'name', 'text', 'characters']);

/** The labelled facts between heading and text in running text: the chosen columns that have a value, in their order. */
export function entryFacts(doc: ListingDocument, entry: ListingEntry): { label: string; value: string }[] {
  return doc.columns
    .filter(({ key }) => !notAFact.has(key) && entry[key] !== '')
    .map(({ key, heading }) => ({ label: heading, value: linesOf(String(entry[key])).join(' ') }));
}

/** Everything above the first company. */
export function headLines(doc: ListingDocument): string[] {
  const issued = [doc.city, doc.issuedOnLabel].filter((part) => part !== '').join('　');
  const lead = linesOf(doc.lead);
  return [
    ...[doc.title, doc.subtitle, issued].filter((line) => line !== ''),
    ...(lead.length === 0 ? [] : ['', ...lead]),
    ...(doc.legend === '' ? [] : ['', doc.legend]),
  ];
}

/** One company in running text. A sign before each name, unless ○ stands there. */
export function entryLines(doc: ListingDocument, entry: ListingEntry): string[] {
  const lines = linesOf(entry.text);
  return [
    `${entry.marked ? '' : '■'}${entryHeading(doc, entry)}`,
    ...entryFacts(doc, entry).map(({ label, value }) => `${label}：${value}`),
    ...(doc.phraseHeading === '' || lines.length === 0 ? [] : [`【${doc.phraseHeading}】`]),
    ...lines,
  ];
}

/** The listing as plain text with LF line breaks; what 「コピー」 puts on the clipboard. */
export const listingText = (doc: ListingDocument): string =>
  [...headLines(doc), '', ...doc.entries.flatMap((entry) => [...entryLines(doc, entry), ''])].join('\n');

/** Characters of a listing as the newsletter's editors count them; line breaks do not count. */
export interface ListingCount {
  /** Title, lead and all else above the first company. */
  readonly head: number;
  /** Each company with its heading and facts, in order. */
  readonly entries: readonly number[];
  readonly total: number;
}

/** Counts what `listingText` writes. */
export function countListing(doc: ListingDocument): ListingCount {
  const of = (lines: readonly string[]): number => countCharacters(lines.join('\n'));
  const head = of(headLines(doc));
  const entries = doc.entries.map((entry) => of(entryLines(doc, entry)));
  return { head, entries, total: entries.reduce((sum, each) => sum + each, head) };
}
