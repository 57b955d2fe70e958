import type { SheetCell } from '../../../shared/domain/sheet-cell.ts';
import { type CellRange, cellName, type ReadBook, type ReadSheet } from '../workbook.ts';
import { entryMarker, keyMarker } from './form-sheet.ts';
import type { FormPlace } from './reading.ts';

/** Entry cells found in a workbook: what stands in them, and where. */
export interface Located {
  readonly cells: Map<string, (SheetCell | null)[]>;
  readonly places: Map<string, FormPlace>;
}

export const nothingLocated = (): Located => ({ cells: new Map(), places: new Map() });

/** Notes a cell found for a slot; the first one names the place. */
export function note(located: Located, slot: string, cell: SheetCell | null, place: FormPlace): void {
  const known = located.cells.get(slot) ?? [];
  known.push(cell);
  located.cells.set(slot, known);
  if (!located.places.has(slot)) located.places.set(slot, place);
}

const text = (cell: SheetCell | null | undefined): string => (cell?.kind === 'text' ? cell.text : '');

const holds = (range: CellRange, row: number, column: number): boolean =>
  row >= range.startRow && row <= range.endRow && column >= range.startCol && column <= range.endCol;

/** The merged blocks of a sheet by row, so that a lookup does not go through all of them. */
function mergesByRow(sheet: ReadSheet): (row: number, column: number) => CellRange | undefined {
  const byRow = new Map<number, CellRange[]>();
  for (const range of sheet.merges) {
    for (let row = range.startRow; row <= Math.min(range.endRow, sheet.rows.length); row += 1) {
      const known = byRow.get(row);
      if (known === undefined) byRow.set(row, [range]);
      else known.push(range);
    }
  }
  return (row, column) => byRow.get(row)?.find((range) => holds(range, row, column));
}

/** What a person sees where an entry cell is: of a merged block that someone made, the value at its corner. */
export function cellReader(sheet: ReadSheet) {
  const mergeAt = mergesByRow(sheet);
  /** `own`: columns of the same row that are entry cells themselves, whose value is not this one's */
  return (
    row: number,
    column: number,
    isOwn: (row: number, column: number) => boolean,
  ): { readonly cell: SheetCell | null; readonly at: string } => {
    const direct = sheet.rows[row]?.[column] ?? null;
    const range = mergeAt(row, column);
    if (direct !== null || range === undefined) return { cell: direct, at: cellName(row, column) };
    const { startRow, startCol } = range;
    const corner = startRow === row && startCol === column;
    if (corner || isOwn(startRow, startCol)) return { cell: null, at: cellName(row, column) };
    return { cell: sheet.rows[startRow]?.[startCol] ?? null, at: cellName(startRow, startCol) };
  };
}

interface Markers {
  /** column of the keys → column of the entries they belong to */
  readonly pairs: readonly { readonly key: number; readonly entry: number }[];
}

/** Where entry and key columns are now, or null when the markers are gone. */
function markersOf(sheet: ReadSheet): Markers | null {
  for (const row of sheet.rows) {
    const texts = row.map(text);
    if (!texts.includes(keyMarker(0))) continue;
    const pairs = texts.flatMap((_, index) => {
      const key = texts.indexOf(keyMarker(index));
      const entry = texts.indexOf(entryMarker(index));
      return key < 0 || entry < 0 ? [] : [{ key, entry }];
    });
    return pairs.length === 0 ? null : { pairs };
  }
  return null;
}

/** The entry cells of the given slots by the hidden keys beside them; nothing where a sheet has none. */
export function locateByKeys(book: ReadBook, slots: ReadonlySet<string>): Located {
  const located = nothingLocated();
  for (const sheet of book.sheets) {
    const markers = markersOf(sheet);
    if (markers === null) continue;
    const read = cellReader(sheet);
    const slotAt = (row: number, column: number): string => {
      const pair = markers.pairs.find(({ entry }) => entry === column);
      return pair === undefined ? '' : text(sheet.rows[row]?.[pair.key]);
    };
    sheet.rows.forEach((row, index) => {
      for (const { key, entry } of markers.pairs) {
        const slot = text(row[key]);
        if (!slots.has(slot)) continue;
        const { cell, at } = read(index, entry, (r, c) => slots.has(slotAt(r, c)));
        note(located, slot, cell, { sheet: sheet.name, cell: at });
      }
    });
  }
  return located;
}
