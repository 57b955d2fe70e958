import { attendeeOf, type CeremonyGuest, comes, isStruck } from './ceremony.ts';

/** Cards cut out of A4: all lengths in millimetres, upright paper. */
export interface CardLayout {
  readonly label: string;
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Folded in the middle, so that it stands: the name is on both faces, one of them upside down. */
  readonly folded: boolean;
}

/** 名札 of the usual badge holders (91 × 55 mm), and 席札 that stand on the desk (180 × 70 mm when folded). */
export const cardLayouts = {
  badges: { label: '名札（91×55mm、1枚に10名）', columns: 2, rows: 5, width: 91, height: 55, folded: false },
  'desk-cards': {
    label: '席札（折って180×70mm、1枚に2名）',
    columns: 1,
    rows: 2,
    width: 180,
    height: 140,
    folded: true,
  },
} as const satisfies Readonly<Record<string, CardLayout>>;
export type CardLayoutKey = keyof typeof cardLayouts;

const paper = { width: 210, height: 297 } as const;

/** Where a card stands: its page (from 0) and its top left corner in millimetres. */
export interface CardPlace {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** Places of `count` cards, row by row; the cards lie edge to edge in the middle of the paper, so that one cut parts two. */
export function cardPlaces(layout: CardLayout, count: number): readonly CardPlace[] {
  const sheet = layout.columns * layout.rows;
  const left = (paper.width - layout.columns * layout.width) / 2;
  const top = (paper.height - layout.rows * layout.height) / 2;
  return Array.from({ length: count }, (_, index) => {
    const at = index % sheet;
    return {
      page: Math.floor(index / sheet),
      x: left + (at % layout.columns) * layout.width,
      y: top + Math.floor(at / layout.columns) * layout.height,
    };
  });
}

/** What a card says; an empty part takes no room. */
export interface CardText {
  readonly company: string;
  readonly title: string;
  readonly name: string;
}

/** A card for each guest who comes, in order of call; without a person the company's name stands large. */
export const cardTexts = (guests: readonly CeremonyGuest[]): readonly CardText[] =>
  guests
    .filter((guest) => comes(guest) && !isStruck(guest))
    .map((guest) => {
      const { title, name } = attendeeOf(guest);
      return name === ''
        ? { company: '', title: '', name: guest.companyName }
        : { company: guest.companyName, title, name };
    });
