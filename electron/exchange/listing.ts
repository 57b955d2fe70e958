/** One certified company in a listing. Every value is already worded for print; only `characters` is a number. */
export interface ListingEntry {
  /** 認定番号 as issued. `1-2` and `007` are text and must come out as text. */
  readonly number: string;
  readonly name: string;
  readonly kana: string;
  readonly address: string;
  readonly industry: string;
  /** 新規 or 更新 */
  readonly kindLabel: string;
  readonly termLabel: string;
  /** The achievements: several sentences, may hold line breaks. */
  readonly text: string;
  /** Length of `text` in user-perceived characters. */
  readonly characters: number;
}

export type ListingColumnKey = keyof ListingEntry;

/** A fact the listing shows. In tables it is a column; in running text its heading is the label before the fact. */
export interface ListingColumn {
  readonly key: ListingColumnKey;
  readonly heading: string;
  /** In half-width characters, as spreadsheets count. */
  readonly width: number;
}

/** A publication (広報掲載) ready to be written in any format; knows nothing of the store. */
export interface ListingDocument {
  readonly title: string;
  /** The period or the committee meeting the listing covers. */
  readonly subtitle: string;
  readonly city: string;
  readonly issuedOnLabel: string;
  readonly columns: readonly ListingColumn[];
  readonly entries: readonly ListingEntry[];
  /** Stands above each entry's text; blank for none. */
  readonly phraseHeading: string;
}

/** Lines of a text, whichever line break it was typed with; blank lines inside are kept, those at the end are not. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u);
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  return lines;
}

/** Name and number on one line, e.g. `株式会社○○（認定番号 1-2）`; without a number, the name alone. */
export function entryHeading(doc: ListingDocument, entry: ListingEntry): string {
  if (entry.number === '') return entry.name;
  const label = doc.columns.find((column) => column.key === 'number')?.heading ?? '認定番号';
  return `${entry.name}（${label} ${entry.number}）`;
}

const notAFact: ReadonlySet<ListingColumnKey> = new Set(['number', 'name', 'text', 'characters']);

/** The labelled facts between heading and text in running text: the chosen columns that have a value, in their order. */
export function entryFacts(doc: ListingDocument, entry: ListingEntry): { label: string; value: string }[] {
  return doc.columns
    .filter(({ key }) => !notAFact.has(key) && entry[key] !== '')
    .map(({ key, heading }) => ({ label: heading, value: linesOf(String(entry[key])).join(' ') }));
}
