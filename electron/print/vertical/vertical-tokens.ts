import type { FontChain } from '../font/font-chain.ts';
import { clusters } from '../text/clusters.ts';
import type { Token } from '../text/lines.ts';
import { orientationOf } from './orientation.ts';

/** Figures up to this many stand side by side (縦中横). */
const MOST_COMBINED = 2;
/** Air before and after Latin set sideways, in ems. */
const SIDEWAYS_AIR = 0.125;

const FIGURES = /^[0-9]+$/;
const MARKS = /^[!?]{1,2}$/;
const LETTER = /^[A-Za-z]$/;
/** What a sideways run may hold together besides characters that are turned. */
const isSpace = (cluster: string): boolean => cluster === ' ';

/**
 * The pieces of one paragraph of vertical text: upright characters, figures and !? side by side, and longer Latin turned,
 * letter by letter, so that a long address can still be broken.
 */
export function verticalTokens(paragraph: string, fonts: FontChain): Token[] {
  const parts = clusters(paragraph);
  const tokens: Token[] = [];
  let index = 0;
  while (index < parts.length) {
    const part = parts[index]!;
    if (!isRunning(part)) {
      tokens.push({ text: part, advance: 1 });
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < parts.length && (isRunning(parts[end]!) || (isSpace(parts[end]!) && isRunning(parts[end + 1] ?? ''))))
      end += 1;
    tokens.push(...runTokens(parts.slice(index, end), fonts));
    index = end;
  }
  return tokens;
}

/** Turned one by one, in an em of their own: arrows, signs and full-width marks. */
const ALONE = /^[…‥―‘’“”\u2190-\u23ff\u2500-\u25ff\uff01-\uff60]/;

/** Latin and its like, which is read along the column. */
const isRunning = (part: string): boolean => part !== '' && orientationOf(part) === 'turned' && !ALONE.test(part);

function runTokens(run: readonly string[], fonts: FontChain): Token[] {
  const text = run.join('');
  const combined = (FIGURES.test(text) && run.length <= MOST_COMBINED) || MARKS.test(text) || LETTER.test(text);
  if (combined) return [{ text, advance: 1, stance: 'combined' }];
  const last = run.length - 1;
  return run.map((part, index) => {
    const lead = index === 0 && !isSpace(part) ? SIDEWAYS_AIR : 0;
    const after = index === last && !isSpace(part) ? SIDEWAYS_AIR : 0;
    return { text: part, advance: fonts.advance(part) + lead + after, lead, stance: 'sideways' };
  });
}
