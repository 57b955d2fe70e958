import { imageRatio } from '../pdf/draw-image.ts';
import type { CertificateDocument, PrintImage } from '../print-contract.ts';
import type { PlacedPicture } from './placed.ts';
import { type Box, points } from './sheet.ts';

/**
 * Side of 公印: the mayor's seals of most cities measure 21 to 27 mm, and a stamp is as large as it is, whatever the paper.
 */
export const SEAL_SIDE = points(24);

/** A real stamp touches the last character of the name. In ems of that character. */
export const SEAL_OVERLAP = 1 / 3;

/** Of A4, in points: how high 市章 is at most, and how wide; a word mark is wide and therefore lower. */
export const EMBLEM = { height: 46, width: 147 };

/** The seal's place as a placed part, or none; a picture that is not square stands in it in its own shape. */
export function sealIn({ seal }: CertificateDocument, box: Box): PlacedPicture[] {
  if (seal === 'none') return [];
  return [
    seal === 'blank' ? { part: 'seal', image: null, box } : { part: 'seal', image: seal, box: contained(seal, box) },
  ];
}

/** 市章 in the middle of a box, as large as its shape allows. */
export function emblemIn({ emblem }: CertificateDocument, box: Box): PlacedPicture[] {
  return emblem === null ? [] : [{ part: 'emblem', image: emblem, box: contained(emblem, box) }];
}

/** The largest box of the picture's own shape in the middle of `box`. */
function contained(image: PrintImage, { x, y, width, height }: Box): Box {
  const ratio = imageRatio(image);
  const [w, h] = ratio > width / height ? [width, width / ratio] : [height * ratio, height];
  return { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h };
}
