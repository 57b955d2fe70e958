/** A4 in points, lying or standing. */
export interface Paper {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  /** Where the text ends; the footer stands below. */
  bottom: number;
  /** Baseline area of the footer: top of its em box. */
  footer: number;
}

const SHORT = 595.28;
const LONG = 841.89;
/** 18 mm at the sides leave room for the holes of a file; 16 mm above. */
const SIDE = 51;
const ABOVE = 45;
const BELOW = 54;

/** A letter's margins: 25 mm, and more air below, where no page number stands. */
const LETTER_MARGIN = 71;

export function paperOf(orientation: 'portrait' | 'landscape', style?: 'letter'): Paper {
  const [width, height] = orientation === 'portrait' ? [SHORT, LONG] : [LONG, SHORT];
  if (style === 'letter') {
    const edge = LETTER_MARGIN;
    return { width, height, left: edge, right: width - edge, top: edge, bottom: height - 57, footer: height };
  }
  return { width, height, left: SIDE, right: width - SIDE, top: ABOVE, bottom: height - BELOW, footer: height - 38 };
}

/** Type sizes in points and leadings in ems. */
export const TYPE = {
  title: { size: 16, leading: 1.45 },
  head: { size: 10, leading: 1.55 },
  addressee: { size: 11.5, leading: 1.55 },
  heading: { size: 11.5, leading: 1.5 },
  body: { size: 10.5, leading: 1.7 },
  small: { size: 8.5, leading: 1.55 },
  aloud: { size: 15, leading: 2 },
  cell: { size: 9, leading: 1.42 },
  mark: { size: 13, leading: 1.15 },
  note: { size: 7.5, leading: 1.42 },
  footer: { size: 8, leading: 1.4 },
} as const;
export type TypeName = keyof typeof TYPE;

/** Of letters: one size for all but 件名. */
export const LETTER_TYPE: Readonly<Record<TypeName, { readonly size: number; readonly leading: number }>> = {
  ...TYPE,
  title: { size: 12, leading: 1.6 },
  head: { size: 11, leading: 1.6 },
  addressee: { size: 11, leading: 1.6 },
  body: { size: 11, leading: 1.7 },
};
