/** A number of a content stream: thousandths are finer than any printer. */
export const number = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/** Begins content that readers take for `text`, whatever glyphs it is made of. Ends with EMC. */
export function actualText(text: string): string {
  let units = '';
  for (let index = 0; index < text.length; index += 1) units += hex4(text.charCodeAt(index));
  return `/Span <</ActualText <feff${units}>>> BDC`;
}
