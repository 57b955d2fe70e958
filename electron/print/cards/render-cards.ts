import { type CardPlace, cardPlaces, type CardText } from '../../../shared/domain/name-cards.ts';
import type { BundledFonts } from '../font/bundled-fonts.ts';
import { inspectText } from '../inspect-text.ts';
import type { DrawnBlock } from '../pdf/pdfmake-seam.ts';
import { type CardSheets, PrintError } from '../print-contract.ts';
import { type Paper, paperOf } from '../report/page.ts';
import { PageDrawing } from '../report/page-drawing.ts';
import { renderPages } from '../report/render-pages.ts';
import { visibleText } from '../report/set-text.ts';
import { fitCard } from './fit-card.ts';

const POINTS_PER_MM = 72 / 25.4;
const mm = (millimetres: number): number => millimetres * POINTS_PER_MM;
/** Free edge inside a face, in millimetres. */
const EDGE = 5;
/** Strokes of a broken line, in millimetres: where the card is folded. */
const DASH = 3;

/** Sheets of cards with the lines to cut along; the same input gives the same bytes. */
export async function renderCards(sheets: CardSheets, fonts: BundledFonts): Promise<Uint8Array<ArrayBuffer>> {
  refuseBoxes(sheets, fonts);
  const { layout, cards } = sheets;
  const places = cardPlaces(layout, cards.length);
  const paper = paperOf('portrait');
  const pages: DrawnBlock[][] = Array.from({ length: Math.max(1, (places.at(-1)?.page ?? 0) + 1) }, () => []);
  cards.forEach((card, index) => {
    const place = places[index]!;
    const face = drawFace(sheets, card, place, fonts, index).block(paper);
    pages[place.page]!.push(face, ...(layout.folded ? [turned(face, place, sheets)] : []));
  });
  const drawn = pages.map((blocks, index) => [
    cutLines(
      sheets,
      places.filter(({ page }) => page === index),
      paper,
    ),
    ...blocks,
  ]);
  return renderPages(drawn, paper, sheets);
}

/** The text of one face: the whole card, or the lower half of one that is folded. */
function drawFace(
  { layout }: CardSheets,
  card: CardText,
  place: CardPlace,
  fonts: BundledFonts,
  index: number,
): PageDrawing {
  const page = new PageDrawing();
  const height = layout.folded ? layout.height / 2 : layout.height;
  const top = layout.folded ? place.y + height : place.y;
  const width = mm(layout.width - 2 * EDGE);
  const fitted = fitCard(card, fonts, width, mm(height - 2 * EDGE));
  if (fitted === undefined)
    throw new PrintError({ code: 'content-overflow', detail: `card ${index}`, document: index, field: 'addressee' });
  let y = mm(top + height / 2) - fitted.height / 2;
  for (const { set, before } of fitted.lines) {
    y += before;
    page.text(set, mm(place.x + EDGE), y, width, 'center');
    y += set.height;
  }
  return page;
}

/** The same face on the other side of the fold, upside down: it stands upright on the folded card. */
function turned(face: DrawnBlock, place: CardPlace, { layout }: CardSheets): DrawnBlock {
  const middle: [number, number] = [mm(place.x + layout.width / 2), mm(place.y + layout.height / 2)];
  return {
    ...face,
    drawn: (document, x, y) => {
      document.save();
      document.rotate(180, { origin: middle });
      face.drawn(document, x, y);
      document.restore();
    },
  };
}

/** The edges of the cards of one sheet, and broken lines where they are folded. */
function cutLines({ layout }: CardSheets, places: readonly CardPlace[], paper: Paper): DrawnBlock {
  const page = new PageDrawing();
  for (const { x, y } of places) {
    const [left, top, right, bottom] = [mm(x), mm(y), mm(x + layout.width), mm(y + layout.height)];
    page.rule([left, top], [right, top]);
    page.rule([left, bottom], [right, bottom]);
    page.rule([left, top], [left, bottom]);
    page.rule([right, top], [right, bottom]);
    if (!layout.folded) continue;
    const fold = (top + bottom) / 2;
    for (let from = left; from < right; from += mm(2 * DASH))
      page.rule([from, fold], [Math.min(from + mm(DASH), right), fold]);
  }
  return page.block(paper);
}

function refuseBoxes({ cards }: CardSheets, fonts: BundledFonts): void {
  cards.forEach((card, index) => {
    const problems = (['company', 'title', 'name'] as const).flatMap((field) =>
      inspectText(visibleText(card[field]), field === 'name' ? fonts.listBold : fonts.list)
        .filter(({ issue }) => issue !== 'fallback' && issue !== 'radical' && issue !== 'invisible')
        .map((problem) => ({ field: 'addressee', ...problem })),
    );
    const [worst] = problems;
    if (worst === undefined) return;
    const detail = `card ${index}: ${worst.code}`;
    throw new PrintError({ code: 'unprintable-text', detail, document: index, field: worst.field, problems });
  });
}
