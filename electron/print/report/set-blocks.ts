import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { LetterHead, ReportBlock, ReportDocument } from '../../../shared/domain/report.ts';
import type { Align } from '../text/lines.ts';
import type { Flowing, Piece } from './flow.ts';
import { type Paper, TYPE, type TypeName } from './page.ts';
import { setTable } from './set-table.ts';
import type { SetLine, TextSetter } from './set-text.ts';

type TextAlign = 'left' | 'center' | 'right';
const aligned: Readonly<Record<TextAlign, Align>> = { left: 'justify', center: 'center', right: 'end' };

/** Room for 公印 right of the sender: it stands over the last letter of the name. */
const SEAL_ROOM = 52;

interface Placed {
  x: number;
  width: number;
  align: Align;
  /** Air above the first line. */
  before: number;
  /** The whole text stays with what follows. */
  keep?: boolean;
}

/** The upper part of a letter, on a new page. */
function setLetterHead(
  { head, addressee, sender, seal, subject }: LetterHead,
  paper: Paper,
  setter: TextSetter,
): Flowing[] {
  const { left: x } = paper;
  const width = paper.right - x;
  const set = (text: string, type: TypeName, align: Align, before: number, right = 0): Piece[] =>
    linePieces(setter.set(text, type, false, width - right), { x, width: width - right, align, before, keep: true });
  return [
    'page-break',
    ...head.flatMap((line) => set(line, 'head', 'end', 0)),
    ...set(addressee, 'addressee', 'start', 14),
    ...sender.flatMap((line, index) => set(line, 'head', 'end', index === 0 ? 18 : 0, seal === 'room' ? SEAL_ROOM : 0)),
    ...(seal === 'omitted' ? set('（公印省略）', 'head', 'end', 0) : []),
    ...set(subject, 'title', 'center', seal === 'room' ? 40 : 26),
    { height: 12, before: 0, keep: true, draw: () => {} },
  ];
}

/** A strip for each line, so that a long text runs over pages; its first two and last two lines stay together. */
function linePieces(lines: readonly SetLine[], { x, width, align, before, keep = false }: Placed): Piece[] {
  const last = lines.length - 1;
  return lines.map((line, index) => ({
    height: line.height,
    before: index === 0 ? before : 0,
    keep: keep || (index < last && (index === 0 || index === last - 1)),
    draw: (page, top) => page.text(line, x, top, width, align),
  }));
}

function setBlock(block: ReportBlock, paper: Paper, setter: TextSetter): Flowing[] {
  const { left: x } = paper;
  const width = paper.right - x;
  switch (block.kind) {
    case 'heading':
      return linePieces(setter.set(block.text, 'heading', true, width), {
        x,
        width,
        align: 'start',
        before: 13,
        keep: true,
      });
    case 'paragraph': {
      const type: TypeName = block.large === true ? 'aloud' : block.small === true ? 'small' : 'body';
      const { align = 'left' } = block;
      const lines = setter.set(block.text, type, false, width, block.ruby);
      // 「記」 stands with what it announces
      const keep = block.keep === true || align === 'center';
      return linePieces(lines, { x, width, align: aligned[align], before: 4, keep });
    }
    case 'list':
      return block.items.flatMap((item, index) =>
        setItem(item, block.marks?.[index] ?? '・', paper, setter, index === 0 ? 4 : 1.5),
      );
    case 'table':
      return setTable(block, paper, setter);
    case 'letter-head':
      return setLetterHead(block, paper, setter);
    case 'page-break':
      return ['page-break'];
    default:
      return assertNever(block);
  }
}

function setItem(item: string, mark: string, paper: Paper, setter: TextSetter, before: number): Piece[] {
  const indent = mark === '・' ? TYPE.body.size * 1.1 : TYPE.body.size * 1.8;
  const x = paper.left + indent;
  const width = paper.right - x;
  const [dot] = setter.set(mark, 'body', false, indent);
  return linePieces(setter.set(item, 'body', false, width), { x, width, align: 'justify', before }).map(
    (piece, index) =>
      index > 0 || dot === undefined
        ? piece
        : {
            ...piece,
            draw: (page, top) => {
              page.text(dot, paper.left, top, indent, 'start');
              piece.draw(page, top);
            },
          },
  );
}

/** Everything of the document in order: head, addressee, sender, title, blocks. */
export function setDocument(document: ReportDocument, paper: Paper, setter: TextSetter): Flowing[] {
  if (document.style === 'letter') return document.blocks.flatMap((block) => setBlock(block, paper, setter));
  const { left: x } = paper;
  const width = paper.right - x;
  const set = (text: string, type: TypeName, align: Align, before: number, bold = false): Piece[] =>
    linePieces(setter.set(text, type, bold, width), { x, width, align, before, keep: true });
  return [
    ...document.head.flatMap((line) => set(line, 'head', 'end', 0)),
    ...(document.addressee === null ? [] : set(document.addressee, 'addressee', 'start', 10)),
    ...(document.sender ?? []).flatMap((line, index) => set(line, 'head', 'end', index === 0 ? 10 : 0)),
    ...set(document.title, 'title', 'center', document.addressee === null ? 6 : 20, true),
    ...document.blocks.flatMap((block, index) => {
      const [first, ...others] = setBlock(block, paper, setter);
      if (first === undefined) return [];
      // air below the title, whatever comes first
      return index === 0 && first !== 'page-break' ? [{ ...first, before: 10 }, ...others] : [first, ...others];
    }),
  ];
}
