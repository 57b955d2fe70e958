import type { WordingPart } from '../../../shared/domain/certificate-template.ts';
import type { PrintImage } from '../print-contract.ts';
import type { Align } from '../text/lines.ts';
import { type FittedText, depthOf } from './fit-text.ts';
import type { Setter } from './setter.ts';
import type { Box, Sheet } from './sheet.ts';

/** A part of the text in its place; its rows fill the box across and stand in it along the rows as `align` says. */
export interface PlacedText {
  part: WordingPart;
  fitted: FittedText;
  align: Align;
  box: Box;
}

export interface PlacedPicture {
  part: 'emblem' | 'seal';
  /** null: room for the stamp. */
  image: PrintImage | null;
  box: Box;
}

/** One certificate, set. The same value is drawn and measured. */
export interface LaidOut {
  sheet: Sheet;
  framed: boolean;
  setter: Setter;
  texts: PlacedText[];
  pictures: PlacedPicture[];
}

/** The field that does not fit on the page at its smallest size. */
export interface Overflow {
  field: WordingPart;
}

/** Lines in a box `width` wide from `top` down. */
export const asLines = (
  part: WordingPart,
  fitted: FittedText,
  align: Align,
  box: Pick<Box, 'x' | 'y' | 'width'>,
): PlacedText => ({ part, fitted, align, box: { ...box, height: depthOf(fitted) } });

/** An empty part takes no room. */
export const printed = (texts: readonly PlacedText[]): PlacedText[] =>
  texts.filter(({ fitted }) => fitted.lines.length > 0);
