import type { BundledFonts } from '../font/bundled-fonts.ts';
import type { DrawnBlock } from '../pdf/pdfmake-seam.ts';
import { blockHeight, textBlock } from '../pdf/text-block.ts';
import type { CertificateDocument } from '../print-contract.ts';
import type { Align } from '../text/lines.ts';
import { type BodyCache, type Middle, NAME_LEADING, bodyLeading, fitMiddle } from './fit-middle.ts';
import { type FittedText, fitLine } from './fit-text.ts';
import { doubleLineFrame } from './frame.ts';
import { PAGE, TEXT } from './page.ts';

/** The field that does not fit on the page at its smallest size. */
export interface Overflow {
  field: keyof CertificateDocument;
}

const NUMBER_TOP = 76;
const TITLE_TOP = 88;
const ISSUER_BOTTOM = PAGE.height - 84;
/** The date stands a little inside the body, as on letters. */
const DATE_INDENT = 24;
/** Room right of the issuer for a seal of 24 mm (68 pt) that may touch the last character. */
const SEAL_ROOM = 62;
const ISSUER_WIDTH = TEXT.width - SEAL_ROOM;

interface SingleLines {
  title: FittedText;
  numberLine: FittedText;
  termLine: FittedText;
  dateLine: FittedText;
  issuerLine: FittedText;
  issuerTitle: FittedText;
}

/** Sets one certificate as blocks at fixed places on the page. */
export function layOutCertificate(
  document: CertificateDocument,
  fonts: BundledFonts,
  bodies: BodyCache,
): DrawnBlock[] | Overflow {
  const single = fitSingleLines(document, fonts);
  if ('field' in single) return single;
  const issuerTop = ISSUER_BOTTOM - single.issuerLine.size;
  const aboveTop = issuerTop - (document.issuerTitle ? single.issuerTitle.size * 1.7 : 0);
  const dateTop = aboveTop - 16 - single.dateLine.size;
  const top = TITLE_TOP + single.title.size;
  const middle = fitMiddle(document, fonts, document.termLine === '' ? 0 : single.termLine.size, dateTop - top, bodies);
  if ('field' in middle) return middle;
  return [
    ...(document.frame === 'double-line' ? [doubleLineFrame()] : []),
    place(single.numberLine, 'end', TEXT.left, NUMBER_TOP, TEXT.width),
    place(single.title, 'center', TEXT.left, TITLE_TOP, TEXT.width),
    ...placeMiddle(middle, single.termLine, top),
    place(single.dateLine, 'start', inside(single.dateLine, bodyLeft(middle) + DATE_INDENT), dateTop, TEXT.width),
    place(single.issuerTitle, 'end', TEXT.left, aboveTop, ISSUER_WIDTH),
    place(single.issuerLine, 'end', TEXT.left, issuerTop, ISSUER_WIDTH),
  ];
}

function fitSingleLines(document: CertificateDocument, fonts: BundledFonts): SingleLines | Overflow {
  const { certificate: regular, certificateBold: bold } = fonts;
  const titleTracking = document.title.length <= 5 ? 0.9 : 0.25;
  const title = fitLine(document.title, {
    fonts: bold,
    width: TEXT.width,
    most: 52,
    least: 20,
    tracking: titleTracking,
  });
  if (title === undefined) return { field: 'title' };
  const numberLine = fitLine(document.numberLine, { fonts: regular, width: TEXT.width / 2, most: 13, least: 8 });
  if (numberLine === undefined) return { field: 'numberLine' };
  const termLine = fitLine(document.termLine, { fonts: regular, width: TEXT.width, most: 16, least: 9 });
  if (termLine === undefined) return { field: 'termLine' };
  const dateLine = fitLine(document.dateLine, { fonts: regular, width: TEXT.width, most: 15, least: 9 });
  if (dateLine === undefined) return { field: 'dateLine' };
  const issuerLine = fitLine(document.issuerLine, {
    fonts: regular,
    width: ISSUER_WIDTH,
    most: 23,
    least: 10,
    tracking: 0.06,
  });
  if (issuerLine === undefined) return { field: 'issuerLine' };
  const issuerTitle = fitLine(document.issuerTitle ?? '', { fonts: regular, width: ISSUER_WIDTH, most: 14, least: 8 });
  if (issuerTitle === undefined) return { field: 'issuerTitle' };
  return { title, numberLine, termLine, dateLine, issuerLine, issuerTitle };
}

function placeMiddle({ name, body, gap }: Middle, term: FittedText, top: number): DrawnBlock[] {
  const left = bodyLeft({ body });
  const nameTop = top + gap * 1.1;
  const bodyTop = nameTop + blockHeight(name.lines.length, name.size, NAME_LEADING) + gap;
  const termTop = bodyTop + blockHeight(body.lines.length, body.size, bodyLeading(body.size)) + gap;
  return [
    place(name, 'center', TEXT.left, nameTop, TEXT.width),
    place(body, 'justify', left, bodyTop, body.width, bodyLeading(body.size)),
    place(term, 'start', inside(term, left), termTop, TEXT.width),
  ];
}

const bodyLeft = ({ body }: Pick<Middle, 'body'>): number => (PAGE.width - body.width) / 2;

/** Where a line may start at the latest to end inside the text area. */
const inside = (fitted: FittedText, left: number): number =>
  Math.min(left, TEXT.right - (fitted.lines[0]?.natural ?? 0));

function place(
  fitted: FittedText,
  align: Align,
  left: number,
  top: number,
  width: number,
  leading = NAME_LEADING,
): DrawnBlock {
  const { lines, fonts, size, tracking } = fitted;
  return textBlock(lines, left, top, width, { fonts, size, leading, align, tracking });
}
