import type { LabelText } from '../../../shared/domain/labels.ts';
import type { FontChain } from '../font/font-chain.ts';
import { visibleText, type SetLine } from '../report/set-text.ts';
import { breakBalanced, breakBody, paragraphs, singleLine } from '../text/break-lines.ts';
import type { Line } from '../text/lines.ts';

/** Air between baselines, in ems. */
const LEADING = 1.25;
const STEP = 0.5;

/** Largest and smallest type of each part in points, and how many lines it may take. */
const PARTS = {
  postal: { most: 10, least: 8, lines: 1 },
  address: { most: 10, least: 6.5, lines: 4 },
  name: { most: 13, least: 7, lines: 4 },
  person: { most: 11.5, least: 7, lines: 3 },
} as const;
type Part = keyof typeof PARTS;
const order: readonly Part[] = ['postal', 'address', 'name', 'person'];

/** Air above a part, in points. */
const ABOVE: Readonly<Record<Part, number>> = { postal: 0, address: 1, name: 5, person: 2 };

export interface FittedLabel {
  readonly lines: readonly { readonly set: SetLine; readonly part: Part; readonly before: number }[];
  readonly height: number;
}

const setLines = (lines: readonly Line[], fonts: FontChain, size: number): SetLine[] =>
  lines.map((line) => ({ line, fonts, size, height: size * LEADING }));

/** A part at one size: on one line, else in even lines broken between words; undefined: too many. */
function atSize(
  text: string,
  part: Part,
  fonts: FontChain,
  width: number,
  size: number,
  most: number,
): Line[] | undefined {
  const setting = { size, advance: fonts.advance };
  if (paragraphs(text).length === 1) {
    const line = singleLine(text, setting);
    if (line.natural <= width) return [line];
  }
  if (part === 'postal' || most < 2) return undefined;
  if (paragraphs(text).length > 1) {
    const { lines } = breakBody(text, width, setting);
    return lines.length <= most && lines.every((line) => line.natural <= width + size / 4) ? lines : undefined;
  }
  for (let count = 2; count <= most; count += 1) {
    const broken = breakBalanced(text, count, width, setting);
    if (broken !== undefined) return broken.lines;
  }
  return undefined;
}

/** A part within a ceiling of size: shrunk on one line down to three quarters, then wrapped, then shrunk further. */
function fitPart(text: string, part: Part, fonts: FontChain, width: number, ceiling: number): SetLine[] | undefined {
  const { most, least, lines } = PARTS[part];
  const top = Math.max(least, Math.min(most, ceiling));
  const tries: readonly (readonly [number, number, number])[] = [
    [top, Math.max(least, top * 0.75), 1],
    [top, least, lines],
  ];
  for (const [from, to, count] of tries) {
    for (let size = from; size >= to - 0.01; size -= STEP) {
      const set = atSize(text, part, fonts, width, size, count);
      if (set !== undefined) return setLines(set, fonts, size);
    }
  }
  return undefined;
}

/** The label's lines within `width` × `height` points, as large as they go; undefined when even the smallest is too much. */
export function fitLabel(label: LabelText, fonts: FontChain, width: number, height: number): FittedLabel | undefined {
  for (let ceiling = 13; ceiling >= 6.5; ceiling -= STEP) {
    const parts = order.flatMap((part) => {
      const text = visibleText(label[part]);
      return text === '' ? [] : [{ part, lines: fitPart(text, part, fonts, width, ceiling) }];
    });
    if (parts.some(({ lines }) => lines === undefined)) continue;
    const lines = parts.flatMap(({ part, lines: own = [] }, at) =>
      own.map((set, index) => ({ set, part, before: index === 0 && at > 0 ? ABOVE[part] : 0 })),
    );
    const total = lines.reduce((sum, { set, before }) => sum + set.height + before, 0);
    if (total <= height) return { lines, height: total };
  }
  return undefined;
}
