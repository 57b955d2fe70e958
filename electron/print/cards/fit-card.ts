import type { CardText } from '../../../shared/domain/name-cards.ts';
import type { BundledFonts } from '../font/bundled-fonts.ts';
import type { FontChain } from '../font/font-chain.ts';
import { type SetLine, visibleText } from '../report/set-text.ts';
import { breakBalanced, singleLine } from '../text/break-lines.ts';
import type { Line } from '../text/lines.ts';

const LEADING = 1.25;
const STEP = 0.5;

/** Largest and smallest type of each part as a share of the face's height, and how many lines it may take. */
const PARTS = {
  company: { most: 0.1, least: 0.05, lines: 2 },
  title: { most: 0.095, least: 0.05, lines: 2 },
  name: { most: 0.3, least: 0.09, lines: 2 },
} as const;
type Part = keyof typeof PARTS;
const order: readonly Part[] = ['company', 'title', 'name'];

/** Air above a part, as a share of the face's height. */
const ABOVE: Readonly<Record<Part, number>> = { company: 0, title: 0.08, name: 0.01 };

export interface FittedCard {
  readonly lines: readonly { readonly set: SetLine; readonly before: number }[];
  readonly height: number;
}

function atSize(
  text: string,
  fonts: FontChain,
  width: number,
  size: number,
  most: number,
): readonly Line[] | undefined {
  const setting = { size, advance: fonts.advance };
  const line = singleLine(text, setting);
  if (line.natural <= width) return [line];
  return most < 2 ? undefined : breakBalanced(text, most, width, setting)?.lines;
}

/** On one line down to half its size, then on two, then smaller still: a name is read across a room. */
function fitPart(text: string, part: Part, fonts: FontChain, width: number, height: number): SetLine[] | undefined {
  const { most, least, lines } = PARTS[part];
  const top = most * height;
  const tries: readonly (readonly [number, number, number])[] = [
    [top, top / 2, 1],
    [top, least * height, lines],
  ];
  for (const [from, to, count] of tries) {
    for (let size = from; size >= to - 0.01; size -= STEP) {
      const set = atSize(text, fonts, width, size, count);
      if (set !== undefined) return set.map((line) => ({ line, fonts, size, height: size * LEADING }));
    }
  }
  return undefined;
}

/** The lines of one face, as large as they go within `width` × `height` points; undefined when even the smallest is too much. */
export function fitCard(card: CardText, fonts: BundledFonts, width: number, height: number): FittedCard | undefined {
  const parts = order.flatMap((part) => {
    const text = visibleText(card[part]);
    const chain = part === 'name' ? fonts.listBold : fonts.list;
    return text === '' ? [] : [{ part, lines: fitPart(text, part, chain, width, height) }];
  });
  if (parts.some(({ lines }) => lines === undefined)) return undefined;
  const lines = parts.flatMap(({ part, lines: own = [] }, at) =>
    own.map((set, index) => ({ set, before: index === 0 && at > 0 ? ABOVE[part] * height : 0 })),
  );
  const total = lines.reduce((sum, { set, before }) => sum + set.height + before, 0);
  return total <= height ? { lines, height: total } : undefined;
}
