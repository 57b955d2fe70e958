import type { FontChain } from '../font/font-chain.ts';
import { type Broken, breakBalanced, paragraphs, singleLine } from '../text/break-lines.ts';
import type { Line } from '../text/lines.ts';

export interface FittedText {
  lines: Line[];
  size: number;
  fonts: FontChain;
  /** Extra space between characters, in ems. */
  tracking?: number;
}

export interface LineSpec {
  fonts: FontChain;
  /** Room in points. */
  width: number;
  most: number;
  least: number;
  tracking?: number;
}

/** The text on one line, at the largest size from `most` down to `least` that fits; undefined when none does. */
export function fitLine(text: string, { fonts, width, most, least, tracking = 0 }: LineSpec): FittedText | undefined {
  if (paragraphs(text).length > 1) return undefined;
  for (let size = most; size >= least; size -= 0.5) {
    const line = singleLine(text, { size, advance: fonts.advance });
    const spread = tracking * size * (line.clusters.length - 1);
    if (line.natural + spread <= width) return { lines: [line], size, fonts, tracking };
  }
  return undefined;
}

/** How far a name shrinks before it takes one more line. */
const NAME_STEPS = [
  { lines: 1, most: 34, least: 22 },
  { lines: 2, most: 26, least: 17 },
  { lines: 3, most: 21, least: 14 },
  { lines: 4, most: 18, least: 11 },
  { lines: 6, most: 14, least: 9 },
] as const;

/** What a point of size is worth against an uglier line break. */
const COST_OF_A_POINT = 1;

/**
 * A name of any length: on one line while it can be large, then in even lines at the size and breaks that read best.
 * undefined when even the smallest setting is too wide.
 */
export function fitName(name: string, fonts: FontChain, width: number, largest: number): FittedText | undefined {
  const parts = paragraphs(name);
  let best: (FittedText & { cost: number }) | undefined;
  for (const step of NAME_STEPS) {
    const fitted = fitStep(parts, fonts, width, Math.min(largest, step.most), step);
    if (fitted === undefined) continue;
    if (step.lines === 1) return fitted;
    if (best === undefined || fitted.cost < best.cost) best = fitted;
  }
  return best;
}

function fitStep(
  parts: string[],
  fonts: FontChain,
  width: number,
  most: number,
  step: { lines: number; least: number },
): (FittedText & { cost: number }) | undefined {
  for (let size = most; size >= Math.min(most, step.least); size -= 0.5) {
    const fitted = parts.map((part) => fewestLines(part, fonts, size, width, step.lines));
    if (!fitted.every((broken) => broken !== undefined)) continue;
    const cost = fitted.reduce((sum, broken) => sum + broken.cost, (34 - size + step.lines * 2) * COST_OF_A_POINT);
    return { lines: fitted.flatMap((broken) => broken.lines), size, fonts, cost };
  }
  return undefined;
}

function fewestLines(text: string, fonts: FontChain, size: number, width: number, most: number): Broken | undefined {
  for (let count = 1; count <= most; count += 1) {
    const broken = breakBalanced(text, count, width, { size, advance: fonts.advance });
    if (broken !== undefined) return broken;
  }
  return undefined;
}
