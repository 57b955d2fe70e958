import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { CardLayout, CardText } from '../../shared/domain/name-cards.ts';
import { fontTable, gothic } from './docx-fonts.ts';
import { xmlText } from './xml-text.ts';

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
const paper = { width: 210, height: 297 } as const;
const border = { style: BorderStyle.SINGLE, size: 4, color: '4A4A4A' } as const;
const borders = { top: border, bottom: border, left: border, right: border } as const;

/** Half points; a long name gets smaller type, so that it stays on the card. */
const sizeOf = (text: string, millimetres: number, most: number, least: number): number => {
  const fits = (millimetres * 2 * 72) / 25.4 / Math.max(1, Array.from(text).length);
  return Math.round(Math.max(least, Math.min(most, fits)));
};

function line(text: string, size: number, bold = false): Paragraph[] {
  if (text === '') return [];
  const run = new TextRun({ text: xmlText(text), size, bold, font: gothic });
  return [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })];
}

function face({ company, title, name }: CardText, layout: CardLayout): Paragraph[] {
  const room = layout.width - 12;
  const scale = layout.folded ? 1.8 : 1;
  return [
    ...line(company, sizeOf(company, room, 24 * scale, 14)),
    ...line(title, sizeOf(title, room, 22 * scale, 14)),
    ...line(name, sizeOf(name, room, 64 * scale, 24), true),
  ];
}

/** A table of cards, every one as large as on the PDF; a folded card is as high as both its faces, the lower one written. */
export async function writeCardsDocx(sheets: {
  readonly layout: CardLayout;
  readonly cards: readonly CardText[];
  readonly title: string;
  readonly author: string;
}): Promise<Uint8Array> {
  const { layout, cards } = sheets;
  const { columns, width, height, folded } = layout;
  const cell = (card: CardText | undefined): TableCell =>
    new TableCell({
      width: { size: twips(width), type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      borders,
      children: card === undefined ? [new Paragraph('')] : face(card, layout),
    });
  const row = (own: readonly (CardText | undefined)[], high: number): TableRow =>
    new TableRow({
      height: { value: twips(high), rule: HeightRule.EXACT },
      cantSplit: true,
      children: own.map((card) => cell(card)),
    });
  const lines = Array.from({ length: Math.ceil(cards.length / columns) }, (_, at) =>
    Array.from({ length: columns }, (__, column) => cards[at * columns + column]),
  );
  const rows = folded
    ? lines.flatMap((own) => [
        row(
          own.map(() => undefined),
          height / 2,
        ),
        row(own, height / 2),
      ])
    : lines.map((own) => row(own, height));
  const file = new Document({
    title: xmlText(sheets.title),
    creator: xmlText(sheets.author),
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(paper.width), height: twips(paper.height) },
            margin: {
              top: twips((paper.height - layout.rows * height) / 2 - 1),
              bottom: twips(5),
              left: twips((paper.width - columns * width) / 2),
              right: twips((paper.width - columns * width) / 2),
            },
          },
        },
        children: [
          ...(rows.length === 0
            ? []
            : [
                new Table({
                  layout: TableLayoutType.FIXED,
                  columnWidths: Array.from({ length: columns }, () => twips(width)),
                  width: { size: twips(width) * columns, type: WidthType.DXA },
                  rows,
                }),
              ]),
          new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [fontTable]));
}
