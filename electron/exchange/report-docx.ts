import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { ReadingSpan, ReportBlock, ReportCell, ReportDocument, ReportRow } from '../../shared/domain/report.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { fontTable, gothic } from './docx-fonts.ts';
import { textRuns } from './docx-ruby.ts';
import { letterMargin, letterParts } from './letter-docx.ts';
import { xmlText } from './xml-text.ts';

type ReportTable = ReportBlock & { kind: 'table' };
type CellAlign = 'left' | 'center' | 'right';

// twips; A4 with the margins of the printed form
const short = 11_906;
const long = 16_838;
const margin = { side: 1_020, top: 900, bottom: 1_080, footer: 560 };
// half points
const size = {
  body: 21,
  small: 17,
  aloud: 30,
  head: 20,
  addressee: 23,
  title: 32,
  heading: 23,
  cell: 18,
  mark: 26,
  note: 15,
  footer: 16,
};
const shade = { heading: 'E3E8EC', section: 'F1F3F5' } as const;
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const border = { style: BorderStyle.SINGLE, size: 4, color: '4A4A4A' } as const;
const borders = { top: border, bottom: border, left: border, right: border } as const;

const styles = {
  default: {
    document: {
      run: { font: gothic, size: size.body, language: { value: 'ja-JP', eastAsia: 'ja-JP' } },
      paragraph: { spacing: { line: 340, lineRule: LineRuleType.AT_LEAST } },
    },
    title: {
      run: { font: gothic, size: size.title, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 200 } },
    },
    heading2: {
      run: { font: gothic, size: size.heading, bold: true, color: '000000' },
      paragraph: { spacing: { before: 260, after: 60 }, keepNext: true },
    },
  },
};

const runs = (text: string, points: number, bold = false, ruby?: readonly ReadingSpan[]): TextRun[] =>
  textRuns(text, { size: points, bold, font: gothic }, ruby);

const line = (children: ParagraphChild[], align: CellAlign, more: { before?: number; keepNext?: boolean } = {}) =>
  new Paragraph({
    children,
    alignment: alignments[align],
    keepNext: more.keepNext ?? false,
    keepLines: more.keepNext ?? false,
    spacing: { before: more.before ?? 0 },
  });

interface CellLook {
  readonly align: CellAlign;
  readonly bold: boolean;
  readonly fill: string | null;
  /** Stands with the row below it. */
  readonly keep: boolean;
}

function cellOf(given: ReportCell, width: number, { align, bold, fill, keep }: CellLook): TableCell {
  const cell = typeof given === 'string' ? { text: given } : given;
  const own = cell.align ?? align;
  const paragraph = (text: string, points: number, strong: boolean): Paragraph =>
    new Paragraph({
      children: runs(text, points, strong),
      alignment: alignments[own],
      keepNext: keep,
      spacing: { line: Math.round(points * 14), lineRule: LineRuleType.AT_LEAST },
    });
  const { note = '', text } = cell;
  return new TableCell({
    children: [
      ...(text === '' && note !== ''
        ? []
        : [paragraph(text, cell.large === true ? size.mark : size.cell, cell.bold ?? bold)]),
      ...(note === '' ? [] : [paragraph(note, size.note, false)]),
    ],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: own === 'center' ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: { top: 50, bottom: 50, left: 84, right: 84, marginUnitType: WidthType.DXA },
    borders,
    ...(cell.span === undefined ? {} : { columnSpan: cell.span }),
    ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  });
}

function rowOf(row: ReportRow, table: ReportTable, widths: readonly number[]): TableRow {
  let column = 0;
  const children = row.cells.map((cell) => {
    const from = column;
    column += typeof cell === 'string' ? 1 : (cell.span ?? 1);
    const width = widths.slice(from, column).reduce((sum, each) => sum + each, 0);
    const section = row.section === true;
    const align = section ? 'left' : (table.columns[from]?.align ?? 'left');
    const fill = section ? shade.section : null;
    return cellOf(cell, width, { align, bold: section, fill, keep: section || row.keep === true });
  });
  return new TableRow({ children, cantSplit: true });
}

function tableOf(table: ReportTable, room: number): Table {
  const weights = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => Math.floor((column.width / weights) * room));
  const headings = table.columns.map(({ heading }, index) =>
    cellOf(heading, widths[index]!, { align: 'center', bold: true, fill: shade.heading, keep: true }),
  );
  const headed = table.columns.some(({ heading }) => heading !== '');
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      ...(headed ? [new TableRow({ children: headings, tableHeader: true, cantSplit: true })] : []),
      ...table.rows.map((row) => rowOf(row, table, widths)),
    ],
  });
}

function blockParts(block: ReportBlock, room: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: xmlText(block.text) })];
    case 'paragraph': {
      const align = block.align ?? 'left';
      const points = block.large === true ? size.aloud : block.small === true ? size.small : size.body;
      const children = runs(block.text, points, false, block.ruby);
      return [line(children, align, { before: 80, keepNext: block.keep === true || align === 'center' })];
    }
    case 'list':
      return block.items.map(
        (item, index) =>
          new Paragraph({
            children: [new TextRun(block.marks?.[index] ?? '・'), ...runs(item, size.body)],
            indent: { left: 230, hanging: 230 },
            spacing: { before: index === 0 ? 80 : 30 },
          }),
      );
    case 'table':
      // Word needs a paragraph between two tables, or it makes them one
      return [
        new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] }),
        tableOf(block, room),
      ];
    case 'letter-head': // the same in every document
      return letterParts(block, false) ?? [];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    default:
      return assertNever(block);
  }
}

const footerOf = (text: string, room: number): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: room }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: '4A4A4A', space: 4 } },
        children: [
          ...runs(text, size.footer),
          new TextRun({
            children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: size.footer,
            font: gothic,
          }),
        ],
      }),
    ],
  });

type Parts = (Paragraph | Table)[];

const reportParts = (document: ReportDocument, room: number): Parts => [
  ...document.head.map((text) => line(runs(text, size.head), 'right')),
  ...(document.addressee === null ? [] : [line(runs(document.addressee, size.addressee), 'left', { before: 200 })]),
  ...(document.sender ?? []).map((text, index) =>
    line(runs(text, size.head), 'right', { before: index === 0 ? 200 : 0 }),
  ),
  new Paragraph({ heading: HeadingLevel.TITLE, text: xmlText(document.title) }),
  ...document.blocks.flatMap((block) => blockParts(block, room)),
];

/** A document of text and tables as a Word file: A4, heading rows repeated on every page, page numbers as 「1 / 3」. */
export async function writeReportDocx(document: ReportDocument): Promise<Uint8Array> {
  const landscape = document.orientation === 'landscape';
  const letter = document.style === 'letter';
  const { side, top, bottom } = letter ? letterMargin : margin;
  const room = (landscape ? long : short) - 2 * side;
  const children = letter
    ? document.blocks.flatMap((block, index): Parts => letterParts(block, index === 0) ?? blockParts(block, room))
    : reportParts(document, room);
  const file = new Document({
    title: xmlText(document.title),
    creator: xmlText(document.author),
    styles,
    sections: [
      {
        properties: {
          page: {
            // the library turns the sheet itself: short side first
            size: {
              width: short,
              height: long,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top, bottom, left: side, right: side, footer: margin.footer },
          },
        },
        ...(letter ? {} : { footers: { default: footerOf(document.footer, room) } }),
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [fontTable]));
}
