import { CLOSING, MIDDLE_DOTS, OPENING, STOPS, isSpace } from './kinsoku.ts';

/** One line of text, broken but not yet positioned. All lengths in points. */
export interface Line {
  /** Everything that belongs to the line, including spaces at its end: the lines of a paragraph join to the paragraph. */
  text: string;
  /** What is drawn. */
  clusters: string[];
  /** Advance of each drawn cluster, empty halves of neighbouring punctuation already removed. */
  advances: number[];
  /** Length without the empty half of a closing mark at the end. */
  natural: number;
  /** How much each gap may still give away. */
  shrink: number[];
  /** Whether the gap after each cluster may grow. */
  stretch: boolean[];
  /** The last line of its paragraph, which is never stretched. */
  last: boolean;
}

/** Per-cluster measures of a paragraph. */
export interface Measured {
  clusters: readonly string[];
  advances: number[];
  /** Empty half of a closing mark, dropped when it ends a line. */
  endTrim: number[];
  shrink: number[];
  stretch: boolean[];
}

const LATIN_WORD = /^[A-Za-z0-9.,'’@/:_\-+%&\u00c0-\u024f]$/;
const closes = (cluster: string): boolean => CLOSING.has(cluster) || STOPS.has(cluster);

/** Measures clusters and applies JLREQ's half-width punctuation: 」「 and 、「 take one em and a half, not two. */
export function measureClusters(
  parts: readonly string[],
  size: number,
  advance: (cluster: string) => number,
): Measured {
  const full = parts.map((part) => advance(part) * size);
  const wide = (index: number): boolean => full[index]! >= size * 0.95; // only full-width marks carry an empty half
  const measured: Measured = { clusters: parts, advances: [], endTrim: [], shrink: [], stretch: [] };
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    let width = full[index]!;
    let give = 0;
    if (next !== undefined && wide(index)) {
      const paired = closes(part) && (closes(next) || OPENING.has(next) || MIDDLE_DOTS.has(next));
      if (paired || (OPENING.has(part) && OPENING.has(next))) width -= size / 2;
      else if (closes(part) || (OPENING.has(next) && wide(index + 1))) give = size / 4;
    }
    measured.advances.push(width);
    measured.endTrim.push(wide(index) && closes(part) ? size / 2 - (full[index]! - width) : 0);
    measured.shrink.push(give);
    measured.stretch.push(next !== undefined && !(LATIN_WORD.test(part) && LATIN_WORD.test(next)) && part !== '…');
  });
  return measured;
}

/** Cuts the line made of clusters `from` to `to` (exclusive) out of a measured paragraph. */
export function cutLine(measured: Measured, from: number, to: number): Line {
  const parts = measured.clusters.slice(from, to);
  let drawn = parts.length;
  const last = to >= measured.clusters.length;
  while (drawn > 1 && isSpace(parts[drawn - 1]!)) drawn -= 1;
  const end = from + drawn;
  const advances = measured.advances.slice(from, end);
  const trim = drawn > 0 ? measured.endTrim[end - 1]! : 0;
  return {
    text: parts.join(''),
    clusters: parts.slice(0, drawn),
    advances,
    natural: advances.reduce((sum, width) => sum + width, 0) - trim,
    shrink: measured.shrink.slice(from, end),
    stretch: measured.stretch.slice(from, end),
    last,
  };
}

export type Align = 'justify' | 'start' | 'center' | 'end';

/** Gaps wider than this are left ragged instead of tearing a line apart. */
const MAX_STRETCH_EM = 0.5;

/** x of every drawn cluster, from the left edge of a box `width` points wide. */
export function placeLine(line: Line, width: number, size: number, align: Align): number[] {
  const slack = width - line.natural;
  const gaps = line.clusters.slice(0, -1).map((_, index) => gapAfter(line, index, slack, size, align));
  let x = align === 'center' ? slack / 2 : align === 'end' ? slack : 0;
  return line.clusters.map((_, index) => {
    const at = x;
    x += line.advances[index]! + (gaps[index] ?? 0);
    return at;
  });
}

function gapAfter(line: Line, index: number, slack: number, size: number, align: Align): number {
  const inner = line.clusters.length - 1;
  if (slack < -0.01) {
    const give = line.shrink.slice(0, inner).reduce((sum, value) => sum + value, 0);
    return give > 0 ? -line.shrink[index]! * Math.min(1, -slack / give) : 0;
  }
  if (align !== 'justify' || line.last || !line.stretch[index]) return 0;
  const places = line.stretch.slice(0, inner).filter(Boolean).length;
  const gap = slack / places;
  return gap <= size * MAX_STRETCH_EM ? gap : 0;
}
