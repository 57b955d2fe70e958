import { clusters } from './clusters.ts';
import type { Token } from './lines.ts';

/** A reading over `text.slice(from, to)` (group ruby); `from` and `to` are UTF-16 offsets, so that repeated words stay apart. */
export interface Ruby {
  readonly from: number;
  readonly to: number;
  readonly reading: string;
}

/** A reading at tokens `from` to `to` (exclusive). */
export interface RubyGroup {
  from: number;
  to: number;
  reading: readonly string[];
  /** How far the reading sticks out over the kana before and after (less than 0: stays inside), in ems of the base. */
  over: readonly [before: number, after: number];
}

/** Ruby is half as large as its base. */
export const RUBY_SCALE = 0.5;
/** A reading may lie over half an em of a neighbouring kana, never over a kanji (JIS X 4051, JLREQ 3.3.8). */
const MOST_OVER = 0.5;
/** Air between the readings of neighbouring words, in ems of the base, on either side. */
const APART = 0.08;
const KANA = /^[ぁ-ゖァ-ヺーゝゞヽヾ]/;

export interface RubySetting {
  /** Advance of a cluster of the reading, in ems of the reading. */
  advance: (cluster: string) => number;
}

/**
 * Puts readings to the tokens of a paragraph that begins at `offset` of the text. Where a reading is longer than its base and
 * what it may lie over, the base is spread; a span inside a token takes the whole token, an overlapping one is left out.
 */
export function applyRuby(
  tokens: readonly Token[],
  ruby: readonly Ruby[],
  offset: number,
  { advance }: RubySetting,
): { tokens: Token[]; groups: RubyGroup[] } {
  const spread = [...tokens];
  const spans = tokenSpans(tokens, ruby, offset);
  const taken = new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
  const groups = spans.map(({ from, to, reading }) => {
    const parts = clusters(reading);
    const base = tokens.slice(from, to).reduce((sum, token) => sum + token.advance, 0);
    const excess = parts.reduce((sum, part) => sum + advance(part), 0) * RUBY_SCALE - base;
    /** How far the reading may reach beyond its base; less than 0 to stand apart from the next reading. */
    const reach = (neighbour: number, beyond: number): number => {
      const text = tokens[neighbour]?.text;
      if (text === undefined) return 0;
      if (taken.has(neighbour)) return excess > -2 * APART ? -APART : 0;
      const most = taken.has(beyond) ? MOST_OVER / 2 - APART / 2 : MOST_OVER; // a kana between two readings
      return excess > 0 && KANA.test(text) ? Math.min(most, excess / 2) : 0;
    };
    const [before, after] = [reach(from - 1, from - 2), reach(to, to + 1)];
    const each = Math.max(0, excess - before - after) / (to - from);
    for (let index = from; index < to; index += 1) {
      const { advance: own, lead = 0, ...token } = tokens[index]!;
      spread[index] = { ...token, advance: own + each, lead: lead + each / 2 };
    }
    return { from, to, reading: parts, over: [before, after] as const };
  });
  return { tokens: spread, groups };
}

function tokenSpans(tokens: readonly Token[], ruby: readonly Ruby[], offset: number): Ruby[] {
  const starts: number[] = [];
  let at = offset;
  for (const token of tokens) {
    starts.push(at);
    at += token.text.length;
  }
  const ends = [...starts.slice(1), at];
  const spans: Ruby[] = [];
  let free = 0; // first token without a reading
  for (const { from, to, reading } of ruby.toSorted((a, b) => a.from - b.from)) {
    const first = ends.findIndex((end) => end > from);
    const beyond = starts.findIndex((start) => start >= to);
    const last = beyond < 0 ? tokens.length : beyond;
    if (to <= offset || from >= at || first < free || last <= first || reading === '') continue;
    spans.push({ from: first, to: last, reading });
    free = last;
  }
  return spans;
}

/** Where each cluster of a reading begins between `start` and `end` (points), and its advances, at `size` points of the base. */
export function placeReading(
  reading: readonly string[],
  start: number,
  end: number,
  size: number,
  advance: (cluster: string) => number,
): number[] {
  const lengths = reading.map((part) => advance(part) * size * RUBY_SCALE);
  const slack = end - start - lengths.reduce((sum, length) => sum + length, 0);
  // as much air between as twice that at the ends (JLREQ's 1:2:1); a reading that is too long stays centred and solid
  const gap = slack > 0 ? slack / reading.length : 0;
  let at = start + (slack > 0 ? gap / 2 : slack / 2);
  return lengths.map((length) => {
    const begins = at;
    at += length + gap;
    return begins;
  });
}
