import type { FormValue } from '../../../shared/domain/form-values.ts';

/** How a cell looks; entry cells are those with a slot. */
export type FormLook =
  | 'title'
  | 'note'
  | 'head'
  | 'band'
  | 'label'
  | 'text'
  | 'id'
  | 'unit'
  | 'year'
  | 'figure'
  | 'blank';

/** What may be typed into an entry cell: lists, ranges and their messages follow from it. */
export type FormInput =
  | { readonly kind: 'mark'; readonly na: boolean }
  | { readonly kind: 'declared' }
  | { readonly kind: 'box' }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'text'; readonly max: number; readonly multiline: boolean; readonly list?: FormList }
  | {
      readonly kind: 'number';
      readonly decimals: number;
      readonly min: number;
      readonly max: number;
      readonly unit: string;
    }
  | { readonly kind: 'year'; readonly first: number; readonly last: number; readonly suffix: string }
  | { readonly kind: 'list'; readonly list: FormList }
  | { readonly kind: 'date' }
  | { readonly kind: 'goals'; readonly min: number; readonly max: number };

/** Choices of a list; they stand on the hidden sheet, where Excel allows more than 255 letters. */
export interface FormList {
  readonly name: string;
  readonly values: readonly string[];
}

/** One cell or merged block; columns counted from 0. */
export interface FormBlock {
  readonly column: number;
  readonly span?: number;
  readonly rows?: number;
  readonly look: FormLook;
  readonly text?: string;
  readonly slot?: string;
  readonly input?: FormInput;
  readonly value?: FormValue;
  /** percent of the second cell in the sum of the given ones; slots on the same sheet */
  readonly share?: { readonly part: string; readonly of: readonly string[] };
}

/** One row; `starts` says what begins with it, for page breaks. */
export interface FormRow {
  readonly cells: readonly FormBlock[];
  /** points */
  readonly height: number;
  readonly starts?: 'category' | 'item';
}

/** One sheet of the form, without Excel. */
export interface FormSheet {
  readonly name: string;
  /** half-width characters */
  readonly widths: readonly number[];
  /** columns that hold entry cells, in order; the hidden key columns follow behind the last visible one in that order */
  readonly entryColumns: readonly number[];
  readonly rows: readonly FormRow[];
  /** index in `rows` of the line repeated on every page */
  readonly headRow: number;
}

/** Words in a hidden first row that say where entry and key columns went when columns were inserted. */
export const entryMarker = (index: number): string => `［欄${index + 1}］`;
export const keyMarker = (index: number): string => `［鍵${index + 1}］`;

/** Form layout as of this program; a later one reads earlier ones by their keys all the same. */
export const formRevision = 1;
export const sheetNames = { cover: '表紙', sheet: 'チェックシート', control: '_様式' } as const;

/** Words of the hidden sheet. */
export const controlWords = {
  revision: '様式の改訂',
  applicationId: '申請',
  companyId: '事業者',
  versionId: '版',
  versionLabel: '版の名前',
  years: '対象の年',
} as const;
