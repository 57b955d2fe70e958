import type { Weights } from '../font/bundled-fonts.ts';
import type { CertificateDocument } from '../print-contract.ts';
import type { Broken } from '../text/break-lines.ts';
import { ceremonialText } from './ceremonial-text.ts';
import { depthOf, type FittedName, type FittedText, fitName } from './fit-text.ts';
import { Kept } from './kept.ts';
import type { Setter } from './setter.ts';

/** Of A4, in points. */
const SMALLEST_BODY = 9;
/** The recipient's name is larger than the text, unless not even a text of AMPLE_BODY leaves room for it. */
const NAME_OVER_BODY = 1.1;
const AMPLE_BODY = 12;
/** What a point of the text is worth against a smaller name and uglier breaks in it. */
const COST_OF_A_POINT = 2;
/** A dense text gives up some of its air. */
const DENSE = { below: 15, leading: 1.6 };

export interface MiddleSpec {
  setter: Setter;
  fonts: Weights;
  unit: number;
  /** Rows of the name and of the body may be this long. */
  nameLength: number;
  bodyLength: number;
  /** How much of `bodyLength` the body takes at least. */
  bodyShare: number;
  /** Across the rows: what is free, and what of it other parts take. */
  room: number;
  taken: number;
  /** How many gaps share what is left. */
  gaps: number;
  /** Of A4, in points. */
  largestName: number;
  largestBody: number;
  bodyLeading: number;
  /** Smallest space between two parts: in points of A4, or in ems of the body if that is less. */
  leastGap: readonly [points: number, ems: number];
}

export interface Middle {
  name: FittedName;
  body: FittedText & { length: number };
  /** Space between two parts, in points. */
  gap: number;
}

const bodies = new Map<Setter, Kept<Broken & { width: number }>>();

/** The largest body with a name in proportion that reads best, and air around all parts; or the field that is too long. */
export function fitMiddle(document: CertificateDocument, spec: MiddleSpec): Middle | { field: 'nameLine' | 'body' } {
  const { setter, fonts, unit, bodyLength, room } = spec;
  const text = document.punctuation ? document.body : ceremonialText(document.body);
  const ems = text === '' ? 0 : setter.single(text.replaceAll(/\r?\n/gu, ''), 1, fonts.regular).natural;
  let best: { middle: Middle; cost: number } | undefined;
  for (let points = spec.largestBody; points >= SMALLEST_BODY; points -= 0.5) {
    const lost = (spec.largestBody - points) * COST_OF_A_POINT;
    if (best !== undefined && (points < AMPLE_BODY || lost >= best.cost)) break;
    const size = points * unit;
    const rows = Math.ceil((ems * size * 0.8) / bodyLength);
    if (size * leadingAt(points, spec) * (rows - 1) > room) continue; // no way of breaking makes this fit
    const middle = fitAt(points, document.nameLine, text, spec);
    if (middle === undefined) continue;
    if (best === undefined && middle.name.lines.length <= 1) return middle; // nothing reads better
    const cost = lost + middle.name.cost;
    if (best === undefined || cost < best.cost) best = { middle, cost };
  }
  if (best !== undefined) return best.middle;
  const name = fitName(document.nameLine, nameSpec(spec), { least: 0, most: spec.largestName * unit });
  return { field: name ? 'body' : 'nameLine' };
}

const leadingAt = (points: number, { bodyLeading }: MiddleSpec): number =>
  points < DENSE.below ? DENSE.leading : bodyLeading;

const nameSpec = ({ setter, fonts, nameLength, unit }: MiddleSpec) => ({
  setter,
  fonts: fonts.bold,
  length: nameLength,
  unit,
});

/** Name and body with the body at a size (points of A4), if there is air around them. */
function fitAt(points: number, nameLine: string, text: string, spec: MiddleSpec): Middle | undefined {
  const { fonts, unit, room, taken, gaps } = spec;
  const size = points * unit;
  const least = points >= AMPLE_BODY ? size * NAME_OVER_BODY : 0;
  const name = fitName(nameLine, nameSpec(spec), { least, most: Math.min(spec.largestName, points * 1.8) * unit });
  if (name === undefined) return undefined;
  const { lines, width: length } = breakBody(text, size, spec);
  const leading = leadingAt(points, spec);
  const tight = (spec.largestBody - points) / (spec.largestBody - SMALLEST_BODY);
  const body = { lines, size, fonts: fonts.regular, tracking: 0, leading, tight, length };
  const gap = (room - taken - depthOf(name) - depthOf(body)) / gaps;
  return gap < Math.min(spec.leastGap[0] * unit, spec.leastGap[1] * size) ? undefined : { name, body, gap };
}

function breakBody(text: string, size: number, spec: MiddleSpec): Broken & { width: number } {
  const { setter, fonts, bodyLength, bodyShare } = spec;
  if (text === '') return { lines: [], cost: 0, width: bodyLength };
  let kept = bodies.get(setter);
  if (kept === undefined) bodies.set(setter, (kept = new Kept()));
  return kept.get(fonts.regular, [size, bodyLength, bodyShare, text].join('|'), () =>
    setter.running(text, bodyLength * bodyShare, bodyLength, size, fonts.regular),
  );
}
