import type { BundledFonts } from '../font/bundled-fonts.ts';
import { certificateFonts } from '../font/bundled-fonts.ts';
import { drawImage } from '../pdf/draw-image.ts';
import type { DrawnBlock } from '../pdf/pdfmake-seam.ts';
import type { CertificateDocument } from '../print-contract.ts';
import { doubleLineFrame } from './frame.ts';
import { layOutHorizontal } from './lay-out-horizontal.ts';
import { layOutVertical } from './lay-out-vertical.ts';
import type { LaidOut, Overflow, PlacedPicture } from './placed.ts';
import { sheetOf } from './sheet.ts';

/** Sets one certificate: every part at its place, or the field that is too long. Its pictures are prepared before. */
export function layOutCertificate(document: CertificateDocument, fonts: BundledFonts): LaidOut | Overflow {
  const sheet = sheetOf(document.paper, document.orientation);
  const faces = certificateFonts(fonts, document.typeface, document.substitutes);
  return document.writing === 'vertical'
    ? layOutVertical(document, sheet, faces)
    : layOutHorizontal(document, sheet, faces);
}

/** What stands on the page, in the order it is drawn: the name over the seal that touches it, as black ink shows through red. */
export function blocksOf({ sheet, framed, setter, texts, pictures }: LaidOut): DrawnBlock[] {
  return [
    ...(framed ? [doubleLineFrame(sheet)] : []),
    ...pictures.flatMap(pictureBlock),
    ...texts.map(({ fitted, align, box }) => setter.block(fitted.lines, box, { ...fitted, align })),
  ];
}

function pictureBlock({ image, box }: PlacedPicture): DrawnBlock[] {
  if (image === null) return [];
  const { x, y, width: w, height: h } = box;
  return [{ type: 'rect', x, y, w, h, drawn: (document, left, top) => drawImage(document, image, left, top, w, h) }];
}
