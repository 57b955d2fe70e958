import { CLOSING, MIDDLE_DOTS, OPENING, STOPS, isSpace } from './kinsoku.ts';
import type { RubyGroup } from './ruby.ts';

/** What is set as one piece and never broken: a user-perceived character, or figures that stand side by side in a column. */
export interface Token {
  text: string;
  /** Length along the line, in ems. */
  advance: number;
  /** Where its picture begins inside that length, in ems; 0 if absent. */
  lead?: number;
  /** How it stands in a column; upright if absent. Horizontal writing has neither. */
  stance?: 'sideways' | 'combined';
}

/** One line of text (a column in vertical writing), broken but not yet positioned. All lengths in points. */
export interface Line {
  /** Everything that belongs to the line, including spaces at its end: the lines of a paragraph join to the paragraph. */
  text: string;
  /** What is drawn. */
  clusters: string[];
  tokens: readonly Token[];
  /** Advance of each drawn cluster, empty halves of neighbouring punctuation already removed. */
  advances: number[];
  /** Where the picture of each cluster begins inside its advance. */
  leads: number[];
  /** Space before the first cluster. */
  indent: number;
  /** Length with the indent, without the empty half of a closing mark at the end. */
  natural: number;
  /** How much each gap may still give away. */
  shrink: number[];
  /** Whether the gap after each cluster may grow. */
  stretch: boolean[];
  /** The last line of its paragraph, which is never stretched. */
  last: boolean;
  /** Readings, by the positions of the clusters they stand at. */
  ruby: readonly RubyGroup[];
}

/** Per-token measures of a paragraph, in points. */
export interface Measured {
  size: number;
  tokens: readonly Token[];
  advances: number[];
  /** Taken off the length where the token ends a line: the empty half of a closing mark; negative for ruby that sticks out. */
  endTrim: number[];
  /** Added where the token begins a line: room for ruby that sticks out. */
  headGap: number[];
  shrink: number[];
  stretch: boolean[];
  ruby: readonly RubyGroup[];
}

const LATIN_WORD = /^[A-Za-z0-9.,'’@/:_\-+%&\u00c0-\u024f]+$/;
const UNBROKEN = /^(?:……|‥‥|――|——|〳〵)$/;
const closes = (cluster: string): boolean => CLOSING.has(cluster) || STOPS.has(cluster);

/** Measures tokens and applies JLREQ's half-width punctuation: 」「 and 、「 take one em and a half, not two. */
export function measureTokens(tokens: readonly Token[], size: number, ruby: readonly RubyGroup[] = []): Measured {
  const count = tokens.length;
  const measured: Measured = {
    size,
    tokens,
    advances: [],
    endTrim: [],
    headGap: tokens.map(() => 0),
    shrink: [],
    stretch: [],
    ruby,
  };
  const wide = (index: number): boolean => tokens[index]!.advance >= 0.95; // only full-width marks carry empty halves
  for (let index = 0; index < count; index += 1) {
    const part = tokens[index]!.text;
    const next = tokens[index + 1]?.text;
    let ems = tokens[index]!.advance;
    let give = 0;
    const full = wide(index);
    if (next !== undefined && full) {
      const paired = closes(part) && (closes(next) || OPENING.has(next) || MIDDLE_DOTS.has(next));
      if (paired || (OPENING.has(part) && OPENING.has(next))) ems -= 0.5;
      else if (closes(part) || (OPENING.has(next) && wide(index + 1))) give = 0.25;
    }
    const empty = full && closes(part) ? 0.5 - (tokens[index]!.advance - ems) : 0;
    measured.advances.push(ems * size);
    measured.endTrim.push(empty * size);
    measured.shrink.push(give * size);
    measured.stretch.push(
      next !== undefined && !(LATIN_WORD.test(part) && LATIN_WORD.test(next)) && !UNBROKEN.test(part + next),
    );
  }
  for (const group of ruby) {
    measured.headGap[group.from]! += Math.max(0, group.over[0]) * size;
    measured.endTrim[group.to - 1]! -= Math.max(0, group.over[1]) * size;
  }
  return measured;
}

/** Cuts the line made of tokens `from` to `to` (exclusive) out of a measured paragraph. */
export function cutLine(measured: Measured, from: number, to: number): Line {
  const all = measured.tokens.slice(from, to);
  let drawn = all.length;
  const last = to >= measured.tokens.length;
  while (drawn > 1 && isSpace(all[drawn - 1]!.text)) drawn -= 1;
  const end = from + drawn;
  const tokens = all.slice(0, drawn);
  const advances = measured.advances.slice(from, end);
  const trim = drawn > 0 ? measured.endTrim[end - 1]! : 0;
  const indent = measured.headGap[from] ?? 0;
  return {
    text: all.map((token) => token.text).join(''),
    clusters: tokens.map((token) => token.text),
    tokens,
    advances,
    leads: tokens.map((token) => (token.lead ?? 0) * measured.size),
    indent,
    natural: advances.reduce((sum, advance) => sum + advance, 0) - trim + indent,
    shrink: measured.shrink.slice(from, end),
    stretch: measured.stretch.slice(from, end),
    last,
    ruby: measured.ruby
      .filter((group) => group.from >= from && group.from < end)
      .map((group) => ({ ...group, from: group.from - from, to: Math.min(group.to, end) - from })),
  };
}

export type Align = 'justify' | 'start' | 'center' | 'end';

/** Gaps wider than this are left ragged instead of tearing a line apart. */
export const MAX_STRETCH_EM = 0.5;

/** Where the picture of every drawn cluster begins, from the start of a line `length` points long. */
export function placeLine(line: Line, length: number, size: number, align: Align): number[] {
  const slack = length - line.natural;
  let at = line.indent + (align === 'center' ? slack / 2 : align === 'end' ? slack : 0);
  const inner = line.clusters.length - 1;
  let squeeze = 0; // share of its shrink that each gap gives away
  let gap = 0;
  if (slack < -0.01) {
    let give = 0;
    for (let index = 0; index < inner; index += 1) give += line.shrink[index]!;
    squeeze = give > 0 ? Math.min(1, -slack / give) : 0;
  } else if (align === 'justify' && !line.last && slack > 0) {
    let places = 0;
    for (let index = 0; index < inner; index += 1) if (line.stretch[index]) places += 1;
    gap = places > 0 && slack / places <= size * MAX_STRETCH_EM ? slack / places : 0;
  }
  return line.advances.map((advance, index) => {
    const begins = at + line.leads[index]!;
    at += advance - squeeze * line.shrink[index]! + (line.stretch[index] ? gap : 0);
    return begins;
  });
}
