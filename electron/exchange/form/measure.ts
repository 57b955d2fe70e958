/** Points of one line at the form's size of letters; fonts that stand in for a missing one are taller than the rest. */
export const linePoints = 16;
const padding = 4;

const isHalfWidth = (code: number): boolean => code < 0x1100 || (code >= 0xff61 && code <= 0xffdc);

/** Width of a text in half-width characters. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (isHalfWidth(letter.codePointAt(0)!) ? 1 : 2), 0);

/** Lines a wrapped text takes in a cell of that width (half-width characters); lines end early before 、 and 。 */
export function linesOf(text: string, width: number): number {
  const usable = Math.max(width - 2, 2);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / usable)), 0);
}

/** Points of a cell that shows the whole text. */
export const heightOf = (text: string, width: number, leastLines = 1): number =>
  Math.max(linesOf(text, width), leastLines) * linePoints + padding;

/** Excel's tallest row, in points. */
export const tallestRow = 400;
