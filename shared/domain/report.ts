import type { CivilDate } from '../kernel/types.ts';

/** A cell of a printed table; `span` counts columns. A line break in the text is kept. */
export type ReportCell =
  | string
  | {
      readonly text: string;
      /** Smaller lines below the text. */
      readonly note?: string;
      readonly bold?: boolean;
      /** A mark in a narrow column: ✓, －. */
      readonly large?: boolean;
      readonly align?: 'left' | 'center' | 'right';
      readonly span?: number;
    };

/** One row; `section` rows are shaded headings inside the table. Rows are not split over pages where it can be avoided. */
export interface ReportRow {
  readonly cells: readonly ReportCell[];
  readonly section?: boolean;
  /** Stays on the page of the row after it. */
  readonly keep?: boolean;
}

/** One piece of a printed document, in order. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly align?: 'left' | 'center' | 'right';
      readonly small?: boolean;
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      /** Heading row, repeated on each page; `width` is a weight, not a length. */
      readonly columns: readonly {
        readonly heading: string;
        readonly width: number;
        readonly align?: 'left' | 'center' | 'right';
      }[];
      readonly rows: readonly ReportRow[];
    }
  | { readonly kind: 'page-break' };

/** A document to be printed as PDF or written as a Word file, on A4: what it says, not how it is drawn. */
export interface ReportDocument {
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Lines at the top right: document number, date, office. */
  readonly head: readonly string[];
  /** 「○○株式会社 御中」 of a letter, top left; `\n` breaks a line; null for none. */
  readonly addressee: string | null;
  /** Lines of who writes a letter, at the right below the addressee. */
  readonly sender?: readonly string[];
  readonly blocks: readonly ReportBlock[];
  /** Bottom left of each page; the page number stands at the right. */
  readonly footer: string;
  /** The file's own properties. */
  readonly author: string;
  readonly createdOn: CivilDate;
}
