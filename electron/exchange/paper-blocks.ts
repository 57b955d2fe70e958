import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { ReportBlock, ReportCell } from '../../shared/domain/report.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { WordLook } from './docx-paragraphs.ts';
import { xmlText } from './xml-text.ts';

type ReportTable = ReportBlock & { kind: 'table' };
type Align = 'left' | 'center' | 'right';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const border = { style: BorderStyle.SINGLE, size: 4, color: '4A4A4A' } as const;
const borders = { top: border, bottom: border, left: border, right: border } as const;
const shade = { heading: 'EDEFF1', section: 'F5F6F7' } as const;
/** Twips of the room the widths are counted in; the table itself takes the whole width it finds. */
const room = 9_000;
/** Hanging indent of the numbers of 「記」, twips. */
const hanging = 400;
/** Half points: cells are a little smaller than the text around them. */
const cellSize = 19;

const braces = /\{/gu;
/** A code point that is no letter: braces of a name must not be taken for a placeholder. Taken out again at the end. */
export const guard = '\uFDD0';
/** A value as it may stand in XML, its braces guarded. */
export const guarded = (text: string): string => xmlText(text).replaceAll(braces, `{${guard}`);

const fontOf = (font: string | undefined) =>
  font === undefined ? { hint: 'eastAsia' } : { ascii: font, hAnsi: font, eastAsia: font, hint: 'eastAsia' };

/** Runs of a text in the look given; without one they look as the template's own text does. */
export function plainRuns(text: string, look: WordLook = {}): TextRun[] {
  const { size, font, bold } = look;
  return text.split(/\r\n|\n/u).map(
    (line, index) =>
      new TextRun({
        text: guarded(line),
        font: fontOf(font),
        ...(size === undefined ? {} : { size }),
        ...(bold === undefined ? {} : { bold }),
        ...(index > 0 ? { break: 1 } : {}),
      }),
  );
}

const styled = ({ style }: WordLook) => (style === undefined ? {} : { style });

function cellOf(given: ReportCell, width: number, align: Align, fill: string | null, look: WordLook): TableCell {
  const cell = typeof given === 'string' ? { text: given } : given;
  const lines = [cell.text, ...(cell.note === undefined || cell.note === '' ? [] : [cell.note])];
  const own = cell.align ?? align;
  return new TableCell({
    children: lines.map(
      (text, at) =>
        new Paragraph({
          children: plainRuns(text, {
            ...look,
            size: at === 0 ? (cell.large === true ? 24 : cellSize) : 16,
            ...(cell.bold === true || fill === shade.heading ? { bold: true } : {}),
          }),
          alignment: alignments[own],
        }),
    ),
    width: { size: `${Math.round((width / room) * 1000) / 10}%`, type: WidthType.PERCENTAGE },
    verticalAlign: own === 'center' ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: { top: 50, bottom: 50, left: 84, right: 84, marginUnitType: WidthType.DXA },
    borders,
    ...(cell.span === undefined ? {} : { columnSpan: cell.span }),
    ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  });
}

function tableOf(table: ReportTable, look: WordLook): Table {
  const weights = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => Math.floor((column.width / weights) * room));
  const headed = table.columns.some(({ heading }) => heading !== '');
  const rows = table.rows.map(({ cells, section = false }) => {
    let column = 0;
    const children = cells.map((cell) => {
      const from = column;
      column += typeof cell === 'string' ? 1 : (cell.span ?? 1);
      const width = widths.slice(from, column).reduce((sum, each) => sum + each, 0);
      const align = section ? 'left' : (table.columns[from]?.align ?? 'left');
      return cellOf(cell, width, align, section ? shade.section : null, look);
    });
    return new TableRow({ children, cantSplit: true });
  });
  const heading = table.columns.map((column, at) => cellOf(column.heading, widths[at]!, 'center', shade.heading, look));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: '100%', type: WidthType.PERCENTAGE },
    columnWidths: widths,
    rows: [...(headed ? [new TableRow({ children: heading, tableHeader: true, cantSplit: true })] : []), ...rows],
  });
}

function partsOf(block: ReportBlock, look: WordLook): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          children: plainRuns(block.text, { ...look, bold: true }),
          keepNext: true,
          spacing: { before: 140 },
        }),
      ];
    case 'paragraph': {
      const align = block.align ?? 'left';
      const children = plainRuns(block.text, block.small === true ? { ...look, size: 18 } : look);
      const centred = align === 'center';
      const spacing = centred ? { before: 160, after: 60 } : { before: 40 };
      return [new Paragraph({ ...styled(look), children, alignment: alignments[align], keepNext: centred, spacing })];
    }
    case 'list':
      return block.items.map(
        (item, at) =>
          new Paragraph({
            ...styled(look),
            children: [...plainRuns(block.marks?.[at] ?? '・', look), new TextRun('\t'), ...plainRuns(item, look)],
            indent: { left: hanging, hanging },
          }),
      );
    case 'table':
      return [tableOf(block, look)];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'letter-head': // its parts are placeholders of their own
      return [];
    default:
      return assertNever(block);
  }
}

/** Blocks as what takes a placeholder's paragraph's place; never nothing, and a table is never the last: Word asks for both. */
export function paperBlocks(blocks: readonly ReportBlock[], look: WordLook): FileChild[] {
  const parts = blocks.flatMap((block) => partsOf(block, look));
  return parts.at(-1) instanceof Paragraph ? parts : [...parts, new Paragraph(styled(look))];
}
