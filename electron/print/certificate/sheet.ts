import { type Orientation, type Paper, papers } from '../../../shared/domain/certificate-template.ts';

export const points = (millimetres: number): number => (millimetres * 72) / 25.4;
export const millimetres = (length: number): number => (length * 25.4) / 72;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A page in points. One design for all papers: `unit` is what a point of A4 measures here. */
export interface Sheet {
  width: number;
  height: number;
  unit: number;
  landscape: boolean;
  /** Distance of the frame's outer edge from the paper's edge. */
  inset: number;
  /** Thickness of the whole frame. */
  frameDepth: number;
  /** Everything printed but the frame stays inside: clear of our frame, and of that of usual 賞状 paper. */
  text: Box;
}

/** Of A4, in points: 10 mm to the frame, which every office printer can reach, and larger on larger paper. */
const INSET = points(10);
const FRAME_DEPTH = 16;
const TEXT_AREA = {
  landscape: { side: 104, top: 68, bottom: 60 },
  portrait: { side: 84, top: 84, bottom: 76 },
} as const;

const rounded = (length: number): number => Math.round(length * 100) / 100;

const sheets = new Map<string, Sheet>();

export function sheetOf(paper: Paper, orientation: Orientation): Sheet {
  const key = `${paper} ${orientation}`;
  let sheet = sheets.get(key);
  if (sheet === undefined) sheets.set(key, (sheet = measure(paper, orientation)));
  return sheet;
}

function measure(paper: Paper, orientation: Orientation): Sheet {
  const { width: short, height: long } = papers[paper];
  const landscape = orientation === 'landscape';
  const width = rounded(points(landscape ? long : short));
  const height = rounded(points(landscape ? short : long));
  const unit = short / papers.A4.width;
  const { side, top, bottom } = TEXT_AREA[orientation];
  const text = {
    x: side * unit,
    y: top * unit,
    width: width - 2 * side * unit,
    height: height - (top + bottom) * unit,
  };
  return { width, height, unit, landscape, inset: INSET * unit, frameDepth: FRAME_DEPTH * unit, text };
}
