import { wordStarts } from './clusters.ts';
import { FORBIDDEN, breakForbidden, isSpace } from './kinsoku.ts';
import { raiseInNames } from './name-parts.ts';
import { raiseInUnits } from './units.ts';

export interface BreakTaste {
  /** Cost of a break inside a word. */
  insideWord: number;
  /** Cost of a break between words that no space separates. */
  betweenWords: number;
  /** More for a break between two hiragana, where the dictionary's words are guesses. */
  betweenHiragana: number;
  /** Cost of は, へ or を at the head of a line. */
  particleAtHead: number;
  /** The text is a name: legal forms, branches and offices show where it may break. */
  name: boolean;
}

/** Running text. */
export const BODY_TASTE: BreakTaste = {
  insideWord: 1.5,
  betweenWords: 0,
  betweenHiragana: 0,
  particleAtHead: 2.5,
  name: false,
};
/** The text of a certificate: large and short, so that a word torn apart is seen, and air between letters less. */
export const CEREMONIAL_TASTE: BreakTaste = { ...BODY_TASTE, insideWord: 4, betweenHiragana: 0.5, particleAtHead: 4 };
/** Names and other single lines that had to be broken. */
export const NAME_TASTE: BreakTaste = {
  insideWord: 22,
  betweenWords: 12,
  betweenHiragana: 6,
  particleAtHead: 0,
  name: true,
};

const HIRAGANA = /^[ぁ-ゖ]/;
/** Particles that certificate writers keep off the head of a line. */
const PARTICLES: ReadonlySet<string> = new Set('はへを');
/** An honorific that ends the text, with the space before it. */
const HONORIFIC = /[ \u3000]*(?:様|殿|御中|さま|先生)[ \u3000]*$/u;
/** An honorific never stands alone. */
const HONORIFIC_COST = 3000;
const MOST_KEPT = 400;
const known = new Map<BreakTaste, Map<string, readonly number[]>>();

/** Cost of starting a line before each token of one paragraph (index 0 is unused): 0 is free, FORBIDDEN never unless forced. */
export function breakCosts(paragraph: string, parts: readonly string[], taste: BreakTaste): readonly number[] {
  let costs = known.get(taste);
  if (costs === undefined) known.set(taste, (costs = new Map()));
  const key = `${parts.length} ${paragraph}`; // figures that stand side by side make fewer tokens
  let found = costs.get(key);
  if (found === undefined) {
    if (costs.size >= MOST_KEPT) costs.clear();
    costs.set(key, (found = weigh(paragraph, parts, taste)));
  }
  return found;
}

function weigh(paragraph: string, parts: readonly string[], taste: BreakTaste): number[] {
  const starts = wordStarts(paragraph);
  const at = new Float64Array(paragraph.length + 1); // by UTF-16 offset
  let offset = 0;
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (before !== undefined && !isSpace(before)) {
      const particle = PARTICLES.has(part) ? taste.particleAtHead : 0;
      const guess = HIRAGANA.test(before) && HIRAGANA.test(part) ? taste.betweenHiragana : 0;
      at[offset] = particle + guess + (starts.has(offset) ? taste.betweenWords : taste.insideWord);
    }
    offset += part.length;
  });
  if (taste.name) raiseInNames(paragraph, starts, at);
  raiseInUnits(paragraph, at);
  const honorific = HONORIFIC.exec(paragraph);
  if (honorific !== null && honorific.index > 0) {
    for (let place = honorific.index; place < paragraph.length; place += 1)
      at[place] = Math.max(at[place]!, HONORIFIC_COST);
  }
  offset = 0;
  return parts.map((part, index) => {
    const place = offset;
    offset += part.length;
    if (index === 0) return 0;
    return breakForbidden(parts[index - 1]!, part) ? FORBIDDEN : at[place]!;
  });
}
