import type { BundledFonts } from '../font/bundled-fonts.ts';
import type { FontChain } from '../font/font-chain.ts';
import { isVariationSelector } from '../text/clusters.ts';
import { breakBody } from '../text/break-lines.ts';
import type { Line } from '../text/lines.ts';
import type { ReadingSpan } from '../../../shared/domain/report.ts';
import { LETTER_TYPE, TYPE, type TypeName } from './page.ts';

/** One line with the face it is drawn in. */
export interface SetLine {
  line: Line;
  fonts: FontChain;
  size: number;
  /** Height it takes in the flow, in points: the em box and the air below it. */
  height: number;
}

export interface TextSetter {
  /** Breaks a text into lines of at most `width` points. */
  set(text: string, type: TypeName, bold: boolean, width: number, ruby?: readonly ReadingSpan[]): readonly SetLine[];
  fonts(bold: boolean): FontChain;
}

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** The text without what has no width and no picture (U+200B, BOM, controls other than line breaks): these never print as boxes. */
export const visibleText = (text: string): string =>
  text.replace(INVISIBLE, (character) => {
    if (character === '\n' || character === '\r') return character;
    if (character === '\t') return ' ';
    return isVariationSelector(character.codePointAt(0)!) ? character : '';
  });

/** The same readings in the text without what cannot be seen. */
function visibleSpans(text: string, ruby: readonly ReadingSpan[]): readonly ReadingSpan[] {
  if (ruby.length === 0 || visibleText(text) === text) return ruby;
  const at = (offset: number): number => visibleText(text.slice(0, offset)).length;
  return ruby.map(({ from, to, reading }) => ({ from: at(from), to: at(to), reading: visibleText(reading) }));
}

/** Sets texts, remembering what it has set: a table repeats its marks and its headings. */
export function textSetter(fonts: BundledFonts, style?: 'letter'): TextSetter {
  const known = new Map<string, readonly SetLine[]>();
  const types = style === 'letter' ? LETTER_TYPE : TYPE;
  const plain = style === 'letter' ? fonts.letter : fonts.list;
  const heavy = style === 'letter' ? fonts.letterBold : fonts.listBold;
  const chain = (bold: boolean): FontChain => (bold ? heavy : plain);
  return {
    fonts: chain,
    set(text, type, bold, width, ruby = []) {
      const key = `${type}|${bold}|${width}|${JSON.stringify(ruby)}|${text}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const { size, leading } = types[type];
      const own = chain(bold);
      const { lines } = breakBody(visibleText(text), width, {
        size,
        advance: own.advance,
        ruby: visibleSpans(text, ruby),
      });
      const set = lines.map((line) => ({ line, fonts: own, size, height: size * leading }));
      known.set(key, set);
      return set;
    },
  };
}
