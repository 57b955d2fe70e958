import type { Box } from './sheet.ts';

/** From, to (millimetres from the page's top left) and thickness in points. */
export type Stroke = readonly [x1: number, y1: number, x2: number, y2: number, thick: number];

/** A number with its middle at x, y. */
export interface ScaleNumber {
  text: string;
  x: number;
  y: number;
}

export interface Scale {
  strokes: Stroke[];
  numbers: ScaleNumber[];
}

/** Where the rulers along the edges run, and where their numbers stand: office printers reach 5 mm from the edge. */
const EDGE = 6;
const FIRST = 12;
/** Free for the scale across the middle of the side. */
const MIDDLE = 9;
/** Numbers of upright rulers stand farther in: they are wider than high. */
const NUMBER_AT = { along: 5.6, upright: 7 };
/** The scales a frame is read on reach from here to there, across the middle of each side. */
const DEEP = { from: 5, to: 50 };
/** Cross hairs in the corners. */
const HAIR = { at: 30, arm: 5 };

const HAIRLINE = 0.3;
const THIN = 0.6;

const tickLength = (at: number): number => (at % 10 === 0 ? 4 : at % 5 === 0 ? 2.8 : 1.6);
const tickWeight = (at: number): number => (at % 10 === 0 ? THIN : HAIRLINE);

/** Rulers along all four edges; each number counts from the nearer edge. */
export function edgeRulers(width: number, height: number): Scale {
  const strokes: Stroke[] = [];
  const numbers: ScaleNumber[] = [];
  for (const [length, other, mirror] of [
    [width, height, false],
    [height, width, true],
  ] as const) {
    const put = (along: number, across: number, toAlong: number, toAcross: number, thick: number): void => {
      strokes.push(mirror ? [across, along, toAcross, toAlong, thick] : [along, across, toAlong, toAcross, thick]);
    };
    for (const [edge, inward] of [
      [EDGE, 1],
      [other - EDGE, -1],
    ] as const) {
      const last = Math.floor(length / 2 - MIDDLE);
      put(FIRST, edge, last, edge, THIN);
      put(length - last, edge, length - FIRST, edge, THIN);
      for (let at = FIRST; at <= last; at += 1) {
        for (const along of [at, length - at]) {
          put(along, edge, along, edge + inward * tickLength(at), tickWeight(at));
          if (at % 10 !== 0) continue;
          const across = edge + inward * (mirror ? NUMBER_AT.upright : NUMBER_AT.along);
          numbers.push({ text: String(at), x: mirror ? across : along, y: mirror ? along : across });
        }
      }
    }
  }
  return { strokes, numbers };
}

/** A scale across the middle of each side, from the paper's edge inwards: on it the line of a frame is read. */
export function frameScales(width: number, height: number): Scale {
  const strokes: Stroke[] = [];
  const numbers: ScaleNumber[] = [];
  for (const [length, other, mirror] of [
    [width, height, false],
    [height, width, true],
  ] as const) {
    for (const far of [false, true]) {
      const place = (depth: number): number => (far ? length - depth : depth);
      const put = (from: number, across: number, to: number, toAcross: number, thick: number): void => {
        strokes.push(mirror ? [across, from, toAcross, to, thick] : [from, across, to, toAcross, thick]);
      };
      const middle = other / 2;
      put(place(DEEP.from), middle, place(DEEP.to), middle, THIN);
      for (let depth = DEEP.from; depth <= DEEP.to; depth += 1) {
        const half = tickLength(depth) * 0.75;
        put(place(depth), middle - half, place(depth), middle + half, tickWeight(depth));
        if (depth % 10 !== 0 || depth === 0) continue;
        const across = middle - 5;
        numbers.push({ text: String(depth), x: mirror ? across : place(depth), y: mirror ? place(depth) : across });
      }
    }
  }
  return { strokes, numbers };
}

/** A cross in each corner, its middle as far from both edges. */
export function crossHairs(width: number, height: number): Stroke[] {
  const { at, arm } = HAIR;
  return [at, width - at].flatMap((x) =>
    [at, height - at].flatMap((y): Stroke[] => [
      [x - arm, y, x + arm, y, THIN],
      [x, y - arm, x, y + arm, THIN],
    ]),
  );
}

export const rectangle = ({ x, y, width, height }: Box): Stroke[] => [
  [x, y, x + width, y, HAIRLINE],
  [x + width, y, x + width, y + height, HAIRLINE],
  [x + width, y + height, x, y + height, HAIRLINE],
  [x, y + height, x, y, HAIRLINE],
];
