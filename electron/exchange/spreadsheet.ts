/** A column of a printed table. `text` keeps `1-2`, `007` and `=SUM(A1)` exactly as written. */
export interface SheetColumn {
  readonly heading: string;
  /** In half-width characters. */
  readonly width: number;
  readonly kind: 'text' | 'number';
  /** How Excel shows the numbers (0.0); without it whole numbers with thousands marks. */
  readonly format?: string;
}

/** A table with lines above it, to be printed on A4 landscape, as wide as the page. */
export interface PrintedSheet {
  readonly sheetName: string;
  readonly title: string;
  /** Smaller lines under the title, e.g. the period and the city. */
  readonly notes: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The only door to a spreadsheet library: it is young, so it must be replaceable in one file. */
export interface SpreadsheetPort {
  /** The sheet as the bytes of an .xlsx file. */
  readonly write: (sheet: PrintedSheet) => Promise<Uint8Array>;
  /** Several sheets in one file; the first gives the file's title. */
  readonly writeBook: (sheets: readonly PrintedSheet[]) => Promise<Uint8Array>;
}
