import type { SheetCell } from '../../shared/domain/sheet-cell.ts';

/** A rectangle of cells that are shown as one; rows and columns counted from 0, ends included. */
export interface CellRange {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** One sheet as read. `rows[r]?.[c]`: null or nothing where the cell is blank. */
export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  readonly merges: readonly CellRange[];
}

/** A workbook as read: values only. Links, queries, pictures and macros are not part of it. */
export interface ReadBook {
  readonly sheets: readonly ReadSheet[];
}

/** Name of a column: 0 → A, 27 → AB. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) {
    name = String.fromCodePoint(65 + (left % 26)) + name;
  }
  return name;
}

/** Name of a cell, both counted from 0: (11, 5) → F12. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
