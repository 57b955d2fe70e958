import { type BundledFonts } from '../font/bundled-fonts.ts';
import type { FontChain } from '../font/font-chain.ts';
import type { CertificateDocument, MeasuredCertificate, MeasuredPart, OddLetter, PageBox } from '../print-contract.ts';
import { clusters } from '../text/clusters.ts';
import { placeLine } from '../text/lines.ts';
import type { LaidOut, PlacedText } from './placed.ts';
import { setCertificates } from './set-certificates.ts';
import { type Box, millimetres } from './sheet.ts';

/** Where every part of the certificates comes to stand when they are printed; faults as `renderCertificates`. */
export async function measureCertificates(
  documents: readonly CertificateDocument[],
  fonts: BundledFonts,
): Promise<MeasuredCertificate[]> {
  return (await setCertificates(documents, fonts)).map(measure);
}

const measure = ({ sheet, setter, texts, pictures }: LaidOut): MeasuredCertificate => ({
  width: millimetres(sheet.width),
  height: millimetres(sheet.height),
  parts: [
    ...texts.map((text) => measureText(text, setter.vertical)),
    ...pictures.map(({ part, box }) => ({
      part,
      box: inMillimetres(box),
      size: 0,
      lines: [],
      tight: 0,
      oddLetters: [],
    })),
  ],
});

const inMillimetres = ({ x, y, width, height }: Box): PageBox => ({
  x: millimetres(x),
  y: millimetres(y),
  width: millimetres(width),
  height: millimetres(height),
});

function measureText(text: PlacedText, vertical: boolean): MeasuredPart {
  const { part, fitted } = text;
  const letters = lettersOf(text, vertical);
  return {
    part,
    box: inMillimetres(around(letters.map(({ box }) => box))),
    size: fitted.size,
    lines: fitted.lines.map((line) => line.text),
    tight: fitted.tight,
    oddLetters: letters.flatMap(({ text: written, box }) => oddLetters(written, box, fitted.fonts)),
  };
}

/** What stands as one piece, with its em box, placed as it is drawn. */
function lettersOf({ fitted, align, box }: PlacedText, vertical: boolean): { text: string; box: Box }[] {
  const { lines, size, leading, tracking } = fitted;
  const spread = tracking * size;
  return lines.flatMap((line, row) => {
    const length = (vertical ? box.height : box.width) - spread * (line.clusters.length - 1);
    const across = size * leading * row;
    return placeLine(line, length, size, align).map((at, index) => {
      const along = at + spread * index;
      const advance = line.advances[index]!;
      return {
        text: line.clusters[index]!,
        box: vertical
          ? { x: box.x + box.width - size - across, y: box.y + along, width: size, height: advance }
          : { x: box.x + along, y: box.y + across, width: advance, height: size },
      };
    });
  });
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function oddLetters(written: string, box: Box, fonts: FontChain): OddLetter[] {
  return clusters(written).flatMap((letter): OddLetter[] => {
    const { way, fallback } = fonts.pick(letter);
    if (way !== 'substitute' && !fallback) return [];
    return [{ letter, way: way === 'substitute' ? 'substitute' : 'fallback', box: inMillimetres(box) }];
  });
}
