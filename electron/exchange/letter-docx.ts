import { AlignmentType, LineRuleType, Paragraph, type TextRun } from 'docx';
import type { LetterHead, ReadingSpan, ReportBlock } from '../../shared/domain/report.ts';
import { mincho } from './docx-fonts.ts';
import { textRuns } from './docx-ruby.ts';

// twips: 25 mm at the sides and above
export const letterMargin = { side: 1_420, top: 1_420, bottom: 1_140 } as const;
/** Room for 公印 right of the sender. */
const sealRoom = 1_040;
// half points
const size = { body: 22, subject: 24, small: 18, aloud: 30 } as const;
/** Hanging indent of the numbers of 「記」. */
const hanging = 400;

type Align = 'left' | 'center' | 'right';
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

const runs = (text: string, halfPoints: number, ruby?: readonly ReadingSpan[]): TextRun[] =>
  textRuns(text, { size: halfPoints, font: mincho }, ruby);

interface Look {
  readonly align?: Align;
  readonly before?: number;
  readonly after?: number;
  readonly halfPoints?: number;
  readonly right?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly ruby?: readonly ReadingSpan[] | undefined;
}

const paragraph = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({
    children: runs(text, look.halfPoints ?? size.body, look.ruby),
    alignment: alignments[look.align ?? 'left'],
    spacing: { before: look.before ?? 0, after: look.after ?? 0, line: 370, lineRule: LineRuleType.AT_LEAST },
    keepNext: look.keepNext ?? false,
    pageBreakBefore: look.pageBreakBefore ?? false,
    ...(look.right === undefined ? {} : { indent: { right: look.right } }),
  });

function headParts({ head, addressee, sender, seal, subject }: LetterHead, first: boolean): Paragraph[] {
  const right = seal === 'room' ? { right: sealRoom } : {};
  return [
    ...head.map((text, index) => paragraph(text, { align: 'right', pageBreakBefore: !first && index === 0 })),
    paragraph(addressee, { before: 280, pageBreakBefore: !first && head.length === 0 }),
    ...sender.map((text, index) => paragraph(text, { align: 'right', before: index === 0 ? 360 : 0, ...right })),
    ...(seal === 'omitted' ? [paragraph('（公印省略）', { align: 'right' })] : []),
    paragraph(subject, {
      align: 'center',
      halfPoints: size.subject,
      before: seal === 'room' ? 760 : 500,
      after: 260,
      keepNext: true,
    }),
  ];
}

/** A block of a letter as paragraphs of a Word file; null for what letters set as every report does (tables, headings). */
export function letterParts(block: ReportBlock, first: boolean): Paragraph[] | null {
  switch (block.kind) {
    case 'letter-head':
      return headParts(block, first);
    case 'paragraph': {
      const align = block.align ?? 'left';
      const halfPoints = block.large === true ? size.aloud : block.small === true ? size.small : size.body;
      const { ruby } = block;
      return [paragraph(block.text, { align, halfPoints, before: 80, keepNext: align === 'center', ruby })];
    }
    case 'list':
      return block.items.map(
        (item, index) =>
          new Paragraph({
            children: runs(`${block.marks?.[index] ?? '・'}\t${item}`, size.body),
            indent: { left: hanging, hanging },
            spacing: { before: index === 0 ? 80 : 40, line: 370, lineRule: LineRuleType.AT_LEAST },
          }),
      );
    default:
      return null;
  }
}
