import {
  type Cell,
  type CellStyle,
  type DataValidation,
  type MergeRange,
  writeXlsx,
  type WriteSheet,
} from 'hucre/xlsx';
import type { FormValue } from '../../../shared/domain/form-values.ts';
import { cellName, columnName } from '../workbook.ts';
import { xmlText } from '../xml-text.ts';
import {
  entryMarker,
  type FormBlock,
  type FormInput,
  type FormList,
  type FormLook,
  type FormSheet,
  keyMarker,
  sheetNames,
} from './form-sheet.ts';
import { margins, pageBreaks } from './page-breaks.ts';
import { validationOf } from './validations.ts';

type RowDef = NonNullable<WriteSheet['rowDefs']> extends Map<number, infer Def> ? Def : never;

const font = { name: 'BIZ UDPゴシック', size: 10.5 };
const line = { style: 'thin', color: { rgb: '767676' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const wrapped = { vertical: 'center', wrapText: true } as const;

const looks: Readonly<Record<FormLook, CellStyle>> = {
  title: {
    font: { ...font, size: 14, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  note: { font, alignment: { ...wrapped, vertical: 'top' } },
  head: {
    font: { ...font, bold: true },
    fill: solid('E3E8EF'),
    border,
    alignment: { ...wrapped, horizontal: 'center' },
  },
  band: { font: { ...font, size: 11, bold: true }, fill: solid('D5E4F7'), border, alignment: wrapped },
  label: { font, fill: solid('F3F4F6'), border, alignment: wrapped },
  text: { font, border, alignment: wrapped },
  id: { font: { ...font, bold: true }, border, alignment: { ...wrapped, horizontal: 'center', vertical: 'top' } },
  unit: { font, border, alignment: { ...wrapped, horizontal: 'center' } },
  year: { font, fill: solid('F3F4F6'), border, alignment: { ...wrapped, horizontal: 'center' } },
  figure: { font, border, alignment: { horizontal: 'right', vertical: 'center' }, numFmt: '0.0' },
  blank: { font, border },
};

const entryAlignment: Readonly<Record<FormInput['kind'], CellStyle['alignment']>> = {
  mark: { horizontal: 'center', vertical: 'center' },
  declared: { horizontal: 'center', vertical: 'center' },
  box: { horizontal: 'center', vertical: 'center' },
  'yes-no': { horizontal: 'center', vertical: 'center' },
  text: { horizontal: 'left', vertical: 'top', wrapText: true },
  number: { horizontal: 'right', vertical: 'center' },
  year: { horizontal: 'center', vertical: 'center' },
  list: { horizontal: 'left', vertical: 'center', wrapText: true },
  date: { horizontal: 'left', vertical: 'center' },
  goals: { horizontal: 'left', vertical: 'center', wrapText: true },
};

/** Text stays text: 1-2 is no date, =1 no formula. */
const formatOf = (input: FormInput): string | undefined => {
  if (input.kind === 'number') return undefined;
  if (input.kind === 'year') return `0"${input.suffix}"`;
  return input.kind === 'date' ? 'yyyy"年"m"月"d"日"' : '@';
};

function styleOf(block: FormBlock): CellStyle {
  if (block.slot === undefined || block.input === undefined) return looks[block.look];
  const numFmt = formatOf(block.input);
  const size = block.input.kind === 'mark' || block.input.kind === 'box' ? 14 : font.size;
  return {
    font: { ...font, size },
    fill: solid('FFF8DC'),
    border,
    alignment: entryAlignment[block.input.kind]!,
    protection: { locked: false },
    ...(numFmt === undefined ? {} : { numFmt }),
  };
}

/** A spreadsheet reads `_x0041_` inside a string as the letter A; escaping the underscore keeps it as typed. */
const asWritten = (text: string): string =>
  xmlText(text)
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_');

/** The first day Excel counts rightly. */
const firstExcelDay = '1900-03-01';

function valueCell(value: FormValue | undefined): Partial<Cell> {
  if (value === undefined || value === '') return { value: null, type: 'empty' };
  if (typeof value === 'number') return { value, type: 'number' };
  if (typeof value === 'string') return { value: asWritten(value), type: 'string' };
  return value.date < firstExcelDay
    ? { value: value.date, type: 'string' }
    : { value: new Date(`${value.date}T00:00:00Z`), type: 'date' };
}

/** Percent of one cell in the sum of several, blank while one of them is. */
function shareCell(share: NonNullable<FormBlock['share']>, placed: ReadonlyMap<string, string>): Partial<Cell> {
  const of = share.of.map((slot) => placed.get(slot)).filter((cell) => cell !== undefined);
  const part = placed.get(share.part);
  if (part === undefined || of.length < share.of.length || of.length === 0) return { value: null, type: 'empty' };
  const list = of.join(',');
  return {
    formula: `IF(COUNT(${list})<${of.length},"",IF(SUM(${list})<=0,"",${part}/SUM(${list})*100))`,
    value: null,
    type: 'formula',
  };
}

/** The marker row stands above the first row of the layout. */
const firstRow = 1;

class SheetWriter {
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: MergeRange[] = [];
  readonly placed = new Map<string, string>();
  readonly validated = new Map<string, { readonly input: FormInput; readonly cells: string[] }>();
  readonly sheet: FormSheet;

  constructor(sheet: FormSheet) {
    this.sheet = sheet;
    sheet.rows.forEach((row, index) => {
      for (const block of row.cells) this.put(block, index + firstRow);
    });
    // shares refer to cells that must be placed first
    sheet.rows.forEach((row, index) => {
      for (const { share, column, look } of row.cells) {
        if (share === undefined) continue;
        this.cells.set(`${index + firstRow},${column}`, { ...shareCell(share, this.placed), style: looks[look] });
      }
    });
    sheet.entryColumns.forEach((column, index) => {
      this.cells.set(`0,${column}`, { value: entryMarker(index), type: 'string' });
      this.cells.set(`0,${sheet.widths.length + index}`, { value: keyMarker(index), type: 'string' });
    });
  }

  private put(block: FormBlock, row: number): void {
    const { column, span = 1, rows = 1, slot, input } = block;
    const style = styleOf(block);
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < span; right += 1) {
        this.cells.set(`${row + down},${column + right}`, { value: null, type: 'empty', style });
      }
    }
    const content = slot === undefined ? valueCell(block.text) : valueCell(block.value);
    this.cells.set(`${row},${column}`, { ...content, style });
    if (span > 1 || rows > 1) {
      this.merges.push({ startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + span - 1 });
    }
    if (slot === undefined || input === undefined) return;
    const key = this.sheet.widths.length + this.sheet.entryColumns.indexOf(column);
    this.cells.set(`${row},${key}`, { value: asWritten(slot), type: 'string' });
    this.placed.set(slot, cellName(row, column));
    const same = JSON.stringify(input);
    const known = this.validated.get(same) ?? { input, cells: [] };
    known.cells.push(cellName(row, column));
    this.validated.set(same, known);
  }

  validations(listRange: (name: string) => string): DataValidation[] {
    return [...this.validated.values()].map(({ input, cells }) => ({
      ...validationOf(input, listRange),
      range: cells.join(' '),
    }));
  }
}

/** `&` begins a code in headers and footers. */
const inFooter = (text: string): string => xmlText(text).replaceAll('&', '&&').slice(0, 100).toWellFormed();

function writtenSheet(sheet: FormSheet, footer: string, listRange: (name: string) => string): WriteSheet {
  const writer = new SheetWriter(sheet);
  const last = columnName(sheet.widths.length - 1);
  const rows = sheet.rows.length + firstRow;
  const head = sheet.headRow + firstRow + 1;
  return {
    name: sheet.name,
    columns: [
      ...sheet.widths.map((width) => ({ width })),
      ...sheet.entryColumns.map(() => ({ width: 4, hidden: true })),
    ],
    rows: Array.from({ length: rows }, () => []),
    cells: writer.cells,
    merges: writer.merges,
    rowDefs: new Map<number, RowDef>([
      [0, { height: 12, hidden: true }],
      ...sheet.rows.map((row, index): [number, RowDef] => [
        index + firstRow,
        { height: Math.round(row.height * 4) / 4 },
      ]),
    ]),
    dataValidations: writer.validations(listRange),
    freezePane: { rows: head },
    rowBreaks: pageBreaks(sheet).map((row) => row + firstRow),
    // heights and widths may be changed: a long text must stay readable
    protection: { sheet: true, formatRows: true, formatColumns: true, formatCells: true },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins,
      horizontalCentered: true,
      printArea: `$A$${firstRow + 1}:$${last}$${rows}`,
      ...(sheet.headRow === 0 ? {} : { printTitlesRow: `$${head}:$${head}` }),
    },
    headerFooter: { oddFooter: `&L&9${inFooter(footer)}&C&P / &N&R&9${inFooter(sheet.name)}` },
  };
}

function listsOf(sheets: readonly FormSheet[]): readonly FormList[] {
  const lists = new Map<string, FormList>();
  for (const { input } of sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells))) {
    if (input !== undefined && 'list' in input && input.list !== undefined) lists.set(input.list.name, input.list);
  }
  return [...lists.values()];
}

const listColumn = 3;

/** The hidden sheet: what the form was made for, and the choices of its lists. */
function controlSheet(facts: readonly (readonly [string, string | number])[], lists: readonly FormList[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, text: string): void => {
    cells.set(`${row},${column}`, { value: asWritten(text), type: 'string', style: { numFmt: '@' } });
  };
  facts.forEach(([name, value], row) => {
    put(row, 0, name);
    put(row, 1, String(value));
  });
  lists.forEach((list, index) => list.values.forEach((value, row) => put(row, listColumn + index, value)));
  const rows = Math.max(facts.length, ...lists.map((list) => list.values.length));
  return {
    name: sheetNames.control,
    rows: Array.from({ length: rows }, () => []),
    cells,
    veryHidden: true,
    protection: { sheet: true },
  };
}

/** The form as the bytes of an .xlsx file, behind the same door as the other workbooks (spreadsheet.ts). */
export function writeFormBook(
  sheets: readonly FormSheet[],
  facts: readonly (readonly [string, string | number])[],
  about: { readonly title: string; readonly footer: string },
): Promise<Uint8Array> {
  const lists = listsOf(sheets);
  const listRange = (name: string): string => {
    const index = lists.findIndex((list) => list.name === name);
    const column = columnName(listColumn + index);
    return `'${sheetNames.control}'!$${column}$1:$${column}$${Math.max(1, lists[index]?.values.length ?? 1)}`;
  };
  return writeXlsx({
    properties: { title: xmlText(about.title) },
    defaultFont: font,
    sheets: [...sheets.map((sheet) => writtenSheet(sheet, about.footer, listRange)), controlSheet(facts, lists)],
  });
}
