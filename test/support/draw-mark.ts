import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import type { PrintImage } from '../../electron/print/print-contract.ts';

/** Cover of a pixel by a shape, 0 to 1, at x, y from -1 to 1. */
type Shape = (x: number, y: number) => number;

const soft = (distance: number): number => Math.min(1, Math.max(0, 0.5 - distance * 60));
const bar = (x: number, y: number, left: number, top: number, right: number, bottom: number): number =>
  soft(Math.max(left - x, x - right, top - y, y - bottom));

/** A square seal with strokes as on a stamp. */
const seal: Shape = (x, y) => {
  const edge = Math.max(Math.abs(x), Math.abs(y));
  const strokes = [-0.56, 0, 0.56].flatMap((column) => [
    bar(x, y, column - 0.2, -0.72, column + 0.2, -0.6),
    bar(x, y, column - 0.05, -0.72, column + 0.05, 0.7),
    bar(x, y, column - 0.2, -0.2, column + 0.2, -0.1),
    bar(x, y, column - 0.2, 0.3, column + 0.2, 0.4),
    bar(x, y, column - 0.2, 0.3, column - 0.1, 0.72),
    bar(x, y, column + 0.1, 0.3, column + 0.2, 0.72),
  ]);
  return Math.max(Math.min(soft(edge - 0.98), soft(0.87 - edge)), ...strokes);
};

/** A ring of five leaves. */
const emblem: Shape = (x, y) => {
  const radius = Math.hypot(x, y);
  const leaf = Math.cos(5 * Math.atan2(x, -y)) * 0.14;
  return Math.max(Math.min(soft(radius - 0.84 - leaf), soft(0.42 - leaf - radius)), soft(radius - 0.17));
};

const marks = {
  seal: { shape: seal, colour: [200, 32, 38] },
  emblem: { shape: emblem, colour: [26, 110, 74] },
} as const;

/** A picture with transparency, drawn for tests: a red seal or a green emblem. */
export function drawMark(kind: keyof typeof marks, side = 300): PrintImage {
  const { shape, colour } = marks[kind];
  const png = new PNG({ width: side, height: side });
  for (let at = 0; at < side * side; at += 1) {
    const x = ((at % side) / (side - 1)) * 2 - 1;
    const y = (Math.floor(at / side) / (side - 1)) * 2 - 1;
    png.data.set([...colour, Math.round(255 * shape(x, y))], at * 4);
  }
  return pngImage(PNG.sync.write(png));
}

export function pngImage(bytes: Uint8Array): PrintImage {
  return { key: createHash('sha256').update(bytes).digest('hex'), mime: 'image/png', bytes };
}
