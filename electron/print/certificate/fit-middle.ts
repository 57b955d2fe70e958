import type { Weights } from '../font/bundled-fonts.ts';
import type { CertificateDocument } from '../print-contract.ts';
import type { Broken } from '../text/break-lines.ts';
import { ceremonialText } from './ceremonial-text.ts';
import { depthOf, type FittedText, fitName } from './fit-text.ts';
import { Kept } from './kept.ts';
import type { Setter } from './setter.ts';

/** Of A4, in points. */
const SMALLEST_BODY = 9;
/** The recipient's name is larger than the text, which for a very long name gives way down to AMPLE_BODY. */
const NAME_OVER_BODY = 1.1;
const AMPLE_BODY = 16;
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
  name: FittedText;
  body: FittedText & { length: number };
  /** Space between two parts, in points. */
  gap: number;
}

const bodies = new Map<Setter, Kept<Broken & { width: number }>>();

/** The largest body, with a name in proportion, that leaves air around all parts; or the field that is too long. */
export function fitMiddle(document: CertificateDocument, spec: MiddleSpec): Middle | { field: 'nameLine' | 'body' } {
  const { setter, fonts, unit, nameLength, bodyLength, room, taken, gaps } = spec;
  const text = document.punctuation ? document.body : ceremonialText(document.body);
  const ems = text === '' ? 0 : setter.single(text.replaceAll(/\r?\n/gu, ''), 1, fonts.regular).natural;
  const nameSpec = { setter, fonts: fonts.bold, length: nameLength, unit };
  for (let points = spec.largestBody; points >= SMALLEST_BODY; points -= 0.5) {
    const size = points * unit;
    const leading = points < DENSE.below ? DENSE.leading : spec.bodyLeading;
    const rows = Math.ceil((ems * size * 0.8) / bodyLength);
    if (size * leading * (rows - 1) > room) continue; // no way of breaking makes this fit
    const name = fitName(document.nameLine, nameSpec, Math.min(spec.largestName, points * 1.8) * unit);
    if (name === undefined) return { field: 'nameLine' };
    if (name.lines.length > 0 && name.size < size * NAME_OVER_BODY && points > AMPLE_BODY) continue;
    const { lines, width: length } = breakBody(text, size, spec);
    const tight = (spec.largestBody - points) / (spec.largestBody - SMALLEST_BODY);
    const body = { lines, size, fonts: fonts.regular, tracking: 0, leading, tight, length };
    const gap = (room - taken - depthOf(name) - depthOf(body)) / gaps;
    if (gap >= Math.min(spec.leastGap[0] * unit, spec.leastGap[1] * size)) return { name, body, gap };
  }
  return { field: fitName(document.nameLine, nameSpec, spec.largestName * unit) ? 'body' : 'nameLine' };
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
