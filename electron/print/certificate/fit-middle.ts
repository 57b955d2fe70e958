import type { BundledFonts } from '../font/bundled-fonts.ts';
import { blockHeight } from '../pdf/text-block.ts';
import type { CertificateDocument } from '../print-contract.ts';
import { type Broken, breakBodyAtBestMeasure, singleLine } from '../text/break-lines.ts';
import { ceremonialText } from './ceremonial-text.ts';
import { type FittedText, fitName } from './fit-text.ts';
import { TEXT } from './page.ts';

export const NAME_LEADING = 1.35;
const NAME_SIZE = 34;
const BODY_SIZE = 21;
const SMALLEST_BODY = 9;
/** A dense text gives up some of its air. */
export const bodyLeading = (size: number): number => (size < 15 ? 1.6 : 1.85);
/** Smallest space between two parts, in points; more is shared out evenly. */
const MIN_GAP = 13;

/** Broken bodies by size and text: the certificates of a ceremony differ in little but the name. */
export type BodyCache = Map<string, Broken & { width: number }>;

export interface Middle {
  name: FittedText;
  body: FittedText & { width: number };
  /** Space between the parts, in points. */
  gap: number;
}

/** The largest body, with a name in proportion, that leaves air around name, body and term in `room` points. */
export function fitMiddle(
  document: CertificateDocument,
  fonts: BundledFonts,
  termHeight: number,
  room: number,
  bodies: BodyCache,
): Middle | { field: 'nameLine' | 'body' } {
  const text = document.punctuation ? document.body : ceremonialText(document.body);
  const gaps = termHeight === 0 ? 3.1 : 4.1;
  const { advance } = fonts.certificate;
  const ems = singleLine(text, { size: 1, advance }).natural;
  for (let size = BODY_SIZE; size >= SMALLEST_BODY; size -= 0.5) {
    const fewestLines = (ems * size * 0.8) / TEXT.width;
    if (blockHeight(fewestLines, size, bodyLeading(size)) > room) continue; // no way of breaking makes this fit
    const name = fitName(document.nameLine, fonts.certificateBold, TEXT.width, Math.min(NAME_SIZE, size * 1.8));
    if (name === undefined) return { field: 'nameLine' };
    const { lines, width } = cached(bodies, `${size} ${text}`, () =>
      breakBodyAtBestMeasure(text, TEXT.width * 0.8, TEXT.width, { size, advance }),
    );
    const heights =
      blockHeight(name.lines.length, name.size, NAME_LEADING) + blockHeight(lines.length, size, bodyLeading(size));
    const gap = (room - heights - termHeight) / gaps;
    if (gap >= Math.min(MIN_GAP, size)) return { name, body: { lines, size, width, fonts: fonts.certificate }, gap };
  }
  return { field: fitName(document.nameLine, fonts.certificateBold, TEXT.width, NAME_SIZE) ? 'body' : 'nameLine' };
}

function cached<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
