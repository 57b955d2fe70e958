import { wordingParts, type WordingPart } from '../../../shared/domain/certificate-template.ts';
import type { Weights } from '../font/bundled-fonts.ts';
import type { CertificateDocument } from '../print-contract.ts';
import { clusters } from '../text/clusters.ts';
import type { Align } from '../text/lines.ts';
import { type Middle, fitMiddle } from './fit-middle.ts';
import { fitSingles, type Singles } from './fit-singles.ts';
import { depthOf, fitLine, type FittedText } from './fit-text.ts';
import { EMBLEM, emblemIn, SEAL_OVERLAP, SEAL_SIDE, sealIn } from './marks.ts';
import type { LaidOut, Overflow, PlacedPicture, PlacedText } from './placed.ts';
import { columns } from './setter.ts';
import type { Box, Sheet } from './sheet.ts';

/** Of A4, in points. */
const SMALLEST_TERM = 9;
const DESIGN = { number: 14, term: 14.5, date: 15.5, office: 14, issuer: 25 } as const;
const LARGE = { landscape: { title: 60, name: 35, body: 23 }, portrait: { title: 54, name: 32, body: 21 } } as const;
const BODY_LEADING = 1.75;
/** How much of the page's height the body takes at least. */
const BODY_SHARE = { landscape: 0.88, portrait: 0.76 } as const;
/** How much of it a name may take before it shrinks. */
const NAME_SHARE = 0.8;
/** And the term, which begins lower than the body. */
const TERM_SHARE = 0.86;
/** Air between two characters of a title by their number, in ems; longer ones are set closer. */
const TITLE_AIR = [0, 0, 1.4, 0.9, 0.6, 0.4];
const LONG_TITLE_AIR = 0.08;
/** Where the title begins below the top of the text. */
const TITLE_DROP = 0.06;
/** Share of a gap that stands before a part. */
const AIR = {
  title: 0,
  numberLine: 0.5,
  nameLine: 0.75,
  body: 1,
  termLine: 0.9,
  dateLine: 0.8,
  issuerTitle: 1,
  issuerLine: 1,
};
/** Smallest gap between name and body. */
const LEAST_GAP = [18, 1] as const;
/** A wider gap tears the page apart; what is left goes to both sides. */
const WIDEST_GAP = 58;

/** One part in its column, before it is known how far from the right it stands; `from` and `to` from the page's top. */
interface Standing {
  part: WordingPart;
  fitted: FittedText;
  align: Align;
  from: number;
  to: number;
}

/** 縦書き: columns from the right, title, number, recipient, text, term, day, issuer with the seal at the foot of the name. */
export function layOutVertical(document: CertificateDocument, sheet: Sheet, fonts: Weights): LaidOut | Overflow {
  const { unit, text } = sheet;
  const single = fitColumns(document, sheet, fonts);
  if ('field' in single) return single;
  const present = new Set(wordingParts.filter((part) => (document[part] ?? '') !== ''));
  const aside = document.seal === 'none' ? 0 : sealAside(single.issuerLine);
  const airs = airBefore(present, single, document.seal !== 'none');
  const shared = [...airs.values()].reduce((sum, { share }) => sum + share, 0);
  const fixed = [...airs.values()].reduce((sum, air) => sum + air.fixed, aside);
  const middle = fitMiddle(document, {
    setter: columns,
    fonts,
    unit,
    nameLength: text.height * NAME_SHARE,
    bodyLength: text.height,
    bodyShare: BODY_SHARE[document.orientation],
    room: text.width,
    taken: Object.values(single).reduce((sum, fitted) => sum + depthOf(fitted), fixed),
    gaps: Math.max(1, shared),
    largestName: LARGE[document.orientation].name,
    largestBody: LARGE[document.orientation].body,
    bodyLeading: BODY_LEADING,
    leastGap: LEAST_GAP,
  });
  if ('field' in middle) return middle;
  const gap = Math.min(middle.gap, WIDEST_GAP * unit);
  const termLine = notOver(middle.body, document.termLine, single.termLine, sheet, fonts);
  let x = text.x + text.width - ((middle.gap - gap) * shared) / 2;
  const texts: PlacedText[] = [];
  for (const { part, fitted, align, from, to } of stand(document, sheet, { ...single, termLine }, middle)) {
    const air = airs.get(part);
    if (air === undefined) continue;
    const width = depthOf(fitted);
    x -= air.share * gap + air.fixed + width;
    texts.push({ part, fitted, align, box: { x, y: from, width, height: to - from } });
  }
  const emblem = placeEmblem(document, sheet, texts);
  return {
    sheet,
    framed: document.frame === 'double-line',
    setter: columns,
    texts: texts.map((placed) => (placed.part === 'numberLine' ? below(emblem, placed) : placed)),
    pictures: [...emblem, ...placeSeal(document, sheet, texts, x)],
  };
}

/** What the seal takes to the left of the last column: half of what it is wider than the issuer, or all of it without one. */
const sealAside = ({ lines, size }: FittedText): number =>
  lines.length === 0 ? SEAL_SIDE : Math.max(0, (SEAL_SIDE - size) / 2);

/** The number beside a narrow title begins under an emblem that is wider than the title. */
function below([emblem]: readonly PlacedPicture[], placed: PlacedText): PlacedText {
  const { box, fitted } = placed;
  if (emblem === undefined || emblem.box.x >= box.x + box.width || emblem.box.x + emblem.box.width <= box.x)
    return placed;
  const y = Math.max(box.y, emblem.box.y + emblem.box.height + fitted.size / 2);
  return { ...placed, box: { ...box, y, height: box.y + box.height - y } };
}

/** The term is not larger than the text it belongs to. */
function notOver(body: FittedText, text: string, usual: FittedText, sheet: Sheet, fonts: Weights): FittedText {
  if (body.lines.length === 0 || usual.size <= body.size) return usual;
  const spec = { setter: columns, fonts: fonts.regular, length: sheet.text.height * TERM_SHARE, unit: sheet.unit };
  return fitLine(text, { ...spec, most: body.size, least: SMALLEST_TERM * sheet.unit }) ?? usual;
}

/** Space to the right of each part that is printed: a share of the common gap, and points of its own. */
function airBefore(
  present: ReadonlySet<WordingPart>,
  { issuerLine }: Singles,
  sealed: boolean,
): Map<WordingPart, { share: number; fixed: number }> {
  const underOffice = present.has('issuerTitle');
  return new Map(
    [...present].map((part, at, parts) => {
      if (at === 0) return [part, { share: 0, fixed: 0 }];
      if (part === 'issuerLine' && underOffice) return [part, { share: 0, fixed: issuerLine.size * 0.45 }];
      // all columns but that of the day reach down to the seal, which is wider than the issuer
      if (part === 'issuerLine' && sealed && parts[at - 1] !== 'dateLine')
        return [part, { share: AIR[part], fixed: sealAside(issuerLine) }];
      return [part, { share: AIR[part], fixed: 0 }];
    }),
  );
}

function stand(document: CertificateDocument, sheet: Sheet, single: Singles, { name, body }: Middle): Standing[] {
  const { text } = sheet;
  const top = text.y + (text.height - body.length) / 2;
  const bottom = top + body.length;
  const em = body.size;
  const { issuerLine, issuerTitle } = single;
  const issuerEnd = issuerBottom(document, text, issuerLine.size);
  const issuerTop = issuerEnd - lengthOf(issuerLine);
  const officeEnd = officeBottom(document, text, issuerEnd);
  return [
    { part: 'title', fitted: single.title, align: 'start', from: titleTop(document, sheet), to: text.y + text.height },
    { part: 'numberLine', fitted: single.numberLine, align: 'start', from: top, to: bottom },
    nameColumns(document, name, text.y, bottom - em),
    // letters at one pitch, as written with a brush: columns may end at different heights
    { part: 'body', fitted: body, align: 'start', from: top, to: bottom },
    {
      part: 'termLine',
      fitted: single.termLine,
      align: 'start',
      from: Math.min(top + em, bottom - lengthOf(single.termLine)),
      to: bottom,
    },
    {
      part: 'dateLine',
      fitted: single.dateLine,
      align: 'start',
      from: Math.min(top + 2 * em, bottom - lengthOf(single.dateLine)),
      to: bottom,
    },
    {
      part: 'issuerTitle',
      fitted: issuerTitle,
      align: 'start',
      from: Math.max(text.y, Math.min(issuerTop - 1.5 * issuerLine.size, officeEnd - lengthOf(issuerTitle))),
      to: officeEnd,
    },
    { part: 'issuerLine', fitted: issuerLine, align: 'end', from: text.y, to: issuerEnd },
  ];
}

/** A name ends where the body's last character begins. One broken by us begins at one height, and its last column ends it. */
function nameColumns({ nameLine }: CertificateDocument, fitted: FittedText, top: number, to: number): Standing {
  const last = fitted.lines.at(-1);
  const broken = fitted.lines.length > 1 && !nameLine.includes('\n');
  if (!broken || last === undefined) return { part: 'nameLine', fitted, align: 'end', from: top, to };
  const longest = Math.max(...fitted.lines.map((line) => line.natural));
  const lower = longest - last.natural;
  const lines = [...fitted.lines.slice(0, -1), { ...last, indent: last.indent + lower, natural: longest }];
  return { part: 'nameLine', fitted: { ...fitted, lines }, align: 'start', from: to - longest, to };
}

/** Of a part in one column. */
const lengthOf = ({ lines, size, tracking }: FittedText): number =>
  lines.reduce((sum, line) => sum + line.natural + tracking * size * (line.clusters.length - 1), 0);

function titleTop({ emblem }: CertificateDocument, sheet: Sheet): number {
  const drop = sheet.text.height * TITLE_DROP;
  return sheet.text.y + (emblem === null ? drop : EMBLEM.height * sheet.unit + drop / 2);
}

/** Where the issuer's name ends: the seal below it ends with the text, and touches its last character. */
const issuerBottom = ({ seal }: CertificateDocument, text: Box, size: number): number =>
  text.y + text.height - (seal === 'none' ? size : SEAL_SIDE - SEAL_OVERLAP * size);

/** The column beside the issuer keeps clear of the seal. */
const officeBottom = ({ seal }: CertificateDocument, text: Box, issuerEnd: number): number =>
  seal === 'none' ? issuerEnd : Math.min(issuerEnd, text.y + text.height - SEAL_SIDE);

function fitColumns(document: CertificateDocument, sheet: Sheet, fonts: Weights): Singles | Overflow {
  const { unit, text } = sheet;
  const { number, term, date, office, issuer } = DESIGN;
  const bottom = text.y + text.height;
  const issuerLength = issuerBottom(document, text, issuer * unit) - text.y;
  return fitSingles(
    document,
    {
      title: {
        length: bottom - titleTop(document, sheet),
        most: LARGE[document.orientation].title,
        least: 15,
        tracking: TITLE_AIR[clusters(document.title).length] ?? LONG_TITLE_AIR,
      },
      numberLine: { length: text.height / 2, most: number, least: 8 },
      termLine: { length: text.height * TERM_SHARE, most: term, least: SMALLEST_TERM },
      dateLine: { length: text.height * 0.8, most: date, least: 9 },
      issuerTitle: {
        length: officeBottom(document, text, text.y + issuerLength) - text.y,
        most: office,
        least: 8,
      },
      issuerLine: { length: issuerLength, most: issuer, least: 10, tracking: 0.06 },
    },
    { setter: columns, fonts, unit },
  );
}

/** Above the title, in the middle of its column; where there is no title, at the right edge. */
function placeEmblem(
  document: CertificateDocument,
  { text, unit }: Sheet,
  texts: readonly PlacedText[],
): PlacedPicture[] {
  const title = texts.find(({ part }) => part === 'title');
  const width = LARGE[document.orientation].title * 1.5 * unit;
  const middle = title === undefined ? text.x + text.width - width / 2 : title.box.x + title.box.width / 2;
  return emblemIn(document, { x: middle - width / 2, y: text.y, width, height: EMBLEM.height * unit });
}

/** In the middle of the issuer's column, at its foot. `left`: where the last column ends. */
function placeSeal(
  document: CertificateDocument,
  { text }: Sheet,
  texts: readonly PlacedText[],
  left: number,
): PlacedPicture[] {
  const issuer = texts.find(({ part }) => part === 'issuerLine');
  const middle = issuer === undefined ? left - SEAL_SIDE / 2 : issuer.box.x + issuer.box.width / 2;
  const y = text.y + text.height - SEAL_SIDE;
  return sealIn(document, { x: middle - SEAL_SIDE / 2, y, width: SEAL_SIDE, height: SEAL_SIDE });
}
