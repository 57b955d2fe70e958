import {
  AlignmentType,
  BorderStyle,
  Document,
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
import { type PaperKind, paperKindLabels } from '../../shared/domain/paper.ts';
import { fontTable, mincho } from './docx-fonts.ts';

// twips: A4
const sheet = { width: 11_906, height: 16_838 } as const;
const letterMargin = { side: 1_420, top: 1_420, bottom: 1_140 } as const;
const sheetMargin = { side: 1_134, top: 1_020, bottom: 1_020 } as const;
/** Room for 公印 right of the sender. */
const sealRoom = 1_040;
const border = { style: BorderStyle.SINGLE, size: 4, color: '4A4A4A' } as const;
const borders = { top: border, bottom: border, left: border, right: border } as const;

type Children = (Paragraph | Table)[];

interface Look {
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly before?: number;
  readonly after?: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly right?: number;
  readonly keepNext?: boolean;
}

const line = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text, size: look.size ?? 22, bold: look.bold ?? false, font: mincho })],
    alignment: look.align ?? AlignmentType.LEFT,
    spacing: { before: look.before ?? 0, after: look.after ?? 0 },
    keepNext: look.keepNext ?? false,
    ...(look.right === undefined ? {} : { indent: { right: look.right } }),
  });

const { RIGHT, CENTER } = AlignmentType;

const letter = (): Children => [
  line('{{文書番号}}', { align: RIGHT }),
  line('{{発信日}}', { align: RIGHT }),
  line('{{宛名}}', { before: 280 }),
  line('{{差出人}}', { align: RIGHT, before: 360, right: sealRoom }),
  line('{{公印}}', { align: RIGHT, right: sealRoom }),
  line('{{件名}}', { align: CENTER, size: 24, before: 420, after: 260, keepNext: true }),
  line('{{本文}}'),
  line('{{記}}'),
  line('{{教示}}'),
];

const factRows: readonly (readonly [string, string, string, string])[] = [
  ['事業者名', '{{事業者名}}', '代表者', '{{代表者}}'],
  ['所在地', '{{所在地}}', '業種', '{{業種}}'],
  ['申請', '{{申請区分}}　{{受付番号}}　{{受付日}}', '従業員数', '{{従業員数}}'],
  ['チェックシート', '{{チェックシート}}', '議題', '{{議題番号}}'],
];
const factWidths = [1_700, 3_900, 1_200, 2_838] as const;

const factTable = (): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 9_638, type: WidthType.DXA },
    columnWidths: [...factWidths],
    rows: factRows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (text, at) =>
              new TableCell({
                children: [line(text, { size: 20, bold: at % 2 === 0 })],
                width: { size: factWidths[at] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlign.CENTER,
                margins: { top: 50, bottom: 50, left: 84, right: 84, marginUnitType: WidthType.DXA },
                borders,
              }),
          ),
        }),
    ),
  });

const part = (text: string): Paragraph => line(text, { bold: true, before: 240, after: 60, keepNext: true });

const opinionSheet = (): Children => [
  line('{{会議名}}　{{会議日}}　{{会議場所}}', { align: RIGHT, size: 20 }),
  line('{{市名}}　{{担当課}}', { align: RIGHT, size: 20 }),
  line('推進委員会　意見書', { align: CENTER, size: 32, before: 160, after: 200 }),
  factTable(),
  line('{{再審査の理由}}'),
  part('１　会社の概要・風土'),
  line('{{会社の概要}}'),
  part('２　ヒアリングの記録'),
  line('{{ヒアリングの記録}}'),
  part('３　判定'),
  line('{{判定表}}'),
  line('{{審査のチェックの違い}}'),
  part('４　委員会の意見'),
  line('{{意見の区分}}', { keepNext: true }),
  line('{{委員会の意見}}'),
  line('意見を聴いた日　{{意見の日}}　　　　　　　', { align: RIGHT }),
];

/** The app's own Word template of a paper: A4, 明朝, every part a placeholder, to be edited in Word as it is. */
export async function builtInTemplate(kind: PaperKind): Promise<Uint8Array> {
  const { side, top, bottom } = kind === 'opinion-sheet' ? sheetMargin : letterMargin;
  const file = new Document({
    title: `ひな形　${paperKindLabels[kind]}`,
    styles: {
      default: {
        document: {
          run: { font: mincho, size: 22, language: { value: 'ja-JP', eastAsia: 'ja-JP' } },
          paragraph: { spacing: { line: kind === 'opinion-sheet' ? 330 : 370, lineRule: LineRuleType.AT_LEAST } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: sheet, margin: { top, bottom, left: side, right: side } } },
        children: kind === 'opinion-sheet' ? opinionSheet() : letter(),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [fontTable]));
}
