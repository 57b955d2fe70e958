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

/** The upper part of one letter; begins a page, so that many letters make one document. */
export interface LetterHead {
  readonly kind: 'letter-head';
  /** 文書番号 and date, at the right. */
  readonly head: readonly string[];
  /** Top left; `\n` breaks a line. */
  readonly addressee: string;
  /** Who writes, at the right. */
  readonly sender: readonly string[];
  /** Room for 公印 beside the sender, or （公印省略） below. */
  readonly seal: 'room' | 'omitted';
  /** 件名, centred. */
  readonly subject: string;
}

/** A reading above `text.slice(from, to)`; UTF-16 offsets, in order and apart from each other. */
export interface ReadingSpan {
  readonly from: number;
  readonly to: number;
  readonly reading: string;
}

/** One piece of a printed document, in order. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly align?: 'left' | 'center' | 'right';
      readonly small?: boolean;
      /** Larger, with more air between the lines: to be read aloud from. */
      readonly large?: boolean;
      /** Stays whole, and on the page of the block after it: what is read aloud is not turned over in the middle. */
      readonly keep?: boolean;
      readonly ruby?: readonly ReadingSpan[];
    }
  | {
      readonly kind: 'list';
      readonly items: readonly string[];
      /** What stands before each item, 「・」 where none is given: the numbers of 「記」. */
      readonly marks?: readonly string[];
    }
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
  | { readonly kind: 'page-break' }
  | LetterHead;

/** A document to be printed as PDF or written as a Word file, on A4: what it says, not how it is drawn. */
export interface ReportDocument {
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  /**
   * `letter`: nothing but its blocks, in a serif face with a letter's margins; title, head and footer are not printed, and
   * pages bear no number.
   */
  readonly style?: 'letter';
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

/** A paragraph's text and readings out of pieces that say how they are read ('' for as it stands). */
export function withReadings(pieces: readonly { readonly text: string; readonly ruby: string }[]): {
  readonly text: string;
  readonly ruby: readonly ReadingSpan[];
} {
  let text = '';
  const ruby: ReadingSpan[] = [];
  for (const piece of pieces) {
    const from = text.length;
    text += piece.text;
    if (piece.ruby !== '' && piece.ruby !== piece.text) ruby.push({ from, to: text.length, reading: piece.ruby });
  }
  return { text, ruby };
}
