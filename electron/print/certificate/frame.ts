import { drawForm } from '../pdf/draw-form.ts';
import type { DrawnBlock, PdfDocument } from '../pdf/pdfmake-seam.ts';
import type { Sheet } from './sheet.ts';

const GOLD = '#8c6d1f';
/** Of A4, in points. Distance of the outermost thin line from the band at the frame's edge. */
const BAND = 5.5;
/** Radius of the hollow in the corner of the outermost thin line. */
const HOLLOW = 37;
/** Where the blossom sits, from the frame's outer edge. */
const BLOSSOM = 22;

/** Double frame with hollowed corners (入隅) and a blossom in each. */
export function doubleLineFrame(sheet: Sheet): DrawnBlock {
  const { width: w, height: h } = sheet;
  const drawn = (document: PdfDocument): void =>
    drawForm(document, `frame ${w} ${h}`, () => drawFrame(document, sheet));
  return { type: 'rect', x: 0, y: 0, w, h, drawn };
}

function drawFrame(document: PdfDocument, sheet: Sheet): void {
  const { width, height, unit, inset } = sheet;
  document.save();
  document.lineJoin('miter').strokeColor(GOLD).fillColor(GOLD);
  document
    .lineWidth(2.6 * unit)
    .rect(inset, inset, width - 2 * inset, height - 2 * inset)
    .stroke();
  const lines = [
    { thick: 0.5, inward: 0 },
    { thick: 1.2, inward: 3.4 },
    { thick: 0.4, inward: 8 },
  ];
  for (const { thick, inward } of lines) {
    document
      .lineWidth(thick * unit)
      .path(hollowed(sheet, inward * unit))
      .stroke();
  }
  const blossomAt = inset + BLOSSOM * unit;
  for (const x of [blossomAt, width - blossomAt]) {
    for (const y of [blossomAt, height - blossomAt]) blossom(document, x, y, unit);
  }
  document.restore();
}

/** A line `inward` points inside the outermost thin one; its corners curve inwards round the same four centres. */
function hollowed({ width, height, unit, inset }: Sheet, inward: number): string {
  const centre = inset + BAND * unit;
  const edge = centre + inward;
  const r = HOLLOW * unit + inward;
  const reach = centre + Math.sqrt(r * r - inward * inward); // where line and circle meet
  const [right, bottom] = [width - edge, height - edge];
  const [farRight, farBottom] = [width - reach, height - reach];
  const arc = `A${r} ${r} 0 0 0`;
  return (
    `M${reach} ${edge} L${farRight} ${edge} ${arc} ${right} ${reach} L${right} ${farBottom} ${arc} ${farRight} ${bottom} ` +
    `L${reach} ${bottom} ${arc} ${edge} ${farBottom} L${edge} ${reach} ${arc} ${reach} ${edge} Z`
  );
}

function blossom(document: PdfDocument, x: number, y: number, unit: number): void {
  for (let petal = 0; petal < 5; petal += 1) {
    const angle = (petal * 2 * Math.PI) / 5 - Math.PI / 2;
    document.circle(x + 6 * unit * Math.cos(angle), y + 6 * unit * Math.sin(angle), 4.2 * unit).fill();
  }
  document
    .fillColor('white')
    .circle(x, y, 2.8 * unit)
    .fill()
    .fillColor(GOLD);
  document.circle(x, y, 1.5 * unit).fill();
}
