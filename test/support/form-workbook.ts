import { readXlsx, type Sheet, type Workbook, type WriteSheet, writeXlsx } from 'hucre';

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const bytesOf = (file: { readonly base64: string }): Uint8Array => Buffer.from(file.base64, 'base64');

/** The form as a person edits it: sheets with rows, cells and merges. */
export interface OpenForm {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly cover: Sheet;
}

/** Opens a form for editing. */
export async function openForm(bytes: Uint8Array): Promise<OpenForm> {
  const book = await readXlsx(bytes, { readStyles: true });
  const named = (name: string): Sheet => {
    const sheet = book.sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  return { book, sheet: named('チェックシート'), cover: named('表紙') };
}

/** Only what is there: a writer takes `undefined` for a value. */
const written = (sheet: Pick<Sheet, 'name'> & Partial<Record<keyof Sheet, unknown>>): WriteSheet => {
  const facts: WriteSheet = { name: sheet.name };
  for (const [key, value] of Object.entries(sheet)) if (value !== undefined) Object.assign(facts, { [key]: value });
  return facts;
};

/** The bytes of an edited form. */
export const saveForm = ({ book }: OpenForm): Promise<Uint8Array> =>
  writeXlsx({
    sheets: book.sheets.map(({ name, rows, cells, merges, rowDefs, columns, hidden, veryHidden }) =>
      written({ name, rows, cells, merges, rowDefs, columns, hidden, veryHidden }),
    ),
  });

/** The row a hidden key stands in, by any column. */
export function rowOf(sheet: Sheet, slot: string): number {
  const row = sheet.rows.findIndex((cells) => cells.includes(slot));
  if (row < 0) throw new Error(`no key ${slot}`);
  return row;
}

/** Types into a cell: a value, a formula with what it last gave, or a format. */
export function type(
  sheet: Sheet,
  row: number,
  column: number,
  value: string | number | boolean | null,
  more: { readonly formula?: string; readonly numFmt?: string } = {},
): void {
  const { formula, numFmt } = more;
  sheet.rows[row]![column] = value;
  sheet.cells ??= new Map();
  sheet.cells.set(`${row},${column}`, {
    value: formula === undefined ? value : null,
    type:
      formula === undefined
        ? typeof value === 'number'
          ? 'number'
          : typeof value === 'boolean'
            ? 'boolean'
            : 'string'
        : 'formula',
    ...(formula === undefined ? {} : { formula, formulaResult: value }),
    ...(numFmt === undefined ? {} : { style: { numFmt } }),
  });
}

/** Puts rows somewhere else (or blank ones in between) with everything that stands in them. */
function rearrange(sheet: Sheet, length: number, to: (row: number) => number): void {
  const rows: Sheet['rows'] = Array.from({ length }, () => []);
  sheet.rows.forEach((cells, row) => {
    rows[to(row)] = cells;
  });
  sheet.rows = rows;
  sheet.cells = new Map(
    [...(sheet.cells ?? [])].map(([at, cell]) => {
      const [row, column] = at.split(',').map(Number);
      return [`${to(row!)},${column!}`, cell];
    }),
  );
  sheet.rowDefs = new Map([...(sheet.rowDefs ?? [])].map(([row, def]) => [to(row), def]));
  sheet.merges = (sheet.merges ?? []).map((range) => {
    const startRow = to(range.startRow);
    return { ...range, startRow, endRow: startRow + range.endRow - range.startRow };
  });
}

/** Inserts blank rows. */
export const insertRows = (sheet: Sheet, at: number, count: number): void =>
  rearrange(sheet, sheet.rows.length + count, (row) => (row < at ? row : row + count));

/** Cuts rows out and puts them in further up. */
export const moveRowsUp = (sheet: Sheet, from: number, count: number, at: number): void =>
  rearrange(sheet, sheet.rows.length, (row) =>
    row >= from && row < from + count ? row - from + at : row >= at && row < from ? row + count : row,
  );
