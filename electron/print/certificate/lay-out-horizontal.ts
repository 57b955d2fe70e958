import type { Weights } from '../font/bundled-fonts.ts';
import type { CertificateDocument } from '../print-contract.ts';
import { type Middle, fitMiddle } from './fit-middle.ts';
import { fitSingles, type Singles } from './fit-singles.ts';
import { depthOf, fitLine, type FittedText } from './fit-text.ts';
import { EMBLEM, emblemIn, SEAL_OVERLAP, SEAL_SIDE, sealIn } from './marks.ts';
import { asLines, type LaidOut, type Overflow, type PlacedText, printed } from './placed.ts';
import { lines } from './setter.ts';
import type { Sheet } from './sheet.ts';

/** Of A4, in points. `bottom`: lower edge of the issuer's name above the paper's edge. */
const DESIGN = {
  landscape: { number: 76, emblem: 66, title: 88, titleUnderEmblem: 122, bottom: 84, body: 21, name: 34, share: 0.8 },
  portrait: {
    number: 96,
    emblem: 104,
    title: 140,
    titleUnderEmblem: 172,
    bottom: 122,
    body: 20,
    name: 30,
    share: 0.86,
  },
} as const;
/** The date stands a little inside the body, as on letters. */
const DATE_INDENT = 24;
/** Smallest space between two parts. */
const LEAST_GAP = { landscape: [13, 1], portrait: [27, 1.5] } as const;
/** From the date to the issuer. */
const ABOVE_ISSUER = 16;
const ISSUER = 23;
/** From the line above the issuer to the seal. */
const BEFORE_SEAL = 4;
const TERM = { most: 16, least: 9 } as const;
const BODY_LEADING = { landscape: 1.85, portrait: 1.95 } as const;

/** 横書き: lines from the top; the issuer at the lower right, the seal at the end of the name. */
export function layOutHorizontal(document: CertificateDocument, sheet: Sheet, fonts: Weights): LaidOut | Overflow {
  const { unit, text } = sheet;
  const design = DESIGN[document.orientation];
  const single = fitLines(document, sheet, fonts);
  if ('field' in single) return single;
  const { title, termLine, dateLine, issuerLine, issuerTitle } = single;
  const right = text.x + text.width;
  const issuerTop = sheet.height - design.bottom * unit - issuerLine.size;
  const seal = { x: right - SEAL_SIDE, y: issuerTop + issuerLine.size / 2 - SEAL_SIDE / 2 };
  const issuerWidth = issuerRight(document, sheet, issuerLine.size) - text.x;
  const aboveTop = issuerTop - (issuerTitle.lines.length > 0 ? issuerTitle.size * 1.7 : 0);
  const dateTop = aboveTop - (dateLine.lines.length > 0 ? ABOVE_ISSUER * unit + dateLine.size : 0);
  const titleTop = topOfTitle(document, sheet, single);
  const top = titleTop + depthOf(title);
  const between = [document.nameLine, document.body, document.termLine].filter((part) => part !== '').length;
  const middle = fitMiddle(document, {
    setter: lines,
    fonts,
    unit,
    nameLength: text.width,
    bodyLength: text.width,
    bodyShare: design.share,
    room: dateTop - top,
    taken: depthOf(termLine),
    gaps: between + 1.1,
    largestName: design.name,
    largestBody: design.body,
    bodyLeading: BODY_LEADING[document.orientation],
    leastGap: LEAST_GAP[document.orientation],
  });
  if ('field' in middle) return middle;
  const term = notOver(middle.body, document.termLine, termLine, sheet, fonts);
  const bodyLeft = (sheet.width - middle.body.length) / 2;
  const inside = (fitted: FittedText, left: number): number => Math.min(left, right - (fitted.lines[0]?.natural ?? 0));
  const whole = { x: text.x, width: text.width };
  const dateLeft = inside(dateLine, bodyLeft + DATE_INDENT * unit);
  return {
    sheet,
    framed: document.frame === 'double-line',
    setter: lines,
    texts: printed([
      asLines('numberLine', single.numberLine, 'end', { ...whole, y: design.number * unit }),
      asLines('title', title, 'center', { ...whole, y: titleTop }),
      ...placeMiddle(middle, term, top, sheet, inside(term, bodyLeft)),
      asLines('dateLine', dateLine, 'start', { x: dateLeft, width: right - dateLeft, y: dateTop }),
      asLines('issuerTitle', issuerTitle, 'end', { x: text.x, width: besideSeal(document, sheet), y: aboveTop }),
      asLines('issuerLine', issuerLine, 'end', { x: text.x, width: issuerWidth, y: issuerTop }),
    ]),
    pictures: [
      ...emblemIn(document, {
        x: (sheet.width - EMBLEM.width * unit) / 2,
        y: design.emblem * unit,
        width: EMBLEM.width * unit,
        height: EMBLEM.height * unit,
      }),
      ...sealIn(document, { ...seal, width: SEAL_SIDE, height: SEAL_SIDE }),
    ],
  };
}

const issuerRight = ({ seal }: CertificateDocument, { text }: Sheet, size: number): number =>
  text.x + text.width - (seal === 'none' ? 0 : SEAL_SIDE - SEAL_OVERLAP * size);

/** The line above the issuer keeps clear of the seal, which only touches the name. */
const besideSeal = ({ seal }: CertificateDocument, { text, unit }: Sheet): number =>
  text.width - (seal === 'none' ? 0 : SEAL_SIDE + BEFORE_SEAL * unit);

/** A title so long that it reaches below the number stands clear of it. */
function topOfTitle(
  { emblem, orientation }: CertificateDocument,
  { unit, text }: Sheet,
  { title, numberLine }: Singles,
): number {
  const design = DESIGN[orientation];
  const usual = (emblem === null ? design.title : design.titleUnderEmblem) * unit;
  const reach = (text.width + lengthOf(title)) / 2 + lengthOf(numberLine);
  const under = numberLine.lines.length > 0 && title.lines.length > 0 && reach > text.width;
  return under ? Math.max(usual, design.number * unit + numberLine.size * 1.8) : usual;
}

const lengthOf = ({ lines: [line], size, tracking }: FittedText): number =>
  line === undefined ? 0 : line.natural + tracking * size * (line.clusters.length - 1);

/** The term is not larger than the text it belongs to. */
function notOver(body: FittedText, text: string, usual: FittedText, sheet: Sheet, fonts: Weights): FittedText {
  if (body.lines.length === 0 || usual.size <= body.size) return usual;
  const { unit } = sheet;
  const spec = { setter: lines, fonts: fonts.regular, length: sheet.text.width, unit };
  return fitLine(text, { ...spec, most: body.size, least: TERM.least * unit }) ?? usual;
}

function fitLines(document: CertificateDocument, sheet: Sheet, fonts: Weights): Singles | Overflow {
  const { unit, text } = sheet;
  const issuer = issuerRight(document, sheet, ISSUER * unit) - text.x;
  return fitSingles(
    document,
    {
      title: { length: text.width, most: 52, least: 20, tracking: document.title.length <= 5 ? 0.9 : 0.25 },
      numberLine: { length: text.width / 2, most: 13, least: 8 },
      termLine: { length: text.width, ...TERM },
      dateLine: { length: text.width, most: 15, least: 9 },
      issuerTitle: { length: besideSeal(document, sheet), most: 14, least: 8 },
      issuerLine: { length: issuer, most: ISSUER, least: 10, tracking: 0.06 },
    },
    { setter: lines, fonts, unit },
  );
}

function placeMiddle(
  { name, body, gap }: Middle,
  term: FittedText,
  top: number,
  sheet: Sheet,
  termLeft: number,
): PlacedText[] {
  const { x, width } = sheet.text;
  const after = (part: FittedText): number => (part.lines.length === 0 ? 0 : depthOf(part) + gap);
  const nameTop = top + gap * 1.1;
  const bodyTop = nameTop + after(name);
  return [
    asLines('nameLine', name, 'center', { x, width, y: nameTop }),
    asLines('body', body, 'justify', { x: (sheet.width - body.length) / 2, width: body.length, y: bodyTop }),
    asLines('termLine', term, 'start', { x: termLeft, width: x + width - termLeft, y: bodyTop + after(body) }),
  ];
}
