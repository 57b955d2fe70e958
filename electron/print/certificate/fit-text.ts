import type { FontChain } from '../font/font-chain.ts';
import { type Broken, paragraphs } from '../text/break-lines.ts';
import type { Line } from '../text/lines.ts';
import { Kept } from './kept.ts';
import type { Setter } from './setter.ts';

export interface FittedText {
  lines: Line[];
  size: number;
  fonts: FontChain;
  /** Extra space between characters, in ems. */
  tracking: number;
  /** From row to row, in ems. */
  leading: number;
  /** How far it had to shrink: 0 at its full size, 1 at the smallest. */
  tight: number;
}

export interface LineSpec {
  setter: Setter;
  fonts: FontChain;
  /** Room in points. */
  length: number;
  most: number;
  least: number;
  tracking?: number;
  /** Sizes are tried at half points of A4. */
  unit: number;
}

/** Across the rows. */
export const depthOf = ({ lines, size, leading }: Pick<FittedText, 'lines' | 'size' | 'leading'>): number =>
  lines.length === 0 ? 0 : size * (1 + leading * (lines.length - 1));

const NAME_LEADING = 1.35;
const singles = new Map<Setter, Kept<FittedText | null>>();
const names = new Map<Setter, Kept<FittedName | null>>();
/** The same sizes are tried with every size of the text. */
const rowsOfNames = new Map<Setter, Kept<Broken | null>>();

function keptFor<T>(all: Map<Setter, Kept<T>>, setter: Setter): Kept<T> {
  let kept = all.get(setter);
  if (kept === undefined) all.set(setter, (kept = new Kept()));
  return kept;
}

/**
 * The text in one row, at the largest size from `most` down to `least` that fits; undefined when none does. Nothing at all
 * for an empty text.
 */
export function fitLine(text: string, spec: LineSpec): FittedText | undefined {
  const { setter, fonts, length, most, least, tracking = 0, unit } = spec;
  const key = [length, most, least, tracking, unit, text].join('|');
  return keptFor(singles, setter).get(fonts, key, () => fitSingle(text, { ...spec, tracking }) ?? null) ?? undefined;
}

function fitSingle(text: string, spec: LineSpec & { tracking: number }): FittedText | undefined {
  const { setter, fonts, length, most, least, tracking, unit } = spec;
  const facts = { fonts, tracking, leading: NAME_LEADING };
  if (text === '') return { ...facts, lines: [], size: most, tight: 0 };
  if (paragraphs(text).length > 1) return undefined;
  const ems = setter.single(text, 1, fonts);
  const largest = length / Math.max(0.01, ems.natural + tracking * (ems.clusters.length - 1));
  const steps = Math.max(0, Math.ceil((most - largest) / (unit / 2) - 1e-6));
  const size = most - (steps * unit) / 2;
  if (size < least) return undefined;
  return { ...facts, lines: [setter.single(text, size, fonts)], size, tight: tightness(size, most, least) };
}

const tightness = (size: number, most: number, least: number): number => (most - size) / Math.max(1, most - least);

/** How far a name shrinks before it takes one more row; in points of A4. */
const NAME_STEPS = [
  { rows: 1, most: 34, least: 22 },
  { rows: 2, most: 26, least: 17 },
  { rows: 3, most: 21, least: 14 },
  { rows: 4, most: 18, least: 11 },
  { rows: 6, most: 14, least: 9 },
] as const;
const LARGEST_NAME = NAME_STEPS[0].most;
const SMALLEST_NAME = NAME_STEPS[NAME_STEPS.length - 1]!.least;

/** What a point of size is worth against an uglier break. */
const COST_OF_A_POINT = 1;

/** A name with how little it pleases: points that it lost, rows, and where it is broken. */
export interface FittedName extends FittedText {
  cost: number;
}

/** In points of the page. */
interface NameSizes {
  least: number;
  most: number;
}

type NameSpec = Pick<LineSpec, 'setter' | 'fonts' | 'length' | 'unit'>;

/**
 * A name of any length: in one row while it can be large, then in even rows at the size and breaks that read best.
 * undefined when no allowed size takes it.
 */
export function fitName(name: string, spec: NameSpec, sizes: NameSizes): FittedName | undefined {
  const { setter, fonts, length, unit } = spec;
  const key = [length, sizes.least, sizes.most, unit, name].join('|');
  return keptFor(names, setter).get(fonts, key, () => fitSteps(name, spec, sizes) ?? null) ?? undefined;
}

function fitSteps(name: string, spec: NameSpec, { least, most }: NameSizes): FittedName | undefined {
  const { fonts, unit } = spec;
  if (name === '') return { lines: [], size: most, fonts, tracking: 0, leading: NAME_LEADING, tight: 0, cost: 0 };
  const parts = paragraphs(name);
  let best: FittedName | undefined;
  for (const step of NAME_STEPS) {
    const largest = Math.min(most, step.most * unit);
    const smallest = Math.max(least, Math.min(largest, step.least * unit));
    const fitted = fitStep(parts, spec, { least: smallest, most: largest }, step.rows);
    if (fitted === undefined) continue;
    if (step.rows === 1) return fitted;
    if (best === undefined || fitted.cost < best.cost) best = fitted;
  }
  return best;
}

function fitStep(parts: string[], spec: NameSpec, { least, most }: NameSizes, rows: number): FittedName | undefined {
  const { fonts, unit } = spec;
  let best: FittedName | undefined;
  for (let size = most; size >= least; size -= unit / 2) {
    const points = (LARGEST_NAME - size / unit + rows * 2) * COST_OF_A_POINT;
    if (best !== undefined && points >= best.cost) break; // smaller only makes it worse
    const fitted = parts.map((part) => fewestRows(part, spec, size, rows));
    if (!fitted.every((broken) => broken !== undefined)) continue;
    const cost = fitted.reduce((sum, broken) => sum + broken.cost, points);
    if (best !== undefined && cost >= best.cost) continue;
    const tight = tightness(size / unit, LARGEST_NAME, SMALLEST_NAME);
    const lines = fitted.flatMap((broken) => broken.lines);
    best = { lines, size, fonts, tracking: 0, leading: NAME_LEADING, tight, cost };
  }
  return best;
}

function fewestRows(text: string, spec: NameSpec, size: number, most: number): Broken | undefined {
  const { setter, fonts, length } = spec;
  for (let count = 1; count <= most; count += 1) {
    const key = [length, size, count, text].join('|');
    const balanced = (): Broken | null => setter.balanced(text, count, length, size, fonts) ?? null;
    const broken = keptFor(rowsOfNames, setter).get(fonts, key, balanced);
    if (broken !== null) return broken;
  }
  return undefined;
}
