import type { BundledFonts } from '../font/bundled-fonts.ts';
import { number } from '../pdf/operators.ts';
import { type DrawnBlock, renderPdf } from '../pdf/pdfmake-seam.ts';
import { textBlock } from '../pdf/text-block.ts';
import type { CertificateDocument, RulerPage } from '../print-contract.ts';
import { breakBody, singleLine } from '../text/break-lines.ts';
import type { Align } from '../text/lines.ts';
import { layOutCertificate } from './lay-out-certificate.ts';
import { crossHairs, edgeRulers, frameScales, type Stroke, rectangle, type ScaleNumber } from './ruler-scales.ts';
import { type Box, millimetres, points, type Sheet, sheetOf } from './sheet.ts';

const GREY = '0.45 G';
const LEADING = 1.7;
/** The scales across the middle of the sides, with air; in millimetres. */
const SCALE_ROOM = 57;

/** A page with rulers, to be printed on plain paper and laid over paper that has its frame already; moved by its offset. */
export async function renderRulerPage(page: RulerPage, fonts: BundledFonts): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = sheetOf(page.paper, page.orientation);
  const [width, height] = [millimetres(sheet.width), millimetres(sheet.height)];
  const seal = sealBox(page, fonts);
  const scales = [edgeRulers(width, height), frameScales(width, height)];
  const strokes = [
    ...scales.flatMap((scale) => scale.strokes),
    ...crossHairs(width, height),
    ...rectangle(inMm(sheet.text)),
    ...(seal === undefined ? [] : rectangle(inMm(seal))),
  ];
  const numbers = scales.flatMap((scale) => scale.numbers);
  const moved = { x: points(page.offset.right), y: points(page.offset.down) };
  const blocks = [
    strokeBlock(strokes, sheet, moved),
    ...numbers.map((each) => numberBlock(each, fonts, moved)),
    ...explanation(page, sheet, seal, fonts, moved),
  ];
  return new Uint8Array(
    await renderPdf({
      pageSize: { width: sheet.width, height: sheet.height },
      pageMargins: 0,
      language: 'ja',
      displayTitle: true,
      version: '1.7',
      info: {
        title: `位置合わせ用紙（${paperName(page)}）`,
        creator: 'グッドバランス認定台帳',
        creationDate: new Date(`${page.createdOn}T00:00:00+09:00`),
      },
      content: [{ canvas: blocks, absolutePosition: { x: 0, y: 0 } }],
    }),
  );
}

const paperName = ({ paper, orientation }: RulerPage): string =>
  `${paper}・${orientation === 'landscape' ? '横置き' : '縦置き'}`;

const inMm = ({ x, y, width, height }: Box): Box => ({
  x: millimetres(x),
  y: millimetres(y),
  width: millimetres(width),
  height: millimetres(height),
});

const USUAL: Omit<CertificateDocument, 'writing' | 'paper' | 'orientation' | 'createdOn'> = {
  typeface: 'serif',
  frame: 'none',
  seal: 'blank',
  emblem: null,
  substitutes: [],
  title: '認定証',
  numberLine: '第十号',
  nameLine: '株式会社　様',
  body: '認定します'.repeat(12),
  termLine: '認定期間',
  dateLine: '令和',
  issuerLine: '市長　氏名',
  punctuation: true,
  info: { title: '', author: '' },
};

/** Where a usual certificate of this shape has its seal. */
function sealBox({ writing, paper, orientation, createdOn }: RulerPage, fonts: BundledFonts): Box | undefined {
  const laidOut = layOutCertificate({ ...USUAL, writing, paper, orientation, createdOn }, fonts.certificates.serif);
  return 'field' in laidOut ? undefined : laidOut.pictures[0]?.box;
}

interface Move {
  x: number;
  y: number;
}

function strokeBlock(strokes: readonly Stroke[], { width: w, height: h }: Sheet, moved: Move): DrawnBlock {
  const path = strokes.map(([x1, y1, x2, y2, thick]) => {
    const [from, to] = [
      [x1, y1],
      [x2, y2],
    ].map(([x, y]) => `${number(points(x!) + moved.x)} ${number(points(y!) + moved.y)}`);
    return `${thick} w ${from} m ${to} l S`;
  });
  const drawn: DrawnBlock['drawn'] = (document) => void document.addContent(`q ${GREY}\n${path.join('\n')}\nQ`);
  return { type: 'rect', x: 0, y: 0, w, h, drawn };
}

const NUMBER = { size: 6.5, width: 24 };

function numberBlock({ text, x, y }: ScaleNumber, fonts: BundledFonts, moved: Move): DrawnBlock {
  const left = points(x) - NUMBER.width / 2 + moved.x;
  return line(text, left, points(y) - NUMBER.size / 2 + moved.y, NUMBER.width, NUMBER.size, 'center', fonts);
}

const line = (text: string, x: number, y: number, width: number, size: number, align: Align, { list }: BundledFonts) =>
  textBlock([singleLine(text, { size, advance: list.advance })], x, y, width, { fonts: list, size, leading: 1, align });

const millimetresOf = (value: number): string => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)} mm`;

function explanation(
  page: RulerPage,
  sheet: Sheet,
  seal: Box | undefined,
  fonts: BundledFonts,
  moved: Move,
): DrawnBlock[] {
  const { text, unit } = sheet;
  const { right, down } = page.offset;
  const steps = [
    '1　この用紙を、認定証と同じプリンター、同じ給紙口から、普通紙に「実際のサイズ（100%）」で印刷します。印刷した目盛の長さが定規と合うことを確かめてください。',
    '2　枠の印刷された用紙にこの用紙を重ね、四方の端をそろえて光にかざします。',
    '3　各辺の中央にある目盛で、紙の端から枠のいちばん内側の線までを読みます（mm）。',
    '4　「右へ」には（左の目盛－右の目盛）÷2、「下へ」には（上の目盛－下の目盛）÷2 を、いまの設定に足して入れます。0より小さい数は、左へ、上への意味です。',
    `いまの設定：右へ ${millimetresOf(right)}、下へ ${millimetresOf(down)}（この用紙は、その分だけ動かして印刷してあります）`,
  ];
  const size = 10 * Math.min(unit, 1.2);
  const width = Math.min(sheet.width - 2 * points(SCALE_ROOM), 46 * size);
  const x = (sheet.width - width) / 2 + moved.x;
  const bold = { fonts: fonts.listBold, size: size * 1.5, leading: 1, align: 'center' } as const;
  const title = singleLine(`位置合わせ用紙（${paperName(page)}）`, {
    size: bold.size,
    advance: fonts.listBold.advance,
  });
  const blocks: DrawnBlock[] = [];
  let y = Math.max(points(SCALE_ROOM), text.y + text.height * 0.12) + moved.y;
  blocks.push(textBlock([title], x, y, width, bold));
  y += size * 3;
  for (const step of steps) {
    const { lines } = breakBody(step, width, { size, advance: fonts.list.advance });
    blocks.push(textBlock(lines, x, y, width, { fonts: fonts.list, size, leading: LEADING, align: 'justify' }));
    y += size * (LEADING * lines.length + 0.5);
  }
  const small = size * 0.8;
  blocks.push(
    line('この内側に文字が入ります', text.x + moved.x + small, text.y + moved.y + small, width, small, 'start', fonts),
  );
  if (seal !== undefined)
    blocks.push(
      line(
        '公印',
        seal.x + moved.x,
        seal.y + seal.height / 2 - small / 2 + moved.y,
        seal.width,
        small,
        'center',
        fonts,
      ),
    );
  return blocks;
}
