import { postalLine } from './letter.ts';
import { isBlank } from './text.ts';

/** A sheet of labels on A4 as sold: all lengths in millimetres from the top left of the paper. */
export interface LabelLayout {
  readonly label: string;
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** From the left edge of a label to that of the next, from the top to the top. */
  readonly stepX: number;
  readonly stepY: number;
}

/** The two common sheets with a margin all around; another make is met by the offset or by a line here. */
export const labelLayouts = {
  'a4-12': {
    label: '12面（2列×6段、86.4×42.3mm）',
    columns: 2,
    rows: 6,
    width: 86.4,
    height: 42.3,
    left: 18.6,
    top: 21.6,
    stepX: 86.4,
    stepY: 42.3,
  },
  'a4-24': {
    label: '24面（3列×8段、66×33.9mm）',
    columns: 3,
    rows: 8,
    width: 66,
    height: 33.9,
    left: 6,
    top: 12.9,
    stepX: 66,
    stepY: 33.9,
  },
} as const satisfies Readonly<Record<string, LabelLayout>>;
export type LabelLayoutKey = keyof typeof labelLayouts;
/** Keys of the layouts, in the order of the choice. */
export const labelLayoutKeys = ['a4-12', 'a4-24'] as const satisfies readonly LabelLayoutKey[];

/** How far the printer is out, in millimetres to the right and downwards; at most 20 either way. */
export interface LabelOffset {
  readonly x: number;
  readonly y: number;
}
/** Largest offset in millimetres. */
export const maxLabelOffset = 20;

/** Labels on one sheet. */
export const labelsOf = (layout: LabelLayout): number => layout.columns * layout.rows;

/** Where a label stands: its page (from 0) and its top left corner in millimetres. */
export interface LabelPlace {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** Places of `count` labels, row by row; `start` is the first free label of the first sheet, counted from 1. */
export function labelPlaces(
  layout: LabelLayout,
  start: number,
  count: number,
  offset: LabelOffset,
): readonly LabelPlace[] {
  const sheet = labelsOf(layout);
  return Array.from({ length: count }, (_, index) => {
    const at = start - 1 + index;
    const onPage = at % sheet;
    return {
      page: Math.floor(at / sheet),
      x: layout.left + (onPage % layout.columns) * layout.stepX + offset.x,
      y: layout.top + Math.floor(onPage / layout.columns) * layout.stepY + offset.y,
    };
  });
}

/** Whom a label names. */
export const labelRecipients = ['representative', 'contact', 'company'] as const;
export type LabelRecipient = (typeof labelRecipients)[number];
/** Japanese words for the choice. */
export const labelRecipientLabels: Readonly<Record<LabelRecipient, string>> = {
  representative: '代表者あて（様）',
  contact: '担当者あて（様）',
  company: '事業者あて（御中）',
};

/** What one label says, top to bottom; an empty part takes no room. */
export interface LabelText {
  readonly postal: string;
  readonly address: string;
  readonly name: string;
  /** Department and person, or ''. */
  readonly person: string;
}

/** A company as far as a label needs it. */
export interface LabelCompany {
  readonly name: string;
  readonly postalCode: string;
  readonly address: string;
  readonly representativeTitle: string;
  readonly representativeName: string;
  readonly contactDepartment: string;
  readonly contactName: string;
}

/** The label's text: 様 behind a person, 御中 behind a company or department where nobody is named. Values as they are. */
export function labelText(company: LabelCompany, to: LabelRecipient): LabelText {
  const { name, address, postalCode } = company;
  const where = { postal: postalLine(postalCode), address };
  const [title, person] =
    to === 'contact'
      ? [company.contactDepartment, company.contactName]
      : [company.representativeTitle, company.representativeName];
  if (to === 'company' || (isBlank(person) && (to === 'representative' || isBlank(title)))) {
    return { ...where, name: `${name}　御中`, person: '' };
  }
  if (isBlank(person)) return { ...where, name, person: `${title}　御中` };
  return { ...where, name, person: [title, person, '様'].filter((part) => !isBlank(part)).join('　') };
}
