import type { Weights } from '../font/bundled-fonts.ts';
import type { CertificateDocument } from '../print-contract.ts';
import { layOutHorizontal } from './lay-out-horizontal.ts';
import { layOutVertical } from './lay-out-vertical.ts';
import type { LaidOut, Overflow } from './placed.ts';
import { sheetOf } from './sheet.ts';

/** Sets one certificate: every part at its place, or the field that is too long. Its pictures are prepared before. */
export function layOutCertificate(document: CertificateDocument, fonts: Weights): LaidOut | Overflow {
  const sheet = sheetOf(document.paper, document.orientation);
  return document.writing === 'vertical'
    ? layOutVertical(document, sheet, fonts)
    : layOutHorizontal(document, sheet, fonts);
}
