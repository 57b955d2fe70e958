import type { ReportBlock, ReportCell, ReportRow } from '../../../shared/domain/report.ts';
import type { Align } from '../text/lines.ts';
import type { Piece } from './flow.ts';
import type { PageDrawing } from './page-drawing.ts';
import type { Paper } from './page.ts';
import type { SetLine, TextSetter } from './set-text.ts';

type Table = ReportBlock & { kind: 'table' };
type CellAlign = 'left' | 'center' | 'right';

const PADDING = { side: 4.2, end: 2.6 } as const;
const SHADE = { heading: '#e3e8ec', section: '#f1f3f5' } as const;

interface SetCell {
  x: number;
  width: number;
  lines: readonly SetLine[];
  align: CellAlign;
}

const aligned: Readonly<Record<CellAlign, Align>> = { left: 'justify', center: 'center', right: 'end' };
const heightOf = (lines: readonly SetLine[]): number => lines.reduce((sum, line) => sum + line.height, 0);

/** Left edge of each column and, last, the right edge of the table. */
function columnEdges(table: Table, paper: Paper): number[] {
  const weights = table.columns.reduce((sum, column) => sum + column.width, 0);
  const edges = [paper.left];
  for (const { width } of table.columns) edges.push(edges.at(-1)! + (width / weights) * (paper.right - paper.left));
  return edges;
}

function setCells(
  cells: readonly ReportCell[],
  edges: readonly number[],
  table: Table,
  setter: TextSetter,
  all: { bold: boolean; align?: CellAlign },
): SetCell[] {
  let column = 0;
  return cells.flatMap((given) => {
    const cell = typeof given === 'string' ? { text: given } : given;
    const from = column;
    column = Math.min(edges.length - 1, column + (cell.span ?? 1));
    if (column === from) return []; // more cells than columns
    const x = edges[from]!;
    const width = edges[column]! - x;
    const inner = width - 2 * PADDING.side;
    const lines = [
      ...(cell.text === '' && cell.note !== undefined
        ? []
        : setter.set(cell.text, cell.large === true ? 'mark' : 'cell', cell.bold ?? all.bold, inner)),
      ...(cell.note === undefined || cell.note === '' ? [] : setter.set(cell.note, 'note', false, inner)),
    ];
    return [{ x, width, lines, align: cell.align ?? all.align ?? table.columns[from]?.align ?? 'left' }];
  });
}

/** One row of set cells; `shade` null for none. */
function rowPiece(cells: readonly SetCell[], shade: string | null, keep: boolean, heading?: Piece): Piece {
  const height = Math.max(0, ...cells.map((cell) => heightOf(cell.lines))) + 2 * PADDING.end;
  return {
    height,
    before: 0,
    keep,
    ...(heading === undefined ? {} : { heading }),
    draw: (page, top) => drawRow(page, cells, top, height, shade),
    cut: (room) => {
      const counts = cells.map((cell) => linesWithin(cell.lines, room - 2 * PADDING.end));
      if (counts.every((count) => count === 0)) return undefined;
      const part = (from: (index: number) => number, to?: (index: number) => number): SetCell[] =>
        cells.map((cell, index) => ({ ...cell, lines: cell.lines.slice(from(index), to?.(index)) }));
      return [
        rowPiece(part(() => 0, (index) => counts[index]!), shade, false, heading), // prettier-ignore
        rowPiece(part((index) => counts[index]!), shade, keep, heading), // prettier-ignore
      ];
    },
  };
}

function linesWithin(lines: readonly SetLine[], room: number): number {
  let height = 0;
  const over = lines.findIndex((line) => (height += line.height) > room);
  return over === -1 ? lines.length : over;
}

function drawRow(
  page: PageDrawing,
  cells: readonly SetCell[],
  top: number,
  height: number,
  shade: string | null,
): void {
  const bottom = top + height;
  for (const { x, width, lines, align } of cells) {
    if (shade !== null) page.fill(x, top, width, height, shade);
    // centred columns (numbers, marks) stand in the middle of the row, as on the paper form
    const spare = align === 'center' ? (height - heightOf(lines)) / 2 : PADDING.end;
    page.lines(lines, x + PADDING.side, top + spare, width - 2 * PADDING.side, aligned[align]);
    page.rule([x, top], [x + width, top]);
    page.rule([x, bottom], [x + width, bottom]);
    page.rule([x, top], [x, bottom]);
    page.rule([x + width, top], [x + width, bottom]);
  }
}

/** A table with its heading row, which returns on every page. */
export function setTable(table: Table, paper: Paper, setter: TextSetter): Piece[] {
  const edges = columnEdges(table, paper);
  const row = (cells: readonly ReportCell[], all: { bold: boolean; align?: CellAlign }): SetCell[] =>
    setCells(cells, edges, table, setter, all);
  const headings = table.columns.map((column) => column.heading);
  const heading = headings.every((text) => text === '')
    ? undefined
    : rowPiece(row(headings, { bold: true, align: 'center' }), SHADE.heading, true);
  const rows = table.rows.map(({ cells, section, keep }: ReportRow, index) =>
    rowPiece(
      row(cells, section === true ? { bold: true, align: 'left' } : { bold: false }),
      section === true ? SHADE.section : null,
      (section === true || keep === true) && index < table.rows.length - 1,
      heading,
    ),
  );
  const pieces = heading === undefined ? rows : [heading, ...rows];
  const [first, ...others] = pieces;
  return first === undefined ? [] : [{ ...first, before: 7 }, ...others];
}
