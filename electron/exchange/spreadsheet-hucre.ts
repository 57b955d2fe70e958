import { calculateRowHeight, colToLetter, writeXlsx, type Cell, type CellStyle } from 'hucre/xlsx';
import type { PrintedSheet, SpreadsheetPort } from './spreadsheet.ts';
import { xmlText } from './xml-text.ts';

const font = { name: 'BIZ UDPゴシック', size: 11 };
const line = { style: 'thin', color: { rgb: '767676' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const asText = '@'; // also keeps Excel from turning 1-2 into a date when the cell is edited

const titleStyle: CellStyle = { font: { ...font, size: 16, bold: true }, numFmt: asText };
const noteStyle: CellStyle = { font, numFmt: asText };
const headerStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8F1FE' } },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  numFmt: asText,
};
const bodyStyle = {
  text: { font, border, alignment: { vertical: 'top', wrapText: true }, numFmt: asText },
  number: { font, border, alignment: { horizontal: 'right', vertical: 'top' }, numFmt: '#,##0' },
} as const satisfies Record<string, CellStyle>;

/** A name Excel accepts for a sheet: no `[]:*?/\`, no quote at the ends, 31 UTF-16 units at most. */
function sheetName(name: string): string {
  const safe = xmlText(name)
    .replaceAll(/[[\]:*?/\\\r\n\t]/gu, '_')
    .slice(0, 31)
    .toWellFormed()
    .replaceAll(/^'+|'+$/gu, '');
  return safe.trim() === '' ? 'Sheet1' : safe;
}

/** A spreadsheet reads `_x0041_` inside a string as the letter A; escaping the underscore keeps it as typed. */
const cellText = (text: string): string =>
  xmlText(text)
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_');

const tallestRow = 409; // points; Excel's own limit

/** Points that show the whole wrapped text; LibreOffice does not fit rows by itself when it opens the file. */
function rowHeight(sheet: PrintedSheet, row: readonly (string | number)[]): number {
  // a little narrower than the column: lines do not break before 、 or 。
  const columnWidths = sheet.columns.map(({ width }) => Math.max(width - 2, 1));
  const texts = row.map((value) => String(value).replaceAll(/\r\n?/gu, '\n'));
  // the library counts 15 points a line; stand-ins for a missing font are often taller
  const height = calculateRowHeight(texts, { wrapText: true, columnWidths }) * 1.2 + 2;
  return Math.min(Math.round(height), tallestRow);
}

function styledCells(sheet: PrintedSheet, headerRow: number): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, value: string | number, style: CellStyle): void => {
    if (typeof value === 'number') cells.set(`${row},${column}`, { value, type: 'number', style });
    else cells.set(`${row},${column}`, { value: cellText(value), type: 'string', style });
  };
  put(0, 0, sheet.title, titleStyle);
  sheet.notes.forEach((note, index) => put(index + 1, 0, note, noteStyle));
  sheet.columns.forEach(({ heading }, column) => put(headerRow, column, heading, headerStyle));
  sheet.rows.forEach((row, index) =>
    sheet.columns.forEach(({ kind, format }, column) =>
      put(headerRow + 1 + index, column, row[column] ?? '', {
        ...bodyStyle[kind],
        ...(format === undefined ? {} : { numFmt: format }),
      }),
    ),
  );
  return cells;
}

function written(sheet: PrintedSheet) {
  const headerRow = sheet.notes.length + 1;
  const lastRow = headerRow + sheet.rows.length;
  const lastColumn = colToLetter(Math.max(sheet.columns.length - 1, 0));
  return {
    name: sheetName(sheet.sheetName),
    columns: sheet.columns.map(({ width }) => ({ width })),
    rows: Array.from({ length: lastRow + 1 }, () => []),
    cells: styledCells(sheet, headerRow),
    rowDefs: new Map(sheet.rows.map((row, index) => [headerRow + 1 + index, { height: rowHeight(sheet, row) }])),
    freezePane: { rows: headerRow + 1 },
    autoFilter: { range: `A${headerRow + 1}:${lastColumn}${lastRow + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}`,
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  } as const;
}

const writeBook = (sheets: readonly PrintedSheet[]): Promise<Uint8Array> =>
  writeXlsx({
    properties: { title: xmlText(sheets[0]?.title ?? '') },
    defaultFont: font,
    sheets: sheets.map(written),
  });

/** The spreadsheet port over hucre. */
export const hucreSpreadsheet: SpreadsheetPort = { write: (sheet) => writeBook([sheet]), writeBook };
