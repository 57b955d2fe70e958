import type { Paper } from './page.ts';
import { PageDrawing } from './page-drawing.ts';

/** A strip of the document as wide as the text; all lengths in points. */
export interface Piece {
  height: number;
  /** Air above, given up at the head of a page. */
  before: number;
  /** Stays on the page of the piece after it. */
  keep: boolean;
  draw(page: PageDrawing, top: number): void;
  /** Repeated above this piece where it begins a page: the heading row of its table. */
  heading?: Piece;
  /** In two, the first at most `room` high; undefined when that holds nothing. */
  cut?(room: number): readonly [Piece, Piece] | undefined;
}

/** A piece, or the end of a page. */
export type Flowing = Piece | 'page-break';

/** A piece higher than a page is begun where this much of it has room. */
const WORTH_BEGINNING = 60;
const EPSILON = 0.01;

/** Pages filled from top to bottom; nothing is cut that fits on a page. */
export function flow(pieces: readonly Flowing[], paper: Paper): PageDrawing[] {
  const pages = [new PageDrawing()];
  let y = paper.top;
  let fresh = true; // nothing but a repeated heading on the page
  const newPage = (heading: Piece | undefined): void => {
    pages.push(new PageDrawing());
    y = paper.top;
    fresh = true;
    if (heading === undefined) return;
    heading.draw(pages.at(-1)!, y);
    y += heading.height;
  };
  const fullRoom = (heading: Piece | undefined): number => paper.bottom - paper.top - (heading?.height ?? 0);
  const fits = (piece: Piece): boolean => piece.height <= fullRoom(piece.heading) + EPSILON;
  const draw = (piece: Piece): void => {
    y += fresh ? 0 : piece.before;
    piece.draw(pages.at(-1)!, y);
    y += piece.height;
    fresh = false;
  };
  const place = (piece: Piece): void => {
    const room = paper.bottom - y - (fresh ? 0 : piece.before);
    if (piece.height <= room + EPSILON) return draw(piece);
    if (!fresh && (fits(piece) || piece.cut === undefined || room < WORTH_BEGINNING)) {
      newPage(piece.heading);
      return place(piece);
    }
    const parts = piece.cut?.(room);
    if (parts === undefined) return draw(piece); // a single line higher than a page: there is no better place
    draw(parts[0]);
    newPage(piece.heading);
    return place(parts[1]);
  };
  for (const chain of chains(pieces)) {
    if (chain === 'page-break') {
      if (!fresh) newPage(undefined);
      continue;
    }
    const last = chain.at(-1)!;
    const need =
      chain.slice(0, -1).reduce((sum, piece) => sum + piece.before + piece.height, 0) +
      last.before +
      (fits(last) ? last.height : WORTH_BEGINNING);
    const first = chain[0]!;
    if (!fresh && y + need > paper.bottom + EPSILON && need <= fullRoom(first.heading)) newPage(first.heading);
    for (const piece of chain) place(piece);
  }
  return pages;
}

/** Pieces that stay together: those that keep to the next one, and that one. */
function* chains(pieces: readonly Flowing[]): Generator<Piece[] | 'page-break'> {
  let chain: Piece[] = [];
  for (const piece of pieces) {
    if (piece === 'page-break') {
      if (chain.length > 0) yield chain;
      chain = [];
      yield piece;
      continue;
    }
    chain.push(piece);
    if (piece.keep) continue;
    yield chain;
    chain = [];
  }
  if (chain.length > 0) yield chain;
}
