import type { DrawnBlock, PdfDocument } from '../pdf/pdfmake-seam.ts';
import { FRAME_DEPTH, FRAME_INSET, PAGE } from './page.ts';

const GOLD = '#8c6d1f';
/** Radius of the hollow in the corner of the outermost thin line. */
const HOLLOW = 37;
/** Where the blossom sits, from the frame's outer edge. */
const BLOSSOM = 22;

/** Double frame with hollowed corners (入隅) and a blossom in each. */
export function doubleLineFrame(): DrawnBlock {
  return { type: 'rect', x: 0, y: 0, w: PAGE.width, h: PAGE.height, drawn: drawFrame };
}

function drawFrame(document: PdfDocument): void {
  document.save();
  document.lineJoin('miter').strokeColor(GOLD).fillColor(GOLD);
  const outer = FRAME_INSET;
  document
    .lineWidth(2.6)
    .rect(outer, outer, PAGE.width - 2 * outer, PAGE.height - 2 * outer)
    .stroke();
  document.lineWidth(0.5).path(hollowed(0)).stroke();
  document.lineWidth(1.2).path(hollowed(3.4)).stroke();
  document
    .lineWidth(0.4)
    .path(hollowed(FRAME_DEPTH - 8))
    .stroke();
  for (const x of [outer + BLOSSOM, PAGE.width - outer - BLOSSOM]) {
    for (const y of [outer + BLOSSOM, PAGE.height - outer - BLOSSOM]) blossom(document, x, y);
  }
  document.restore();
}

/** A line `inward` points inside the outermost thin one; its corners curve inwards round the same four centres. */
function hollowed(inward: number): string {
  const centre = FRAME_INSET + 5.5;
  const edge = centre + inward;
  const r = HOLLOW + inward;
  const reach = centre + Math.sqrt(r * r - inward * inward); // where line and circle meet
  const [right, bottom] = [PAGE.width - edge, PAGE.height - edge];
  const [farRight, farBottom] = [PAGE.width - reach, PAGE.height - reach];
  const arc = `A${r} ${r} 0 0 0`;
  return (
    `M${reach} ${edge} L${farRight} ${edge} ${arc} ${right} ${reach} L${right} ${farBottom} ${arc} ${farRight} ${bottom} ` +
    `L${reach} ${bottom} ${arc} ${edge} ${farBottom} L${edge} ${reach} ${arc} ${reach} ${edge} Z`
  );
}

function blossom(document: PdfDocument, x: number, y: number): void {
  for (let petal = 0; petal < 5; petal += 1) {
    const angle = (petal * 2 * Math.PI) / 5 - Math.PI / 2;
    document.circle(x + 6 * Math.cos(angle), y + 6 * Math.sin(angle), 4.2).fill();
  }
  document.fillColor('white').circle(x, y, 2.8).fill().fillColor(GOLD);
  document.circle(x, y, 1.5).fill();
}
