import { type BreakTaste, BODY_TASTE, NAME_TASTE, breakCosts } from './break-costs.ts';
import { clusters } from './clusters.ts';
import { FORBIDDEN, isSpace } from './kinsoku.ts';
import { type Line, type Measured, type Token, MAX_STRETCH_EM, cutLine, measureTokens } from './lines.ts';
import { type Ruby, applyRuby } from './ruby.ts';

export interface Setting {
  /** Type size in points. */
  size: number;
  /** Advance of a cluster in ems. */
  advance: (cluster: string) => number;
  /** The pieces of a paragraph, where they are not its clusters: vertical writing sets figures side by side. */
  tokens?: (paragraph: string) => Token[];
  /** Readings of words, by offset in the whole text. */
  ruby?: readonly Ruby[];
  /** Where running text is broken rather than elsewhere; BODY_TASTE if absent. */
  taste?: BreakTaste;
}

export interface Broken {
  lines: Line[];
  /** Ugliness, comparable between settings of the same text; FORBIDDEN and more means a rule had to be broken. */
  cost: number;
}

/** Above every kinsoku cost: only a single character wider than the box pays it. */
const OVERFLOW = 1_000_000;
/** An end of no length at all, against one of a third of the line. */
const LONELY_END = 45;
const EPSILON = 0.01;

/** Line breaks are ours alone: CRLF and LF only. */
export const paragraphs = (text: string): string[] => text.split(/\r\n|\n/);

/** Offset of each paragraph in the text. */
function* withOffsets(text: string): Generator<{ paragraph: string; offset: number }> {
  let offset = 0;
  for (const paragraph of paragraphs(text)) {
    yield { paragraph, offset };
    offset += paragraph.length;
    offset += text.startsWith('\r\n', offset) ? 2 : 1;
  }
}

/** The pieces of a paragraph with their lengths, and the readings over them. */
function measure(paragraph: string, offset: number, setting: Setting): Measured {
  const { size, advance, ruby = [] } = setting;
  const plain = setting.tokens?.(paragraph) ?? clusters(paragraph).map((text) => ({ text, advance: advance(text) }));
  if (ruby.length === 0) return measureTokens(plain, size);
  const { tokens, groups } = applyRuby(plain, ruby, offset, { advance });
  return measureTokens(tokens, size, groups);
}

/** Cost of beginning a line at each token. */
function costsOf(paragraph: string, { tokens, ruby }: Measured, taste: BreakTaste): readonly number[] {
  const parts = tokens.map((token) => token.text);
  const costs = breakCosts(paragraph, parts, taste);
  if (ruby.length === 0) return costs;
  const kept = [...costs];
  for (const { from, to } of ruby) kept.fill(FORBIDDEN, from + 1, to); // a reading stands over the whole word
  return kept;
}

interface Prepared {
  paragraph: string;
  measured: Measured;
  taste: BreakTaste;
}

const prepare = (text: string, setting: Setting): Prepared[] =>
  Array.from(withOffsets(text), ({ paragraph, offset }) => ({
    paragraph,
    measured: measure(paragraph, offset, setting),
    taste: setting.taste ?? BODY_TASTE,
  }));

function breakPrepared(parts: readonly Prepared[], width: number, size: number): Broken {
  const broken = parts.map((part) => breakParagraph(part, width, size));
  return { lines: broken.flatMap(({ lines }) => lines), cost: broken.reduce((sum, { cost }) => sum + cost, 0) };
}

/** Breaks running text into justified lines, weighing the whole paragraph; explicit line breaks are kept. */
export const breakBody = (text: string, width: number, setting: Setting): Broken =>
  breakPrepared(prepare(text, setting), width, setting.size);

function breakParagraph({ paragraph, measured, taste }: Prepared, width: number, size: number): Broken {
  const count = measured.tokens.length;
  const whole = cutLine(measured, 0, count);
  if (count === 0 || whole.natural <= width) return { lines: [whole], cost: 0 };
  const costs = costsOf(paragraph, measured, taste);
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Uint32Array(count + 1);
  best[0] = 0;
  for (let start = 0; start < count; start += 1) {
    const before = best[start]!;
    eachLineEnd(measured, start, width, (end) => {
      const own = end.to === count ? lastLineCost(end, start) : lineCost(end, size, width) + costs[end.to]!;
      if (before + own >= best[end.to]!) return;
      best[end.to] = before + own;
      from[end.to] = start;
    });
  }
  const lines: Line[] = [];
  for (let to = count; to > 0; to = from[to]!) lines.unshift(cutLine(measured, from[to]!, to));
  return { lines, cost: best[count]! };
}

interface LineEnd {
  to: number;
  slack: number;
  shrink: number;
  gaps: number;
  overflow: boolean;
}

/** Visits every place where a line that starts at `start` can end without overflowing; the visitor may not keep what it gets. */
function eachLineEnd(measured: Measured, start: number, room: number, visit: (end: LineEnd) => void): void {
  const width = room - measured.headGap[start]!;
  const end = { to: start, slack: 0, shrink: 0, gaps: 0, overflow: false };
  let length = 0;
  let spaces = 0;
  for (let index = start; index < measured.tokens.length; index += 1) {
    const advance = measured.advances[index]!;
    const space = isSpace(measured.tokens[index]!.text) && index > start;
    spaces = space ? spaces + advance : 0; // spaces at the end of a line take no room
    length += advance;
    end.to = index + 1;
    end.slack = width - (length - spaces - (space ? 0 : measured.endTrim[index]!));
    end.overflow = end.slack + end.shrink < -EPSILON;
    if (end.overflow && index > start) return;
    visit(end);
    end.shrink += measured.shrink[index]!;
    if (measured.stretch[index]) end.gaps += 1;
  }
}

function lineCost({ slack, shrink, gaps, overflow }: LineEnd, size: number, width: number): number {
  if (overflow) return OVERFLOW;
  if (slack < 0) return shrink > 0 ? 3 * (slack / shrink) ** 2 : 0;
  const gap = slack / Math.max(1, gaps) / size;
  if (gap > MAX_STRETCH_EM) return 75 + 300 * (slack / width) ** 2; // it will be left ragged
  return 200 * gap * gap + (gap > 0.25 ? 50 * gap : 0);
}

function lastLineCost(end: LineEnd, start: number): number {
  if (end.overflow) return OVERFLOW;
  const lonely = start > 0 && end.to - start < 3 ? 25 : 0; // one or two characters alone on the last line
  return (end.slack < 0 ? 3 : 0) + lonely;
}

/** Breaks running text at the whole-em measure between `min` and `max` points that needs the least violence. */
export function breakBodyAtBestMeasure(
  text: string,
  min: number,
  max: number,
  setting: Setting,
): Broken & { width: number } {
  const most = Math.floor(max / setting.size);
  const least = Math.min(most, Math.ceil(min / setting.size));
  const parts = prepare(text, setting);
  let best: (Broken & { width: number; score: number }) | undefined;
  for (let ems = most; ems >= least; ems -= 1) {
    const width = ems * setting.size;
    const broken = breakPrepared(parts, width, setting.size);
    const score = broken.cost + 0.4 * (most - ems) + 2 * broken.lines.length + lonelyEnds(broken.lines, width);
    if (best === undefined || score < best.score) best = { ...broken, width, score };
  }
  return best ?? { ...breakBody(text, max, setting), width: max };
}

/** What the last lines of paragraphs cost that hold but a word or two: another measure may spare them. */
function lonelyEnds(lines: readonly Line[], width: number): number {
  return lines.reduce((sum, line, row) => {
    const alone = line.last && lines[row - 1]?.last === false;
    return sum + (alone ? LONELY_END * Math.max(0, 0.3 - line.natural / width) : 0);
  }, 0);
}

/** The whole text on one line, however long. */
export function singleLine(text: string, setting: Setting): Line {
  const measured = measure(text, 0, setting);
  return cutLine(measured, 0, measured.tokens.length);
}

/** Breaks a name into exactly `count` lines of even length, or undefined when they do not fit into `width`. */
export function breakBalanced(text: string, count: number, width: number, setting: Setting): Broken | undefined {
  const measured = measure(text, 0, setting);
  const costs = count > 1 ? costsOf(text, measured, NAME_TASTE) : []; // one row is broken nowhere
  const parts = measured.tokens;
  if (count > Math.max(1, parts.length)) return undefined;
  const ideal = measured.advances.reduce((sum, advance) => sum + advance, 0) / count;
  // best[row][to]: cheapest way to set the first `to` clusters in `row` lines
  const best: (Step | undefined)[][] = [[{ cost: 0, from: 0 }]];
  for (let row = 1; row <= count; row += 1) {
    const steps: (Step | undefined)[] = [];
    for (let start = row - 1; start < parts.length; start += 1) {
      const before = best[row - 1]![start];
      if (before === undefined) continue;
      eachLineEnd(measured, start, width, ({ to, slack }) => {
        if (slack < -EPSILON) return; // a centred name is not squeezed
        const cost = before.cost + ((width - slack - ideal) / setting.size) ** 2 / 4 + (start > 0 ? costs[start]! : 0);
        if (cost < (steps[to]?.cost ?? Number.POSITIVE_INFINITY)) steps[to] = { cost, from: start };
      });
    }
    best.push(steps);
  }
  const whole = best[count]![parts.length];
  if (whole === undefined) return parts.length === 0 ? { lines: [cutLine(measured, 0, 0)], cost: 0 } : undefined;
  const lines: Line[] = [];
  for (let row = count, to = parts.length; row > 0; row -= 1) {
    const { from } = best[row]![to]!;
    lines.unshift(cutLine(measured, from, to));
    to = from;
  }
  return { lines, cost: whole.cost };
}

interface Step {
  cost: number;
  from: number;
}
